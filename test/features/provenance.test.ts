import assert from 'node:assert/strict';
import { provenance } from '../../src/features/provenance.js';
import { bookOf, quoteOf, t } from './books.js';

suite('provenance', () => {
	function check(lines: string, expected: string): void {
		const book = bookOf({ 'a.md': `type: quote\ntext: x\n${lines}` });
		assert.equal(provenance(quoteOf(book, 'a'), t), expected, lines);
	}

	test('says how far the words are verified', () => {
		check('status: verified', 'verified');
		check('status: verified\nchecked: none', 'verified');
		check('status: verified\nchecked: own-copy', 'verified in a copy');
		check('status: verified\nchecked: licensed-excerpt', 'verified in a licensed excerpt');
		check('status: verified\nchecked: secondary', 'verified in other works');
	});

	test('claims nothing that the entry does not state', () => {
		check('chapter: 7', 'not confirmed: check your copy');
		check('checked: own-copy', 'not confirmed: check your copy');
		check('status: unconfirmed\nchecked: secondary', 'not confirmed: check your copy');
		check('status: misquote\nchecked: own-copy', 'not in the book');
	});
});
