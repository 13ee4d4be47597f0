import { CHARACTERS, MARK, SPACED, SURROGATE, TRANSPARENT } from '../text/characters.js';
import { COMPLEX, FOLDED } from '../text/folding.js';

/**
 * Gives a hash of each word of a text, and where it ends. Words are the same in capitals, without
 * accents and apostrophes, and with marks of emphasis; a hyphen parts them. Linear.
 */
export function eachWord(text: string, take: (hash: number, end: number) => void): void {
	let hash = SEED;
	for (let at = 0; at <= text.length; at++) {
		const unit = at < text.length ? text.charCodeAt(at) : SPACE;
		const code = unit < COMMON ? (CODES[unit] ?? 0) : codeOf(unit);
		if (code > DROPPED) {
			hash = Math.imul(hash ^ code, PRIME);
		}
		if (hash !== SEED && (code === APART || code >= ALONE)) {
			take(hash, code === APART ? at : at + 1);
			hash = SEED;
		}
	}
}

/** Whether a code unit is a word by itself, in a script without spaces. */
export function isWordAlone(unit: number): boolean {
	return codeOf(unit) >= ALONE;
}

/** In the place of a folded letter: what stands between words. */
const APART = 0;
/** What is no part of a word, and does not end it. */
const DROPPED = 1;
/** Added to a character that is a word by itself. */
const ALONE = 0x10000;
/** The code units below this are looked up. */
const COMMON = 0x600;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The letter that a code unit is compared as, or one of the above. Behind the end: apart. */
function codeOf(unit: number): number {
	const properties = CHARACTERS[unit] ?? 0;
	const folded = FOLDED[unit] ?? SPACE;
	if (properties & (MARK | TRANSPARENT) || DROPPED_SIGNS.has(folded)) {
		return DROPPED;
	}
	if (properties & (SPACED | SURROGATE)) {
		return folded === COMPLEX ? unit : folded;
	}
	const isUnspaced = UNSPACED.some(([first, end]) => unit >= first && unit < end);
	return isUnspaced ? unit + ALONE : APART;
}

const SPACE = 0x20;
/** Apostrophes, which stand in words, and the marks of emphasis. */
const DROPPED_SIGNS: ReadonlySet<number> = new Set([0x27, 0x2a, 0x5f]);
/** Where the letters of scripts without spaces are: Chinese and Japanese; Thai, Lao; Burmese; Khmer. */
const UNSPACED = [
	[0x3040, 0xfe00],
	[0x0e00, 0x0f00],
	[0x1000, 0x10a0],
	[0x1780, 0x1800],
] as const;

const CODES: Int32Array = Int32Array.from({ length: COMMON }, (_, unit) => codeOf(unit));
