import { CHARACTERS, KATAKANA, SPACED, TRANSPARENT } from '../text/characters.js';
import { COMPLEX, FOLDED, fold } from '../text/folding.js';

/** In `SYMBOLS`: leaves nothing behind. Quotation marks, emphasis, soft hyphens, joiners. */
export const DROPPED = 0;
/** In `SYMBOLS`: white space, line breaks included. */
export const BLANK = 1;
/** In `SYMBOLS`: an apostrophe inside a word, else a quotation mark. */
export const APOSTROPHE = 2;
/** In `SYMBOLS`: a hyphen inside a word, else a dash. */
export const HYPHEN = 3;
/** In `SYMBOLS`: a dash wherever it stands. */
export const DASH = 4;
/** In `SYMBOLS`: a full stop, or one point of an ellipsis. */
export const POINT = 5;
/** In `SYMBOLS`: an ellipsis in one sign. */
export const ELLIPSIS = 6;
/** In `SYMBOLS`: must be folded together with its neighbours, or to several code units. */
export const INTRICATE = 7;
/** In `SYMBOLS`: from here on the symbol is the code unit that the unit folds to. */
export const PLAIN = 0x20;

/** In `KINDS`: part of a word in a script that puts spaces between words. */
export const WORD = 1;
/** In `KINDS`: of a script that puts none (Han, kana, Thai, …), its punctuation included. */
export const UNSPACED = 2;
/** In `KINDS`: clings to what is before it, with or without a space by the printer's taste. */
export const CLOSING = 4;
/** In `KINDS`: clings to what comes after it. */
export const OPENING = 8;
/** In `KINDS`: a letter of a script that puts no spaces between words; it counts as a word. */
export const LONE = 16;

/** Folds what is `INTRICATE`: compatibility forms, letters with their marks. */
export function foldIntricate(characters: string): string {
	let folded = '';
	for (const unit of fold(characters.normalize('NFKC')).split('')) {
		const symbol = SYMBOLS[unit.charCodeAt(0)] ?? DROPPED;
		folded += symbol < INTRICATE ? (SPELT[symbol] ?? '') : unit;
	}
	return folded;
}

/** What the symbols below `INTRICATE` are inside a compatibility form. */
const SPELT = ['', ' ', "'", '', '-', '.', '...'] as const;

/** Blocks of letters and signs that are another way of writing others (NFKC). */
const COMPATIBLE = [
	[0x00aa, 0x00be],
	[0x02b0, 0x02ff],
	[0x2070, 0x209f],
	[0x2100, 0x218f],
	[0x2460, 0x24ff],
	[0x3130, 0x318f],
	[0x3200, 0x33ff],
	[0xf900, 0xfb4e],
	[0xff61, 0xffee],
] as const;

/** Scripts without spaces between words: South-East Asian ones; Han, kana, Yi and their signs. */
const UNSPACED_BLOCKS = [
	[0x0e00, 0x0eff],
	[0x1000, 0x109f],
	[0x1780, 0x17ff],
	[0x2e80, 0x2fff],
	[0x3001, 0x312f],
	[0x31a0, 0xa4cf],
	[0xd840, 0xd88f],
	[0xf900, 0xfaff],
	[0xff61, 0xff9f],
] as const;

const UNSPACED_PUNCTUATION = [
	[0x3001, 0x3004],
	[0x3008, 0x3020],
	[0x3030, 0x3030],
	[0x303d, 0x303f],
	[0x30fb, 0x30fb],
	[0xff61, 0xff65],
] as const;

const SIGNS: readonly (readonly [signs: string, symbol: number])[] = [
	['"«»‹›„“”‟‚〝〞〟「」『』｢｣《》〈〉〃″‴_*\\', DROPPED],
	["'`´‘’‛′ʹʻʼʽʾʿ", APOSTROPHE],
	['-‐‑⁃−﹣－֊־', HYPHEN],
	['‒–—―⸺⸻﹘─━〰', DASH],
	['.．', POINT],
	['…‥⋯︙', ELLIPSIS],
];

/** What the folding for comparison makes of each UTF-16 code unit. */
export const SYMBOLS: Uint16Array = symbols();

/** What each folded code unit is. */
export const KINDS: Uint8Array = kinds();

function symbols(): Uint16Array {
	const table = FOLDED.map((symbol) => (symbol === COMPLEX ? INTRICATE : symbol));
	for (const [first, last] of COMPATIBLE) {
		for (let unit = first; unit <= last; unit++) {
			const character = String.fromCharCode(unit);
			if (character.normalize('NFKC') !== character && (table[unit] ?? 0) >= unit) {
				table[unit] = INTRICATE;
			}
		}
	}
	for (const [signs, symbol] of SIGNS) {
		for (const sign of signs) {
			table[sign.charCodeAt(0)] = symbol;
		}
	}
	table.fill(BLANK, 0, 0x21).fill(BLANK, 0x7f, 0xa1).fill(BLANK, 0x2028, 0x202a);
	for (let unit = 0; unit < table.length; unit++) {
		if ((CHARACTERS[unit] ?? 0) & TRANSPARENT) {
			table[unit] = DROPPED;
		} else if (table[unit] === 0x20) {
			table[unit] = BLANK;
		}
	}
	return table;
}

function kinds(): Uint8Array {
	const table = CHARACTERS.map((properties) => (properties & (SPACED | KATAKANA) ? WORD : 0));
	for (const [first, last] of UNSPACED_BLOCKS) {
		table.fill(UNSPACED | LONE, first, last + 1);
	}
	for (const [first, last] of UNSPACED_PUNCTUATION) {
		table.fill(UNSPACED, first, last + 1);
	}
	for (const sign of ',;:!?.)]}') {
		table[sign.charCodeAt(0)] = CLOSING;
	}
	for (const sign of '([{¿¡') {
		table[sign.charCodeAt(0)] = OPENING;
	}
	return table;
}
