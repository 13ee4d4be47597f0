import assert from 'node:assert/strict';
import type { Horizon } from '../../src/core/book/horizon.js';
import { quotationAt } from '../../src/features/quotationAt.js';
import { bracketed } from '../fixture.js';
import { bookOf, hailsham, noteOf } from './books.js';

suite('the quotation at the caret', () => {
	function check(
		marked: string,
		expected: string | undefined,
		ids: readonly string[] = [],
		horizon: Horizon = 'all',
	): void {
		const { note, offset } = noteOf(bookOf(hailsham, horizon), marked);
		const found = quotationAt(note, offset);
		assert.equal(found && bracketed(note.text, [found.span]), expected, marked);
		assert.deepEqual(found?.named.map(({ entry }) => entry.id) ?? [], ids, marked);
	}

	test('is of the quote that has the words, nearly too, and whatever stands around', () => {
		check('Ruth: “She’s sca<|>red of us”.', 'Ruth: ⟦“She’s scared of us”⟧.', ['scared']);
		check(
			'> as I saw it, is that you’ve b<|>een told and not told.',
			'> ⟦as I saw it, is that you’ve been told and not told.⟧',
			['told'],
		);
	});

	test('is none of other words, none in code, and none of what is not read yet', () => {
		check('Ruth: “She’s a<|>way from us”.', undefined);
		check('Ruth: “She’s scared of us” at l<|>ast.', undefined);
		check('`“She’s sca<|>red of us”`', undefined);
		check('“It rev<|>ealed your soul”', undefined, [], 14);
	});
});
