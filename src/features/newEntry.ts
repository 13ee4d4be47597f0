import type { EntryType } from '../core/book/entry.js';
import { fileName } from './fileName.js';

/** A type that a new entry can have; a work is a book of its own, and a quote has words, no name. */
export const namedTypes = ['character', 'theme', 'symbol', 'place', 'event', 'term'] as const;

/** The file of a new entry, ready to be written. */
export interface NewEntry {
	readonly id: string;
	/** Its path in the book's folder. */
	readonly path: string;
	readonly text: string;
}

/** A file that a book has. */
export interface BookPath {
	readonly path: string;
	readonly type: EntryType | undefined;
}

/**
 * A new entry in the form that people go on writing by hand, in the folder where the book has others
 * of its type. Nothing where the name has no letters.
 */
export function newEntry(
	name: string,
	type: (typeof namedTypes)[number],
	files: readonly BookPath[],
): NewEntry | undefined {
	const id = fileName(name);
	const other = files.find((file) => file.type === type)?.path;
	const folder = other?.slice(0, other.lastIndexOf('/') + 1) ?? `${type}s/`;
	const lines = ['---', `type: ${type}`, `name: ${JSON.stringify(name.trim())}`, '---', '', ''];
	return id === '' ? undefined : { id, path: `${folder}${id}.md`, text: lines.join('\n') };
}
