import assert from 'node:assert/strict';
import { assemble } from '../../../src/core/book/library.js';
import { packBook } from '../../../src/core/book/pack.js';
import { bookOf, checkLibrary, entry, folder, library, said } from './shelf.js';

const work = 'type: work\nname: The Book\nchapters: 23';
const ruth = 'type: character\nname: Ruth';

/** A bundled book with one character. */
const bundled = packBook('never', [
	{ path: 'work.md', text: entry('type: work\nname: Never\nyear: 2005\nchapters: 3') },
	{
		path: 'characters/ruth.md',
		text: entry(`${ruth}\nchapter: 1\nrole: friend\naliases: [Ruthie]\n---\nA girl.\n\nMore.`),
	},
]);

suite('library', () => {
	test('holds a book for each folder whose work.md is a work', () => {
		const { books, bookOfFolder, problems } = library({
			emma: { 'work.md': 'type: work\nname: Emma', 'x.md': 'type: term\nname: Highbury' },
			job: { 'work.md': 'title: My job', 'x.md': 'type: quote\nname: 7' },
		});
		assert.deepEqual(
			books.map(({ id, entries }) => [id, entries.map((one) => one.id)]),
			[['emma', ['x']]],
		);
		assert.deepEqual([...bookOfFolder], [['file:/emma', 'emma']]);
		assert.equal(problems.size, 0);
	});

	test('keeps the entries of a book whose work.md cannot be read', () => {
		const marked = [
			checkLibrary('frontmatter.broken', {
				emma: { 'work.md': 'name: Emma\n⟦type work⟧', 'ruth.md': ruth },
			}),
			checkLibrary('frontmatter.unknown-type', {
				emma: { 'work.md': 'type: ⟦wrok⟧', 'ruth.md': ruth },
			}),
		];
		for (const { books } of marked) {
			assert.deepEqual(
				books.map(({ id, entries }) => [id, entries.length]),
				[['emma', 1]],
			);
		}
		assert.equal(
			library({ job: { 'work.md': 'type: page\nname: x', 'note.md': 'a: b' } }).books.length,
			0,
		);
	});

	test('puts a book of the workspace in the place of the bundled one', () => {
		const own = folder('never', {
			'work.md': 'type: work\nname: Mine',
			'x.md': 'type: term\nname: y',
		});
		const { books, problems } = assemble([bundled], [own]);
		assert.deepEqual(
			books.map(({ id, work: { name }, entries }) => [id, name, entries.length]),
			[['never', 'Mine', 1]],
		);
		assert.equal(problems.size, 0);
	});

	test('tells both folders that claim one id, and reads the first', () => {
		const { books, bookOfFolder } = checkLibrary('frontmatter.duplicate-id', {
			one: { 'work.md': 'type: work\nname: One\nid: ⟦emma⟧' },
			emma: { 'work.md': 'type: ⟦work⟧\nname: Two' },
		});
		assert.deepEqual(
			books.map(({ work: { name } }) => name),
			['One'],
		);
		assert.equal(bookOfFolder.get('file:/emma'), 'emma');
	});
});

suite('references of a book', () => {
	test('are resolved to ids by id, name and alias, without regard to case and accents', () => {
		const book = bookOf({
			'ruth.md': `${ruth}\naliases: [Ruthie]`,
			'tommy.md':
				'type: character\nname: Tommy D.\nrelations: [ruth, Ruth, Ruthie, RÚTH, "book:ruth", nobody]',
		});
		const tommy = book.entries.find(({ id }) => id === 'tommy');
		assert.deepEqual(tommy?.type === 'character' && tommy.relations.map(({ to }) => to), [
			'ruth',
			'ruth',
			'ruth',
			'ruth',
			'ruth',
			'nobody',
		]);
	});

	test('to nothing are told on the word', () => {
		checkLibrary('frontmatter.unknown-reference', {
			book: {
				'work.md': work,
				'ruth.md': `${ruth}\nrelations:\n  - {to: ⟦tomy⟧, kind: friend}\n  - ⟦nobody⟧`,
				'tommy.md': 'type: character\nname: Tommy\nthemes: [⟦memory⟧]\nrelations: [ruth]',
				'q.md': 'type: quote\ntext: x\nspeaker: ⟦cathy⟧\nto: ruth\nabout: [Ruth]',
			},
		});
	});

	test('to a file that cannot be read are no second mistake', () => {
		checkLibrary('frontmatter.missing-name', {
			book: {
				'work.md': work,
				'ruth.md': 'type: ⟦character⟧',
				'q.md': 'type: quote\ntext: x\nspeaker: ruth',
			},
		});
	});

	test('to two entries are told, and stay as they are written', () => {
		const { books } = checkLibrary('frontmatter.ambiguous-reference', {
			book: {
				'work.md': work,
				'a.md': 'type: character\nname: Miss Bennet',
				'b.md': 'type: character\nname: Jane\naliases: [Miss Bennet, Janie]',
				'c.md': 'type: character\nname: Elizabeth\naliases: [Janie]',
				'q.md': 'type: quote\ntext: x\nspeaker: ⟦Janie⟧\nto: Miss Bennet',
			},
		});
		const quote = books[0]?.entries.find(({ id }) => id === 'q');
		assert.deepEqual(quote?.type === 'quote' && [quote.speaker, quote.to], ['Janie', 'a']);
	});

	test('never mean the book where an entry bears its name', () => {
		const { books, problems } = library({
			emma: {
				'work.md': 'type: work\nname: Emma',
				'emma.md': 'type: character\nname: Emma Woodhouse\naliases: [Emma]',
				'q.md': 'type: quote\ntext: x\nspeaker: Emma\nto: emma',
			},
		});
		assert.equal(problems.size, 0);
		const quote = books[0]?.entries.find(({ id }) => id === 'q');
		assert.deepEqual(quote?.type === 'quote' && [quote.speaker, quote.to], ['emma', 'emma']);
		assert.equal(books[0]?.index.byId.get('Emma'), undefined);
	});
});

suite('problems of a book', () => {
	test('two entries with one id are both kept and both told', () => {
		const { books } = checkLibrary('frontmatter.duplicate-id', {
			book: {
				'work.md': work,
				'people/ruth.md': 'type: ⟦character⟧\nname: Ruth',
				'themes/ruth.md': 'type: ⟦theme⟧\nname: Pity',
				'book.md': 'type: term\nname: The title is no rival',
			},
		});
		assert.deepEqual(
			books[0]?.entries.map(({ name }) => name),
			['Ruth', 'Pity', 'The title is no rival'],
		);
	});

	test('an entry without a chapter is told in a book that states its chapters', () => {
		const files = {
			'ruth.md': 'type: ⟦character⟧\nname: Ruth',
			'tommy.md': 'type: character\nname: Tommy\nchapter: 1',
			'memory.md': 'type: theme\nname: Memory\nreveal: 0',
		};
		checkLibrary('frontmatter.missing-chapter', {
			book: { 'work.md': 'type: work\nname: The Book\nchapters: 23', ...files },
		});
		checkLibrary('frontmatter.missing-chapter', {
			book: { 'work.md': 'type: work\nname: x', 'ruth.md': 'type: character\nname: Ruth' },
		});
	});

	test('a second work in a folder is told', () => {
		checkLibrary('frontmatter.duplicate-id', {
			book: { 'work.md': work, 'work copy.md': 'type: ⟦work⟧\nname: x' },
		});
	});

	test('places and themes in a circle are told', () => {
		checkLibrary('frontmatter.cycle', {
			book: {
				'work.md': work,
				'a.md': 'type: place\nname: A\nwithin: ⟦b⟧',
				'b.md': 'type: place\nname: B\nwithin: ⟦A⟧',
				'c.md': 'type: place\nname: C\nwithin: a',
				'd.md': 'type: theme\nname: D\nparent: ⟦D⟧',
				'e.md': 'type: theme\nname: E\nparent: d',
			},
			mine: { 'work.md': 'type: work\nextends: book', 'a.md': 'type: place\nwithin: ⟦b⟧' },
		});
	});

	test('a chapter that the book does not have is told wherever it stands', () => {
		checkLibrary('frontmatter.chapter-beyond-book', {
			book: {
				'work.md': `${work}\nlater: [{chapter: ⟦24⟧, text: x}]`,
				'ruth.md': `${ruth}\nchapter: ⟦24⟧\nreveal: 23\naliases: [{name: y, reveal: ⟦99⟧}]`,
				't.md':
					'type: character\nname: T\nchapter: 0\nrelations: [{to: ruth, from: ⟦30⟧, until: 23}]',
			},
			open: { 'work.md': 'type: work\nname: y', 't.md': 'type: term\nname: T\nchapter: 99' },
		});
	});

	test('an edition outside the workspace folder is told', () => {
		checkLibrary('frontmatter.text-outside', {
			one: { 'work.md': 'type: work\nname: x\ntext: ⟦../../x.epub⟧' },
			two: { 'work.md': 'type: work\nname: x\ntext: ⟦/etc/passwd⟧' },
			three: { 'work.md': 'type: work\nname: x\ntext: ../editions/x.epub' },
		});
	});
});

suite('layers', () => {
	/** The bundled book with folders over it; each folder's problems are none. */
	function over(...folders: readonly (readonly [string, Readonly<Record<string, string>>])[]) {
		const read = assemble(
			[bundled],
			folders.map(([name, files]) => folder(name, files)),
		);
		assert.deepEqual([...read.problems], []);
		const [book] = read.books;
		return { book, ruth: book?.entries.find(({ id }) => id === 'ruth'), read };
	}
	const mine = 'type: work\nextends: never';

	test('replace the keys they give and keep the others', () => {
		const { ruth: laid, book } = over([
			'mine',
			{ 'work.md': `${mine}\nyear: 2006`, 'ruth.md': `${ruth}\nrole: rival\nchapter: 2` },
		]);
		assert.deepEqual(said(laid), {
			type: 'character',
			name: 'Ruth',
			role: 'rival',
			chapter: 2,
			aliases: [{ name: 'Ruthie' }],
			description: 'A girl.',
			commentary: 'More.',
		});
		assert.deepEqual([book?.id, book?.work.name, book?.work.year], ['never', 'Never', 2006]);
		assert.deepEqual(laid?.files, [
			'close-reading:/never/characters/ruth.md',
			'file:/mine/ruth.md',
		]);
	});

	test('need not repeat the name of the entry', () => {
		const { ruth: laid } = over([
			'mine',
			{ 'work.md': mine, 'ruth.md': 'type: character\naliases: [R]' },
		]);
		assert.deepEqual(
			[laid?.name, laid?.aliases.map(({ name }) => name)],
			['Ruth', ['Ruthie', 'R']],
		);
		const added = assemble([bundled], [folder('mine', { 'work.md': mine, 'x.md': 'type: term' })]);
		assert.deepEqual(
			[...added.problems.values()].flat().map(({ code }) => code),
			['frontmatter.missing-name'],
		);
	});

	test('add to lists of aliases and the like, and replace other lists, by an empty one too', () => {
		const [base, above] = [
			'type: quote\ntext: x\nchapter: 1\nthemes: [t]\nabout: [t]\nmisquotes: [a]\nlater: [{chapter: 1, text: l}]',
			'type: quote\ntext: y\nthemes: []\nmisquotes: [b]\naliases: []',
		];
		const { books, problems } = library({
			book: { 'work.md': work, 'q.md': base, 't.md': 'type: theme\nname: T\nreveal: 0' },
			mine: { 'work.md': 'type: work\nextends: book', 'q.md': above },
		});
		assert.equal(problems.size, 0);
		assert.deepEqual(said(books[0]?.entries[0]), {
			type: 'quote',
			name: 'y',
			text: 'y',
			chapter: 1,
			about: ['t'],
			misquotes: [{ text: 'a' }, { text: 'b' }],
			later: [{ chapter: 1, text: 'l' }],
		});
	});

	test('replace the body where they have one', () => {
		const { ruth: laid } = over([
			'mine',
			{ 'work.md': mine, 'ruth.md': `${ruth}\ndescription: unknown\n---\nMine.` },
		]);
		assert.deepEqual([laid?.description, laid?.commentary], ['Mine.', '']);
		const { ruth: kept } = over([
			'mine',
			{ 'work.md': mine, 'ruth.md': `${ruth}\ndescription: x\nfiles: y\nconstructor: z` },
		]);
		assert.deepEqual([kept?.description, kept?.files.length], ['A girl.', 2]);
		assert.equal(kept && Object.hasOwn(kept, 'constructor'), false);
	});

	test('lose nothing through a value that cannot be read', () => {
		const { books } = assemble(
			[bundled],
			[folder('mine', { 'work.md': mine, 'ruth.md': `${ruth}\nrole: [x]\nchapter: soon` })],
		);
		const laid = books[0]?.entries[0];
		assert.deepEqual(laid?.type === 'character' && [laid.role, laid.reveal], ['friend', undefined]);
	});

	test('lie over each other in the order in which they extend', () => {
		const { ruth: laid, read } = over(
			['a-top', { 'work.md': 'type: work\nextends: middle', 'ruth.md': `${ruth}\nrole: top` }],
			[
				'middle',
				{
					'work.md': mine,
					'ruth.md': `${ruth}\nrole: middle`,
					'x.md': 'type: term\nname: X\nreveal: 0',
				},
			],
			['other', { 'work.md': mine, 'y.md': 'type: term\nname: Y\nreveal: 0' }],
		);
		assert.equal(laid?.type === 'character' && laid.role, 'top');
		assert.deepEqual(
			read.books.map(({ id, entries }) => [id, entries.map((one) => one.id)]),
			[['never', ['ruth', 'x', 'y']]],
		);
		assert.deepEqual([...read.bookOfFolder.values()], ['never', 'never', 'never']);
	});

	test('may lie in a folder with the name of the book', () => {
		const { book, ruth: laid } = over([
			'never',
			{ 'work.md': mine, 'ruth.md': `${ruth}\nrole: rival` },
		]);
		assert.equal(book?.work.name, 'Never');
		assert.equal(laid?.type === 'character' && laid.role, 'rival');
	});

	test('lie over a book of the workspace before the bundled one', () => {
		const { books } = assemble(
			[bundled],
			[
				folder('layer', { 'work.md': mine, 'x.md': 'type: term\nname: X' }),
				folder('never', { 'work.md': 'type: work\nname: Mine' }),
			],
		);
		assert.deepEqual(
			books.map(({ work: { name }, entries }) => [name, entries.length]),
			[['Mine', 1]],
		);
	});

	test('count the path of an edition from the folder that gives it', () => {
		const { book } = over(['mine', { 'work.md': `${mine}\ntext: x.epub` }]);
		assert.deepEqual([book?.work.text, book?.work.textFile], ['x.epub', 'file:/mine/work.md']);
	});

	test('of another type stand beside the entry, and two of one id in a folder are told', () => {
		const { books } = checkLibrary('frontmatter.duplicate-id', {
			book: { 'work.md': work, 'x.md': 'type: ⟦symbol⟧\nname: Norfolk' },
			mine: { 'work.md': 'type: work\nextends: book', 'x.md': 'type: ⟦place⟧\nname: Norfolk' },
		});
		assert.equal(books[0]?.entries.length, 2);
		const twice = checkLibrary('frontmatter.duplicate-id', {
			book: { 'work.md': work },
			mine: {
				'work.md': 'type: work\nextends: book',
				'a/x.md': 'type: ⟦term⟧\nname: One',
				'b/x.md': 'type: ⟦term⟧\nname: Two',
			},
		});
		assert.equal(twice.books[0]?.entries.length, 2);
	});

	test('over nothing are told, and books of their own', () => {
		const { books } = checkLibrary('frontmatter.unknown-reference', {
			mine: { 'work.md': 'type: work\nextends: ⟦nothing⟧', 'ruth.md': ruth },
		});
		assert.deepEqual(
			books.map(({ id, work: { name }, entries }) => [id, name, entries.length]),
			[['mine', 'mine', 1]],
		);
	});

	test('in a circle are each told, and books of their own with what lies over them', () => {
		const { books, bookOfFolder } = checkLibrary('frontmatter.cycle', {
			a: { 'work.md': 'type: work\nextends: ⟦b⟧', 'x.md': 'type: term\nname: X' },
			b: { 'work.md': 'type: work\nextends: ⟦a⟧' },
			c: { 'work.md': 'type: work\nextends: a', 'y.md': 'type: term\nname: Y\nreveal: 0' },
			d: { 'work.md': 'type: work\nextends: ⟦d⟧' },
		});
		assert.deepEqual(
			books.map(({ id, entries }) => [id, entries.map((one) => one.id)]),
			[
				['a', ['x', 'y']],
				['b', []],
				['d', []],
			],
		);
		assert.equal(bookOfFolder.get('file:/c'), 'a');
	});
});
