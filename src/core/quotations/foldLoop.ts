import { CHARACTERS, MARK } from '../text/characters.js';
import { closeGap, type GapState, widenGap } from './foldGap.js';
import {
	BLANK,
	ELLIPSIS,
	foldIntricate,
	INTRICATE,
	KINDS,
	PLAIN,
	POINT,
	SYMBOLS,
	WORD,
} from './foldSymbols.js';

/** How far the folding of a text has come. */
export interface FoldState extends GapState {
	/** The offset in the text that is read next. */
	at: number;
	/** Stop at so many units. */
	wanted: number;
	/** All units folded so far, laid over each other. */
	allBits: number;
	/** The last character that is no gap, and its first unit. */
	lastStart: number;
	lastEnd: number;
	lastFolded: number;
	/** Pairs: a count of units, and the offset from which folding can start afresh at it. */
	readonly checkpoints: number[];
	nextCheckpoint: number;
	/** What letters with marks have folded to, the first few thousand of them. */
	known: Map<string, string> | undefined;
}

/** The folding of `text` from `at`, where nothing before it matters. */
export function startFolding(text: string, at: number, wanted: number): FoldState {
	return {
		text,
		at,
		wanted,
		units: new Uint16Array(Math.min(text.length - at, wanted) + SLACK),
		length: 0,
		allBits: 0,
		before: 0,
		gap: 0,
		signs: 0,
		gapStart: at,
		gapEnd: at,
		gapFolded: -1,
		lastStart: at,
		lastEnd: at,
		lastFolded: 0,
		checkpoints: [0, at],
		nextCheckpoint: INTERVAL,
		known: undefined,
	};
}

/** Begins again at `at`, which is a checkpoint; what was folded is forgotten. */
export function restartFolding(state: FoldState, at: number, wanted: number): void {
	const room = Math.min(state.text.length - at, wanted) + SLACK;
	if (state.units.length < room) {
		state.units = new Uint16Array(room);
	}
	state.at = at;
	state.wanted = wanted;
	state.length = 0;
	state.before = 0;
	state.gap = 0;
	state.signs = 0;
	state.gapStart = at;
	state.gapEnd = at;
	state.gapFolded = -1;
	state.lastStart = at;
	state.lastEnd = at;
	state.lastFolded = 0;
	state.nextCheckpoint = Number.POSITIVE_INFINITY;
}

/** Folds on until there are as many units as wanted, or up to `end` in the text; or a bit further. */
export function foldUntil(state: FoldState, end: number): void {
	const { text, wanted } = state;
	while (state.at < end && state.length < wanted) {
		const symbol = SYMBOLS[text.charCodeAt(state.at)] ?? 0;
		if (symbol < PLAIN) {
			foldSign(state, symbol);
		} else {
			if (state.gap !== 0) {
				closeGap(state, symbol);
			}
			foldPlain(state, symbol);
		}
	}
}

/**
 * Folds a run of characters that fold to one unit each, of which `first` is the first one's, with
 * the single spaces between words of it, which stay what they are.
 */
function foldPlain(state: FoldState, first: number): void {
	const { text, units } = state;
	let { at, length } = state;
	if (length >= state.nextCheckpoint) {
		addCheckpoint(state, at);
	}
	const stop = Math.min(text.length, at + Math.min(INTERVAL, Math.max(1, state.wanted - length)));
	let bits = 0;
	let symbol = first;
	let gap = -1;
	do {
		units[length++] = symbol;
		bits |= symbol;
		at++;
		const before = symbol;
		symbol = at < stop ? (SYMBOLS[text.charCodeAt(at)] ?? 0) : 0;
		if (symbol === BLANK && at + 1 < stop && KINDS[before] === WORD) {
			const next = SYMBOLS[text.charCodeAt(at + 1)] ?? 0;
			if (next >= PLAIN && KINDS[next] === WORD) {
				gap = length;
				units[length++] = SPACE;
				at++;
				symbol = next;
			}
		}
	} while (symbol >= PLAIN);
	if (gap >= 0) {
		const start = at - (length - gap);
		state.gapFolded = gap;
		state.gapStart = start;
		state.gapEnd = start + 1;
	}
	state.allBits |= bits;
	state.before = units[length - 1] ?? 0;
	state.lastFolded = length - 1;
	state.lastStart = at - 1;
	state.lastEnd = at;
	state.length = length;
	state.at = at;
}

/** Folded units from one checkpoint to the next: what a look-up refolds at most, or little more. */
const INTERVAL = 32;
/** More than any one character folds to. */
const SLACK = 64;
const MOST_KNOWN = 4096;
const FULL_STOP = 0x2e;
const SPACE = 0x20;

/** Reads what does not fold to one unit by itself. */
function foldSign(state: FoldState, symbol: number): void {
	const { at } = state;
	if (symbol === POINT || symbol === ELLIPSIS) {
		const end = endOfEllipsis(state.text, at);
		append(state, end > at ? '...' : '.', Math.max(end, at + 1));
		state.before = end > at ? 0 : FULL_STOP;
	} else if (symbol === INTRICATE) {
		foldCluster(state);
	} else {
		state.at = at + 1;
		widenGap(state, symbol, at);
	}
}

/**
 * The end of the ellipsis at `start`, or `start` where a full stop is just that: three points or
 * one sign, with at most two blanks from one to the next.
 */
function endOfEllipsis(text: string, start: number): number {
	let end = start;
	let points = 0;
	for (let at = start, blanks = 0; blanks <= 2; at++) {
		const symbol = SYMBOLS[text.charCodeAt(at)];
		if (symbol === POINT || symbol === ELLIPSIS) {
			points += symbol === ELLIPSIS ? 3 : 1;
			end = at + 1;
			blanks = 0;
		} else if (symbol === BLANK) {
			blanks++;
		} else {
			break;
		}
	}
	return points >= 3 ? end : start;
}

/** Folds the character at `state.at` and the marks after it; marks go with the letter before. */
function foldCluster(state: FoldState): void {
	const { text, at } = state;
	state.known ??= new Map();
	const { known } = state;
	const marked = ((CHARACTERS[text.charCodeAt(at)] ?? 0) & MARK) !== 0;
	const joined = marked && at === state.lastEnd && state.length > 0;
	const start = joined ? state.lastStart : at;
	let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
	while (end < text.length && (CHARACTERS[text.charCodeAt(end)] ?? 0) & MARK) {
		end++;
	}
	const characters = text.slice(start, end);
	const folded = known.get(characters) ?? foldIntricate(characters);
	if (known.size < MOST_KNOWN) {
		known.set(characters, folded);
	}
	if (joined) {
		state.length = state.lastFolded;
	}
	if (folded === '') {
		state.at = end;
	} else {
		append(state, folded, end, start);
	}
}

/** Appends what the characters from `start` to `end` fold to, which is not nothing. */
function append(state: FoldState, folded: string, end: number, start = state.at): void {
	const next = folded.charCodeAt(0);
	if (state.gap !== 0) {
		closeGap(state, next);
	}
	if (state.length >= state.nextCheckpoint && start === state.at) {
		addCheckpoint(state, start);
	}
	const rest = Math.min(state.text.length - end, state.wanted);
	const room = state.length + folded.length + rest + SLACK;
	if (room > state.units.length) {
		const wider = new Uint16Array(room + (room >> 5));
		wider.set(state.units);
		state.units = wider;
	}
	state.lastFolded = state.length;
	state.lastStart = start;
	state.lastEnd = end;
	for (let index = 0; index < folded.length; index++) {
		const unit = folded.charCodeAt(index);
		state.units[state.length++] = unit;
		state.allBits |= unit;
		state.before = unit;
	}
	state.at = end;
}

function addCheckpoint(state: FoldState, at: number): void {
	state.checkpoints.push(state.length, at);
	state.nextCheckpoint = state.length - (state.length % INTERVAL) + INTERVAL;
}
