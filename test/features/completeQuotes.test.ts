import assert from 'node:assert/strict';
import type { OwnPage } from '../../src/features/completeQuotes.js';
import { completeQuotes } from '../../src/features/completeQuotes.js';
import { insertionText } from '../../src/features/insertion.js';
import { bookOf, hailsham, noteOf, preferences } from './books.js';

suite('complete quotes', () => {
	const book = bookOf(hailsham);

	/** The text after the first quote was chosen; `undefined` where nothing is offered. */
	function accepted(marked: string, ownPage: OwnPage = () => undefined): string | undefined {
		const { note, offset } = noteOf(book, marked);
		const found = completeQuotes(note, offset, preferences, ownPage);
		const [item] = found?.items ?? [];
		if (!found || !item) {
			return found && 'nothing';
		}
		const { start, end } = found.span;
		return note.text.slice(0, start) + insertionText(item.insertion) + note.text.slice(end);
	}

	const told = 'The problem, as I see it, is that you’ve been told and not told';

	test('finds the words in any order, closes the quotation and cites it', () => {
		assert.equal(
			accepted('She says "told not problem<|>'),
			`She says "${told}" (Ishiguro, ch. 7).`,
		);
		assert.equal(accepted('“soul reveal<|>'), '“it revealed your soul” (Ishiguro, ch. 15)');
		assert.equal(accepted('‘scared<|>’'), '‘She’s scared of us’ (Ishiguro, ch. 3)');
	});

	test('adds no full stop where the sentence goes on', () => {
		assert.equal(
			accepted('When she says "told problem<|>" she means it.'),
			`When she says "${told}" (Ishiguro, ch. 7) she means it.`,
		);
		assert.equal(accepted('"told problem<|>".'), `"${told}" (Ishiguro, ch. 7).`);
		assert.equal(
			accepted('"told problem<|> Then more.'),
			`"${told}" (Ishiguro, ch. 7). Then more.`,
		);
	});

	test('offers the page that the reader has given a quote', () => {
		const own: OwnPage = (_, quote) => (quote.id === 'soul' ? '173' : undefined);
		assert.equal(accepted('"soul<|>', own), '"it revealed your soul" (Ishiguro 173)');
	});

	test('offers block quotes behind > on the first line of a block', () => {
		assert.equal(accepted('> told problem<|>'), `> ${told}. (Ishiguro, ch. 7)`);
		assert.match(accepted('Words.\n\n> <|>') ?? '', /^Words\.\n\n> .* \(Ishiguro, ch\. \d+\)$/);
		assert.equal(accepted('> Words.\n> told<|>'), undefined);
	});

	test('offers everything in an open quotation without words, and nothing for wrong ones', () => {
		const { note, offset } = noteOf(book, '"<|>');
		assert.equal(completeQuotes(note, offset, preferences, () => undefined)?.items.length, 3);
		assert.equal(accepted('"told elephants<|>'), 'nothing');
	});

	test('is silent in ordinary prose and where no prose is', () => {
		for (const marked of [
			'told not problem <|>',
			'She says "told" and not <|>',
			'```\n> told<|>\n```',
			'```\n"told<|>\n```',
			'---\ntitle: "told<|>\n---\n',
			'a > told<|>',
			'    > told<|>',
		]) {
			assert.equal(accepted(marked), undefined, marked);
		}
	});

	test('knows no quote from chapters that are not read yet, nor its misquotes', () => {
		const { note, offset } = noteOf(bookOf(hailsham, 6), '"<|>');
		const found = completeQuotes(note, offset, preferences, () => undefined);
		assert.deepEqual(
			found?.items.map(({ quote }) => quote.id),
			['scared'],
		);
	});
});
