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
 * scripts without spaces have a word for each character. Linear.
 */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
	const words: Word[] = [];
	const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
	const pattern = new RegExp(WORD);
	let after = 0;
	for (let found = pattern.exec(stretch); found; found = pattern.exec(stretch)) {
		const [raw] = found;
		const gap = words.length === 0 ? '' : stretch.slice(after, found.index);
		if (UNSPACED.test(raw)) {
			addCharacters(words, raw, start + found.index, gap);
		} else {
			words.push(word(raw, start + found.index, gap));
		}
		after = pattern.lastIndex;
	}
	return words;
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

/**
 * One joiner between letters: an apostrophe, a soft hyphen, a hyphen that may end a line; with the
 * marks of emphasis, which may begin or end inside a word.
 */
const WORD =
	/[\p{L}\p{N}\p{M}]+(?:(?:[*_]{1,3}|[*_]{0,3}(?:['’‘‛ʼʻ´]|\u00ad(?:\r?\n[ \t]*)?|[-\u2010\u2011](?:[ \t]*\r?\n[ \t]*)?)[*_]{0,3})[\p{L}\p{N}\p{M}]+)*/gu;

const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const PLAIN = /^[a-z]+$/;
const SIMPLE = /^[A-Za-z]+$/;
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
	return SIMPLE.test(raw) ? raw.toLowerCase() : foldForComparison(raw).folded;
}

function addCharacters(words: Word[], raw: string, start: number, gap: string): void {
	let at = start;
	for (const character of raw) {
		words.push(word(character, at, at === start ? gap : ''));
		at += character.length;
	}
}
