import type { Steps } from '../editions/steps.js';
import { CHARACTERS, MARK } from '../text/characters.js';
import type { Span } from '../text/spans.js';
import { foldedString } from './foldedString.js';
import { closeGap } from './foldGap.js';
import { type FoldState, foldUntil, restartFolding, startFolding } from './foldLoop.js';

/** A text as quotations are compared, with the way back to the original. */
export interface FoldedText {
	readonly original: string;
	readonly folded: string;
	/** Where in the original the character stands that gave the folded code unit at `offset`. */
	originalAt(offset: number): number;
	/**
	 * The stretch of the original that gave the folded units `[start, end)`: from the first
	 * character to the last with its marks, whole characters; dropped signs at the ends are outside.
	 * Empty or out of bounds: empty, at the place nearest to `start`.
	 */
	originalSpan(start: number, end: number): Span;
}

/**
 * Folds what printers, editors and keyboards write in several ways, for texts of any length.
 *
 * - Small letters without diacritics, ligatures and compatibility forms spelt out.
 * - Quotation marks, emphasis (`_`, `*`), soft hyphens and what cannot be seen: dropped.
 * - `'` between letters, whatever apostrophe stands there; elsewhere it counts as a quotation mark.
 * - A hyphen in a word is dropped, and with it a line break after it, since nobody can tell the
 *   hyphen of a compound from that of a line end: `to-mor-⏎row` is `tomorrow`.
 * - Any other dash is `-` without spaces around it; any ellipsis (`…`, `. . .`) is `...`, likewise.
 * - A run of white space, line breaks included, is one space; none at the ends, before closing
 *   punctuation, or in scripts that put none between words.
 *
 * Prefixes of lines (`> `) and other Markdown are the caller's. Lengths change; places come back
 * through a checkpoint every few dozen units and a local refold, since a whole map of a novel
 * would be larger than the novel. Never throws; lone surrogates stay.
 */
export function foldForComparison(text: string): FoldedText {
	const state = startFolding(text, 0, Number.POSITIVE_INFINITY);
	foldUntil(state, text.length);
	return foldedText(state);
}

/** The same for a text that takes a while, with others in between. */
export function* foldInSteps(text: string): Steps<FoldedText> {
	const state = startFolding(text, 0, Number.POSITIVE_INFINITY);
	while (state.at < text.length) {
		foldUntil(state, Math.min(state.at + PORTION, text.length));
		yield;
	}
	return foldedText(state);
}

/** Characters that are folded in one step. */
const PORTION = 0x40000;

function foldedText(state: FoldState): FoldedText {
	closeGap(state, 0);
	const { text } = state;
	const { length, units, checkpoints } = state;
	const folded = foldedString(state);
	// What was written there has been read; the look-ups write over it.
	state.units = units.length > 2 * ROOM ? units.slice(0, ROOM) : units;
	const locate = (offset: number) => locateIn(state, checkpoints, offset);
	return {
		original: text,
		folded,
		originalAt: (offset) => (offset < length ? locate(Math.max(0, offset)).start : text.length),
		originalSpan(start, end) {
			const from = Math.max(0, start);
			const to = Math.min(end, length);
			const first = from < length ? locate(from).start : text.length;
			return { start: first, end: from < to ? locate(to - 1).end : first };
		},
	};
}

/** Enough to refold from one checkpoint to the next. */
const ROOM = 512;

/** Where in the original the folded unit at `offset` comes from. */
function locateIn(state: FoldState, points: readonly number[], offset: number): Span {
	let low = 0;
	let high = points.length / 2;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((points[2 * middle] ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle;
		}
	}
	const sought = offset - (points[2 * low] ?? 0);
	restartFolding(state, points[2 * low + 1] ?? 0, sought + 1);
	foldUntil(state, state.text.length);
	if (state.length <= sought) {
		closeGap(state, 0);
	}
	return sought === state.gapFolded
		? { start: state.gapStart, end: state.gapEnd }
		: { start: state.lastStart, end: endOfMarks(state.text, state.lastEnd) };
}

function endOfMarks(text: string, from: number): number {
	let end = from;
	while (end < text.length && (CHARACTERS[text.charCodeAt(end)] ?? 0) & MARK) {
		end++;
	}
	return end;
}
