import type { ReadBook } from '../core/book/horizon.js';

/** An entry as a symbol of the workspace. */
export interface EntrySymbol {
	readonly name: string;
	/** The title of its book. */
	readonly container: string;
	/** The URI of its file. */
	readonly file: string;
}

/** The entries with a name or alias that has the letters of `query` in this order. */
export function workspaceSymbols(
	books: readonly ReadBook[],
	query: string,
): readonly EntrySymbol[] {
	return books.flatMap((book) =>
		book.entries
			.filter(({ type }) => type !== 'quote')
			.flatMap((entry) => {
				const [file] = entry.files;
				const names = [entry.name, ...entry.aliases.map(({ name }) => name)];
				return file === undefined
					? []
					: names
							.filter((name) => hasInOrder(name.toLowerCase(), query.toLowerCase()))
							.map((name) => ({ name, container: book.work.name, file }));
			}),
	);
}

function hasInOrder(name: string, letters: string): boolean {
	let from = 0;
	for (const letter of letters.replace(/\s+/g, '')) {
		const at = name.indexOf(letter, from);
		if (at === -1) {
			return false;
		}
		from = at + letter.length;
	}
	return true;
}
