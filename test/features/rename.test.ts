import assert from 'node:assert/strict';
import { bundledUri } from '../../src/core/book/pack.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { resolve } from '../../src/core/book/references.js';
import { entryAt } from '../../src/features/entryAt.js';
import {
	type Refusal,
	type RenameEdit,
	type Renaming,
	renameInFile,
	renameInNote,
	renaming,
} from '../../src/features/rename.js';
import { bookOf, entryOf, noteOf, wholeNote } from './books.js';

const book = bookOf({
	'miss-lucy.md': 'type: character\nname: Miss Lucy\naliases: [Lucy]',
	'tommy.md': 'type: character\nname: Tommy\naliases: [Tom]',
	'old-tom.md': 'type: character\nname: Old Tom\naliases: [Tom]',
	'm.md': 'type: character\nname: Madame',
});

/** What renaming at the caret means; entries of the book have taken their names. */
function change(marked: string, to: string, file = 'note.md'): Renaming | Refusal {
	const { note, offset } = noteOf(book, marked);
	const at = entryAt(note, offset, `file:///never-let-me-go/${file}`);
	assert.ok(at, marked);
	const own = at.named[0]?.entry.id;
	return renaming(at, to, (name) => resolve(book.index, name).some(({ id }) => id !== own));
}

suite('rename', () => {
	function check(marked: string, to: string, expected: object | Refusal, file?: string): void {
		const found = change(marked, to, file);
		const { named: _, ...said } = typeof found === 'string' ? { named: 0 } : found;
		assert.deepEqual(
			typeof found === 'string' ? found : JSON.parse(JSON.stringify(said)),
			expected,
		);
	}

	test('of a name changes the file too where that is named after it', () => {
		check('Miss Lu<|>cy', 'Miss Mary', {
			words: { from: 'Miss Lucy', to: 'Miss Mary' },
			id: { from: 'miss-lucy', to: 'miss-mary' },
		});
		check('Mada<|>me', 'Marie', { words: { from: 'Madame', to: 'Marie' } });
		check(
			'---\nname: Mada<|>me\n---\n',
			'Marie',
			{ words: { from: 'Madame', to: 'Marie' } },
			'm.md',
		);
	});

	test('of an alias changes the alias, and of an id in a link the file', () => {
		check('Luc<|>y', 'Mary', { words: { from: 'Lucy', to: 'Mary' } });
		check('[[m<|>]]', 'Marie Claude', { id: { from: 'm', to: 'marie-claude' } });
	});

	test('is refused where it is unclear, taken or no name', () => {
		check('To<|>m', 'Jim', 'ambiguous');
		check('Miss Lu<|>cy', 'Madame', 'taken');
		check('Miss Lu<|>cy', 'm', 'taken');
		check('[[m<|>]]', 'tommy', 'taken');
		check('Miss Lu<|>cy', ' ', 'empty');
		check('Miss Lu<|>cy', 'a|b', 'empty');
	});

	test('is refused for an entry that comes with the extension', () => {
		const named = { book, entry: { ...entryOf(book, 'm'), files: [bundledUri('x', 'm.md')] } };
		const at = {
			span: { start: 0, end: 6 },
			written: 'Madame',
			as: 'unlinked',
			named: [named],
		} as const;
		assert.equal(
			renaming(at, 'Marie', () => false),
			'bundled',
		);
	});
});

suite('rename in a file', () => {
	const renamed = change('Miss Lu<|>cy', 'Miss: Mary');
	assert.ok(typeof renamed !== 'string');

	function edited(text: string, edits: readonly RenameEdit[]): string {
		return [...edits]
			.sort((one, other) => other.span.start - one.span.start)
			.reduce(
				(after, { span, text: to }) => after.slice(0, span.start) + to + after.slice(span.end),
				text,
			);
	}

	function checkFile(path: string, text: string, expected: string): void {
		const uri = `file:///never-let-me-go/${path}`;
		const parsed = parseEntry(text, { id: path.replace(/\.md$/, ''), file: uri });
		const edits = renameInFile(text, { uri, path, parsed }, book.index, renamed as Renaming);
		assert.equal(edited(text, edits), expected);
	}

	function checkNote(text: string, expected: string, certainty?: string): void {
		const edits = renameInNote(wholeNote(book, text), renamed as Renaming);
		assert.equal(edited(text, edits), expected);
		assert.deepEqual(
			[...new Set(edits.map((edit) => edit.certainty))],
			certainty ? [certainty] : [],
		);
	}

	test('changes references by id and by name, and its own name', () => {
		checkFile(
			'trip.md',
			'---\ntype: event\nname: x\ncharacters: [miss-lucy, "Miss Lucy", tommy]\n---\nMiss Lucy\n',
			'---\ntype: event\nname: x\ncharacters: [miss-mary, "Miss: Mary", tommy]\n---\nMiss Lucy\n',
		);
		checkFile(
			'miss-lucy.md',
			'---\ntype: character\nname: Miss Lucy\naliases: [Lucy]\n---\n',
			'---\ntype: character\nname: "Miss: Mary"\naliases: [Lucy]\n---\n',
		);
	});

	test('changes links for certain, and prose for the writer to agree to', () => {
		checkNote('[[miss-lucy|she]] [[Miss Lucy]]', '[[miss-mary|she]] [[Miss: Mary]]', 'certain');
		checkNote('Then Miss Lucy’s MISS LUCY', 'Then Miss: Mary’s MISS: MARY', 'prose');
	});

	test('leaves other words and the other names of the entry', () => {
		checkNote('Lucy, Tommy, `Miss Lucy`, [[tommy]]', 'Lucy, Tommy, `Miss Lucy`, [[tommy]]');
	});
});
