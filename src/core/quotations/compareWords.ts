import type { TextEdit } from '../book/note.js';
import type { Span } from '../text/spans.js';
import { type Alignment, align, type Step } from './alignment.js';
import { joinBrokenWords } from './brokenWords.js';
import { differencesOf } from './differences.js';
import { isFunctionWord } from './functionWords.js';
import type { Element, Pattern } from './pattern.js';
import { FURTHEST, MOST_REPLACED } from './verbatim.js';
import type { Word } from './words.js';

/** A text that quoted words are compared with, or a stretch of one. */
export interface Source {
	readonly text: string;
	/** Words of `text`, in order. */
	readonly words: readonly Word[];
	/** Whether the text goes on where the source ends, so that nothing is known of more words. */
	readonly open: boolean;
}

/** One place at which quoted words and a source differ. */
export interface Difference {
	/** What the quotation has there against the source. */
	readonly kind: 'changed' | 'added' | 'missing';
	/** How much it matters: words, or only their spelling, their case or the punctuation. */
	readonly reason: 'words' | 'spelling' | 'case' | 'punctuation';
	/** The differing words in the note; for missing ones, the words on both sides of the place. */
	readonly span: Span;
	/** The words of the note, and what the source has for them; either may be empty. */
	readonly note: string;
	readonly source: string;
	/** How many words the source has there, and how many words differ on the side with more. */
	readonly missing: number;
	readonly size: number;
	/** Makes the note say what the source says, marks and white space of the source in place. */
	readonly mend: TextEdit;
	/** The differing words of the note alone; empty, at their place, where they are missing. */
	readonly words: Span;
}

/** How quoted words and a source agree. */
export interface Comparison {
	readonly differences: readonly Difference[];
	/** How many words are equal, how many of them say something, and the longest run of equal ones. */
	readonly matched: number;
	readonly telling: number;
	readonly longestRun: number;
	/** How many words of the source a mark or brackets pass over. */
	readonly passed: number;
	/** How many words were laid over the source at all. */
	readonly laid: number;
	/** How many more there are in the note, since parts of broken words count as one. */
	readonly joined: number;
	/** How many stand beyond the ends of an open source, about which it cannot tell. */
	readonly surplus: { readonly before: number; readonly after: number };
	/** Whether words beyond the ends follow or precede an omission mark. */
	readonly surplusAfterMark: boolean;
	/** The first omission mark, or words in brackets, that pass over more than they may. */
	readonly far: Span | undefined;
	/** From the first to the last word laid over, in the text of the source. */
	readonly span: Span;
	readonly score: number;
}

/**
 * Compares quoted words, read from `note`, with a source, word by word. Absent where there is
 * nothing to compare or too much of it (see `LONGEST_ALIGNED`).
 */
export function compareWords(
	note: string,
	written: Pattern,
	source: Source,
): Comparison | undefined {
	const pattern = joinBrokenWords(written, source.words);
	const { elements } = pattern;
	const alignment = align(elements, source.words, source.open);
	const laid = alignment?.steps.flatMap((step) => (step.kind === 'pair' ? [step.word] : []));
	const first = source.words[laid?.[0] ?? -1];
	const last = source.words[laid?.at(-1) ?? -1];
	if (!alignment || !first || !last) {
		return undefined;
	}
	const { from, to, score } = alignment;
	return {
		differences: differencesOf(note, elements, source, alignment),
		...agreement(pattern, source, alignment),
		joined: written.elements.length - elements.length,
		surplus: { before: wordsIn(pattern, 0, from), after: wordsIn(pattern, to, elements.length) },
		surplusAfterMark: outsideMark(pattern, from, to),
		far: farGap(pattern, alignment),
		span: { start: first.start, end: last.end },
		score,
	};
}

function agreement({ elements }: Pattern, { words }: Source, { steps }: Alignment) {
	const own = steps.filter(
		(step) => step.kind !== 'skipped' && !isGap(elements[step.element]?.kind),
	);
	const equal = own.filter(isEqual);
	return {
		matched: equal.length,
		telling: equal.filter(({ word }) => !isFunctionWord(words[word]?.folded ?? '')).length,
		longestRun: longestRun(steps),
		laid: own.length,
		passed: passedWords(steps, elements),
	};
}

type Equal = Extract<Step, { kind: 'pair' }>;

function isEqual(step: Step): step is Equal {
	return step.kind === 'pair' && step.same !== 'other';
}

function longestRun(steps: readonly Step[]): number {
	let run = 0;
	return steps.reduce((longest, step) => {
		run = isEqual(step) ? run + 1 : 0;
		return Math.max(longest, run);
	}, 0);
}

function passedWords(steps: readonly Step[], elements: readonly Element[]): number {
	let passing = false;
	return steps.filter((step) => {
		const gap = step.kind === 'extra' && isGap(elements[step.element]?.kind);
		passing = gap || (passing && step.kind === 'skipped');
		return passing && !gap;
	}).length;
}

function isGap(kind: string | undefined): boolean {
	return kind === 'omission' || kind === 'free';
}

function wordsIn({ elements }: Pattern, from: number, to: number): number {
	return elements.slice(from, to).filter(({ kind }) => !isGap(kind)).length;
}

/** Whether an omission mark parts the words beyond the ends of the source from the others. */
function outsideMark({ elements }: Pattern, from: number, to: number): boolean {
	const before = elements.slice(0, from);
	const after = elements.slice(Math.max(0, to - 1));
	const parted = (side: readonly Element[]) =>
		side.some(({ kind }) => kind === 'omission') && side.some(({ kind }) => !isGap(kind));
	return parted(before) || (to < elements.length && parted(after));
}

function farGap({ elements }: Pattern, { steps }: Alignment): Span | undefined {
	let gap: Span | undefined;
	let left = 0;
	for (const step of steps) {
		const element = step.kind === 'extra' ? elements[step.element] : undefined;
		if (step.kind === 'skipped') {
			left--;
			if (gap && left < 0) {
				return gap;
			}
		} else if (element && isGap(element.kind)) {
			gap = element.span;
			left = Math.max(left, element.kind === 'omission' ? FURTHEST : MOST_REPLACED);
		} else {
			gap = undefined;
			left = 0;
		}
	}
	return undefined;
}
