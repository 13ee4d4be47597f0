import { type ReadBook, upTo } from '../../src/core/book/horizon.js';
import { assemble } from '../../src/core/book/library.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';

/** A book in which each of `cast` names somebody, with these quotes. */
export function bookOf(cast: readonly string[], quotes: readonly string[] = []): ReadBook {
	const entries = [
		...cast.map((name, index) => entryFile(`entry-${index}`, 'character', 'name', name)),
		...quotes.map((words, index) => entryFile(`quote-${index}`, 'quote', 'text', words)),
	];
	const files = [entryFile('work', 'work', 'name', 'The Bench'), ...entries];
	const folderOfBook = { uri: 'file:///the-bench', name: 'the-bench', path: 'the-bench', files };
	const [book] = assemble([], [folderOfBook]).books;
	if (!book) {
		throw new Error('The book was not made.');
	}
	return upTo(book, 'all');
}

function entryFile(id: string, type: string, key: string, words: string) {
	const uri = `file:///the-bench/${id}.md`;
	const text = `---\ntype: ${type}\n${key}: ${JSON.stringify(words)}\n---\n`;
	return { uri, path: `${id}.md`, parsed: parseEntry(text, { id, file: uri }) };
}
