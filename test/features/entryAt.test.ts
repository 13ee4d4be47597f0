import assert from 'node:assert/strict';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { entryAt, ownEntry } from '../../src/features/entryAt.js';
import { bracketed } from '../fixture.js';
import { bookOf, hailsham, noteOf } from './books.js';

suite('entry at the caret', () => {
	const book = bookOf(hailsham);

	function check(marked: string, file: string, expected: string | undefined, as?: string): void {
		const { note, offset } = noteOf(book, marked);
		const uri = `file:///never-let-me-go/${file}`;
		const { references } = parseEntry(note.text, { id: file.replace('.md', ''), file: uri });
		const found = entryAt(note, offset, uri, references);
		assert.equal(found && bracketed(note.text, [found.span]), expected, marked);
		assert.equal(found?.as, as, marked);
	}

	test('is the one that is named in the text', () => {
		check('Then Ru<|>th laughed.', 'notes.md', 'Then ⟦Ruth⟧ laughed.', 'mention');
		check('Then [[ruth|s<|>he]] laughed.', 'notes.md', 'Then [[⟦ruth⟧|she]] laughed.', 'reference');
		check('[[ never-let-me-go:ruth<|> ]]', 'notes.md', '[[ ⟦never-let-me-go:ruth⟧ ]]', 'reference');
	});

	test('is the one that a note’s frontmatter means', () => {
		check(
			'---\nmeans: {Lu: rut<|>h}\n---\n',
			'notes.md',
			'---\nmeans: {Lu: ⟦ruth⟧}\n---\n',
			'reference',
		);
		check(
			'---\nwork: Never <|>Let Me Go\n---\n',
			'notes.md',
			'---\nwork: ⟦Never Let Me Go⟧\n---\n',
			'reference',
		);
	});

	test('is the one that an entry refers to', () => {
		check(
			'---\ntype: character\nname: Tommy D.\nrelations:\n  - {to: R<|>uth, kind: friend}\n---\n',
			'tommy.md',
			'---\ntype: character\nname: Tommy D.\nrelations:\n  - {to: ⟦Ruth⟧, kind: friend}\n---\n',
			'reference',
		);
	});

	test('is its own file’s, on its name, its aliases and its words', () => {
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
		check(
			'---\ntext: it rev<|>ealed\n---\n',
			'soul.md',
			'---\ntext: ⟦it revealed⟧\n---\n',
			'quote',
		);
	});

	test('is none elsewhere', () => {
		check('---\nrole: a b<|>oy\n---\n', 'tommy.md', undefined);
		check('---\nname: Tom<|>my D.\n---\n', 'notes.md', undefined);
		check('---\nmeans: {Lu: nob<|>ody}\n---\n', 'notes.md', undefined);
		check('other wor<|>ds', 'tommy.md', undefined);
		assert.equal(ownEntry([book], 'file:///elsewhere.md'), undefined);
		assert.equal(ownEntry([book], 'file:///never-let-me-go/work.md')?.entry.type, 'work');
	});
});
