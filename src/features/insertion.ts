import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { type CitationStyle, cite } from '../core/citations/citation.js';
import { locatorOf } from '../core/citations/locator.js';
import { doubleMarks, type Marks, withInnerMarks } from '../core/quotations/marks.js';

/** Text to be inserted, with the locator of its citation as the one place to fill in. */
export interface Insertion {
	readonly before: string;
	/** Empty where nothing is known. */
	readonly locator: string;
	readonly after: string;
}

/** What an insertion depends on besides the quote. */
export interface InsertionOptions {
	readonly style: CitationStyle;
	/** The page that the user has given this quote in their own edition. */
	readonly page?: string | undefined;
	/** The text right behind the place of insertion. */
	readonly following?: string | undefined;
}

/**
 * The words of a quote from after the opening mark on: the words, the closing mark, the citation.
 * A full stop at the end moves behind the citation (MLA 6.34), unless other punctuation follows.
 */
export function closeQuotation(
	book: ReadBook,
	quote: Quote,
	marks: Marks,
	options: InsertionOptions,
): Insertion {
	const stop = /(?<![.…])\.$/.test(quote.text);
	const words = stop ? quote.text.slice(0, -1) : quote.text;
	const citation = citationOf(book, quote, options);
	const added = stop && !/^\s*[.,;:!?]/.test(options.following ?? '') ? '.' : '';
	return {
		before: `${withInnerMarks(words, marks)}${marks.close} ${citation.before}`,
		locator: citation.locator,
		after: `${citation.after}${added}`,
	};
}

/** A whole quotation with its marks and its citation. */
export function quotation(book: ReadBook, quote: Quote, options: InsertionOptions): Insertion {
	const rest = closeQuotation(book, quote, doubleMarks, options);
	return { ...rest, before: `${doubleMarks.open}${rest.before}` };
}

/**
 * The words of a quote as a block quote, without marks and with the citation after the final stop
 * (MLA 6.38). Every line is quoted; `quoted` says that the first `> ` is there already.
 */
export function blockQuotation(
	book: ReadBook,
	quote: Quote,
	options: InsertionOptions,
	{ quoted }: { readonly quoted: boolean },
): Insertion {
	const citation = citationOf(book, quote, options);
	const words = quote.text.split(/\r?\n/).join('\n> ');
	return {
		before: `${quoted ? '' : '> '}${words} ${citation.before}`,
		locator: citation.locator,
		after: citation.after,
	};
}

/** The citation of a quote alone. */
export function citationOf(
	book: ReadBook,
	quote: Quote,
	{ style, page }: InsertionOptions,
): Insertion {
	return cite(style, book.work, locatorOf(book.work, quote, page));
}

/** An insertion as it stands in a note when nothing is filled in. */
export function insertionText({ before, locator, after }: Insertion): string {
	return `${before}${locator}${after}`;
}
