import { CAPITAL, CHARACTERS, MARK, SMALL, SPACE, SURROGATE, TRANSPARENT } from './characters.js';

/** In `FOLDED`: this code unit folds to none or to several, or only together with its neighbours. */
export const COMPLEX = 0xffff;

/** Letters that Unicode does not decompose into a letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
	['æ', 'ae'],
	['œ', 'oe'],
	['ß', 'ss'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ð', 'd'],
	['þ', 'th'],
	['ħ', 'h'],
	['ı', 'i'],
	['ſ', 's'],
	['ς', 'σ'],
	['ĳ', 'ij'],
	['ﬀ', 'ff'],
	['ﬁ', 'fi'],
	['ﬂ', 'fl'],
	['ﬃ', 'ffi'],
	['ﬄ', 'ffl'],
	['ﬅ', 'st'],
	['ﬆ', 'st'],
]);

const APOSTROPHE = /['\u2018\u2019\u201b\u2032\u02bb\u02bc\u00b4]/u;
const QUOTATION_MARK = /["\u201c-\u201f\u2033]/u;
const DASH = /[-\u05be\u2010-\u2015\u2212\ufe58\ufe63]/u;
const MIDDLE_DOT = /[\u00b7\u2022\u2027\u2219\u30fb\uff65]/u;
const FULL_WIDTH = /[\uff01-\uff5e]/u;

/** Letters whose accents are diacritics: without them it is the same name. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}ЁёЀѐЍѝ\u0622\u0623\u0625]/u;

/** What draws out an Arabic word. */
const TATWEEL = '\u0640';

/** Marks that may be left out: accents, Hebrew and Arabic vowel points, variation selectors. */
const DIACRITIC =
	/(?=\p{M}|\p{Cf})(?:[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a]|[\u1ab0-\u1aff\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]|\p{Variation_Selector}|\p{Cf})/u;

/** Blocks in which a character may fold to another, the letters with capitals apart. */
const FOLDING_BLOCKS = [
	[0x0080, 0x024f],
	[0x02bb, 0x02bc],
	[0x0340, 0x052f],
	[0x05be, 0x05be],
	[0x0622, 0x0640],
	[0x0958, 0x095f],
	[0x09dc, 0x09df],
	[0x0a33, 0x0a5e],
	[0x0b5c, 0x0b5d],
	[0x0f43, 0x0fb9],
	[0x1e00, 0x1fff],
	[0x2000, 0x205f],
	[0x2126, 0x212b],
	[0x2212, 0x2219],
	[0x2329, 0x232a],
	[0x2adc, 0x2adc],
	[0x30fb, 0x30fb],
	[0xf900, 0xfb4e],
	[0xfe30, 0xff65],
] as const;

/** What `fold` makes of each UTF-16 code unit that stands alone, or `COMPLEX`. */
export const FOLDED: Uint16Array = foldedUnits();

/**
 * The text as it is compared: small letters without diacritics, one form of apostrophe, dash,
 * quotation mark, middle dot and space, ligatures and ß spelt out, what cannot be seen left out.
 *
 * A mark that makes another letter rather than an accented one stays: й, が, the vowels of Thai.
 * White space is folded unit by unit: runs and line breaks are the reader's to judge.
 */
export function fold(text: string): string {
	let folded = '';
	for (const character of text.normalize('NFC')) {
		const unit = character.length === 1 ? FOLDED[character.charCodeAt(0)] : COMPLEX;
		folded +=
			unit === undefined || unit === COMPLEX ? foldCharacter(character) : String.fromCharCode(unit);
	}
	return folded;
}

/** What the rules make of one character of a text in NFC; `FOLDED` keeps it for most. */
export function foldCharacter(character: string): string {
	if (DIACRITIC.test(character) || character === TATWEEL) {
		return '';
	}
	const spelt = FULL_WIDTH.test(character)
		? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
		: character;
	const plain = ACCENTED.test(spelt) ? spelt.normalize('NFD').replace(/\p{M}/gu, '') : spelt;
	const small = plain.toLowerCase();
	return LETTERS.get(small) ?? foldPunctuation(small);
}

function foldPunctuation(character: string): string {
	if (APOSTROPHE.test(character)) {
		return "'";
	}
	if (DASH.test(character)) {
		return '-';
	}
	if (QUOTATION_MARK.test(character)) {
		return '"';
	}
	if (MIDDLE_DOT.test(character)) {
		return '·';
	}
	return /[\p{Zs}\t\v\f]/u.test(character) ? ' ' : character;
}

function foldedUnits(): Uint16Array {
	const table = new Uint16Array(0x10000);
	for (let unit = 0; unit < table.length; unit++) {
		const properties = CHARACTERS[unit] ?? 0;
		if (properties & (MARK | TRANSPARENT | SURROGATE)) {
			table[unit] = COMPLEX;
		} else {
			table[unit] = properties & (CAPITAL | SMALL | SPACE) ? foldUnit(unit) : unit;
		}
	}
	for (const [first, last] of FOLDING_BLOCKS) {
		for (let unit = first; unit <= last; unit++) {
			if (table[unit] === unit) {
				table[unit] = foldUnit(unit);
			}
		}
	}
	return table;
}

function foldUnit(unit: number): number {
	const folded = Array.from(String.fromCharCode(unit).normalize('NFC'), foldCharacter).join('');
	return folded.length === 1 ? folded.charCodeAt(0) : COMPLEX;
}
