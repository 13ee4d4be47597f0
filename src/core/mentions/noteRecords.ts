import type { Span } from '../text/spans.js';
import type { Named, Note } from './named.js';
import {
	ALTERED,
	AMBIGUOUS,
	emptyRecord,
	KEY,
	LINKED,
	NO_ENTRY,
	type NoteRecord,
	QUOTATION,
	recordNote,
	UNRESOLVED,
} from './noteRecord.js';

/** A file as it was when it was read: what of it refers to entries, and what tells that it has changed. */
export interface ReadNote {
	readonly mtime: number;
	readonly size: number;
	readonly record: NoteRecord;
}

/** A place in a note that refers to an entry. */
export interface RecordedPlace {
	readonly span: Span;
	readonly kind: 'linked' | 'unlinked' | 'quotation';
	/** In prose, where another entry may be meant. */
	readonly ambiguous: boolean;
	/** Of a quotation: whether its words are not quite those of the quote. */
	readonly altered: boolean;
}

/** The places of one note. */
export interface RecordedNote {
	readonly uri: string;
	readonly places: readonly RecordedPlace[];
	/** The offsets at which the lines of the note begin. */
	readonly lines: Int32Array;
}

/** All notes of a workspace, and where they refer to which entries. An entry goes by a key. */
export class NoteRecords {
	readonly #entries: string[];
	readonly #numbers: Map<string, number>;
	readonly #notes: Map<string, ReadNote>;
	/** The numbers of entries that were met, so that their keys are made once. */
	readonly #counted = new WeakMap<Named['entry'], number>();

	constructor(entries: readonly string[] = [], notes: Iterable<readonly [string, ReadNote]> = []) {
		this.#entries = [...entries];
		this.#numbers = new Map(this.#entries.map((key, index) => [key, index]));
		this.#notes = new Map(notes);
	}

	/** The keys of the entries, by the numbers that the records use. */
	get entries(): readonly string[] {
		return this.#entries;
	}

	/** All files that were read, by their URI; one about no book has an empty record. */
	get notes(): ReadonlyMap<string, ReadNote> {
		return this.#notes;
	}

	/** What a note refers to; nothing for a file that is none. */
	record(note: Note | undefined): NoteRecord {
		return note ? recordNote(note, (named) => this.#count(named)) : emptyRecord;
	}

	put(uri: string, note: ReadNote): void {
		this.#notes.set(uri, note);
	}

	/** Whether there was anything to forget. */
	delete(uri: string): boolean {
		return this.#notes.delete(uri);
	}

	/**
	 * Where an entry is referred to, and where the quotes of `quoted` are quoted, by note. `typed` has
	 * the records of notes as they stand in editors, which count before what was read.
	 */
	placesOf(
		key: string,
		typed: ReadonlyMap<string, NoteRecord>,
		quoted: readonly string[] = [],
	): readonly RecordedNote[] {
		const entry = this.#numbers.get(key) ?? UNKNOWN;
		const quotes = new Set(quoted.map((quote) => this.#numbers.get(quote) ?? UNKNOWN));
		return this.#records(typed)
			.map(([uri, { places, lines }]) => ({ uri, lines, places: placesIn(places, entry, quotes) }))
			.filter(({ places }) => places.length > 0)
			.sort((one, other) => (one.uri < other.uri ? -1 : 1));
	}

	/** The notes with links to what they do not know. */
	unresolved(typed: ReadonlyMap<string, NoteRecord>): readonly string[] {
		return this.#records(typed)
			.filter(([, { places }]) => places.at(-2) === UNRESOLVED)
			.map(([uri]) => uri);
	}

	#records(typed: ReadonlyMap<string, NoteRecord>): (readonly [string, NoteRecord])[] {
		const read = [...this.#notes].filter(([uri]) => !typed.has(uri));
		return [...read.map(([uri, { record }]) => [uri, record] as const), ...typed];
	}

	#count(named: Named): number {
		const known = this.#counted.get(named.entry) ?? this.#numberOf(keyOf(named));
		this.#counted.set(named.entry, known);
		return known;
	}

	#numberOf(key: string): number {
		const known = this.#numbers.get(key);
		if (known !== undefined) {
			return known;
		}
		this.#numbers.set(key, this.#entries.length);
		this.#entries.push(key);
		return this.#entries.length - 1;
	}
}

/** How the records call an entry; the work itself, whose id an entry may have too, by its type. */
export function keyOf({ book, entry }: Pick<Named, 'book' | 'entry'>): string {
	return `${book.id}\n${entry.type === 'work' ? '' : entry.id}`;
}

/** The number of an entry that no note refers to. */
const UNKNOWN = -2;

function placesIn(
	places: Int32Array,
	entry: number,
	quoted: ReadonlySet<number>,
): readonly RecordedPlace[] {
	const found = new Map<string, RecordedPlace>();
	for (let index = 0; index < places.length; index += 4) {
		const how = places[index + 2] ?? UNRESOLVED;
		const meant = places[index + 3] ?? NO_ENTRY;
		const isQuoted = how === QUOTATION || how === ALTERED;
		if (meant === entry || (isQuoted && quoted.has(meant))) {
			const span = { start: places[index] ?? 0, end: places[index + 1] ?? 0 };
			const kind = isQuoted ? 'quotation' : how === LINKED || how === KEY ? 'linked' : 'unlinked';
			const ambiguous = how === AMBIGUOUS;
			// A quotation of two of the quotes is one place.
			found.set(`${span.start} ${span.end} ${kind}`, {
				span,
				kind,
				ambiguous,
				altered: how === ALTERED,
			});
		}
	}
	return [...found.values()];
}
