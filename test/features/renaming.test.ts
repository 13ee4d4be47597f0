import assert from 'node:assert/strict';
import { bundledUri } from '../../src/core/book/pack.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { resolve } from '../../src/core/book/references.js';
import { entryAt } from '../../src/features/entryAt.js';
import { type Refusal, renamable, renaming } from '../../src/features/renaming.js';
import { bookOf, fileText, noteOf } from './books.js';

const files = {
	'miss-lucy.md': 'type: character\nname: Miss Lucy\naliases: [Lucy]',
	'Miss Emily.md': 'type: character\nname: Miss Emily',
	'tommy.md': 'type: character\nname: Tommy\naliases: [Tom]',
	'old-tom.md': 'type: character\nname: Old Tom\naliases: [Tom]',
	'm.md': 'type: character\nname: Madame',
	'carer.md': 'type: term\nname: carer',
	'said.md': 'type: quote\ntext: I am told and not told',
};
const book = bookOf(files);

suite('renaming', () => {
	/** What the caret can rename and what comes of it; with `mine`, only these files are the user's. */
	function change(marked: string, to: string, file: string, mine?: readonly string[]) {
		const { note, offset } = noteOf(book, marked);
		const at = entryAt(note, offset, `file:///never-let-me-go/${file}`, []);
		assert.ok(at, marked);
		const own = Object.entries({ ...files, 'work.md': 'type: work\nname: Never Let Me Go' }).map(
			([path, lines]) => {
				const uri = `file:///never-let-me-go/${path}`;
				const id = path.replace(/\.md$/, '');
				return { uri, path, parsed: parseEntry(fileText(lines), { id, file: uri }) };
			},
		);
		const named = at.named[0]?.entry;
		const what = renamable(
			at,
			own.filter(({ uri, path }) => named?.files.includes(uri) && (mine?.includes(path) ?? true)),
		);
		return typeof what === 'string'
			? what
			: renaming(what, to, (name) => resolve(book.index, name).some(({ id }) => id !== named?.id));
	}

	function check(marked: string, to: string, expected: object | Refusal, file = 'note.md'): void {
		const found = change(marked, to, file);
		const { named: _, ...said } = typeof found === 'string' ? { named: 0 } : found;
		assert.deepEqual(
			typeof found === 'string' ? found : JSON.parse(JSON.stringify(said)),
			expected,
			marked,
		);
	}

	test('of a name changes the file too where that is named after it', () => {
		check('Miss Lu<|>cy', 'Miss  Mary ', {
			words: { from: 'Miss Lucy', to: 'Miss Mary' },
			id: { from: 'miss-lucy', to: 'miss-mary' },
		});
		check('Miss Em<|>ily', 'Miss Emma', {
			words: { from: 'Miss Emily', to: 'Miss Emma' },
			id: { from: 'Miss Emily', to: 'Miss Emma' },
		});
		check('Mada<|>me', 'Marie', { words: { from: 'Madame', to: 'Marie' } });
		check(
			'---\nname: Mada<|>me\n---\n',
			'Marie',
			{ words: { from: 'Madame', to: 'Marie' } },
			'm.md',
		);
	});

	test('of a link by an id that is just the name is the same', () => {
		check('[[miss-lu<|>cy]]', 'Miss Mary', {
			words: { from: 'Miss Lucy', to: 'Miss Mary' },
			id: { from: 'miss-lucy', to: 'miss-mary' },
		});
		check('[[tom<|>my]]', 'Jim', {
			words: { from: 'Tommy', to: 'Jim' },
			id: { from: 'tommy', to: 'jim' },
		});
	});

	test('of an alias or a plural changes what the entry gives, and of an id in a link the file', () => {
		check('Luc<|>y', 'Mary', { words: { from: 'Lucy', to: 'Mary' } });
		check('care<|>rs', 'minder', {
			words: { from: 'carer', to: 'minder' },
			id: { from: 'carer', to: 'minder' },
		});
		check('[[m<|>]]', 'Marie Claude', { id: { from: 'm', to: 'marie-claude' } });
	});

	test('of a work changes its title, and never its file', () => {
		check('*Never Let <|>Me Go*', 'Klara', { words: { from: 'Never Let Me Go', to: 'Klara' } });
		check('[[never-let-<|>me-go]]', 'Klara', 'work-id');
	});

	test('is refused where it is unclear, taken or no name', () => {
		check('To<|>m', 'Jim', 'ambiguous');
		check('Miss Lu<|>cy', 'Madame', 'taken');
		check('Miss Lu<|>cy', 'm', 'taken');
		check('[[m<|>]]', 'tommy', 'taken');
		check('Miss Lu<|>cy', ' ', 'empty');
		check('Miss Lu<|>cy', '…', 'empty');
		check('Miss Lu<|>cy', 'a|b', 'empty');
		check('---\ntext: I a<|>m\n---\n', 'b', 'no-name', 'said.md');
	});

	test('is refused for what comes with the extension, and not for what a reader adds to it', () => {
		const { note, offset } = noteOf(book, 'Luc<|>y and Miss Lucy');
		const at = entryAt(note, offset, '', []);
		const [named] = at?.named ?? [];
		assert.ok(at && named);
		const layer = 'file:///layer/miss-lucy.md';
		const layered = { ...named.entry, files: [bundledUri('x', 'miss-lucy.md'), layer] };
		const both = { ...at, named: [{ ...named, entry: layered }] };
		assert.equal(renamable(both, []), 'bundled');
		const parsed = parseEntry('---\ntype: character\naliases: [Lucy]\n---\n', {
			id: 'miss-lucy',
			file: layer,
		});
		const own = [{ uri: layer, path: 'miss-lucy.md', parsed }];
		const what = renamable(both, own);
		assert.ok(typeof what === 'object');
		assert.deepEqual([what.from, what.follows], ['Lucy', false]);
		assert.equal(renamable({ ...both, written: 'Miss Lucy' }, own), 'bundled');
	});
});
