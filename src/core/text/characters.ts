/** A letter, number or mark of a script that puts spaces between words. */
export const SPACED = 1;
/** A capital letter (or a titlecase one). */
export const CAPITAL = 2;
/** A small letter that has a capital. */
export const SMALL = 4;
/** A letter of Katakana: words in it stand without spaces, yet a run of it is one word (UAX #29). */
export const KATAKANA = 8;
/** Belongs to the character before it: a combining mark, a vowel or final of a Korean syllable. */
export const MARK = 16;
/** Shows nothing by itself: soft hyphen, joiners, direction marks, variation selectors. */
export const TRANSPARENT = 32;
/** White space that does not end a line. */
export const SPACE = 64;
/** Half of a character beyond U+FFFF. */
export const SURROGATE = 128;

const WORD = /[\p{L}\p{N}]/u;

/** Scripts written without spaces between words, and the marks that only they use. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tibetan}\p{Script=Tangut}\p{Script=Nushu}\u3099\u309a]/u;

/** Superior figures, which stand at a word and refer to a note. */
const NOTE_SIGN = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/u;

/**
 * Stretches that hold every kind of character below the halves of pairs. What lies between is of
 * one kind with the last of the stretch before it: ideographs, Korean syllables, private use.
 */
const STRETCHES = [
	[0x0000, 0x3400],
	[0x4dc0, 0x4e00],
	[0xa000, 0xac00],
	[0xd7a4, 0xe000],
	[0xf900, 0xffff],
] as const;

/** What each UTF-16 code unit is: a sum of the properties above. */
export const CHARACTERS: Uint8Array = classify();

/** Which letters and numbers a word runs on through: equal kinds side by side are one word. */
export type WordKind = typeof SPACED | typeof KATAKANA | 0;

/**
 * The kind of word that the character at `offset` is part of; 0 for anything that is not part of
 * a word and for scripts without word boundaries (Han, Hiragana, Thai, …). Out of bounds: 0.
 */
export function wordKindAt(text: string, offset: number): WordKind {
	const properties = CHARACTERS[text.charCodeAt(offset)] ?? 0;
	if (properties & SURROGATE) {
		const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
		return WORD.test(character) && !UNSPACED.test(character) ? SPACED : 0;
	}
	return properties & SPACED ? SPACED : properties & KATAKANA ? KATAKANA : 0;
}

/** Whether the letter at `offset` is a capital. Out of bounds: no. */
export function isCapitalAt(text: string, offset: number): boolean {
	return ((CHARACTERS[text.charCodeAt(offset)] ?? 0) & CAPITAL) !== 0;
}

/** Whether the letter at `offset` is a small one. Out of bounds: no. */
export function isSmallAt(text: string, offset: number): boolean {
	return ((CHARACTERS[text.charCodeAt(offset)] ?? 0) & SMALL) !== 0;
}

function classify(): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (const [at, [first, last]] of STRETCHES.entries()) {
		paintStretch(table, first, last);
		table.fill(table[last] ?? 0, last, STRETCHES[at + 1]?.[0]);
	}
	return table.fill(SURROGATE, 0xd800, 0xe000);
}

function paintStretch(table: Uint8Array, first: number, last: number): void {
	const units = new Uint16Array(last - first + 1);
	for (let at = 0; at < units.length; at++) {
		units[at] = first + at;
	}
	const text: string = Reflect.apply(String.fromCharCode, null, units);
	const paint = (kind: RegExp, add: number, remove = 0) => {
		const pattern = new RegExp(`${kind.source}+`, 'gu');
		for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
			for (let unit = first + found.index; unit < first + pattern.lastIndex; unit++) {
				table[unit] = ((table[unit] ?? 0) | add) & ~remove;
			}
		}
	};
	paint(/[\p{L}\p{N}\p{M}]/u, SPACED);
	paint(/[\p{M}\u1160-\u11ff]/u, MARK);
	paint(UNSPACED, 0, SPACED);
	paint(/[\p{Script=Katakana}\u30fc\uff9e\uff9f]/u, KATAKANA, SPACED);
	paint(/[\p{Cf}\p{Variation_Selector}]/u, TRANSPARENT, SPACED);
	paint(/[\u02bb\u02bc]/u, 0, SPACED);
	paint(NOTE_SIGN, 0, SPACED);
	paint(/[\p{Zs}\t\v\f]/u, SPACE);
	paint(/\p{Changes_When_Lowercased}/u, CAPITAL);
	paint(/\p{Changes_When_Titlecased}/u, SMALL);
}
