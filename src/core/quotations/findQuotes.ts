import type { Quote } from '../book/entry.js';

/** A quote that half-remembered words lead to. */
export interface FoundQuote {
	readonly quote: Quote;
	/** The more, the better; comparable within one search only. */
	readonly score: number;
}

/**
 * The quotes in which all of the words occur, in any order, each at the start of a word; with four
 * words or more one may be wrong. A known misquote leads to the quote that it should be. Best
 * first; with no words, all of them in the order given. Entries that are misquotes themselves are
 * never found, since they are not words of the book.
 */
export function findQuotes(quotes: readonly Quote[], words: string): readonly FoundQuote[] {
	const sought = searchWords(words);
	const allowed = sought.length >= 4 ? 1 : 0;
	return quotes
		.filter(({ status }) => status !== 'misquote')
		.flatMap((quote): readonly FoundQuote[] => {
			const forms = [quote.text, ...quote.misquotes.map(({ text }) => text)];
			const best = forms
				.map((form) => match(searchWords(form), sought))
				.reduce((one, other) => (better(other, one) ? other : one));
			return best.found >= sought.length - allowed ? [{ quote, score: best.score }] : [];
		})
		.sort((one, other) => other.score - one.score);
}

interface Match {
	readonly found: number;
	readonly score: number;
}

function better(one: Match, other: Match): boolean {
	return one.found === other.found ? one.score > other.score : one.found > other.found;
}

/** One point for each word found, and a little more where words stand in the order they were typed. */
function match(words: readonly string[], sought: readonly string[]): Match {
	let found = 0;
	let score = 0;
	let last = -2;
	for (const word of sought) {
		const next = words.findIndex((candidate, index) => index > last && candidate.startsWith(word));
		const at = next >= 0 ? next : words.findIndex((candidate) => candidate.startsWith(word));
		if (at >= 0) {
			found += 1;
			score += at === last + 1 ? 1.2 : at > last ? 1.05 : 1;
			last = at;
		}
	}
	return { found, score };
}

/** The words of a text as searches compare them: without case, accents, apostrophes and punctuation. */
export function searchWords(text: string): readonly string[] {
	const folded = text
		.normalize('NFKD')
		.replace(/[\p{M}'’‘ʼ]/gu, '')
		.toLowerCase();
	return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
