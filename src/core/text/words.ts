import {
	CHARACTERS,
	isCapitalAt,
	isSmallAt,
	SPACE,
	SPACED,
	SURROGATE,
	TRANSPARENT,
	type WordKind,
	wordKindAt,
} from './characters.js';
import { FOLDED } from './folding.js';
import { areParticles, followsApostrophe } from './suffixes.js';

/**
 * Whether words that start at `start` start a word there: not in the middle of one, and not after
 * an apostrophe that is part of a name (`O'Brien`). An elided article or preposition (`d'Élise`,
 * `l’Étranger`, `dell'Orco`) is a word of its own. Scripts without spaces start words anywhere.
 */
export function startsWord(text: string, start: number): boolean {
	if ((CHARACTERS[text.charCodeAt(start - 1)] ?? SPACE) & SPACE) {
		return true;
	}
	const kind = wordKindAt(text, start);
	const before = visibleBefore(text, start);
	if (kind === 0 || before < 0) {
		return !joinsPictures(text, start);
	}
	if (kindEndingAt(text, before) === kind) {
		return false;
	}
	if (kind !== SPACED) {
		return true;
	}
	const mark = FOLDED[text.charCodeAt(before)];
	if (mark === UNDERSCORE) {
		return !isSpaced(text, beforeUnderscores(text, before));
	}
	return mark !== APOSTROPHE || !isSpaced(text, before - 1) || isElided(text, before);
}

/**
 * Whether words that end at `end` end a word there: not in the middle of one, and not before an
 * apostrophe that is part of the word (`Don't`, `O'Brien`, `Ma'am`). A possessive, a contracted
 * verb (`Ruth’ll`) and the case endings that Turkish and Slavic languages put after an apostrophe
 * are no part of the name; nor are the particles that Korean writes on to it. What a full stop ties
 * to a small letter is the name of a file or a site (`ruth.md`).
 */
export function endsWord(text: string, end: number): boolean {
	if ((CHARACTERS[text.charCodeAt(end)] ?? SPACE) & SPACE) {
		return true;
	}
	const kind = kindEndingAt(text, end - 1);
	const after = visibleAfter(text, end);
	if (kind === 0 || after >= text.length) {
		return !joinsPictures(text, after) && !isSkinTone(text, after);
	}
	if (wordKindAt(text, after) === kind) {
		return kind === SPACED && isParticle(text, end, after);
	}
	if (kind !== SPACED) {
		return true;
	}
	const mark = FOLDED[text.charCodeAt(after)];
	if (mark === UNDERSCORE) {
		return !isSpaced(text, afterUnderscores(text, after));
	}
	if (mark === FULL_STOP) {
		return !isSmallAt(text, after + 1);
	}
	return mark !== APOSTROPHE || !isSpaced(text, after + 1) || isSuffix(text, end, after + 1);
}

/** The start of the word that ends at `end`, no further back than `longest` code units. */
export function startOfWord(text: string, end: number, longest: number): number {
	let start = end;
	while (end - start <= longest && isSpaced(text, start - 1)) {
		start--;
	}
	return start;
}

/** The end of the word that starts at `start`, no further on than `longest` code units. */
export function endOfWord(text: string, start: number, longest: number): number {
	let end = start;
	while (end - start <= longest && isSpaced(text, end)) {
		end++;
	}
	return end;
}

const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;
const UNDERSCORE = 0x5f;

/** French, Italian, Catalan and older English words that lose their vowel before a name. */
const ELIDED: ReadonlySet<string> = new Set(
	`l d qu jusqu lorsqu puisqu quoiqu presqu dell all nell sull dall coll un quest quell sant
	gl agl degl dagl negl sugl t th`.split(/\s+/),
);

const ZERO_WIDTH_JOINER = 0x200d;

/** No Korean letter has a lower code unit. */
const FIRST_HANGUL = 0x1100;

const LONGEST_ELISION = 6;
const LONGEST_SUFFIX = 12;

function isElided(text: string, apostrophe: number): boolean {
	const start = startOfWord(text, apostrophe, LONGEST_ELISION);
	const nested = FOLDED[text.charCodeAt(start - 1)] === APOSTROPHE && isSpaced(text, start - 2);
	const short = apostrophe - start === 1 && isSmallAt(text, start);
	return (
		!nested &&
		(ELIDED.has(text.slice(start, apostrophe).toLowerCase()) ||
			(short && isCapitalAt(text, apostrophe + 1)))
	);
}

function isSuffix(text: string, end: number, start: number): boolean {
	const suffix = text.slice(start, endOfWord(text, start, LONGEST_SUFFIX));
	const first = startOfWord(text, end, LONGEST_ELISION);
	const short = end - first === 1 || ELIDED.has(text.slice(first, end).toLowerCase());
	return short && !isCapitalAt(text, start) ? suffix === 's' : followsApostrophe(suffix);
}

function isParticle(text: string, end: number, after: number): boolean {
	if (text.charCodeAt(end) < FIRST_HANGUL) {
		return false;
	}
	const korean = /\p{Script=Hangul}+/uy;
	korean.lastIndex = end - 1;
	const run = korean.exec(text);
	return (
		run !== null &&
		after === end &&
		areParticles(run[0].charAt(0), run[0].slice(1).normalize('NFC'))
	);
}

/** Whether the picture at `offset` is one with that before it: 👩‍🚀. */
function joinsPictures(text: string, offset: number): boolean {
	return (
		text.charCodeAt(offset - 1) === ZERO_WIDTH_JOINER &&
		/^\p{Extended_Pictographic}/u.test(text.slice(offset, offset + 2))
	);
}

/** Whether what stands at `offset` colours the picture before it: 👩🏽. */
function isSkinTone(text: string, offset: number): boolean {
	return /^[\u{1f3fb}-\u{1f3ff}]/u.test(text.slice(offset, offset + 2));
}

function isSpaced(text: string, offset: number): boolean {
	return offset >= 0 && ((CHARACTERS[text.charCodeAt(offset)] ?? 0) & SPACED) !== 0;
}

/** The kind of the character whose last code unit is at `last`; 0 before the text. */
function kindEndingAt(text: string, last: number): WordKind {
	let base = last;
	while (base > 0 && (CHARACTERS[text.charCodeAt(base)] ?? 0) & TRANSPARENT) {
		base--;
	}
	const pair = (CHARACTERS[text.charCodeAt(base)] ?? 0) & SURROGATE;
	return wordKindAt(text, pair ? Math.max(0, base - 1) : base);
}

/** The offset of the last code unit before `offset` that shows, or -1. */
function visibleBefore(text: string, offset: number): number {
	let before = offset - 1;
	while (before >= 0 && (CHARACTERS[text.charCodeAt(before)] ?? 0) & TRANSPARENT) {
		before--;
	}
	return before;
}

/** The offset of the first code unit from `offset` on that shows, or the length of the text. */
function visibleAfter(text: string, offset: number): number {
	let after = offset;
	while (after < text.length && (CHARACTERS[text.charCodeAt(after)] ?? 0) & TRANSPARENT) {
		after++;
	}
	return after;
}

function beforeUnderscores(text: string, last: number): number {
	let before = last;
	while (FOLDED[text.charCodeAt(before)] === UNDERSCORE) {
		before--;
	}
	return before;
}

function afterUnderscores(text: string, first: number): number {
	let after = first;
	while (FOLDED[text.charCodeAt(after)] === UNDERSCORE) {
		after++;
	}
	return after;
}
