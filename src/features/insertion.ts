import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { type CitationStyle, cite } from '../core/citations/citation.js';
import { locatorOf } from '../core/citations/locator.js';
import { doubleMarks, type Marks, withInnerMarks } from '../core/quotations/marks.js';
import { openQuotation } from '../core/quotations/openQuotation.js';
import { maskedRegions, paragraphAt } from '../core/text/markdown.js';
import type { Span } from '../core/text/spans.js';

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

/** The words of a quote from after the opening mark on: the words, the closing mark, the citation. */
export function closeQuotation(
	book: ReadBook,
	quote: Quote,
	marks: Marks,
	options: InsertionOptions,
): Insertion {
	return closeWords(runIn(quote), marks, citationOf(book, quote, options), options.following);
}

/**
 * The words of a book, the closing mark and a citation. A full stop at the end moves behind the
 * citation, a question mark stays and a full stop follows the citation (MLA 6.34), unless the
 * sentence goes on there, in `following`.
 */
export function closeWords(
	words: string,
	marks: Marks,
	citation: Insertion,
	following = '',
): Insertion {
	const added = ending.test(words) && !continued.test(following) ? '.' : '';
	return {
		before: `${withInnerMarks(words.replace(finalStop, ''), marks)}${marks.close} ${citation.before}`,
		locator: citation.locator,
		after: `${citation.after}${added}`,
	};
}

/** What ends a sentence, within the marks of speech that may close after it; not three dots. */
const ending = /(?:[?!]|(?<![.…])\.)[”"’']*$/;

/** A full stop that can move: not the one of an initial ("Kathy H."). */
const finalStop = /(?<![.…]|(?<!\p{L})[A-HJ-Z])\.(?=[”"’']*$)/u;

const continued = /^[ \t]*[.,;:!?…)\]—–\p{Ll}]/u;

/** Lines of verse run in are parted by a slash and stanzas by two (MLA 6.36); other line breaks are spaces. */
function runIn({ text, line, verse, act }: Quote): string {
	const isVerse = (line ?? verse ?? act) !== undefined;
	return text.trim().replace(/\s*\n\s*/g, (gap) => {
		const isStanza = gap.split('\n').length > 2;
		return isVerse ? (isStanza ? ' // ' : ' / ') : ' ';
	});
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

/** What is put into a note: a quotation run in, one set off as a block, or the citation alone. */
export type InsertionForm = 'quotation' | 'block' | 'citation';

/** An insertion and what it replaces. */
export interface PlacedInsertion {
	readonly span: Span;
	readonly insertion: Insertion;
}

/** A quote and the book it stands in. */
export interface QuoteIn {
	readonly book: ReadBook;
	readonly quote: Quote;
}

/**
 * Quotes, at least one, put in the place of what is selected in a text, a paragraph each. Inside an
 * open quotation mark the first closes that one instead of opening another; behind a word it is set
 * off by a space; a block begins on a line of its own. The locator to fill in is the last one's.
 */
export function placeInsertion(
	text: string,
	selection: Span,
	form: InsertionForm,
	quotes: readonly QuoteIn[],
	optionsFor: (quote: QuoteIn) => InsertionOptions,
): PlacedInsertion {
	const following = restOfLine(text, selection.end);
	const [first, ...rest] = quotes;
	const placed =
		first && placeFirst(text, selection, form, first, { ...optionsFor(first), following });
	const others = rest.map((quote) => insertionOf(form, quote, optionsFor(quote)));
	const insertions = placed ? [placed.insertion, ...others] : others;
	return { span: placed?.span ?? selection, insertion: joined(insertions) };
}

/** Several insertions, a paragraph each, with the last one's locator to fill in. */
export function joined(insertions: readonly Insertion[]): Insertion {
	const last = insertions.at(-1) ?? { before: '', locator: '', after: '' };
	const before = insertions.slice(0, -1).map((insertion) => `${insertionText(insertion)}\n\n`);
	return { ...last, before: `${before.join('')}${last.before}` };
}

function placeFirst(
	text: string,
	selection: Span,
	form: InsertionForm,
	{ book, quote }: QuoteIn,
	options: InsertionOptions,
): PlacedInsertion {
	const insertion = insertionOf(form, { book, quote }, options);
	if (form === 'block') {
		const before = text.slice(text.lastIndexOf('\n', selection.start - 1) + 1, selection.start);
		const broken = before.trim() === '' ? '' : '\n\n';
		return { span: selection, insertion: { ...insertion, before: `${broken}${insertion.before}` } };
	}
	if (form === 'quotation') {
		return placeRunIn(text, selection, (marks) => closeQuotation(book, quote, marks, options));
	}
	const before = `${gapBefore(text, selection)}${insertion.before}`;
	return { span: selection, insertion: { ...insertion, before } };
}

/**
 * A quotation run in at `selection`. Inside an open quotation mark it closes that one, else it opens
 * one of its own, set off by a space; `close` gives it from after the opening mark on, knowing what
 * follows on the line.
 */
export function placeRunIn(
	text: string,
	selection: Span,
	close: (marks: Marks, following: string) => Insertion,
): PlacedInsertion {
	const open =
		selection.start === selection.end
			? openQuotation(text, selection.end, paragraphAt(text, selection.end), maskedRegions(text))
			: undefined;
	const following = restOfLine(text, selection.end);
	if (open) {
		return { span: open.whole, insertion: close(open.marks, following) };
	}
	const insertion = close(doubleMarks, following);
	const before = `${gapBefore(text, selection)}${doubleMarks.open}${insertion.before}`;
	return { span: selection, insertion: { ...insertion, before } };
}

function gapBefore(text: string, { start }: Span): string {
	return /[^\s([{“‘"'«—–/-]$/u.test(text.slice(0, start).slice(-2)) ? ' ' : '';
}

function restOfLine(text: string, offset: number): string {
	const end = text.indexOf('\n', offset);
	return text.slice(offset, end === -1 ? text.length : end);
}

function insertionOf(
	form: InsertionForm,
	{ book, quote }: QuoteIn,
	options: InsertionOptions,
): Insertion {
	switch (form) {
		case 'quotation':
			return quotation(book, quote, options);
		case 'block':
			return blockQuotation(book, quote, options, { quoted: false });
		case 'citation':
			return citationOf(book, quote, options);
	}
}

/** An insertion as it stands in a note when nothing is filled in. */
export function insertionText({ before, locator, after }: Insertion): string {
	return `${before}${locator}${after}`;
}
