import assert from 'node:assert/strict';
import { textPath } from '../../../src/core/editions/textPath.js';

suite('path of an edition', () => {
	test('starts at the folder of the book and stays inside the workspace folder', () => {
		assert.equal(textPath('books/emma', 'emma.epub'), 'books/emma/emma.epub');
		assert.equal(textPath('books/emma', './texts\\emma.txt '), 'books/emma/texts/emma.txt');
		assert.equal(textPath('books/emma', '../../emma.txt'), 'emma.txt');
		assert.equal(textPath('', 'a/../emma.txt'), 'emma.txt');
		assert.equal(textPath('', 'my..texts/...txt'), 'my..texts/...txt');
	});

	test('is none where it leads elsewhere, or to no file', () => {
		for (const path of [
			'../../../emma.txt',
			'a/../../../../x',
			'..\\..\\..\\x',
			'/etc/passwd',
			'\\\\server\\share',
			'C:\\emma.txt',
			'file:///emma.txt',
			'https://example.org/x',
			'emma\0.txt',
			'',
			' ',
			'.',
			'..',
			'texts/',
			'texts/..',
		]) {
			assert.equal(textPath('books/emma', path), undefined, path);
		}
		assert.equal(textPath('', '../x'), undefined);
	});
});
