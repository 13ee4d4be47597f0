import { CAPITAL, CHARACTERS, MARK, SMALL, SURROGATE } from '../text/characters.js';
import { COMPLEX, FOLDED, fold } from '../text/folding.js';
import { afterBreak, afterSpace, afterUnspacedBreak } from './spaces.js';

/**
 * Reads a text from one offset on as names are compared: folded, a run of white space as one space,
 * a line break after a hyphen or in Chinese as nothing. Reads no further than it is asked to.
 */
export class FoldedReader {
	/** Where a name may end after each symbol read; -1 in the middle of a character. */
	readonly ends: Int32Array;
	/** `CAPITAL`, `SMALL` or 0 for each symbol read. */
	readonly cases: Uint8Array;
	readonly #symbols: Uint16Array;
	readonly #longest: number;
	#text = '';
	#next = 0;
	#limit = 0;
	#count = 0;

	/** `longest`: how many symbols will be asked for at most. */
	constructor(longest: number) {
		// A character may fold to more symbols than were asked for.
		const room = longest + SPELT_OUT;
		this.#longest = longest;
		this.ends = new Int32Array(room);
		this.cases = new Uint8Array(room);
		this.#symbols = new Uint16Array(room);
	}

	/** Starts anew at `start`; nothing is read at or beyond `limit`. */
	open(text: string, start: number, limit: number): void {
		this.#text = text;
		this.#next = start;
		this.#limit = limit;
		this.#count = 0;
	}

	/** Lets go of the text. */
	close(): void {
		this.open('', 0, 0);
	}

	/** The symbol at `index`, one more than the last asked for at most; 0 where the text ends. */
	at(index: number): number {
		while (index >= this.#count) {
			if (this.#next >= this.#limit || index >= this.#longest || !this.#read()) {
				return 0;
			}
		}
		return this.#symbols[index] ?? 0;
	}

	#read(): boolean {
		const unit = this.#text.charCodeAt(this.#next);
		const folded = FOLDED[unit] ?? 0;
		const following = CHARACTERS[this.#text.charCodeAt(this.#next + 1)] ?? 0;
		if (folded === SPACE_SYMBOL || folded === LINE_FEED || folded === CARRIAGE_RETURN) {
			return this.#readSpace();
		}
		if (folded === COMPLEX || following & MARK) {
			return this.#readCharacter();
		}
		this.#next++;
		this.#push(folded, (CHARACTERS[unit] ?? 0) & (CAPITAL | SMALL), this.#next);
		this.#next = this.#afterBreak(folded);
		return true;
	}

	/** Reads a character of several code units, or one that folds to none or to several. */
	#readCharacter(): boolean {
		const start = this.#next;
		const end = endOfCharacter(this.#text, start);
		if (end > this.#limit) {
			return false;
		}
		const folded = fold(this.#text.slice(start, end));
		this.#next = end;
		for (let at = 0; at < folded.length && at < SPELT_OUT; at++) {
			const properties = at === 0 ? (CHARACTERS[this.#text.charCodeAt(start)] ?? 0) : 0;
			const last = at === folded.length - 1;
			this.#push(folded.charCodeAt(at), properties & (CAPITAL | SMALL), last ? end : -1);
		}
		this.#next = this.#afterBreak(folded.length === 1 ? folded.charCodeAt(0) : 0);
		return true;
	}

	/** Where to read on after a character that folds to `symbol`: behind a line break that means nothing. */
	#afterBreak(symbol: number): number {
		return symbol === HYPHEN
			? afterBreak(this.#text, this.#next, this.#limit)
			: afterUnspacedBreak(this.#text, this.#next, this.#limit);
	}

	#readSpace(): boolean {
		const end = afterSpace(this.#text, this.#next, this.#limit);
		if (end < 0) {
			return false;
		}
		this.#push(SPACE_SYMBOL, 0, end);
		this.#next = end;
		return true;
	}

	#push(symbol: number, letterCase: number, end: number): void {
		this.#symbols[this.#count] = symbol;
		this.cases[this.#count] = letterCase;
		this.ends[this.#count] = end;
		this.#count++;
	}
}

const SPACE_SYMBOL = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HYPHEN = 0x2d;

/** More symbols than any character of a real text folds to. */
const SPELT_OUT = 32;

/** The end of the character at `start` with the marks that belong to it. */
function endOfCharacter(text: string, start: number): number {
	const first = CHARACTERS[text.charCodeAt(start)] ?? 0;
	const second = CHARACTERS[text.charCodeAt(start + 1)] ?? 0;
	const wide = first & SURROGATE && second & SURROGATE && (text.codePointAt(start) ?? 0) > 0xffff;
	let end = start + (wide ? 2 : 1);
	while ((CHARACTERS[text.charCodeAt(end)] ?? 0) & MARK) {
		end++;
	}
	return end;
}
