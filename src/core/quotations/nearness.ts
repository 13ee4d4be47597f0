import { fold } from '../text/folding.js';
import type { Comparison } from './compareWords.js';
import type { Pattern } from './pattern.js';

/**
 * Whether quoted words that differ from a source were taken from it. A passage and its negation
 * are nearly alike, and sentences of one language share many words; so words that agree count for
 * it, those that say something for more, and words that differ against it. `tied` tells whether
 * the note itself gives the words to this work. When in doubt, no: then nothing is said.
 *
 * The limits were found on novels: of quotations from another one, 5 to 80 words long, fewer than
 * one in a thousand pass, of those with one word changed 99 in 100.
 */
export function isNear(comparison: Comparison, pattern: Pattern, tied: boolean): boolean {
	const { elements } = pattern;
	const length = pattern.length - comparison.joined;
	const { matched, telling, laid, longestRun, passed } = comparison;
	const wrong = wrongWords(comparison);
	if (laid < length) {
		return matched >= 8 && telling >= 3 && longestRun >= 4 && wrong <= matched / 5;
	}
	const gaps = passed > 0 || elements.some(({ kind }) => kind === 'mended');
	const share = length < LONG ? 0.3 : length < VERY_LONG ? 0.35 : 0.5;
	const weight = matched + telling * (TELLING - 1) - wrong * TELLING;
	const least = gaps ? 6 : length < SHORT && !tied ? 4 : 3;
	return wrong <= Math.max(1, length * share) && weight >= least && (!gaps || longestRun >= RUN);
}

/** Whether they are so near that nothing but copying explains it. */
export function isUnmistakable(comparison: Comparison): boolean {
	const { matched, telling } = comparison;
	return matched >= 10 && telling >= 4 && wrongWords(comparison) <= matched / 10;
}

/** Whether the words are capitalised like a title, of which none is taken from the text. */
export function isTitle({ elements }: Pattern): boolean {
	const words = elements.flatMap((one) => (one.kind === 'word' ? [one.word] : []));
	const long = words.filter(({ folded }) => folded.length >= LONG_WORD);
	return (
		long.length >= 2 &&
		long.every(({ capital }) => capital) &&
		!words.every(({ shouted }) => shouted)
	);
}

/** Shorter words are small in titles. */
const LONG_WORD = 4;

/** What a telling word weighs, against 1 for another. */
const TELLING = 3;
/** Fewer words than this may be a turn of phrase. */
const SHORT = 6;
const LONG = 12;
/** Of so many words half may differ: no others share the rest in order by chance. */
const VERY_LONG = 24;
/** With gaps between, so many words in a row show that the passage is the right one. */
const RUN = 4;

/** How many words differ; one that only stands elsewhere differs once. */
export function wrongWords({ differences }: Comparison): number {
	const own = differences.filter(({ reason }) => reason === 'words');
	const left = own.filter(({ kind }) => kind === 'missing').map(({ source }) => fold(source));
	const moved = own.filter(({ kind, note }) => kind === 'added' && left.includes(fold(note)));
	return own.reduce((sum, { size }) => sum + size, 0) - moved.length;
}
