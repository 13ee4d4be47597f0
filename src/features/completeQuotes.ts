import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { Note } from '../core/mentions/named.js';
import { findQuotes } from '../core/quotations/findQuotes.js';
import { openQuotation } from '../core/quotations/openQuotation.js';
import { paragraphAt } from '../core/text/markdown.js';
import { overlap, type Span } from '../core/text/spans.js';
import type { Preferences } from './card.js';
import { type About, closeness } from './closeness.js';
import { blockQuotation, closeQuotation, type Insertion } from './insertion.js';

/** A quote offered while someone types a quotation. */
export interface QuoteCompletion {
	readonly book: ReadBook;
	readonly quote: Quote;
	readonly insertion: Insertion;
}

/** Quotes to choose from, best first. */
export interface QuoteCompletions {
	/** What the chosen one replaces. */
	readonly span: Span;
	/** What has been typed between the start of `span` and the caret. */
	readonly typed: string;
	readonly items: readonly QuoteCompletion[];
}

/** The page that the user has given a quote in their own edition, if any. */
export type OwnPage = (book: ReadBook, quote: Quote) => string | undefined;

/** More than anyone reads through; with one word more the right one comes up. */
const mostOffered = 50;

/** What quotes are offered with. */
export interface QuoteOffer extends Pick<Preferences, 'citationStyle'> {
	readonly ownPage: OwnPage;
	/** What the text at the place is about, which is asked for only where quotes are offered. */
	readonly about: () => About;
}

/**
 * The quotes that the half-remembered words at `offset` lead to: inside an open quotation mark, or
 * in a block quote at the start of a line. First those that have the words as they were typed; of
 * these, those closest to what the text there is about. Nothing anywhere else, at once, so that
 * other prose does not pay for it.
 */
export function completeQuotes(
	note: Note,
	offset: number,
	offer: QuoteOffer,
): QuoteCompletions | undefined {
	return inMarks(note, offset, offer) ?? inBlock(note, offset, offer);
}

function inMarks(
	note: Note,
	offset: number,
	{ citationStyle: style, ownPage, about }: QuoteOffer,
): QuoteCompletions | undefined {
	const open = openQuotation(note.text, offset, paragraphAt(note.text, offset), note.masked);
	if (!open) {
		return undefined;
	}
	const typed = note.text.slice(open.typed.start, open.typed.end);
	const following = /^.*/.exec(note.text.slice(open.whole.end))?.[0];
	const items = search(note, typed, about()).map(({ book, quote }) => {
		const options = { style, page: ownPage(book, quote), following };
		return { book, quote, insertion: closeQuotation(book, quote, open.marks, options) };
	});
	return { span: open.whole, typed, items };
}

/** `> ` and a few words, on the first line of a block quote. */
function inBlock(
	note: Note,
	offset: number,
	{ citationStyle: style, ownPage, about }: QuoteOffer,
): QuoteCompletions | undefined {
	const lineStart = note.text.lastIndexOf('\n', offset - 1) + 1;
	const mark = /^ {0,3}> /.exec(note.text.slice(lineStart, offset));
	if (!mark || note.masked.some((region) => overlap(region, { start: lineStart, end: offset }))) {
		return undefined;
	}
	const above = note.text.slice(0, Math.max(0, lineStart - 1));
	if (/(?:^|\n) {0,3}>[^\n]*$/.test(above.slice(above.lastIndexOf('\n') + 1))) {
		return undefined;
	}
	const span = { start: lineStart + mark[0].length, end: offset };
	const typed = note.text.slice(span.start, span.end);
	const items = search(note, typed, about()).map(({ book, quote }) => {
		const options = { style, page: ownPage(book, quote) };
		return { book, quote, insertion: blockQuotation(book, quote, options, { quoted: true }) };
	});
	return { span, typed, items };
}

function search(
	note: Note,
	typed: string,
	about: About,
): readonly { readonly book: ReadBook; readonly quote: Quote }[] {
	const found = note.names.books.flatMap((book) => {
		const quotes = book.entries.filter((entry): entry is Quote => entry.type === 'quote');
		return findQuotes(quotes, typed).map((match) => ({
			...match,
			book,
			close: closeness(about, match.quote),
		}));
	});
	return found
		.sort((one, other) => other.score - one.score || other.close - one.close)
		.slice(0, mostOffered);
}
