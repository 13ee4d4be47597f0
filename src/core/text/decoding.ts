import type { Span } from './spans.js';

/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file as an editor holds it: without a byte order mark, with one kind of line end. */
export interface Decoded {
	readonly text: string;
	/** `windows-1252` is a guess, which fits what is not UTF-8 best. */
	readonly encoding: Encoding;
	/** Whether a byte order mark says so. */
	readonly marked: boolean;
	/** Where the encoding shows first: the first letter beyond ASCII, else the first line. */
	readonly evidence: Span;
}

/** How far the zeros of UTF-16 are looked for. */
const looked = 512;

/**
 * Reads the bytes of a text file. `cut` says that more follow, so that a letter that is cut in two
 * at the end counts as none. Never throws.
 */
export function decode(bytes: Uint8Array, cut = false): Decoded {
	const mark = markOf(bytes);
	const guess = mark ?? utf16Of(bytes) ?? 'utf-8';
	const strict = guess === 'utf-8' ? read(bytes, guess, cut, true) : read(bytes, guess, cut, false);
	const encoding = strict === undefined ? 'windows-1252' : guess;
	const text = withOneLineEnd(strict ?? read(bytes, encoding, cut, false) ?? '');
	const letter = text.search(/\P{ASCII}/u);
	const evidence =
		letter < 0
			? { start: 0, end: /^.*/.exec(text)?.[0].length ?? 0 }
			: { start: letter, end: letter + (/^\P{ASCII}+/u.exec(text.slice(letter))?.[0].length ?? 1) };
	return { text, encoding, marked: mark !== undefined, evidence };
}

function read(
	bytes: Uint8Array,
	encoding: Encoding,
	cut: boolean,
	fatal: boolean,
): string | undefined {
	try {
		const text = new TextDecoder(encoding, { fatal }).decode(bytes, { stream: cut });
		return encoding === 'windows-1252' ? withPrintedSigns(text) : text;
	} catch {
		return undefined;
	}
}

/** What Windows-1252 has from 0x80 on, where Latin-1 has control characters. */
const printed = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node take Windows-1252 for Latin-1. */
function withPrintedSigns(text: string): string {
	return text.replace(/[\x80-\x9f]/g, (sign) => printed[sign.charCodeAt(0) - 0x80] ?? sign);
}

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return 'utf-8';
	}
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** In UTF-16 every second byte of Latin letters is zero, and in no other text is any. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
	const head = bytes.subarray(0, looked - (looked % 2));
	let even = 0;
	let odd = 0;
	for (const [at, byte] of head.entries()) {
		even += byte === 0 && at % 2 === 0 ? 1 : 0;
		odd += byte === 0 && at % 2 === 1 ? 1 : 0;
	}
	const enough = Math.max(1, head.length / 8);
	if (odd >= enough && even === 0) {
		return 'utf-16le';
	}
	return even >= enough && odd === 0 ? 'utf-16be' : undefined;
}

/**
 * VS Code gives a text one kind of line end when it opens it: `\r\n` where most of its lines end in
 * a carriage return, else `\n`. Places in the text are only right if they are counted as it does.
 */
function withOneLineEnd(text: string): string {
	if (!text.includes('\r')) {
		return text;
	}
	const all = text.match(/\r\n|\r|\n/g) ?? [];
	const feeds = all.filter((end) => end === '\n').length;
	const end = all.length - feeds > all.length / 2 ? '\r\n' : '\n';
	return all.every((one) => one === end) ? text : text.replace(/\r\n|\r|\n/g, end);
}
