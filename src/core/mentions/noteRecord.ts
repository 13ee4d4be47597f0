import { quotedIn } from '../quotations/quoted.js';
import { lineStarts } from '../text/lines.js';
import { keyReferencesIn } from './keyReferences.js';
import { findLinks } from './links.js';
import { mentionsIn, type Named, type Note, resolveIn } from './named.js';

/** How a place in a note refers to an entry. */
export const LINKED = 0;
export const UNLINKED = 1;
/** In prose, and more than one entry bears the name. */
export const AMBIGUOUS = 2;
/** Quoted, word for word; the entry is the quote. */
export const QUOTATION = 3;
/** In the note's frontmatter. */
export const KEY = 4;
/** A link in a note with a horizon of its own, to what the note does not know yet or to nothing. */
export const UNRESOLVED = 5;
/** Quoted in words that are not quite those of the quote. */
export const ALTERED = 6;

/** The entry of a place that means none. */
export const NO_ENTRY = -1;

/**
 * What the index of the workspace keeps of one note: where it refers to which entries. Numbers
 * only, so that ten thousand notes are cheap to keep and to write down.
 */
export interface NoteRecord {
	/** Four numbers each: start and end (UTF-16 code units), how, and the entry as the index counts. */
	readonly places: Int32Array;
	/** The offsets at which the lines begin. */
	readonly lines: Int32Array;
}

/** A note that refers to nothing, and a file that is no note. */
export const emptyRecord: NoteRecord = { places: new Int32Array(0), lines: new Int32Array(0) };

/** Reads the places of a note. `count` gives each entry its number. */
export function recordNote(note: Note, count: (named: Named) => number): NoteRecord {
	const places: number[] = [];
	for (const { span, named } of hasKeyReferences(note) ? keyReferencesIn(note) : []) {
		for (const one of named) {
			places.push(span.start, span.end, KEY, count(one));
		}
	}
	for (const { mention, named } of mentionsIn(note)) {
		const prose = named.length > 1 ? AMBIGUOUS : UNLINKED;
		const how = mention.kind === 'linked' ? LINKED : prose;
		for (const one of named) {
			places.push(mention.span.start, mention.span.end, how, count(one));
		}
	}
	for (const { span, verbatim, book, quotes } of quotedIn(note, note.names.quotable())) {
		for (const entry of quotes) {
			const how = verbatim ? QUOTATION : ALTERED;
			places.push(span.start, span.end, how, count({ book, entry }));
		}
	}
	for (const { start, end } of unresolved(note)) {
		places.push(start, end, UNRESOLVED, NO_ENTRY);
	}
	return places.length === 0
		? emptyRecord
		: { places: Int32Array.from(places), lines: lineStarts(note.text) };
}

/** A book that a note is about by its id cannot be renamed, and is no news where most notes say it. */
function hasKeyReferences({ keys, names }: Note): boolean {
	const ids = names.books.map(({ id }) => id);
	return keys.means.size > 0 || (keys.works ?? []).some((work) => !ids.includes(work));
}

/** A note that may know less than its reader can have links to what it does not know. */
function unresolved(note: Note) {
	return note.keys.horizon === undefined
		? []
		: findLinks(note.text, note.masked)
				.filter(({ target }) => resolveIn(note.names.books, target).length === 0)
				.map(({ shown }) => shown);
}
