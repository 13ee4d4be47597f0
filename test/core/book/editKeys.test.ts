import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addToList, addToMap } from '../../../src/core/book/editKeys.js';
import { readNoteKeys, type TextEdit } from '../../../src/core/book/note.js';

function edited(text: string, edit: TextEdit | undefined): string {
	return edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : text;
}

suite('adding to a list of the frontmatter', () => {
	function check(text: string, expected: string, item = 'May'): void {
		const after = edited(text, addToList(text, 'ignore', item));
		assert.equal(after, expected);
		assert.ok(readNoteKeys(after).ignore.includes(item), after);
		assert.equal(addToList(after, 'ignore', item), undefined);
	}

	test('adds the item in the way the others are written', () => {
		check('---\nignore: [Will]\n---\n', '---\nignore: [Will, May]\n---\n');
		check('---\nignore: []\n---\n', '---\nignore: [May]\n---\n');
		check(
			'---\nignore:\n  - Will\nwork: x\n---\n',
			'---\nignore:\n  - Will\n  - May\nwork: x\n---\n',
		);
		check('---\nignore:\n- Will\n---\n', '---\nignore:\n- Will\n- May\n---\n');
		check('---\r\nignore:\r\n- Will\r\n---\r\n', '---\r\nignore:\r\n- Will\r\n- May\r\n---\r\n');
	});

	test('makes a list of a single value, and of nothing', () => {
		check('---\nignore: Will\n---\n', '---\nignore: [Will, May]\n---\n');
		check('---\nignore:\nwork: x\n---\n', '---\nignore: [May]\nwork: x\n---\n');
	});

	test('adds the key, and frontmatter where there is none', () => {
		check('---\nwork: x\n---\nWords.', '---\nwork: x\nignore: [May]\n---\nWords.');
		check('Words.', '---\nignore: [May]\n---\n\nWords.');
		check('\uFEFFWords.', '\uFEFF---\nignore: [May]\n---\n\nWords.');
	});

	test('reads back whatever was added', () => {
		const item = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
			.map((one) => `x${one}`.trim());
		const text = fc.constantFrom(
			'',
			'---\nignore: [a]\n---\n',
			'---\nignore:\n  - a\n---\n',
			'---\nignore: a\n---\n',
		);
		fc.assert(
			fc.property(text, item, (note, added) => {
				const after = edited(note, addToList(note, 'ignore', added));
				assert.deepEqual(readNoteKeys(after).ignore, [...readNoteKeys(note).ignore, added]);
			}),
		);
	});
});

suite('setting a pair in a map of the frontmatter', () => {
	function check(text: string, expected: string): void {
		const after = edited(text, addToMap(text, 'means', 'Miss Bennet', 'jane'));
		assert.equal(after, expected);
		assert.equal(readNoteKeys(after).means.get('Miss Bennet'), 'jane');
	}

	test('adds it in the way the others are written, or changes what it says', () => {
		check('---\nmeans: {Will: w}\n---\n', '---\nmeans: {Will: w, Miss Bennet: jane}\n---\n');
		check('---\nmeans:\n  Will: w\n---\n', '---\nmeans:\n  Will: w\n  Miss Bennet: jane\n---\n');
		check('---\nmeans: {Miss Bennet: lizzy}\n---\n', '---\nmeans: {Miss Bennet: jane}\n---\n');
	});

	test('adds the key, and frontmatter where there is none', () => {
		check('---\nmeans:\n---\n', '---\nmeans: {Miss Bennet: jane}\n---\n');
		check('---\nwork: x\n---\n', '---\nwork: x\nmeans: {Miss Bennet: jane}\n---\n');
		check('Words.', '---\nmeans: {Miss Bennet: jane}\n---\n\nWords.');
	});
});
