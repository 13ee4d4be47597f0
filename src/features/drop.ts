import type { ReadBook } from '../core/book/horizon.js';
import type { CitationStyle } from '../core/citations/citation.js';
import type { OwnPage } from './completeQuotes.js';
import { type Insertion, joined, type QuoteIn, quotation } from './insertion.js';

/**
 * What quotes become when their files are dropped into a note: quotations with their citations, a
 * paragraph each. Nothing unless every file is a quote's, so that other drops stay VS Code's own.
 */
export function dropped(
	books: readonly ReadBook[],
	files: readonly string[],
	style: CitationStyle,
	ownPage: OwnPage,
): Insertion | undefined {
	const given = files
		.map((file) => file.trim())
		.filter((file) => file !== '' && !file.startsWith('#'));
	const found = given.map((file) => quoteIn(books, file));
	const quotes = found.filter((quote) => quote !== undefined);
	if (quotes.length === 0 || quotes.length < given.length) {
		return undefined;
	}
	return joined(
		quotes.map(({ book, quote }) => quotation(book, quote, { style, page: ownPage(book, quote) })),
	);
}

function quoteIn(books: readonly ReadBook[], file: string): QuoteIn | undefined {
	for (const book of books) {
		const entry = book.entries.find(({ files }) => files.includes(file));
		if (entry?.type === 'quote' && entry.status !== 'misquote') {
			return { book, quote: entry };
		}
	}
	return undefined;
}
