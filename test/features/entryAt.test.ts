import assert from 'node:assert/strict';
import { entryAt, ownEntry } from '../../src/features/entryAt.js';
import { bracketed } from '../fixture.js';
import { bookOf, hailsham, noteOf } from './books.js';

suite('entry at the caret', () => {
	const book = bookOf(hailsham);

	function check(marked: string, file: string, expected: string | undefined, as?: string): void {
		const { note, offset } = noteOf(book, marked);
		const found = entryAt(note, offset, `file:///never-let-me-go/${file}`);
		assert.equal(found && bracketed(note.text, [found.span]), expected, marked);
		assert.equal(found?.as, as, marked);
	}

	test('is the one that is named in the text', () => {
		check('Then Ru<|>th laughed.', 'notes.md', 'Then ⟦Ruth⟧ laughed.', 'unlinked');
		check('Then [[ruth|s<|>he]] laughed.', 'notes.md', 'Then [[ruth|⟦she⟧]] laughed.', 'linked');
	});

	test('is its own file’s, on its name and its aliases', () => {
		check('---\nname: Tom<|>my D.\n---\n', 'tommy.md', '---\nname: ⟦Tommy D.⟧\n---\n', 'name');
		check(
			'---\naliases: [x, Tom<|>my]\n---\n',
			'tommy.md',
			'---\naliases: [x, ⟦Tommy⟧]\n---\n',
			'alias',
		);
		check(
			'---\naliases:\n  - {name: Tom<|>my}\n---\n',
			'tommy.md',
			'---\naliases:\n  - {name: ⟦Tommy⟧}\n---\n',
			'alias',
		);
	});

	test('is none elsewhere', () => {
		check('---\nrole: a b<|>oy\n---\n', 'tommy.md', undefined);
		check('---\nname: Tom<|>my D.\n---\n', 'notes.md', undefined);
		check('other wor<|>ds', 'tommy.md', undefined);
		assert.equal(ownEntry([book], 'file:///elsewhere.md'), undefined);
		assert.equal(ownEntry([book], 'file:///never-let-me-go/work.md')?.entry.type, 'work');
	});
});
