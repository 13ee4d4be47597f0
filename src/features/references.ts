import type { Entry } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { Span } from '../core/text/spans.js';

/** How a place refers to an entry. */
export const referenceKinds = ['linked', 'unlinked', 'quotation', 'entry'] as const;

export type ReferenceKind = (typeof referenceKinds)[number];

/** A place in a file that refers to an entry. */
export interface FoundReference {
	readonly uri: string;
	readonly span: Span;
	readonly kind: ReferenceKind;
}

/** The entries that refer to one: as a relation, a speaker, a theme and the like. */
export function referringEntries(book: ReadBook, id: string): readonly Entry[] {
	return book.entries.filter((entry) => entry.id !== id && refersTo(entry, id));
}

function refersTo(entry: Entry, id: string): boolean {
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
