import type { Span } from '../text/spans.js';
import { FULL_WORTH } from './alignment.js';
import { type Comparison, compareWords } from './compareWords.js';
import type { Element, Pattern } from './pattern.js';
import { FURTHEST, isVerbatim, MOST_REPLACED } from './verbatim.js';
import { type Word, wordsOf } from './words.js';

/** A user's own text of a book, as far as judging quotations needs it. */
export interface PassageSource {
	readonly text: string;
	/** Whether it is the whole text, so that what is not in it is not in the book. */
	readonly complete: boolean;
	/** Where the words stand after folding, whole words, in order; at most `limit` places. */
	findVerbatim(words: string, limit: number): readonly Span[];
	/** The place most like the words, however far that is; absent: none is like them at all. */
	findNearest(words: string): Span | undefined;
	/** The position of the chapter at an offset; absent while chapters are not matched with the book's. */
	chapterAt(offset: number): number | undefined;
}

/** The place in an edition that quoted words come from, or may come from. */
export interface Passage {
	readonly comparison: Comparison;
	/** In the text of the edition. */
	readonly span: Span;
	readonly verbatim: boolean;
	/** Where else the words stand to the letter; absent where they stand in too many places. */
	readonly others: readonly Span[] | undefined;
}

/**
 * The place in `source` that agrees best with quoted words, read from `note`. It may
 * still be far from them, see `isNear`; absent where no word of them is there.
 */
export function findPassage(
	note: string,
	pattern: Pattern,
	source: PassageSource,
): Passage | undefined {
	const [run, ...others] = runsOf(pattern.elements).slice(0, MOST_RUNS);
	const compare = (place: Place) => compareAt(note, pattern, source, place);
	const first = run
		? exactPlaces(pattern, source, run).flatMap((place) => compare(place) ?? [])
		: [];
	const exact = first.filter(({ verbatim }) => verbatim);
	const [found] = exact;
	if (found) {
		const rest = exact.slice(1).map(({ span }) => span);
		return { ...found, others: exact.length < MOST_PLACES ? rest : undefined };
	}
	const enough = pattern.length * FULL_WORTH * NEARLY_ALL;
	let best = first.reduce<Passage | undefined>(better, undefined);
	for (const place of best && best.comparison.score >= enough
		? []
		: likelyPlaces(pattern, source, run, others)) {
		best = better(best, compare(place));
		if (best && (best.verbatim || best.comparison.score >= enough)) {
			break;
		}
	}
	return best;
}

function better(one: Passage | undefined, other: Passage | undefined): Passage | undefined {
	if (!one || !other || other.verbatim) {
		return other ?? one;
	}
	return other.comparison.score > one.comparison.score ? other : one;
}

/** Words that agree as well as this are at home where they are, and nothing else is looked at. */
const NEARLY_ALL = 0.9;

/** A stretch of the pattern and where it may stand in the text. */
interface Place {
	readonly from: number;
	readonly to: number;
	readonly span: Span;
	/** How many words before and after may belong to it too. */
	readonly margin?: number;
}

function exactPlaces(pattern: Pattern, source: PassageSource, run: Run): readonly Place[] {
	const spans = source.findVerbatim(wordsIn(pattern, run), MOST_PLACES);
	return spans.map((span) => ({ ...run, span }));
}

/** Where words may stand whose longest run is not the place, most promising first. */
function* likelyPlaces(
	pattern: Pattern,
	source: PassageSource,
	longest: Run | undefined,
	others: readonly Run[],
): Generator<Place> {
	for (const run of others) {
		yield* exactPlaces(pattern, source, run);
	}
	const nearest = source.findNearest(pattern.legible);
	if (nearest) {
		const gap = pattern.elements.some(({ kind }) => kind === 'omission');
		const margin = pattern.length / 2 + (gap ? FURTHEST : 0);
		yield { from: 0, to: pattern.elements.length, span: nearest, margin };
	}
	for (const run of longest && others.length > 0 ? [longest, ...others] : []) {
		const span = source.findNearest(wordsIn(pattern, run));
		if (span) {
			yield { ...run, span };
		}
	}
}

const MOST_RUNS = 3;
/** A few words may stand in many places, and the rest of the quotation near the last of them. */
const MOST_PLACES = 12;

interface Run {
	readonly from: number;
	readonly to: number;
}

/** The stretches of words with nothing between, the longest first. */
function runsOf(elements: readonly Element[]): readonly Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (let at = 0; at <= elements.length; at++) {
		if (elements[at]?.kind !== 'word') {
			if (at > from) {
				runs.push({ from, to: at });
			}
			from = at + 1;
		}
	}
	return runs.sort((one, other) => other.to - other.from - (one.to - one.from));
}

/** Between lines and stanzas of verse. */
const SLASH = /\s\/{1,2}\s/gu;

/** The words of a run as the note has them, without the slashes of verse. */
export function wordsIn({ elements, legible, start }: Pattern, { from, to }: Run): string {
	const first = elements[from]?.span.start ?? start;
	const last = elements[to - 1]?.span.end ?? first;
	return legible.slice(first - start, last - start).replace(SLASH, ' ');
}

function compareAt(
	note: string,
	pattern: Pattern,
	source: PassageSource,
	place: Place,
): Passage | undefined {
	const { margin = 0 } = place;
	const before = reach(pattern.elements.slice(0, place.from), margin);
	const after = reach(pattern.elements.slice(place.to), margin);
	const words = wordsAround(source.text, place.span, before, after);
	const comparison = compareWords(note, pattern, { text: source.text, words, open: false });
	const verbatim = comparison !== undefined && isVerbatim(comparison);
	return comparison && { comparison, span: comparison.span, verbatim, others: [] };
}

/** How many characters further on the rest of a quotation can stand. */
function reach(elements: readonly Element[], margin: number): number {
	const words = elements.reduce((sum, { kind }) => {
		const most = kind === 'omission' ? FURTHEST : kind === 'free' ? MOST_REPLACED : 1.5;
		return sum + most;
	}, 10 + margin);
	return Math.ceil(words * LETTERS_A_WORD);
}

const LETTERS_A_WORD = 7;

/** The words of the text from `before` characters before the span to `after` behind it. */
function wordsAround(text: string, span: Span, before: number, after: number): readonly Word[] {
	let start = Math.max(0, span.start - before);
	let end = Math.min(text.length, span.end + after);
	while (start > 0 && start > span.start - before - 40 && /\S/u.test(text.charAt(start - 1))) {
		start--;
	}
	while (end < text.length && end < span.end + after + 40 && /\S/u.test(text.charAt(end))) {
		end++;
	}
	return wordsOf(text, start, end);
}
