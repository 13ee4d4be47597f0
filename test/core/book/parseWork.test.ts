import assert from 'node:assert/strict';
import { checkFile, entry, parse, said } from './shelf.js';

suite('work', () => {
	function check(lines: string, expected: object): void {
		const { entry: read, problems } = parse(entry(`type: work\nname: x\n${lines}`), 'folder');
		assert.deepEqual(problems, [], lines);
		const { type: _type, name: _name, ...rest } = { type: 0, name: 0, ...said(read) };
		assert.deepEqual(rest, expected, lines);
	}

	test('has its own id before that of its folder', () => {
		const id = (lines: string) => parse(entry(`type: work\n${lines}`), 'folder').entry?.id;
		assert.equal(id('name: x'), 'folder');
		assert.equal(id('name: x\nid: emma'), 'emma');
		assert.equal(id('name: x\nid: 1984'), '1984');
	});

	test('takes people in every form that is asked for', () => {
		const kazuo = { family: 'Ishiguro', given: 'Kazuo' };
		check('author: Ishiguro, Kazuo', { authors: [kazuo] });
		check('author: [Homer]', { authors: [{ family: 'Homer' }] });
		check('author: {family: Ishiguro, given: Kazuo}', { authors: [kazuo] });
		check('author:\n  - "Ishiguro, Kazuo"\n  - {family: Beauvoir, given: Simone, particle: de}', {
			authors: [kazuo, { family: 'Beauvoir', given: 'Simone', particle: 'de' }],
		});
		check('editor: A, B\ntranslator: C, D, E', {
			editors: [{ family: 'A', given: 'B' }],
			translators: [{ family: 'C', given: 'D, E' }],
		});
	});

	test('has as many chapters as it says, or those that it names', () => {
		check('chapters: 2', { chapters: [{ label: '1' }, { label: '2' }] });
		check('chapters: "2"', { chapters: [{ label: '1' }, { label: '2' }] });
		check('chapters: [Letter I, 007]', { chapters: [{ label: 'Letter I' }, { label: '007' }] });
		check(
			'chapters:\n  - {label: II.3, title: The Letter, part: Two, outline: She writes.}\n  - title: y',
			{
				chapters: [
					{ label: 'II.3', title: 'The Letter', part: 'Two', outline: 'She writes.' },
					{ label: '2', title: 'y' },
				],
			},
		);
	});

	test('reads its other keys, numbers in texts as they are written', () => {
		check('year: -700\nisbn: 0571224113\npublisher_place: London\nkey: a2005\nlanguage: en', {
			year: -700,
			isbn: '0571224113',
			publisherPlace: 'London',
			key: 'a2005',
			language: 'en',
		});
		check('text: book.epub', { text: 'book.epub', textFile: 'file:/book/folder.md' });
		check('reception:\n  - Praised.\n  - {name: A, year: 2010, text: B, chapter: 9}', {
			reception: [{ text: 'Praised.' }, { name: 'A', year: 2010, text: 'B', chapter: 9 }],
		});
	});

	test('without a name is called by its id, so that its entries are kept', () => {
		const { entry: read } = checkFile('frontmatter.missing-name', entry('type: ⟦work⟧'), 'emma');
		assert.equal(read?.name, 'emma');
		checkFile('frontmatter.missing-name', entry('type: work\n⟦name⟧:\nid: x'));
		checkFile('frontmatter.missing-name', entry('type: work\nextends: never-let-me-go'));
	});

	test('tells what is no person, no chapter and no number', () => {
		const work = 'type: work\nname: x\n';
		for (const line of [
			'author: ⟦7⟧',
			'author: [⟦[A, B]⟧]',
			'author: ⟦{given: Kazuo}⟧',
			'author: [⟦", Kazuo"⟧]',
			'chapters: ⟦0⟧',
			'chapters: ⟦2.5⟧',
			'chapters: ⟦1000000⟧',
			'chapters: ⟦{label: x}⟧',
			'year: ⟦long ago⟧',
			'year: ⟦2005-03-03⟧',
			'reception: [{text: x, chapter: ⟦late⟧}]',
		]) {
			checkFile('frontmatter.wrong-type', entry(`${work}${line}`));
		}
	});

	test('keeps the count of its chapters when one of them is wrong', () => {
		const { entry: read } = checkFile(
			'frontmatter.wrong-type',
			entry('type: work\nname: x\nchapters: [A, ⟦[B]⟧, C]'),
		);
		assert.deepEqual(read?.type === 'work' && read.chapters.map(({ label }) => label), [
			'A',
			'2',
			'C',
		]);
	});
});
