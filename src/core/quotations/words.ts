import { foldForComparison } from './foldQuotation.js';

/** A word of a text as quotations are compared. */
export interface Word {
	/** As `foldForComparison` has it; apostrophes inside it stay. */
	readonly folded: string;
	/** Offsets in the text. */
	readonly start: number;
	readonly end: number;
	/** Whether it begins with a capital letter. */
	readonly capital: boolean;
	/** Whether it has no case that tells: all of it is capitals, or it is one letter. */
	readonly shouted: boolean;
	/** The folded punctuation between the word before and this one; see `punctuationOf`. */
	readonly before: string;
	/** Whether three dots stand between the word before and this one. */
	readonly dots: boolean;
}

/**
 * The words of `text` in `[start, end)`, in order. A word runs on over an apostrophe or a hyphen,
 * also where a line is broken after the hyphen, so that wraps and "to-day" make no difference;
 * scripts without spaces have a word for each character. The numbers of notes that cling to words
 * are left out. Linear.
 */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
	const words: Word[] = [];
	const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
	const pattern = new RegExp(WORD);
	let after = 0;
	for (let found = pattern.exec(stretch); found; found = pattern.exec(stretch)) {
		const [raw] = found;
		const gap = words.length === 0 ? '' : stretch.slice(after, found.index);
		if (isNoteMark(raw, gap, words.at(-1))) {
			continue;
		}
		if (isUnspaced(raw)) {
			addCharacters(words, raw, start + found.index, gap);
		} else {
			words.push(word(raw, start + found.index, gap));
		}
		after = pattern.lastIndex;
	}
	return words;
}

/** Whether a number clings to the words before it, as those of notes do: `the trees.²` */
function isNoteMark(raw: string, gap: string, before: Word | undefined): boolean {
	const clings = gap !== '' && before !== undefined && !/\s/u.test(gap);
	return clings && NUMBER.test(raw) && /\p{L}{3}$/u.test(before.folded);
}

/** Whether letters are of a script that puts no spaces between words. */
export function isUnspaced(letters: string): boolean {
	return UNSPACED.test(letters);
}

/**
 * Punctuation as it is compared: without white space, quotation marks, emphasis, slashes of verse
 * and three dots, with one form of dash. Empty where only those stand between two words.
 */
function punctuationOf(gap: string): string {
	return gap === ' '
		? ''
		: gap
				.replace(/\.(?:\s?\.){2,}|…+/gu, '')
				.replace(/[-\u2010-\u2015\u2212]+/gu, '-')
				.replace(/[^-,;:.!?()、。，；：！？]/gu, '')
				.replace(/-+/g, '-');
}

/** What shows nothing between letters: emphasis, escapes, and characters without a width. */
const UNSEEN = '[*_\\\\\u200b-\u200d\u2060\ufeff]';
/** An apostrophe, which Arabic has not, a hyphen, or a hyphen that may end a line. */
const JOINER =
	"(?:(?<!\\p{Script=Arabic})['’‘‛ʼʻ´`]|[-\u2010\u2011\u00ad](?:(?:[ \\t\\f]*\\r?\\n){1,3}[ \\t\\f]*)?)";
const LETTERS = '[\\p{L}\\p{N}\\p{M}]+';

/** Letters, with one joiner between them at most. */
const WORD = new RegExp(
	`${LETTERS}(?:(?:${UNSEEN}{0,12}${JOINER}${UNSEEN}{0,12}|${UNSEEN}{1,12})${LETTERS})*`,
	'gu',
);

const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A letter with the marks on it. */
const CHARACTER = /[\p{L}\p{N}\p{M}]\p{M}*/gu;

const PLAIN = /^[a-z]+$/;
const SIMPLE = /^[A-Za-z]+$/;
/** A soft hyphen that has become a real one, since the line ends behind it. */
const BREAK = /\u00ad\s+/gu;
const NUMBER = /^[\d⁰¹²³⁴-⁹]{1,3}$/u;
const NOTE_MARK = /(?<=\p{L}{3})[\d⁰¹²³⁴-⁹]{1,3}$/u;
const DOTS = /…|\.\s?\.\s?\./u;

function word(raw: string, start: number, gap: string): Word {
	const plain = PLAIN.test(raw);
	return {
		folded: plain ? raw : foldWord(raw),
		start,
		end: start + raw.length,
		capital: !plain && /^\p{Lu}/u.test(raw),
		shouted: raw.length === 1 || (!plain && /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(raw)),
		before: punctuationOf(gap),
		dots: gap.length > 1 && DOTS.test(gap),
	};
}

function foldWord(raw: string): string {
	return SIMPLE.test(raw)
		? raw.toLowerCase()
		: foldForComparison(raw.replace(BREAK, '').replace(NOTE_MARK, '')).folded;
}

function addCharacters(words: Word[], raw: string, start: number, gap: string): void {
	for (const { index, 0: character } of raw.matchAll(CHARACTER)) {
		words.push(word(character, start + index, index === 0 ? gap : ''));
	}
}
