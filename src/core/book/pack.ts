import type { Entry } from './entry.js';
import type { BundledBook } from './library.js';
import { parseEntry } from './parseEntry.js';

/** One file of a bundled book as the build reads it; `path` is relative to the book's folder. */
export interface PackedFile {
	readonly path: string;
	readonly text: string;
}

/** The scheme of the read-only documents that bundled entries open as. */
export const bundledScheme = 'close-reading';

/** The address of the document that a bundled entry opens as. */
export function bundledUri(bookId: string, path: string): string {
	return `${bundledScheme}:/${bookId}/${path}`;
}

/**
 * A bundled book in the form the extension reads with a single `readFile`. Throws where a file has
 * a problem, because what ships has none.
 */
export function packBook(folder: string, files: readonly PackedFile[]): BundledBook {
	const entries = files.flatMap(({ path, text }): readonly Entry[] => {
		const id = path === 'work.md' ? folder : (/([^/]+)\.md$/.exec(path)?.[1] ?? path);
		const { entry, problems } = parseEntry(text, { id, file: bundledUri(folder, path) });
		if (problems.length > 0 || !entry) {
			throw new Error(
				`${folder}/${path}: ${problems.map(({ code }) => code).join(', ') || 'no entry'}`,
			);
		}
		return [entry];
	});
	const work = entries.find((entry) => entry.type === 'work');
	if (!work) {
		throw new Error(`${folder} has no work.md`);
	}
	return { work, entries: entries.filter((entry) => entry.type !== 'work') };
}
