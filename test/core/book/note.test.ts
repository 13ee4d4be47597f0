import assert from 'node:assert/strict';
import { editWork, readNoteKeys } from '../../../src/core/book/note.js';

suite('keys of a note', () => {
	const keys = (lines: string) => readNoteKeys(`---\n${lines}\n---\nWords.\n`);

	test('say which books it is about', () => {
		assert.deepEqual(keys('work: never-let-me-go').works, ['never-let-me-go']);
		assert.deepEqual(keys('work: [emma, 1984]').works, ['emma', '1984']);
		assert.deepEqual(keys('work: false').works, []);
		assert.equal(keys('work:').works, undefined);
		assert.equal(keys('title: x').works, undefined);
		assert.equal(readNoteKeys('Words.').works, undefined);
	});

	test('say how far it may know', () => {
		assert.equal(keys('horizon: 7').horizon, 7);
		assert.equal(keys('horizon: all').horizon, 'all');
		assert.equal(keys('horizon: soon').horizon, undefined);
		assert.equal(keys('horizon:').horizon, undefined);
	});

	test('settle names and switch quotations off', () => {
		const read = keys('ignore: [Will, May]\nmeans: {Miss Bennet: jane-bennet}\nquotations: off');
		assert.deepEqual(read.ignore, ['Will', 'May']);
		assert.deepEqual([...read.means], [['Miss Bennet', 'jane-bennet']]);
		assert.equal(read.quotations, false);
		assert.equal(keys('a: b').quotations, true);
		assert.equal(keys('quotations: [off]').quotations, true);
		assert.deepEqual([keys('type: term').isEntry, keys('a: b').isEntry], [true, false]);
	});
});

suite('choosing the book of a note', () => {
	function check(text: string, expected: string): void {
		const { span, text: words } = editWork(text, 'emma');
		const after = text.slice(0, span.start) + words + text.slice(span.end);
		assert.equal(after, expected);
		assert.deepEqual(readNoteKeys(after).works, ['emma'], after);
	}

	test('replaces its key', () => {
		check('---\nwork: x # y\n---\n', '---\nwork: emma # y\n---\n');
		check('---\nwork:\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
		check('---\nwork: \n---\n', '---\nwork: emma\n---\n');
		check('---\nwork: [a, b]\n---\n', '---\nwork: emma\n---\n');
		check('---\nwork:\n  - a\n  - b\ntitle: y\n---\n', '---\nwork:\n  emma\ntitle: y\n---\n');
	});

	test('adds its key, and frontmatter where there is none', () => {
		check('---\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
		check('---\r\ntitle: y\r\n---\r\n', '---\r\nwork: emma\r\ntitle: y\r\n---\r\n');
		check('---\n---\n', '---\nwork: emma\n---\n');
		check('Words.\n', '---\nwork: emma\n---\n\nWords.\n');
		check('---\n\nA rule above.\n', '---\nwork: emma\n---\n\n---\n\nA rule above.\n');
	});
});
