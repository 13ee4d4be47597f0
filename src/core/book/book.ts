import { entriesInCycles } from './cycles.js';
import type { Entry, Work } from './entry.js';
import { indexReferences, mapReferences, type ReferenceIndex, resolve } from './references.js';

/**
 * One work of literature and its entries, whole. Only validation, the resolution of references and
 * rename may see it, and they show nothing of what is hidden; everything else takes a `ReadBook`.
 */
export interface Book {
	readonly id: string;
	readonly work: Work;
	/** All entries but the work itself, their references resolved to ids where they name an entry. */
	readonly entries: readonly Entry[];
	readonly index: ReferenceIndex;
	/** The ids of places and themes that contain themselves when `within` or `parent` is followed. */
	readonly cyclic: ReadonlySet<string>;
}

/** Makes a book of its entries. A reference to nothing, or to two entries, stays as it was written. */
export function makeBook(work: Work, entries: readonly Entry[]): Book {
	const index = indexReferences([work, ...entries]);
	const toId = (reference: string): string => {
		const [found, second] = resolve(index, withoutBook(work.id, reference));
		return found && !second ? found.id : reference;
	};
	const resolved = entries.map((entry) => mapReferences(entry, toId));
	return {
		id: work.id,
		work,
		entries: resolved,
		index: indexReferences([work, ...resolved]),
		cyclic: entriesInCycles(resolved),
	};
}

/** `never-let-me-go:ruth` inside *Never Let Me Go* is `ruth`. */
export function withoutBook(bookId: string, reference: string): string {
	return reference.startsWith(`${bookId}:`) ? reference.slice(bookId.length + 1).trim() : reference;
}
