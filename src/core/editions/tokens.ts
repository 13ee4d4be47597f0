import { KINDS, LONE, WORD } from '../quotations/foldSymbols.js';
import type { Steps } from './steps.js';

/** The words of a folded text, as `foldForComparison` gives it. */
export interface Tokens {
	readonly count: number;
	/** Where each word begins. */
	readonly starts: ArrayLike<number>;
	/** A hash of each word, in 30 bits. */
	readonly hashes: ArrayLike<number>;
}

/** Splits a folded text into words; in scripts without spaces each character is one. */
export function tokensOf(folded: string): Tokens {
	const splitting = startSplitting(folded);
	splitUntil(splitting, folded.length);
	return splitting;
}

/** The same for a text that takes a while, with others in between. */
export function* tokensInSteps(folded: string): Steps<Tokens> {
	const splitting = startSplitting(folded);
	for (let end = PORTION; splitting.at < folded.length; end += PORTION) {
		splitUntil(splitting, Math.min(end, folded.length));
		yield;
	}
	return splitting;
}

/** How far the splitting of a text has come. */
interface Splitting extends Tokens {
	readonly folded: string;
	/** The offset that is read next. */
	at: number;
	count: number;
	starts: Uint32Array | number[];
	hashes: Uint32Array | number[];
	/** Of the word that has begun, as far as it has been read. */
	hash: number;
	inWord: boolean;
}

function startSplitting(folded: string): Splitting {
	// For a few words, arrays of their own kind cost more than the words.
	const short = folded.length < SHORT;
	const room = Math.ceil(folded.length / USUAL_LENGTH);
	return {
		folded,
		at: 0,
		count: 0,
		starts: short ? [] : new Uint32Array(room),
		hashes: short ? [] : new Uint32Array(room),
		hash: 0,
		inWord: false,
	};
}

function splitUntil(splitting: Splitting, end: number): void {
	const { folded } = splitting;
	const short = folded.length < SHORT;
	let { count, starts, hashes, hash, inWord } = splitting;
	for (let at = splitting.at; at < end; at++) {
		const unit = folded.charCodeAt(at);
		const kind = KINDS[unit] ?? 0;
		const letter = kind === WORD || unit === APOSTROPHE;
		if (letter && inWord) {
			hash = Math.imul(hash ^ unit, PRIME);
			continue;
		}
		if (inWord) {
			hashes[count - 1] = hash >>> SPARED;
		}
		inWord = letter;
		if (letter || kind & LONE) {
			if (count === starts.length && !short) {
				starts = twiceAsLong(starts);
				hashes = twiceAsLong(hashes);
			}
			hash = Math.imul(SEED ^ unit, PRIME);
			starts[count] = at;
			hashes[count++] = hash >>> SPARED;
		}
	}
	if (inWord) {
		hashes[count - 1] = hash >>> SPARED;
	}
	splitting.at = end;
	splitting.count = count;
	splitting.starts = starts;
	splitting.hashes = hashes;
	splitting.hash = hash;
	splitting.inWord = inWord;
}

function twiceAsLong(numbers: ArrayLike<number>): Uint32Array {
	const longer = new Uint32Array(2 * numbers.length + 1);
	longer.set(numbers);
	return longer;
}

/** The end of the word that begins at `start`. */
export function endOfToken(folded: string, start: number): number {
	let end = start + 1;
	if ((KINDS[folded.charCodeAt(start)] ?? 0) & LONE) {
		return end;
	}
	while (end < folded.length && isWordUnit(folded.charCodeAt(end))) {
		end++;
	}
	return end;
}

/** Whether a word goes on at `offset` that began before it. */
export function isInWord(folded: string, offset: number): boolean {
	return isWordUnit(folded.charCodeAt(offset - 1)) && isWordUnit(folded.charCodeAt(offset));
}

/** The hash of the three words from `index` on. */
export function shingleHash({ hashes }: Tokens, index: number): number {
	const first = Math.imul(hashes[index] ?? 0, 0x85ebca6b);
	const second = Math.imul(first ^ (first >>> 15) ^ (hashes[index + 1] ?? 0), 0xc2b2ae35);
	return Math.imul(second ^ (second >>> 13) ^ (hashes[index + 2] ?? 0), 0x9e3779b1);
}

/** The hash of the two words from `index` on. */
export function pairHash({ hashes }: Tokens, index: number): number {
	const first = Math.imul(hashes[index] ?? 0, 0x27d4eb2f);
	return Math.imul(first ^ (first >>> 15) ^ (hashes[index + 1] ?? 0), 0x165667b1);
}

/** How many words a shingle has. */
export const SHINGLE = 3;

/** Characters that are split in one step. */
const PORTION = 0x40000;
const SHORT = 2048;
/** Characters that a word takes with what follows it; most texts have fewer words than this. */
const USUAL_LENGTH = 4;
/** Numbers of 30 bits are kept without a box of their own wherever this runs. */
const SPARED = 2;
const APOSTROPHE = 0x27;
/** FNV-1a. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function isWordUnit(unit: number): boolean {
	return KINDS[unit] === WORD || unit === APOSTROPHE;
}
