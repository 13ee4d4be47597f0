import { hashShift, IN_WORD, type NameFilter, OPENS_WORD } from './nameFilter.js';
import { firstHashOf, KEYS, nextHash } from './nameHash.js';

/** Places where a name may begin, found block by block. */
export interface LikelyStarts {
	/** How many of the last block there are. */
	count: number;
	/** Their offsets in order. */
	readonly offsets: Int32Array;
	/** For each the hash of the first keys that `NameJumps` has, or 0 where none will do. */
	readonly hashes: Int32Array;
}

/** Room for the places in blocks of up to `block` code units. */
export function roomForStarts(block: number): LikelyStarts {
	return { count: 0, offsets: new Int32Array(block + 1), hashes: new Int32Array(block + 1) };
}

/**
 * Finds the places in `[from, to)` of `text`, no more than `starts` has room for. No place where a
 * name does begin is left out.
 */
export function findLikelyStarts(
	filter: NameFilter,
	text: string,
	from: number,
	to: number,
	starts: LikelyStarts,
): void {
	const { opens, rare } = filter;
	const { offsets } = starts;
	starts.count = rare
		? rareOpenings(opens, text, from, to, offsets)
		: openings(opens, text, from, to, offsets);
	knownOpenings(filter, text, Math.min(to, text.length - LONGEST_HASHED), starts);
}

/** The last code unit that a hash looks at, counted from the first. */
const LONGEST_HASHED = 7;

function openings(
	opens: Uint8Array,
	text: string,
	from: number,
	to: number,
	offsets: Int32Array,
): number {
	let inside = from > 0 ? (opens[text.charCodeAt(from - 1)] ?? 0) & IN_WORD : 0;
	let count = 0;
	for (let at = from; at < to; at++) {
		const own = opens[text.charCodeAt(at)] ?? 0;
		// Without a branch: too many guesses of the processor would be wrong.
		offsets[count] = at;
		count += ((own >>> inside) >>> 1) & 1;
		inside = own & IN_WORD;
	}
	return count;
}

function rareOpenings(
	opens: Uint8Array,
	text: string,
	from: number,
	to: number,
	offsets: Int32Array,
): number {
	let before = from > 0 ? (opens[text.charCodeAt(from - 1)] ?? 0) : 0;
	let count = 0;
	for (let at = from; at < to; at++) {
		const own = opens[text.charCodeAt(at)] ?? 0;
		if (own > IN_WORD && (own >>> (before & IN_WORD)) & OPENS_WORD) {
			offsets[count++] = at;
		}
		before = own;
	}
	return count;
}

function knownOpenings(
	{ opens, twos, threes, fours, sixes, eights }: NameFilter,
	text: string,
	whole: number,
	starts: LikelyStarts,
): void {
	const { count, offsets, hashes } = starts;
	const twoShift = hashShift(twos);
	const threeShift = hashShift(threes);
	const fourShift = hashShift(fours);
	const sixShift = hashShift(sixes);
	const eightShift = hashShift(eights);
	let kept = 0;
	let index = 0;
	for (let start = offsets[0] ?? 0; index < count && start < whole; start = offsets[index] ?? 0) {
		const unit = text.charCodeAt(start);
		const key1 = KEYS[unit] ?? 0;
		const key2 = KEYS[text.charCodeAt(start + 1)] ?? 0;
		const key3 = KEYS[text.charCodeAt(start + 2)] ?? 0;
		const key4 = KEYS[text.charCodeAt(start + 3)] ?? 0;
		const key5 = KEYS[text.charCodeAt(start + 4)] ?? 0;
		const key6 = KEYS[text.charCodeAt(start + 5)] ?? 0;
		const key7 = KEYS[text.charCodeAt(start + 6)] ?? 0;
		const key8 = KEYS[text.charCodeAt(start + 7)] ?? 0;
		const two = nextHash(firstHashOf(unit), key1, key2);
		const three = nextHash(two, key3);
		const four = nextHash(two, key3, key4);
		const six = nextHash(four, key5, key6);
		const eight = nextHash(six, key7, key8);
		const rooted =
			((opens[unit] ?? 0) >>> 3) |
			(((key1 | key2 | key3 | key4 | key5 | key6 | key7 | key8) + 1) >>> 16);
		const isTwo = -((bit(twos, two >>> twoShift) | bit(threes, three >>> threeShift)) & 1);
		const isFour = -(bit(fours, four >>> fourShift) & 1);
		const isSix = -(bit(sixes, six >>> sixShift) & 1);
		// The shortest that is known leads to all the longer ones too.
		const afterFour = (six & isSix) | (eight & ~isSix);
		const afterTwo = (four & isFour) | (afterFour & ~isFour);
		hashes[kept] = ((two & isTwo) | (afterTwo & ~isTwo)) & ((rooted & 1) - 1);
		offsets[kept] = start;
		kept += (rooted | isTwo | isFour | isSix | bit(eights, eight >>> eightShift)) & 1;
		index++;
	}
	for (; index < count; index++) {
		offsets[kept] = offsets[index] ?? 0;
		hashes[kept++] = 0;
	}
	starts.count = kept;
}

/** The bit at `index`, and others above it. */
function bit(table: Int32Array, index: number): number {
	return (table[index >>> 5] ?? 0) >>> (index & 31);
}
