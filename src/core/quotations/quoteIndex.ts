import type { Misquote, Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import type { Pattern } from './pattern.js';
import { type Word, wordsOf } from './words.js';

/** Words that a book's quotes have, or that pass for its words and are not. */
export interface QuoteForm {
	readonly quote: Quote;
	readonly text: string;
	readonly words: readonly Word[];
	/** The wrong form of the quote that these words are. */
	readonly misquote?: Misquote | undefined;
	/** Whether they are not the book's: a wrong form, or a quote that is a misquote altogether. */
	readonly wrong: boolean;
}

/** The quotes of a book made ready to be compared with. */
export interface QuoteIndex {
	readonly book: ReadBook;
	readonly forms: readonly QuoteForm[];
	/** By bucket: where the numbers of its forms begin in `postings`, and one more for the end. */
	readonly starts: Uint32Array;
	readonly postings: Uint32Array;
	/** The numbers of the only forms to compare with, where it is known that no others agree. */
	readonly only?: ReadonlySet<number>;
}

/** Makes the visible quotes of `book` and their misquotes ready; time and memory follow their words. */
export function indexQuotes(book: ReadBook): QuoteIndex {
	const quotes = book.entries.filter((entry) => entry.type === 'quote');
	const forms = quotes.flatMap(formsOf);
	const keys: number[] = [];
	const owners: number[] = [];
	for (const [number, { words }] of forms.entries()) {
		for (const key of new Set(keysOf(words.map(({ folded }) => folded)))) {
			keys.push(key);
			owners.push(number);
		}
	}
	return { book, forms, ...sorted(keys, owners) };
}

/**
 * The forms that share the rarest pairs of words with a quotation, most of them first: those worth
 * comparing, never more than `MOST`. Time follows the words of the quotation.
 */
export function nearForms(index: QuoteIndex, { elements }: Pattern): readonly QuoteForm[] {
	const { only, forms } = index;
	if (only && only.size <= MOST) {
		return [...only].flatMap((form) => forms[form] ?? []);
	}
	const words = elements.flatMap((one) => (one.kind === 'word' ? [one.word.folded] : []));
	const scores = new Float64Array(forms.length);
	const hits = new Uint16Array(forms.length);
	const met: number[] = [];
	for (const key of new Set(keysOf(words))) {
		const start = index.starts[key] ?? 0;
		const end = index.starts[key + 1] ?? start;
		for (let at = start; at < Math.min(end, start + LONGEST_BUCKET); at++) {
			const form = index.postings[at] ?? 0;
			const before = hits[form] ?? 0;
			if (before === 0) {
				met.push(form);
			}
			hits[form] = before + 1;
			scores[form] = (scores[form] ?? 0) + 1 / (end - start);
		}
	}
	const least = words.length < SHORT ? 1 : 2;
	return met
		.filter((form) => (hits[form] ?? 0) >= least && (only?.has(form) ?? true))
		.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
		.slice(0, MOST)
		.flatMap((form) => forms[form] ?? []);
}

const MOST = 8;
/** From so many words on, one pair in common is chance. */
const SHORT = 5;
/** A pair of words that more forms share tells nothing. */
const LONGEST_BUCKET = 1000;
const BUCKETS = 1 << 16;

function formsOf(quote: Quote): readonly QuoteForm[] {
	const { text, status } = quote;
	const own = { quote, text, words: wordsOf(text), wrong: status === 'misquote' };
	const wrong = quote.misquotes.map((misquote) => ({
		quote,
		text: misquote.text,
		words: wordsOf(misquote.text),
		misquote,
		wrong: true,
	}));
	return [own, ...wrong];
}

/** A bucket for each pair of words that are neighbours or have one word between. */
function keysOf(words: readonly string[]): readonly number[] {
	const hashes = words.map(hash);
	return hashes.flatMap((one, at) => {
		const next = hashes[at + 1];
		const second = hashes[at + 2];
		return [
			...(next === undefined ? [] : [pairKey(one, next)]),
			...(second === undefined ? [] : [pairKey(one, second)]),
		];
	});
}

function hash(word: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < word.length; at++) {
		value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
	}
	return value;
}

function pairKey(one: number, other: number): number {
	const mixed = Math.imul(one, 31) ^ other;
	return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

function sorted(keys: readonly number[], owners: readonly number[]) {
	const starts = new Uint32Array(BUCKETS + 1);
	for (const key of keys) {
		starts[key + 1] = (starts[key + 1] ?? 0) + 1;
	}
	for (let key = 0; key < BUCKETS; key++) {
		starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
	}
	const next = starts.slice();
	const postings = new Uint32Array(keys.length);
	for (const [at, key] of keys.entries()) {
		const place = next[key] ?? 0;
		postings[place] = owners[at] ?? 0;
		next[key] = place + 1;
	}
	return { starts, postings };
}
