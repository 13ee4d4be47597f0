import { IN_WORD, type NameFilter } from './nameFilter.js';

/** The code units of a block with which a name may open, and room to find them. */
export interface Openings {
	/** How many there are. */
	count: number;
	/** Their offsets in order. */
	readonly offsets: Int32Array;
	/** The block as UTF-8. */
	readonly bytes: Uint8Array;
	/** The same bytes, which are looked at four at a time. */
	readonly fours: Int32Array;
	/** What turns the index of the next byte into an offset in the text. */
	shift: number;
	/** `IN_WORD` where what was looked at last is part of a word, else 0. */
	inside: number;
	/** Whether there is more than Latin-1 in the text, so that engines are slow to encode it. */
	wide: boolean;
}

/** Room for blocks of up to `length` code units. */
export function roomForOpenings(length: number): Openings {
	const fours = new Int32Array(length + 1);
	const bytes = new Uint8Array(fours.buffer);
	const offsets = new Int32Array(length + 4);
	return { count: 0, offsets, bytes, fours, shift: 0, inside: 0, wide: false };
}

/** Finds the code units in `[from, to)` of `text` with which, as `filter` has it, a name may open. */
export function findOpenings(
	filter: NameFilter,
	text: string,
	from: number,
	to: number,
	openings: Openings,
): void {
	const { opens, capitals } = filter;
	openings.count = 0;
	openings.inside = from > 0 ? (opens[text.charCodeAt(from - 1)] ?? 0) & IN_WORD : 0;
	if (openings.wide) {
		openingsInUnits(opens, text, from, to, openings);
		return;
	}
	const { written } = encoder.encodeInto(text.slice(from, to), openings.bytes);
	openings.bytes.fill(0, written, written + 3);
	openings.shift = from;
	for (let first = 0; first < written; first += 4) {
		first = capitals
			? openingsInCapitals(opens, first, written, openings)
			: openingsInAscii(opens, first, written, openings);
		if (first < written) {
			openingsInFour(opens, text, first, openings);
		}
	}
}

const encoder = new TextEncoder();

function openingsInUnits(
	opens: Uint8Array,
	text: string,
	from: number,
	to: number,
	openings: Openings,
): void {
	const { offsets } = openings;
	let { count, inside } = openings;
	for (let at = from; at < to; at++) {
		const own = opens[text.charCodeAt(at)] ?? 0;
		// Without a branch: too many guesses of the processor would be wrong.
		offsets[count] = at;
		count += ((own >>> inside) >>> 1) & 1;
		inside = own & IN_WORD;
	}
	openings.count = count;
}

/** Looks at bytes from `begin` on, and returns the index of the first four that are not all ASCII. */
function openingsInAscii(
	opens: Uint8Array,
	begin: number,
	end: number,
	openings: Openings,
): number {
	const { fours, offsets, shift } = openings;
	let { count, inside } = openings;
	let first = begin;
	for (; first < end; first += 4) {
		const four = fours[first >>> 2] ?? 0;
		if ((four & NOT_ASCII) !== 0) {
			break;
		}
		count = openingsOf(opens, four, inside, first + shift, offsets, count);
		inside = (opens[(four >>> 24) & 0x7f] ?? 0) & IN_WORD;
	}
	openings.count = count;
	openings.inside = inside;
	return first;
}

/** As `openingsInAscii`, where of ASCII only capitals open a name. */
function openingsInCapitals(
	opens: Uint8Array,
	begin: number,
	end: number,
	openings: Openings,
): number {
	const { bytes, fours, offsets, shift } = openings;
	let { count } = openings;
	let first = begin;
	for (; first < end; first += 4) {
		const four = fours[first >>> 2] ?? 0;
		if (hasNoCapital(four)) {
			continue;
		}
		if ((four & NOT_ASCII) !== 0) {
			break;
		}
		const before = first > begin ? (opens[bytes[first - 1] ?? 0] ?? 0) : openings.inside;
		count = openingsOf(opens, four, before & IN_WORD, first + shift, offsets, count);
	}
	openings.count = count;
	if (first > begin) {
		openings.inside = (opens[bytes[first - 1] ?? 0] ?? 0) & IN_WORD;
	}
	return first;
}

/** Whether four bytes are ASCII and the three high bits of none are those of capitals, `010`. */
function hasNoCapital(four: number): boolean {
	// In each byte a 0 where they are, to which 7 does not carry over into the fourth bit.
	const differences = ((four ^ 0x40404040) >>> 5) & 0x07070707;
	return ((~(differences + 0x07070707) & 0x08080808) | (four & NOT_ASCII)) === 0;
}

/** Adds to `offsets` those of four bytes of ASCII, the first at `at`, and returns how many there are. */
function openingsOf(
	opens: Uint8Array,
	four: number,
	inside: number,
	at: number,
	offsets: Int32Array,
	known: number,
): number {
	const one = opens[four & 0x7f] ?? 0;
	const two = opens[(four >>> 8) & 0x7f] ?? 0;
	const three = opens[(four >>> 16) & 0x7f] ?? 0;
	const last = opens[(four >>> 24) & 0x7f] ?? 0;
	let count = known;
	offsets[count] = at;
	count += ((one >>> inside) >>> 1) & 1;
	offsets[count] = at + 1;
	count += ((two >>> (one & IN_WORD)) >>> 1) & 1;
	offsets[count] = at + 2;
	count += ((three >>> (two & IN_WORD)) >>> 1) & 1;
	offsets[count] = at + 3;
	return count + (((last >>> (three & IN_WORD)) >>> 1) & 1);
}

/** Looks at four bytes that are not all ASCII. */
function openingsInFour(opens: Uint8Array, text: string, first: number, openings: Openings): void {
	for (let index = first; index < first + 4; index++) {
		const byte = openings.bytes[index] ?? 0;
		if ((byte & 0xc0) === 0x80) {
			openings.shift--;
			continue;
		}
		const at = index + openings.shift;
		const own = opens[byte < 0x80 ? byte : text.charCodeAt(at)] ?? 0;
		openings.offsets[openings.count] = at;
		openings.count += ((own >>> openings.inside) >>> 1) & 1;
		openings.inside = own & IN_WORD;
		openings.wide ||= byte >= 0xc4;
		// Four bytes are two code units, the second of which opens nothing.
		openings.shift += byte >= 0xf0 ? 1 : 0;
	}
}

/** Some byte of four is part of a character beyond ASCII. */
const NOT_ASCII = 0x80808080 | 0;
