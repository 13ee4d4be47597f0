import type { FoldState } from './foldLoop.js';

/** What has been folded, in one byte a unit where that is enough. */
export function foldedString({ units, length, allBits }: FoldState): string {
	if (length <= SHORT) {
		return shortString(units, length);
	}
	const folded = units.subarray(0, length);
	return allBits < 0x100
		? new TextDecoder('latin1').decode(Uint8Array.from(folded))
		: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(folded);
}

/** Eight units at a time, which is faster than any other way; there is room behind the last. */
function shortString(units: Uint16Array, length: number): string {
	let text = '';
	for (let at = 0; at < length; at += 8) {
		text += String.fromCharCode(
			units[at] ?? 0,
			units[at + 1] ?? 0,
			units[at + 2] ?? 0,
			units[at + 3] ?? 0,
			units[at + 4] ?? 0,
			units[at + 5] ?? 0,
			units[at + 6] ?? 0,
			units[at + 7] ?? 0,
		);
	}
	return text.slice(0, length);
}

/** Up to here a string is made faster without a decoder. */
const SHORT = 1024;
