import type { Entry, Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { ParsedFile } from '../core/book/parseEntry.js';
import { type NamedMention, resolveIn } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';

/** How a place refers to an entry, in the order in which they are listed. */
export const referenceKinds = ['linked', 'unlinked', 'quotation', 'entry'] as const;

export type ReferenceKind = (typeof referenceKinds)[number];

/** The entries that refer to one: as a relation, a speaker, a theme and the like. */
export function referringEntries(book: ReadBook, id: string): readonly Entry[] {
	return book.entries.filter((entry) => entry.id !== id && refersTo(entry, id));
}

/**
 * The quotes that are quoted where an entry is: of a character those it speaks, of the work all of
 * them. A quotation of a quote itself refers to it without this.
 */
export function quotesWithin(book: ReadBook, entry: Entry): readonly Quote[] {
	const isWithin = ({ speaker }: Quote) => entry.type === 'work' || speaker === entry.id;
	return entry.type === 'work' || entry.type === 'character'
		? book.entries.filter((one): one is Quote => one.type === 'quote' && isWithin(one))
		: [];
}

/** The words by which a file of a book refers to an entry, as far as the book has been read. */
export function wordsReferringTo(
	{ entry, references }: ParsedFile,
	book: ReadBook,
	id: string,
): readonly Span[] {
	const relations = entry?.type === 'character' ? entry.relations : [];
	let next = 0;
	const shown = references.filter(({ key, text }) => {
		if (entry?.type !== 'character' || (key !== 'to' && key !== 'relations')) {
			return true;
		}
		// The relations stand in the order of their references; one that cannot be read is missing.
		const relation = relations[next]?.to === text ? relations[next++] : undefined;
		const { from = 0 } = relation ?? {};
		return relation !== undefined && (book.horizon === 'all' || from <= book.horizon);
	});
	return shown
		.filter(({ text }) => resolveIn([book], text).some((meant) => meant.entry.id === id))
		.map(({ span }) => span);
}

/** Which of the mentions of a text name an entry, for the document of an entry that comes with the extension. */
export function placesNaming(mentions: readonly NamedMention[], id: string): readonly Span[] {
	return mentions
		.filter(({ named }) => named.some(({ entry }) => entry.id === id))
		.map(({ mention }) => mention.span);
}

/** Whether an entry refers to the one with this id. */
export function refersTo(entry: Entry, id: string): boolean {
	switch (entry.type) {
		case 'work':
		case 'symbol':
		case 'term':
			return false;
		case 'character':
			return entry.themes.includes(id) || entry.relations.some(({ to }) => to === id);
		case 'theme':
			return entry.parent === id;
		case 'place':
			return entry.within === id;
		case 'event':
			return entry.characters.includes(id) || entry.place === id || entry.themes.includes(id);
		case 'quote':
			return [
				entry.speaker,
				entry.to,
				entry.place,
				...entry.about,
				...entry.themes,
				...entry.symbols,
			].includes(id);
	}
}
