import {
	APOSTROPHE,
	BLANK,
	CLOSING,
	DASH,
	HYPHEN,
	KINDS,
	OPENING,
	UNSPACED,
	WORD,
} from './foldSymbols.js';

/**
 * Where a folding stands between two characters that fold to themselves. What fills the gap (blanks,
 * hyphens, dashes, marks) leaves one sign or none, which shows only when the gap ends.
 */
export interface GapState {
	readonly text: string;
	units: Uint16Array;
	/** Units folded so far. */
	length: number;
	/** The last folded unit, as far as it decides what the gap after it is; 0: not at all. */
	before: number;
	/** What stands since: bits of `GAP`. */
	gap: number;
	/** How many hyphens, dashes and apostrophes stand since. */
	signs: number;
	/** Where in the text the sign is that will stay. */
	gapStart: number;
	gapEnd: number;
	/** Which unit stands for the last gap that left one, or -1. */
	gapFolded: number;
}

/** Ends the gap before a character that folds to `next`; 0 at the end of the text. */
export function closeGap(state: GapState, next: number): void {
	const sign = signFor(state, next);
	if (sign !== 0) {
		state.gapFolded = state.length;
		state.units[state.length++] = sign;
	}
	state.gap = 0;
	state.signs = 0;
}

/** Takes the sign at `at`, which is no character of its own, into the gap. */
export function widenGap(state: GapState, symbol: number, at: number): void {
	if (symbol === BLANK) {
		widenByBlank(state, at);
	} else if (symbol >= APOSTROPHE) {
		widenBySign(state, symbol, at);
	}
}

/** What can stand in a gap. A break is a line break after a hyphen that nothing else follows. */
const GAP = { blank: 1, apostrophe: 2, hyphen: 4, dash: 8, break: 16 } as const;

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x27;
const MINUS = 0x2d;

function signFor({ gap, signs, before }: GapState, next: number): number {
	const left = KINDS[before] ?? 0;
	const right = KINDS[next] ?? 0;
	const inWord = signs === 1 && left === WORD && right === WORD;
	const blank = gap & GAP.blank;
	if (gap & (GAP.hyphen | GAP.dash)) {
		const inner = inWord && !(gap & GAP.dash) && (!blank || gap & GAP.break);
		return inner ? 0 : MINUS;
	}
	if (inWord && gap === GAP.apostrophe) {
		return QUOTE;
	}
	const close = left & (OPENING | UNSPACED) || right & (CLOSING | UNSPACED);
	return !blank || close || before === 0 || next === 0 ? 0 : SPACE;
}

function widenByBlank(state: GapState, at: number): void {
	const { gap, text } = state;
	if (gap === 0) {
		state.gapStart = at;
	}
	if ((gap & ~GAP.blank) === 0) {
		state.gapEnd = at + 1;
	}
	const broken = (gap & GAP.hyphen) !== 0 && text.charCodeAt(at) === LINE_FEED;
	state.gap |= broken ? GAP.blank | GAP.break : GAP.blank;
}

function widenBySign(state: GapState, symbol: number, at: number): void {
	const { gap } = state;
	const dashed = (gap & (GAP.hyphen | GAP.dash)) !== 0;
	state.signs++;
	if (!dashed) {
		state.gapStart = at;
	}
	if (symbol === APOSTROPHE) {
		state.gap |= GAP.apostrophe;
		state.gapEnd = dashed ? state.gapEnd : at + 1;
		return;
	}
	const spaced = symbol === HYPHEN && (gap & GAP.blank) !== 0;
	state.gap |= symbol === DASH || spaced ? GAP.dash : GAP.hyphen;
	state.gapEnd = at + 1;
}
