import { isCapitalAt, wordKindAt } from '../text/characters.js';
import { endOfWord, startOfWord } from '../text/words.js';

/**
 * Whether a hyphen ties the capitalised word at `start` to a capitalised one before it, so that the
 * two may be one name: `Ann` in `Mary-Ann`, `Paul` in `Jean-Paul`. A prefix (`Anti-Darcy`), small
 * letters (`non-Darcy`) and dashes (`Ruth–Tommy`) tie nothing.
 */
export function tiedBefore(text: string, start: number): boolean {
	if (!isHyphenAt(text, start - 1) || !isCapitalAt(text, start)) {
		return false;
	}
	const first = startOfWord(text, start - 1, LONGEST_PART);
	return isCapitalAt(text, first) && !PREFIXES.has(text.slice(first, start - 1).toLowerCase());
}

/**
 * Whether a hyphen ties the capitalised words in `[start, end)` to a capitalised one after them, but
 * not to one that makes an adjective of any name, as in a heading (`Ruth-Like`).
 */
export function tiedAfter(text: string, start: number, end: number): boolean {
	if (!isHyphenAt(text, end) || !isCapitalAt(text, end + 1) || !isCapitalAt(text, start)) {
		return false;
	}
	const last = endOfWord(text, end + 1, LONGEST_PART);
	return !SUFFIXES.has(text.slice(end + 1, last).toLowerCase());
}

/** English prefixes that are written with a hyphen before a name, and what joins two names. */
const PREFIXES: ReadonlySet<string> = new Set(
	`anti co counter cross ex extra hyper inter intra meta mid neo non over para post pre pro proto
	pseudo quasi self semi sub super supra trans ultra un under ur and or vs versus`.split(/\s+/),
);

/** English words that are written with a hyphen after a name, and what joins two names. */
const SUFFIXES: ReadonlySet<string> = new Set(
	`like esque style era type based centred centered focused inspired related themed shaped loving
	obsessed and or vs versus`.split(/\s+/),
);

const LONGEST_PART = 64;

function isHyphenAt(text: string, offset: number): boolean {
	const unit = text.charCodeAt(offset);
	const hyphen = unit === 0x2d || unit === 0x2010 || unit === 0x2011;
	return hyphen && wordKindAt(text, offset - 1) !== 0;
}
