import assert from 'node:assert/strict';
import { definition } from '../../src/features/definition.js';
import { bracketed } from '../fixture.js';
import { bookOf, hailsham, noteOf } from './books.js';

suite('definition', () => {
	const book = bookOf(hailsham);

	function check(marked: string, expected: string | undefined, ids: readonly string[] = []): void {
		const { note, offset } = noteOf(book, marked);
		const found = definition(note, offset);
		assert.equal(found && bracketed(note.text, [found.span]), expected, marked);
		assert.deepEqual(found?.entries.map(({ id }) => id) ?? [], ids, marked);
	}

	test('leads from a name, an alias or a link to the entry', () => {
		check('Then R<|>uth laughed.', 'Then ⟦Ruth⟧ laughed.', ['ruth']);
		check('Then T<|>ommy laughed.', 'Then ⟦Tommy⟧ laughed.', ['tommy']);
		check('Then [[ruth|s<|>he]] laughed.', 'Then ⟦[[ruth|she]]⟧ laughed.', ['ruth']);
		check('See [[to<|>ld]].', 'See ⟦[[told]]⟧.', ['told']);
	});

	test('leads from a quotation to the quote, but for the names in it', () => {
		check('“She’s sca<|>red of us”, yes.', '⟦“She’s scared of us”⟧, yes.', ['scared']);
		check('“Told and not R<|>uth”', '“Told and not ⟦Ruth⟧”', ['ruth']);
	});

	test('leads nowhere from other words', () => {
		check('Then Ruth lau<|>ghed.', undefined);
		check('Then [[not<|>hing]] happened.', undefined);
		check('`R<|>uth`', undefined);
		check('“She went a<|>way”', undefined);
	});
});
