import { lineStarts } from '../text/lines.js';
import { mentionsIn, type Named, type Note } from './named.js';

/** How a place in a note refers to an entry. */
export const LINKED = 0;
export const UNLINKED = 1;
/** In prose, and more than one entry bears the name. */
export const AMBIGUOUS = 2;
export const QUOTATION = 3;

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
	for (const { mention, named } of mentionsIn(note)) {
		const prose = named.length > 1 ? AMBIGUOUS : UNLINKED;
		const how = mention.kind === 'linked' ? LINKED : prose;
		for (const one of named) {
			places.push(mention.span.start, mention.span.end, how, count(one));
		}
	}
	return places.length === 0
		? emptyRecord
		: { places: Int32Array.from(places), lines: lineStarts(note.text) };
}
