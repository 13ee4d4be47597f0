import { ALONE_SHIFT, hashShift, type NameFilter, SECOND_SHIFT } from './nameFilter.js';
import { firstHashOf, IRREGULAR_SHIFT, KEYS, nextHash } from './nameHash.js';
import { findOpenings, type Openings, roomForOpenings } from './openings.js';

/** Places in a block where a name may begin. */
export interface LikelyStarts extends Openings {
	/** For each the hash of the first keys that `NameJumps` has, or 0 where none will do. */
	readonly hashes: Int32Array;
}

/** Code units whose likely starts are gathered before any is looked at more closely. */
export const BLOCK = 2048;

/** Room for the places in one block. */
export function roomForStarts(): LikelyStarts {
	return { ...roomForOpenings(BLOCK), hashes: new Int32Array(BLOCK + 4) };
}

/** Finds the places in `[from, to)` of `text`, a block. No place where a name does begin is left out. */
export function findLikelyStarts(
	filter: NameFilter,
	text: string,
	from: number,
	to: number,
	starts: LikelyStarts,
): void {
	findOpenings(filter, text, from, to, starts);
	knownOpenings(filter, text, Math.min(to, text.length - LONGEST_HASHED), starts);
}

/** The last code unit that a hash looks at, counted from the first. */
const LONGEST_HASHED = 7;

function knownOpenings(
	{ opens, pairs, twos, threes, fours, sixes, eights }: NameFilter,
	text: string,
	whole: number,
	starts: LikelyStarts,
): void {
	const { count, offsets, hashes } = starts;
	const pairShift = hashShift(pairs);
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
		const two = nextHash(firstHashOf(unit), key1, key2);
		const alone = (opens[unit] ?? 0) >>> ALONE_SHIFT;
		const odd = (key1 | key2 | key3) >>> IRREGULAR_SHIFT;
		index++;
		if (((alone | odd | bits(pairs, pairShift, two)) & 1) === 0) {
			continue;
		}
		const key4 = KEYS[text.charCodeAt(start + 3)] ?? 0;
		const key5 = KEYS[text.charCodeAt(start + 4)] ?? 0;
		const key6 = KEYS[text.charCodeAt(start + 5)] ?? 0;
		const key7 = KEYS[text.charCodeAt(start + 6)] ?? 0;
		const key8 = KEYS[text.charCodeAt(start + 7)] ?? 0;
		const three = nextHash(two, key3);
		const four = nextHash(two, key3, key4);
		const six = nextHash(four, key5, key6);
		const eight = nextHash(six, key7, key8);
		const irregular = (key1 | key2 | key3 | key4 | key5 | key6 | key7 | key8) >>> IRREGULAR_SHIFT;
		const rooted = alone | irregular;
		const isTwo = -((bits(twos, twoShift, two) | bits(threes, threeShift, three)) & 1);
		const isFour = -(bits(fours, fourShift, four) & 1);
		const isSix = -(bits(sixes, sixShift, six) & 1);
		// The shortest that is known leads to all the longer ones too.
		const afterFour = (six & isSix) | (eight & ~isSix);
		const afterTwo = (four & isFour) | (afterFour & ~isFour);
		hashes[kept] = ((two & isTwo) | (afterTwo & ~isTwo)) & ((rooted & 1) - 1);
		offsets[kept] = start;
		kept += (rooted | isTwo | isFour | isSix | bits(eights, eightShift, eight)) & 1;
	}
	for (; index < count; index++) {
		offsets[kept] = offsets[index] ?? 0;
		hashes[kept++] = 0;
	}
	starts.count = kept;
}

/** Whether `hash` may be one that `table` was made for, in the lowest bit, and others above it. */
function bits(table: Int32Array, shift: number, hash: number): number {
	const index = hash >>> shift;
	const word = table[index >>> 5] ?? 0;
	return (word >>> index) & (word >>> (hash >>> SECOND_SHIFT));
}
