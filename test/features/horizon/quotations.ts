import type { Book } from '../../../src/core/book/book.js';
import { positionOf, type Quote } from '../../../src/core/book/entry.js';
import type { Horizon, ReadBook } from '../../../src/core/book/horizon.js';
import type { Edition } from '../../../src/core/editions/edition.js';
import { type OpenEdition, openEdition } from '../../../src/core/editions/openEdition.js';
import type { Note } from '../../../src/core/mentions/named.js';
import { type JudgedNote, judgeNote } from '../../../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../../../src/core/quotations/quoteIndex.js';

/** A quotation in a note, and what is known of it. */
interface JudgedQuote {
	readonly text: string;
	readonly judged: JudgedNote;
}

/**
 * Every quote of the whole book with a word more and a wrong citation, and every wrong form of one,
 * each a note of its own, judged for who has read as much as `book` has and has a copy of it.
 */
export function judgedQuotes(whole: Book, book: ReadBook): readonly JudgedQuote[] {
	const known = judgedBefore.get(book) ?? judgeQuotes(whole, book);
	judgedBefore.set(book, known);
	return known;
}

/** Two surfaces ask for them. */
const judgedBefore = new WeakMap<ReadBook, readonly JudgedQuote[]>();

function judgeQuotes(whole: Book, book: ReadBook): readonly JudgedQuote[] {
	const edition = copyOf(whole, book.horizon)?.source;
	const books = [{ quotes: indexQuotes(book), edition }];
	const notes = quotesOf(whole).flatMap(({ text, misquotes }) => [
		`“${oneLine(text).replace(/ (?=\S+ \S+$)/, ' indeed ')}” (ch. 99).`,
		...misquotes.map((wrong) => `“${oneLine(wrong.text)}”`),
	]);
	return notes.map((text) => ({ text, judged: judgeNote(text, [], books) }));
}

/** Every quote of the whole book and every wrong form of one as a quotation, and a place in it. */
export function quotingNotes(whole: Book, { keys, names }: Note) {
	return quotesOf(whole)
		.flatMap(({ text, misquotes }) => [text, ...misquotes.map((wrong) => wrong.text)])
		.map((words) => ({
			note: { text: `“${oneLine(words)}”`, keys, names, masked: [] },
			offset: 1,
		}));
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

/** A text of the book made of its quotes, each in its own chapter, as far as it has been read. */
export function copyOf(whole: Book, horizon: Horizon): OpenEdition | undefined {
	const { chapters } = whole.work;
	const quotes = quotesOf(whole).filter(({ status }) => status !== 'misquote');
	const bodies = chapters.map((_, index) => {
		const own = quotes.filter((quote) => positionOf(quote) === index + 1);
		return `${own.map(({ text }) => oneLine(text)).join('\n\n')}\n\n`;
	});
	let start = 0;
	const edition: Edition = {
		title: '',
		text: bodies.join(''),
		chapters: bodies.map((body) => {
			const span = { start, end: start + body.length };
			start = span.end;
			return { title: '', parts: [], span, body: span.start };
		}),
	};
	const match = { matches: true, positions: chapters.map((_, index) => index + 1) };
	return openEdition(edition, chapters, match, horizon);
}

function quotesOf({ entries }: Book): readonly Quote[] {
	return entries.filter((entry): entry is Quote => entry.type === 'quote');
}
