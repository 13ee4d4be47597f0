import assert from 'node:assert/strict';
import type { EntryTarget } from '../../src/features/card.js';
import { filterChoices, quoteChoices } from '../../src/features/insertQuote.js';
import { bookOf, hailsham, t } from './books.js';

suite('insert quote', () => {
	const misquote = 'type: quote\ntext: told you so\nspeaker: ruth\nstatus: misquote';
	const themed = 'type: quote\ntext: we had a copy\nthemes: [loss]\nstatus: verified';
	const book = bookOf({
		...hailsham,
		'loss.md': 'type: theme\nname: Loss',
		'wrong.md': misquote,
		'copy.md': themed,
	});

	function offered(typed: string, target?: EntryTarget): readonly string[] {
		return filterChoices(quoteChoices([book], target, t), typed).map(({ quote }) => quote.id);
	}

	test('offers the quotes in the order of the book, and no misquotes', () => {
		assert.deepEqual(offered(''), ['scared', 'told', 'soul', 'copy']);
	});

	test('finds a quote by its words, its speaker, its chapter and its theme, in any order', () => {
		assert.deepEqual(offered('lucy told 7'), ['told']);
		assert.deepEqual(offered('7 TOLD lucy'), ['told']);
		assert.deepEqual(offered('tommy'), ['soul']);
		assert.deepEqual(offered('loss'), ['copy']);
		assert.deepEqual(offered('verified'), ['told', 'copy']);
		assert.deepEqual(offered('youve'), ['told']);
		assert.deepEqual(offered('elephant'), []);
	});

	test('offers the quotes of one entry where it is asked for one', () => {
		assert.deepEqual(offered('', { book: book.id, entry: 'ruth' }), ['scared']);
		assert.deepEqual(offered('', { book: book.id, entry: 'tommy' }), ['scared', 'soul']);
		assert.deepEqual(offered('', { book: book.id, entry: 'norfolk' }), []);
		assert.deepEqual(offered('', { book: 'emma', entry: 'ruth' }), []);
	});

	test('shows who speaks, where, and how far the words are verified', () => {
		const [, told] = quoteChoices([book], undefined, t);
		assert.deepEqual(
			[told?.label, told?.description, told?.detail],
			[
				'“The problem, as I see it, is that you’ve been told and not told.”',
				'Miss Lucy, ch. 7',
				'verified',
			],
		);
		const copy = quoteChoices([book], undefined, t).at(-1);
		assert.deepEqual([copy?.description, copy?.detail], ['', 'verified · Loss']);
	});

	test('offers nothing from chapters that are not read yet', () => {
		const read = quoteChoices([bookOf(hailsham, 7)], undefined, t);
		assert.deepEqual(
			read.map(({ quote }) => quote.id),
			['scared', 'told'],
		);
	});
});
