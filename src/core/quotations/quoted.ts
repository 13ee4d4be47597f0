import type { Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import { type Span, touches } from '../text/spans.js';
import { type Case, type Cause, causeOf, type JudgedBook } from './cause.js';
import { caseOf, partsAlone } from './judge.js';
import { likelyForms, likelyPlaces, shareWords } from './likelyQuoted.js';
import type { Quotation } from './quotation.js';
import { indexQuotes, type QuoteIndex } from './quoteIndex.js';
import { quotesWithPiece } from './quoteMatches.js';
import { type QuoteWords, quoteWordsOf } from './quoteWords.js';
import { readStretch } from './readQuotations.js';
import { stretchAt } from './stretches.js';

/** A quotation of a quote. */
export interface Quoted {
	/** The quoted words, without their marks. */
	readonly span: Span;
	/** With the marks. */
	readonly whole: Span;
	/** Whether the words are the quote's to the letter; else they are a wrong form of it, or near. */
	readonly verbatim: boolean;
	readonly book: ReadBook;
	/** Never none, and more than one where several quotes have the words. */
	readonly quotes: readonly Quote[];
}

/** The quotes of a book made ready to be found in notes; see `quotableBooks`. */
export interface QuotableBook {
	readonly index: QuoteIndex;
	readonly words: QuoteWords;
}

/** The books that have quotes, made ready for `quotedIn`; time and memory follow the quotes. */
export function quotableBooks(books: readonly ReadBook[]): readonly QuotableBook[] {
	return books
		.filter(({ entries }) => entries.some(({ type }) => type === 'quote'))
		.map((book) => {
			const index = indexQuotes(book);
			return { index, words: quoteWordsOf(index.forms) };
		});
}

/** A note that may quote, and the regions of it that are no prose. */
export interface QuotingNote {
	readonly text: string;
	readonly masked: readonly Span[];
}

/**
 * The quotations of the quotes of `books` in a note, in text order: those that are word for word,
 * known misquotes, and words that differ and can be from nowhere else. Editions play no part. What
 * shares no words with a quote is not even read as a quotation, so that all notes of a workspace
 * can be gone through.
 */
export function quotedIn(note: QuotingNote, books: readonly QuotableBook[]): readonly Quoted[] {
	const shared = books.map(({ words }) => shareWords(words, note.text));
	const places = shared.flatMap(likelyPlaces).sort((one, other) => one - other);
	const likely = ({ whole }: Quotation) =>
		books.flatMap(({ index }, at): readonly JudgedBook[] => {
			const words = shared[at];
			const only = words && likelyForms(words, whole);
			return only && only.size > 0 ? [{ quotes: { ...index, only } }] : [];
		});
	const found: Quoted[] = [];
	let end = -1;
	for (const place of places) {
		if (place > end) {
			const stretch = stretchAt(note.text, place);
			for (const quoted of quotedInStretch(note, stretch, likely)) {
				found.push(quoted);
			}
			end = stretch.end;
		}
	}
	return found;
}

/**
 * The quotation of a quote at `offset`, marks included; more than one only where the parts of an
 * interrupted one are of different quotes. Looks at the stretch around it.
 */
export function quotedAt(
	note: QuotingNote,
	offset: number,
	books: readonly QuotableBook[],
): readonly Quoted[] {
	const stretch = stretchAt(note.text, offset);
	const judged = books.map(({ index }) => ({ quotes: index }));
	return quotedInStretch(note, stretch, ({ whole }) => (touches(whole, offset) ? judged : []));
}

/**
 * `booksOf` gives the books that a quotation is compared with, none for one that is not sought. One
 * that stands in another counts only where the other is of no quote: a critic may quote the book.
 */
function quotedInStretch(
	note: QuotingNote,
	stretch: Span,
	booksOf: (quotation: Quotation) => readonly JudgedBook[],
): readonly Quoted[] {
	const found: Quoted[] = [];
	let end = stretch.start;
	for (const quotation of readStretch(note.text, stretch, note.masked)) {
		const { whole } = quotation;
		const books = whole.start >= end ? booksOf(quotation) : [];
		const quoted = books.length > 0 ? quotedBy(note, quotation, books) : [];
		found.push(...quoted);
		end = quoted.length > 0 ? whole.end : end;
	}
	return found;
}

function quotedBy(
	note: QuotingNote,
	quotation: Quotation,
	books: readonly JudgedBook[],
): readonly Quoted[] {
	const given = caseOf(note, quotation);
	const cause = causeOf(given, books);
	if (!cause) {
		return partsAlone(quotation).flatMap((part) => quotedBy(note, part, books));
	}
	const { words: span, whole } = quotation;
	const quotes = quotesOf(given, cause, books);
	const verbatim = cause.kind === 'verbatim';
	return quotes.length === 0 ? [] : [{ span, whole, verbatim, book: cause.book, quotes }];
}

function quotesOf(given: Case, cause: Cause, books: readonly JudgedBook[]): readonly Quote[] {
	switch (cause.kind) {
		case 'verbatim':
		case 'near':
			return cause.quotes;
		case 'misquote':
			return [cause.match.form.quote];
		case 'spliced': {
			const index = books.find(({ quotes }) => quotes.book === cause.book)?.quotes;
			const { one, other } = cause.splice;
			const pieces = index ? [one, other] : [];
			const found = pieces.flatMap((piece) =>
				index ? quotesWithPiece(given.note.text, given.pattern, piece, index) : [],
			);
			return [...new Set(found)];
		}
		case 'not-found':
			return [];
	}
}
