import type { ParsedFile } from './parseEntry.js';

/** One Markdown file of a book folder. */
export interface BookFile {
	readonly uri: string;
	/** Relative to the book's folder, with `/`. */
	readonly path: string;
	readonly parsed: ParsedFile;
}

/** A folder with a `work.md`, and the Markdown files below it that belong to no nearer book. */
export interface BookFolder {
	readonly uri: string;
	readonly name: string;
	/** Relative to the workspace folder, with `/`; empty for the workspace folder itself. */
	readonly path: string;
	readonly files: readonly BookFile[];
}

/** The id of the entry that a file is, or would be if it could be read. */
export function idOf({ path }: BookFile): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
