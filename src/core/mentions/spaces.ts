import { CHARACTERS, SPACE, SPACED } from '../text/characters.js';
import { FOLDED } from '../text/folding.js';

/**
 * The end of the white space at `start`, where a name that contains a space may go on: at most one
 * line break, and after it the indentation and as many `>` as the line before has. -1 where the
 * name cannot go on: at a second break, after a heading, in a deeper block quote.
 */
export function afterSpace(text: string, start: number, limit: number): number {
	const end = afterBlanks(text, start, limit);
	const next = afterLineBreak(text, end, limit);
	return next === end ? end : wrapped(text, start, next, limit);
}

/** The end of the line break at `start`, if there is one that a name may run over; else `start`. */
export function afterBreak(text: string, start: number, limit: number): number {
	const end = afterBlanks(text, start, limit);
	const next = afterLineBreak(text, end, limit);
	return next === end ? start : Math.max(start, wrapped(text, start, next, limit));
}

/**
 * The end of the line break at `start` where no space is written between the characters around it,
 * as in Chinese and Japanese; else `start`. An indented line begins a paragraph there.
 */
export function afterUnspacedBreak(text: string, start: number, limit: number): number {
	if (!isLineBreak(text.charCodeAt(start)) || !isUnspaced(text.charCodeAt(start - 1))) {
		return start;
	}
	const end = afterBreak(text, start, limit);
	const indented = text.slice(start, end).includes('\u3000');
	return indented || end === limit || !isUnspaced(text.charCodeAt(end)) ? start : end;
}

/** The words of a name on one line, without the line break and the block quote's signs in it. */
export function unwrapped(words: string): string {
	return words.replace(/\s*[\r\n][\s>]*/g, (space, at: number) => {
		const before = words.charCodeAt(at - 1);
		const unspaced = isUnspaced(before) && isUnspaced(words.charCodeAt(at + space.length));
		return unspaced || FOLDED[before] === HYPHEN ? '' : ' ';
	});
}

/** Whether a code unit is of those signs of East Asia between which a line may break anywhere. */
export function isUnspaced(unit: number): boolean {
	return unit >= FIRST_EAST_ASIAN && !((CHARACTERS[unit] ?? 0) & SPACED);
}

const FIRST_EAST_ASIAN = 0x2e80;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x3e;

function wrapped(text: string, before: number, line: number, limit: number): number {
	let end = afterBlanks(text, line, limit);
	let depth = 0;
	while (end < limit && text.charCodeAt(end) === QUOTE) {
		depth++;
		end = afterBlanks(text, end + 1, limit);
	}
	const blank = afterLineBreak(text, end, limit) !== end;
	return blank || !continues(text, before, depth) ? -1 : end;
}

/** Whether the line that `offset` stands in may go on in one that is `depth` block quotes deep. */
function continues(text: string, offset: number, depth: number): boolean {
	let line = offset;
	while (line > 0 && !isLineBreak(text.charCodeAt(line - 1))) {
		line--;
	}
	let own = 0;
	let first = afterBlanks(text, line, offset);
	while (first < offset && text.charCodeAt(first) === QUOTE) {
		own++;
		first = afterBlanks(text, first + 1, offset);
	}
	return depth <= own && !/^#{1,6}\s/.test(text.slice(first, first + 7));
}

function afterBlanks(text: string, start: number, limit: number): number {
	let end = start;
	while (end < limit && (CHARACTERS[text.charCodeAt(end)] ?? 0) & SPACE) {
		end++;
	}
	return end;
}

function afterLineBreak(text: string, start: number, limit: number): number {
	if (start >= limit || !isLineBreak(text.charCodeAt(start))) {
		return start;
	}
	const pair = text.charCodeAt(start) === CARRIAGE_RETURN && start + 1 < limit;
	return pair && text.charCodeAt(start + 1) === LINE_FEED ? start + 2 : start + 1;
}

function isLineBreak(unit: number): boolean {
	return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}
