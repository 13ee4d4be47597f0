import { CHARACTERS, MARK, SMALL, SPACED, SURROGATE, TRANSPARENT } from '../text/characters.js';
import { COMPLEX, FOLDED, fold } from '../text/folding.js';
import { keyOf, prefixHash } from './nameHash.js';
import { isUnspaced } from './spaces.js';

/** Tells of most places in a text, from a few code units, that no name begins there. */
export interface NameFilter {
	/** For each code unit a sum of `IN_WORD`, `OPENS_WORD`, `OPENS_INSIDE` and `ALONE`. */
	readonly opens: Uint8Array;
	/** Whether of ASCII only capitals, and what stands among them, open a name. */
	readonly capitals: boolean;
	/** Bits for the hashes of the first two symbols of a name. */
	readonly pairs: Int32Array;
	/** Bits for the hashes of a name of two symbols. */
	readonly twos: Int32Array;
	/** Bits for the hashes of a name of three symbols. */
	readonly threes: Int32Array;
	/** Bits for the hashes of the first four symbols of a name of four or five. */
	readonly fours: Int32Array;
	/** Bits for the hashes of the first six symbols of a name of six or seven. */
	readonly sixes: Int32Array;
	/** Bits for the hashes of the first eight symbols of a longer name. */
	readonly eights: Int32Array;
}

/** What the filter has to know of a spelling. */
export interface Opening {
	readonly folded: string;
	/** Whether the first letter must be a capital. */
	readonly capital: boolean;
}

/** Where `opens` has `ALONE`, which is its highest bit. */
export const ALONE_SHIFT = 3;
/** A part of a word of a script with spaces: no such word begins after it. */
export const IN_WORD = 1;
/** Begins a name, where a word begins. */
const OPENS_WORD = 2;
/** Begins a name, where no word begins: one bit further on than `OPENS_WORD`. */
const OPENS_INSIDE = 4;
/** Is by itself a name. */
const ALONE = 1 << ALONE_SHIFT;

/** The filter that lets every one of `openings` pass. */
export function nameFilter(openings: readonly Opening[]): NameFilter {
	const opens = openingUnits(openings);
	return {
		opens,
		capitals: opens.subarray(0, 0x80).every((own, unit) => own <= IN_WORD || unit >>> 5 === 2),
		pairs: hashBits(openings, 2, Infinity),
		twos: hashBits(openings, 2, 2),
		threes: hashBits(openings, 3, 3),
		fours: hashBits(openings, 4, 5),
		sixes: hashBits(openings, 6, 7),
		eights: hashBits(openings, 8, Infinity),
	};
}

/** By how much to shift a hash to the right to have the index of its first bit in `table`. */
export function hashShift(table: Int32Array): number {
	return Math.clz32(table.length) - 4;
}

/** By how much to shift a hash to the right to have its second bit, in the number of the first. */
export const SECOND_SHIFT = 8;

/** Bits for the openings of `least` to `most` symbols, hashed by the first `least`. */
function hashBits(openings: readonly Opening[], least: number, most: number): Int32Array {
	const hashes = new Set<number>();
	for (const { folded, capital } of openings) {
		if (least <= folded.length && folded.length <= most) {
			for (const keys of prefixes(folded, least)) {
				hashes.add(prefixHash(keys, true));
				if (!capital) {
					hashes.add(prefixHash(keys, false));
				}
			}
		}
	}
	// Sixteen to thirty-two bits for each hash: few other words share one.
	const table = new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(hashes.size + 1)) - 1));
	for (const hash of hashes) {
		const index = hash >>> hashShift(table);
		const both = (1 << index) | (1 << (hash >>> SECOND_SHIFT));
		table[index >>> 5] = (table[index >>> 5] ?? 0) | both;
	}
	return table;
}

/**
 * The keys of the code units with which a name may begin, a key of 0 once or more often. Where a
 * line may break anywhere, one break is a key of 0 too.
 */
function prefixes(folded: string, length: number): number[][] {
	let open: { at: number; keys: number[]; broken: number }[] = [{ at: 0, keys: [], broken: 0 }];
	for (let keyed = 0; keyed < length; keyed++) {
		const longer: typeof open = [];
		for (const { at, keys, broken } of open) {
			const key = keyOf(folded.charCodeAt(at));
			longer.push({ at: at + 1, keys: [...keys, key], broken });
			const breaks = (broken === 0 || broken === at) && mayBreakAt(folded, at);
			if (key === 0 || breaks) {
				longer.push({ at, keys: [...keys, 0], broken: breaks ? at : broken });
			}
		}
		open = longer;
	}
	return open.map(({ keys }) => keys);
}

function mayBreakAt(folded: string, at: number): boolean {
	return (
		at > 0 && mayStandAtBreak(folded.charCodeAt(at - 1)) && mayStandAtBreak(folded.charCodeAt(at))
	);
}

/** A middle dot is what that of East Asia folds to. */
function mayStandAtBreak(symbol: number): boolean {
	return symbol === MIDDLE_DOT || isUnspaced(symbol);
}

const MIDDLE_DOT = 0xb7;

function openingUnits(openings: readonly Opening[]): Uint8Array {
	const wanted = wantedSymbols(openings);
	const paired = wanted.subarray(0xd800, 0xe000).some((want) => want !== 0);
	const halves = paired ? WANTED | WANTED_ALONE : 0;
	const opens = new Uint8Array(CHARACTERS.length);
	for (let unit = 0; unit < opens.length; unit++) {
		const properties = CHARACTERS[unit] ?? 0;
		const want = properties & SURROGATE ? halves : (wanted[firstSymbol(unit)] ?? 0);
		const opening = want & (properties & SMALL ? WANTED : WANTED | WANTED_CAPITAL);
		opens[unit] = openingOf(properties & SPACED, opening === 0 ? 0 : want);
	}
	return opens;
}

function openingOf(spaced: number, want: number): number {
	const opening = want === 0 ? 0 : spaced ? OPENS_WORD : OPENS_WORD | OPENS_INSIDE;
	return (spaced ? IN_WORD : 0) | opening | (want & WANTED_ALONE ? ALONE : 0);
}

const WANTED = 1;
const WANTED_CAPITAL = 2;
const WANTED_ALONE = 4;

function wantedSymbols(openings: readonly Opening[]): Uint8Array {
	const wanted = new Uint8Array(0x10000);
	for (const { folded, capital } of openings) {
		const want = (capital ? WANTED_CAPITAL : WANTED) | (folded.length === 1 ? WANTED_ALONE : 0);
		// The letter may stand decomposed in the text, with marks that are not folded away.
		const decomposed = folded.charAt(0).normalize('NFD');
		for (let end = 1; end <= decomposed.length; end++) {
			const symbol = decomposed.slice(0, end).normalize('NFC').charCodeAt(0);
			wanted[symbol] = (wanted[symbol] ?? 0) | want;
		}
	}
	return wanted;
}

/** The first symbol that a code unit folds to; 0 for a mark and what cannot be seen. */
function firstSymbol(unit: number): number {
	const folded = FOLDED[unit] ?? 0;
	if (folded !== COMPLEX) {
		return folded;
	}
	const silent = (CHARACTERS[unit] ?? 0) & (MARK | SURROGATE | TRANSPARENT);
	return silent ? 0 : fold(String.fromCharCode(unit)).charCodeAt(0);
}
