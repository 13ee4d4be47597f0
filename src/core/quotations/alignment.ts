import { pairAtEnds } from './alignmentEnds.js';
import type { Element } from './pattern.js';
import { oneSpelling } from './spellings.js';
import type { Word } from './words.js';

/** How an element of a pattern and a word of a source meet. */
export type Step =
	| {
			readonly kind: 'pair';
			readonly element: number;
			readonly word: number;
			readonly same: Sameness;
	  }
	/** The source has nothing there. */
	| { readonly kind: 'extra'; readonly element: number }
	/** The pattern has nothing there. */
	| { readonly kind: 'skipped'; readonly word: number };

/** Equal; equal but for British and American spelling; not equal. */
export type Sameness = 'equal' | 'spelling' | 'other';

/** The best way to lay quoted words over a source. */
export interface Alignment {
	readonly steps: readonly Step[];
	/** The elements laid over the source; what lies outside goes on where the source ends. */
	readonly from: number;
	readonly to: number;
	/** What it is worth; comparable for one pattern only. */
	readonly score: number;
}

/** No more words than this are aligned: more is a copy, not a quotation. Bounds the work to 4 MB. */
export const LONGEST_ALIGNED = 2000;

/**
 * Lays the elements over the words of a source, in order and each at most once, so that as many as
 * possible meet their equal. What the source has before and after counts for nothing; with `open`
 * ends, neither does what the pattern has where the source begins or ends, for then the source is
 * a fragment of a book that goes on. Time and memory: elements times words, within the bound above;
 * beyond it nothing.
 */
export function align(
	elements: readonly Element[],
	words: readonly Word[],
	open: boolean,
): Alignment | undefined {
	if (elements.length * words.length > LONGEST_ALIGNED * LONGEST_ALIGNED) {
		return undefined;
	}
	const table = fillTable(elements, words, open);
	return pairAtEnds(readBack(table, elements, words, open), elements, words);
}

/** What each word that is equal adds to the score of an alignment. */
export const FULL_WORTH = 4000;

const EQUAL = FULL_WORTH;
const SPELLING = 3000;
const OTHER = -3000;
const EXTRA = -2000;
const SKIPPED = -2000;
/** What other punctuation before it takes from a word, so that of two places the same one wins. */
const OTHER_STOP = -250;
/** A word that an omission may pass over: as good as free, and the fewer the better. */
const PASSED = -1;

const STOP = 0;
const PAIR = 1;
const UP = 2;
const LEFT = 3;

interface Table {
	readonly width: number;
	readonly moves: Uint8Array;
	/** The best score of each row in its last column. */
	readonly ends: Int32Array;
	/** The scores of the last row. */
	readonly last: Int32Array;
	readonly spellings: Spellings;
}

/** What `oneSpelling` makes of the words for which it was asked. */
type Spellings = Map<string, string>;

function fillTable(elements: readonly Element[], words: readonly Word[], open: boolean): Table {
	const width = words.length + 1;
	const moves = new Uint8Array((elements.length + 1) * width);
	const ends = new Int32Array(elements.length + 1);
	const spellings: Spellings = new Map();
	let above = new Int32Array(width);
	let row = new Int32Array(width);
	for (const [index, element] of elements.entries()) {
		const gap = element.kind === 'omission' || element.kind === 'free';
		const at = (index + 1) * width;
		row[0] = open ? 0 : (above[0] ?? 0) + (gap ? 0 : EXTRA);
		moves[at] = open ? STOP : UP;
		const into = { above, row, moves: moves.subarray(at, at + width) };
		if (gap) {
			fillGap(into, element.kind === 'omission');
		} else {
			fillRow(into, (column) => worthOf(element, words[column], spellings));
		}
		ends[index + 1] = row[width - 1] ?? 0;
		[above, row] = [row, above];
	}
	return { width, moves, ends, last: above, spellings };
}

interface Row {
	readonly above: Int32Array;
	readonly row: Int32Array;
	readonly moves: Uint8Array;
}

function fillRow({ above, row, moves }: Row, worth: (column: number) => number): void {
	for (let column = 1; column < row.length; column++) {
		const pair = (above[column - 1] ?? 0) + worth(column - 1);
		const up = (above[column] ?? 0) + EXTRA;
		const left = (row[column - 1] ?? 0) + SKIPPED;
		const best = Math.max(pair, up, left);
		row[column] = best;
		moves[column] = best === pair ? PAIR : best === up ? UP : LEFT;
	}
}

/** Of two gaps side by side, the omission passes over the words: brackets stand for few. */
function fillGap({ above, row, moves }: Row, omission: boolean): void {
	for (let column = 1; column < row.length; column++) {
		const up = above[column] ?? 0;
		const left = (row[column - 1] ?? 0) + PASSED;
		row[column] = Math.max(up, left);
		moves[column] = up > left || (up === left && !omission) ? UP : LEFT;
	}
}

function worthOf(element: Element, word: Word | undefined, spellings: Spellings): number {
	const same = samenessOf(element, word?.folded ?? '', spellings);
	if (same === 'other') {
		return OTHER;
	}
	// Behind a gap any punctuation may have stood.
	const follows = element.kind === 'word' && !element.anyCase;
	const stop = follows && element.word.before !== word?.before ? OTHER_STOP : 0;
	return (same === 'equal' ? EQUAL : SPELLING) + stop;
}

function samenessOf(element: Element, folded: string, spellings: Spellings): Sameness {
	if (element.kind === 'mended') {
		return fits(element, folded) ? 'equal' : 'other';
	}
	const own = element.kind === 'word' ? element.word.folded : '';
	if (own === folded) {
		return 'equal';
	}
	const alike = own.charCodeAt(0) === folded.charCodeAt(0);
	return alike && spelling(own, spellings) === spelling(folded, spellings) ? 'spelling' : 'other';
}

/** The two spellings of a word begin alike, so that few words are asked for. */
function spelling(folded: string, spellings: Spellings): string {
	const known = spellings.get(folded) ?? oneSpelling(folded);
	spellings.set(folded, known);
	return known;
}

/** A word with letters in brackets stands for one that has the letters outside them. */
function fits({ folded, head, tail }: Extract<Element, { kind: 'mended' }>, word: string): boolean {
	return folded === word || (word.startsWith(head) && word.endsWith(tail));
}

function readBack(
	table: Table,
	elements: readonly Element[],
	words: readonly Word[],
	open: boolean,
): Alignment {
	let row = elements.length;
	let column = indexOfBest(table.last);
	let score = table.last[column] ?? 0;
	if (open) {
		const end = indexOfBest(table.ends);
		if ((table.ends[end] ?? 0) > score) {
			row = end;
			column = table.width - 1;
			score = table.ends[end] ?? 0;
		}
	}
	const to = row;
	const steps: Step[] = [];
	for (;;) {
		const move = table.moves[row * table.width + column] ?? STOP;
		const element = elements[row - 1];
		if (row === 0 || move === STOP || !element) {
			return { steps: steps.reverse(), from: row, to, score };
		}
		if (move === PAIR) {
			const same = samenessOf(element, words[column - 1]?.folded ?? '', table.spellings);
			steps.push({ kind: 'pair', element: row - 1, word: column - 1, same });
			row--;
			column--;
		} else if (move === UP) {
			row--;
			steps.push({ kind: 'extra', element: row });
		} else {
			column--;
			steps.push({ kind: 'skipped', word: column });
		}
	}
}

function indexOfBest(scores: Int32Array): number {
	let best = 0;
	for (let at = 1; at < scores.length; at++) {
		if ((scores[at] ?? 0) > (scores[best] ?? 0)) {
			best = at;
		}
	}
	return best;
}
