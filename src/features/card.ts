import { type Entry, positionOf, type Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { resolve } from '../core/book/references.js';
import { type CitationStyle, citationText, cite } from '../core/citations/citation.js';
import { chapterLocator, locatorOf } from '../core/citations/locator.js';
import type { Localize } from './localize.js';
import { commandLink, escapeMarkdown, paragraphsMarkdown, proseMarkdown } from './markdown.js';
import { provenance } from './provenance.js';

/** How a user likes things shown and inserted. */
export interface Preferences {
	readonly citationStyle: CitationStyle;
	/** The most quotes that a hover shows. */
	readonly maxQuotes: number;
}

/** An entry as commands name it. */
export interface EntryTarget {
	readonly book: string;
	/** Absent for the work itself, whose id an entry may have too. */
	readonly entry?: string | undefined;
}

/** What commands are given to find `entry` of `book` again. */
export function targetOf(book: ReadBook, entry: Entry): EntryTarget {
	return entry.type === 'work' ? { book: book.id } : { book: book.id, entry: entry.id };
}

/**
 * What an entry is, in a few lines: name, kind and chapter, gloss, description, and the last that
 * came out of it.
 */
export function entryLines(book: ReadBook, entry: Entry, t: Localize): readonly string[] {
	const facts = [kindOf(entry, t), chapterOf(book, entry)].filter((part) => part !== '');
	const title = [`**${escapeMarkdown(entry.name)}**`, ...facts.map(escapeMarkdown)].join(' · ');
	const [latest] = [...entry.later].sort((one, other) => other.chapter - one.chapter);
	const gloss = glossOf(book, entry, t);
	return [
		gloss === '' ? title : `${title}${hardBreak}${gloss}`,
		proseMarkdown(entry.description),
		proseMarkdown(latest?.text ?? ''),
	].filter((line) => line !== '');
}

/** A new line in the same paragraph (CommonMark 6.7); a hover has little room. */
const hardBreak = '  \n';

/** The full text of an entry, for a tooltip or a document. */
export function entryParagraphs(book: ReadBook, entry: Entry, t: Localize): readonly string[] {
	const [title = '', ...rest] = entryLines(book, { ...entry, description: '', later: [] }, t);
	return [
		title,
		...rest,
		...paragraphsMarkdown(entry.description),
		...paragraphsMarkdown(entry.commentary),
		...entry.later.flatMap(({ text }) => paragraphsMarkdown(text)),
	];
}

/** A quote with its speaker, its citation and how far it is verified, as a block quote. */
export function quoteLines(
	book: ReadBook,
	quote: Quote,
	preferences: Preferences,
	t: Localize,
): readonly string[] {
	const source = [
		speakerOf(book, quote, t),
		citationText(cite(preferences.citationStyle, book.work, locatorOf(book.work, quote))),
		provenance(quote, t),
	].filter((part) => part !== '');
	return [`> “${escapeMarkdown(quote.text)}”  `, `> — ${source.map(escapeMarkdown).join(' · ')}`];
}

/** A quote as a block quote, with a link that inserts it where it may be inserted. */
export function quoteWithLink(
	book: ReadBook,
	quote: Quote,
	preferences: Preferences,
	t: Localize,
): string {
	const lines = quoteLines(book, quote, preferences, t);
	const link = commandLink(t('Insert'), 'closeReading.insertQuote', targetOf(book, quote));
	return quote.status === 'misquote' ? lines.join('\n') : `${lines.join('\n')} · ${link}`;
}

/** Who speaks, and to whom, by name; empty where the entry does not state it. */
export function speakerOf(book: ReadBook, quote: Quote, t: Localize): string {
	if (quote.speaker === undefined) {
		return '';
	}
	const speaker = nameOf(book, quote.speaker);
	return quote.to === undefined ? speaker : t('{0} to {1}', speaker, nameOf(book, quote.to));
}

/** The name of the entry a reference means, or the words of the file where it means none. */
export function nameOf(book: ReadBook, reference: string): string {
	const [entry, second] = resolve(book.index, reference);
	return entry && !second ? entry.name : reference;
}

/** Where an entry first stands, as citations print it; empty where it does not say. */
export function chapterOf(book: ReadBook, entry: Entry): string {
	if (entry.type === 'quote') {
		return cite('mla', book.work, locatorOf(book.work, entry)).locator;
	}
	const position = positionOf(entry);
	return position === 0
		? ''
		: cite('mla', book.work, chapterLocator(book.work.chapters, position)).locator;
}

function kindOf(entry: Entry, t: Localize): string {
	switch (entry.type) {
		case 'work':
			return t('Work');
		case 'character':
			return t('Character');
		case 'theme':
			return themeKind(entry.kind, t);
		case 'symbol':
			return t('Symbol');
		case 'place':
			return t('Place');
		case 'event':
			return t('Event');
		case 'term':
			return t('Term');
		case 'quote':
			return t('Quote');
	}
}

function themeKind(kind: string | undefined, t: Localize): string {
	if (kind === 'motif') {
		return t('Motif');
	}
	return kind === 'device' ? t('Device') : t('Theme');
}

/** The one line that says most about an entry of its type. */
function glossOf(book: ReadBook, entry: Entry, t: Localize): string {
	switch (entry.type) {
		case 'character':
			return italic(entry.role);
		case 'symbol':
			return italic(entry.standsFor);
		case 'term':
			return italic(entry.meaning);
		case 'place':
			return entry.within === undefined ? '' : italic(t('in {0}', nameOf(book, entry.within)));
		case 'work':
			return italic(
				[
					entry.authors
						.map(({ given, particle, family }) =>
							[given, particle, family].filter((part) => part !== undefined).join(' '),
						)
						.join(', '),
					entry.year,
				]
					.filter((part) => part !== undefined && part !== '')
					.join(', '),
			);
		default:
			return '';
	}
}

function italic(text: string | undefined): string {
	return text === undefined || text.trim() === '' ? '' : `_${escapeMarkdown(text)}_`;
}
