import { decode } from '../text/decoding.js';

/**
 * The text of a plain text file with `\n` at its line ends: UTF-8, UTF-16 or, where it is neither,
 * Shift_JIS if that gives Japanese, else Windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
	const { text, encoding } = decode(bytes);
	const read = encoding === 'windows-1252' ? (shiftJis(bytes) ?? text) : text;
	return read.replace(/\r\n?/g, '\n');
}

/** As much is looked at, which leaves it to chance whether a character is cut at its end. */
const LOOKED = 20_000;

/**
 * Latin letters with accents can be read as rare ideographs, but never as a text in which every
 * fifth character beyond ASCII is Hiragana or Katakana.
 */
function shiftJis(bytes: Uint8Array): string | undefined {
	const decoder = new TextDecoder('shift_jis');
	const head = decoder.decode(bytes.subarray(0, LOOKED), { stream: true });
	const beyond = head.match(/\P{ASCII}/gu)?.length ?? 0;
	const kana = head.match(/[\u3041-\u30fe]/g)?.length ?? 0;
	return kana * 5 > beyond ? new TextDecoder('shift_jis').decode(bytes) : undefined;
}
