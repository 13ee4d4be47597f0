import { type Entry, type EntryType, positionOf, type Quote } from '../core/book/entry.js';
import { inOrder, type ReadBook } from '../core/book/horizon.js';
import type { Span } from '../core/text/spans.js';
import {
	chapterOf,
	type EntryTarget,
	entryParagraphs,
	type Preferences,
	quoteLines,
	speakerOf,
	targetOf,
} from './card.js';
import type { Localize } from './localize.js';
import { escapeMarkdown } from './markdown.js';
import { provenance } from './provenance.js';

/** One row of the library tree. */
export interface Row {
	/** Stays the same while the row stands for the same thing in the same place. */
	readonly id: string;
	readonly kind:
		| 'book'
		| 'group'
		| 'entry'
		| 'quotedEntry'
		| 'quote'
		| 'misquote'
		| 'references'
		| 'referring'
		| 'place'
		| 'unlinked';
	readonly label: string;
	/** Which part of the label stands out. */
	readonly highlight?: readonly [start: number, end: number];
	readonly description: string;
	/** Markdown. */
	readonly tooltip: string;
	/** What a screen reader says. */
	readonly spoken: string;
	/** The id of one of VS Code's product icons. */
	readonly icon: string;
	/** What a click opens; absent for a group. */
	readonly target?: EntryTarget | undefined;
	/** Of a row for a place in a note: where it is, and the entry that is meant there. */
	readonly place?: RowPlace | undefined;
	/** Absent where the row has nothing below it. */
	readonly children?: (() => readonly Row[]) | undefined;
	/** The same, where something has to be read first. */
	readonly later?: (() => Promise<readonly Row[]>) | undefined;
}

/** A place in a note that refers to an entry. */
export interface RowPlace {
	readonly uri: string;
	readonly span: Span;
	readonly target?: EntryTarget | undefined;
}

interface Group {
	readonly type: EntryType;
	readonly label: string;
	readonly icon: string;
}

/** Gives what stands under an entry or a book besides, such as where it is referred to. */
export type MoreRows = (book: ReadBook, entry: Row) => readonly Row[];

/**
 * The rows of the library: books, their groups by type, the entries of a group, the quotes of an
 * entry and what `more` gives.
 */
export function libraryRows(
	books: readonly ReadBook[],
	preferences: Preferences,
	t: Localize,
	more?: MoreRows,
): readonly Row[] {
	return books.map((book) => bookRow(book, preferences, t, more));
}

function bookRow(book: ReadBook, preferences: Preferences, t: Localize, more?: MoreRows): Row {
	const author = book.work.authors.map(({ family }) => family).join(', ');
	const row: Row = {
		id: book.id,
		kind: 'book',
		label: book.work.name,
		description: author,
		tooltip: entryParagraphs(book, book.work, t).join('\n\n'),
		spoken: author === '' ? book.work.name : t('{0} by {1}', book.work.name, author),
		icon: 'book',
		target: targetOf(book, book.work),
	};
	return {
		...row,
		children: () => [
			...groups(t).flatMap((group) => groupRow(book, group, preferences, t, more) ?? []),
			...(more?.(book, row) ?? []),
		],
	};
}

function groups(t: Localize): readonly Group[] {
	return [
		{ type: 'character', label: t('Characters'), icon: 'person' },
		{ type: 'theme', label: t('Themes'), icon: 'lightbulb' },
		{ type: 'symbol', label: t('Symbols'), icon: 'sparkle' },
		{ type: 'place', label: t('Places'), icon: 'location' },
		{ type: 'event', label: t('Events'), icon: 'calendar' },
		{ type: 'term', label: t('Terms'), icon: 'symbol-key' },
		{ type: 'quote', label: t('Quotes'), icon: 'quote' },
	];
}

function groupRow(
	book: ReadBook,
	{ type, label, icon }: Group,
	preferences: Preferences,
	t: Localize,
	more?: MoreRows,
): Row | undefined {
	const entries = book.entries.filter((entry) => entry.type === type);
	if (entries.length === 0) {
		return undefined;
	}
	const id = `${book.id}/${type}`;
	return {
		id,
		kind: 'group',
		label,
		description: String(entries.length),
		tooltip: escapeMarkdown(t('{0} in {1}: {2}', label, book.work.name, entries.length)),
		spoken: t('{0}, {1}', label, entries.length),
		icon,
		children: () =>
			ordered(type, entries).map((entry) =>
				entry.type === 'quote'
					? quoteRow(book, entry, id, preferences, t, more)
					: entryRow(book, entry, { id, icon }, preferences, t, more),
			),
	};
}

/** What is told in order stands in the order of the book; what is looked up stands by name. */
function ordered(type: EntryType, entries: readonly Entry[]): readonly Entry[] {
	const byName = (one: Entry, other: Entry) => one.name.localeCompare(other.name);
	const byPosition = (one: Entry, other: Entry) => positionOf(one) - positionOf(other);
	switch (type) {
		case 'quote':
			return inOrder(entries);
		case 'term':
		case 'theme':
			return [...entries].sort(byName);
		default:
			return [...entries].sort((one, other) => byPosition(one, other) || byName(one, other));
	}
}

function entryRow(
	book: ReadBook,
	entry: Entry,
	group: { readonly id: string; readonly icon: string },
	preferences: Preferences,
	t: Localize,
	more?: MoreRows,
): Row {
	const id = `${group.id}/${entry.id}`;
	const chapter = chapterOf(book, entry);
	const quotes = book.quotesOf.get(entry.id) ?? [];
	const counted = quotes.length === 1 ? t('1 quote') : t('{0} quotes', quotes.length);
	const row: Row = {
		id,
		kind: book.quotesOf.has(entry.id) ? 'quotedEntry' : 'entry',
		label: entry.name,
		description: chapter,
		tooltip: entryParagraphs(book, entry, t).join('\n\n'),
		spoken: [entry.name, chapter, quotes.length > 0 ? counted : '']
			.filter((part) => part !== '')
			.join(', '),
		icon: group.icon,
		target: targetOf(book, entry),
	};
	const children = () => [
		...quotes.map((quote) => quoteRow(book, quote, id, preferences, t, more)),
		...(more?.(book, row) ?? []),
	];
	return quotes.length > 0 || more ? { ...row, children } : row;
}

function quoteRow(
	book: ReadBook,
	quote: Quote,
	parent: string,
	preferences: Preferences,
	t: Localize,
	more?: MoreRows,
): Row {
	const misquote = quote.status === 'misquote';
	const source = [speakerOf(book, quote, t), chapterOf(book, quote)].filter((part) => part !== '');
	const hint = misquote
		? t('These words are not in the book.')
		: t('Hold Shift while you drop it into a note to insert it, or use “Insert quote”.');
	const row: Row = {
		id: `${parent}/${quote.id}`,
		kind: misquote ? 'misquote' : 'quote',
		label: `“${quote.text}”`,
		description: source.join(', '),
		tooltip: [
			quoteLines(book, quote, preferences, t).join('\n'),
			...entryParagraphs(book, { ...quote, name: '' }, t).slice(1),
			escapeMarkdown(hint),
		].join('\n\n'),
		spoken: [quote.text, ...source, provenance(quote, t)].join(', '),
		icon: misquote ? 'warning' : quote.status === 'verified' ? 'verified' : 'question',
		target: targetOf(book, quote),
	};
	return more ? { ...row, children: () => more(book, row) } : row;
}
