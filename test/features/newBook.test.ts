import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { newBook } from '../../src/features/newBook.js';

suite('new book', () => {
	function folder(title: string): string {
		return newBook(title, '').folder;
	}

	test('has a folder named for its title', () => {
		assert.equal(folder('Never Let Me Go'), 'never-let-me-go');
		assert.equal(folder('Wuthering Heights: A Novel'), 'wuthering-heights-a-novel');
		assert.equal(folder('L’Étranger'), 'letranger');
		assert.equal(folder('Война и мир'), 'воина-и-мир');
		assert.equal(folder('…'), 'book');
		assert.equal(folder('../etc'), 'etc');
		assert.equal(folder(`${'word '.repeat(11)}abcd efgh`), `${'word-'.repeat(11)}abcd`);
	});

	test('has a work with title and author', () => {
		assert.equal(
			newBook(' Emma ', 'Austen, Jane').work,
			'---\ntype: work\nname: "Emma"\nauthor: "Austen, Jane"\n---\n',
		);
		assert.equal(newBook('Beowulf', ' ').work, '---\ntype: work\nname: "Beowulf"\n---\n');
	});

	test('is read as it was typed, whatever was typed', () => {
		const typed = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text}`.trim());
		fc.assert(
			fc.property(typed, (title) => {
				const { folder: id, work } = newBook(title, '');
				const { entry, problems } = parseEntry(work, { id, file: 'file:///work.md' });
				assert.deepEqual([entry?.name, problems], [title, []]);
				assert.match(id, /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
			}),
		);
	});
});
