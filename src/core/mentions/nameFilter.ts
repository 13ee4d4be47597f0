import { CHARACTERS, MARK, SMALL, SPACED, SURROGATE, TRANSPARENT } from '../text/characters.js';
import { COMPLEX, FOLDED, fold } from '../text/folding.js';

/** Tells of most places in a text, from a few code units, that no name begins there. */
export interface NameFilter {
	/** For each code unit a sum of `IN_WORD`, `OPENS_WORD`, `OPENS` and `ALONE`. */
	readonly opens: Uint8Array;
	/** One bit for each hash of two symbols with which a name of up to three begins. */
	readonly pairs: Int32Array;
	/** One bit for each hash of four symbols with which a longer name begins. */
	readonly fours: Int32Array;
}

/** What the filter has to know of a spelling. */
export interface Opening {
	readonly folded: string;
	/** Whether the first letter must be a capital. */
	readonly capital: boolean;
}

/** The filter that lets every one of `openings` pass. */
export function nameFilter(openings: readonly Opening[]): NameFilter {
	const pairs = new Set<number>();
	const fours = new Set<number>();
	for (const { folded } of openings) {
		if (folded.length > 3) {
			for (const keys of prefixes(folded, 4)) {
				fours.add(fourHash(keys[0] ?? 0, keys[1] ?? 0, keys[2] ?? 0, keys[3] ?? 0));
			}
		} else if (folded.length > 1) {
			for (const keys of prefixes(folded, 2)) {
				pairs.add(pairHash(keys[0] ?? 0, keys[1] ?? 0));
			}
		}
	}
	return { opens: openingUnits(openings), pairs: bits(pairs), fours: bits(fours) };
}

/**
 * Writes into `starts` the offsets in `[from, to)` where a name may begin, in order, and returns
 * how many. `starts` has room for `to - from + 1`. No place where a name does begin is left out.
 */
export function likelyStarts(
	filter: NameFilter,
	text: string,
	from: number,
	to: number,
	starts: Int32Array,
): number {
	const count = openStarts(filter.opens, text, from, to, starts);
	const whole = Math.max(from, Math.min(to, text.length - 3));
	return knownStarts(filter, text, whole, starts, count);
}

/** A part of a word of a script with spaces: no such word begins after it. */
const IN_WORD = 1;
/** Begins a name where a word of a script with spaces begins. */
const OPENS_WORD = 2;
/** Begins a name anywhere. */
const OPENS = 4;
/** Is by itself a name. */
const ALONE = 8;

function openStarts(
	opens: Uint8Array,
	text: string,
	from: number,
	to: number,
	starts: Int32Array,
): number {
	let before = from > 0 ? (opens[text.charCodeAt(from - 1)] ?? 0) : 0;
	let count = 0;
	for (let at = from; at < to; at++) {
		const own = opens[text.charCodeAt(at)] ?? 0;
		// Without a branch: nearly every guess of the processor would be wrong.
		starts[count] = at;
		const opened = own & (OPENS | (OPENS_WORD & ~(before << 1)));
		count += ((opened >> 1) | (opened >> 2)) & 1;
		before = own;
	}
	return count;
}

function knownStarts(
	{ opens, pairs, fours }: NameFilter,
	text: string,
	whole: number,
	starts: Int32Array,
	count: number,
): number {
	const pairShift = shiftFor(pairs);
	const fourShift = shiftFor(fours);
	let kept = 0;
	let index = 0;
	for (; index < count; index++) {
		const start = starts[index] ?? 0;
		if (start >= whole) {
			break;
		}
		const unit = text.charCodeAt(start);
		const first = KEYS[unit] ?? 0;
		const second = KEYS[text.charCodeAt(start + 1)] ?? 0;
		const third = KEYS[text.charCodeAt(start + 2)] ?? 0;
		const fourth = KEYS[text.charCodeAt(start + 3)] ?? 0;
		const pair = pairHash(first, second);
		const two = pair >>> pairShift;
		const four = Math.imul(pair ^ (third | (fourth << 16)), FOUR_FACTOR) >>> fourShift;
		const known =
			((pairs[two >>> 5] ?? 0) >>> (two & 31)) |
			((fours[four >>> 5] ?? 0) >>> (four & 31)) |
			((opens[unit] ?? 0) >>> 3) |
			(((first | second | third | fourth) + 1) >>> 16);
		starts[kept] = start;
		kept += known & 1;
	}
	for (; index < count; index++) {
		starts[kept++] = starts[index] ?? 0;
	}
	return kept;
}

const PAIR_FACTOR = 0x9e3779b1;
const FOUR_FACTOR = 0x85ebca6b;

/** What stands for each code unit in a hash; `COMPLEX` where the units around must be read first. */
const KEYS: Uint16Array = FOLDED.map((symbol) => keyOf(symbol));

/** White space, quote signs in it and hyphens before it vary in number: they count as nothing. */
function keyOf(symbol: number): number {
	return symbol <= 0x20 || symbol === 0x2d || symbol === 0x3e ? 0 : symbol;
}

function pairHash(first: number, second: number): number {
	return Math.imul(first | (second << 16), PAIR_FACTOR);
}

function fourHash(first: number, second: number, third: number, fourth: number): number {
	return Math.imul(pairHash(first, second) ^ (third | (fourth << 16)), FOUR_FACTOR);
}

/** The keys of the code units with which the spelling may begin, a key of 0 once or more often. */
function prefixes(folded: string, length: number): number[][] {
	let open: { at: number; keys: number[] }[] = [{ at: 0, keys: [] }];
	const whole: number[][] = [];
	while (open.length > 0) {
		const longer: typeof open = [];
		for (const { at, keys } of open) {
			const key = keyOf(folded.charCodeAt(at));
			const next = [...keys, key];
			if (next.length === length) {
				whole.push(next);
			} else if (key !== 0) {
				longer.push({ at: at + 1, keys: next });
			} else {
				longer.push({ at: at + 1, keys: next }, { at, keys: next });
			}
		}
		open = longer;
	}
	return whole;
}

/** A table of bits, sixteen to thirty-two times as many as hashes, those set. */
function bits(hashes: ReadonlySet<number>): Int32Array {
	const table = new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(hashes.size + 1)) - 1));
	const shift = shiftFor(table);
	for (const hash of hashes) {
		const bit = hash >>> shift;
		table[bit >>> 5] = (table[bit >>> 5] ?? 0) | (1 << (bit & 31));
	}
	return table;
}

function shiftFor(table: Int32Array): number {
	return Math.clz32(table.length) - 4;
}

function openingUnits(openings: readonly Opening[]): Uint8Array {
	const wanted = wantedSymbols(openings);
	const pairs = wanted.subarray(0xd800, 0xe000).some((want) => want !== 0);
	return Uint8Array.from(CHARACTERS, (properties, unit) => {
		const inWord = properties & SPACED ? IN_WORD : 0;
		if (properties & SURROGATE) {
			return pairs ? OPENS | ALONE : 0;
		}
		const want = wanted[firstSymbol(unit)] ?? 0;
		if (!(want & (properties & SMALL ? WANTED : WANTED | WANTED_CAPITAL))) {
			return inWord;
		}
		return inWord | (inWord ? OPENS_WORD : OPENS) | (want & WANTED_ALONE ? ALONE : 0);
	});
}

const WANTED = 1;
const WANTED_CAPITAL = 2;
const WANTED_ALONE = 4;

function wantedSymbols(openings: readonly Opening[]): Uint8Array {
	const wanted = new Uint8Array(0x10000);
	for (const { folded, capital } of openings) {
		const want = (capital ? WANTED_CAPITAL : WANTED) | (folded.length === 1 ? WANTED_ALONE : 0);
		// The letter may stand decomposed in the text, with a mark that is not folded away.
		for (const symbol of [folded.charCodeAt(0), folded.normalize('NFD').charCodeAt(0)]) {
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
