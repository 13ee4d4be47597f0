import assert from 'node:assert/strict';
import type { Note } from '../../src/core/mentions/named.js';
import type { OwnPage, QuoteOffer } from '../../src/features/completeQuotes.js';
import { completeQuotes } from '../../src/features/completeQuotes.js';
import { insertionText } from '../../src/features/insertion.js';
import { aboutAt, bookOf, hailsham, noteOf, preferences } from './books.js';

suite('complete quotes', () => {
	const book = bookOf(hailsham);

	function offer(note: Note, offset: number, ownPage: OwnPage = () => undefined): QuoteOffer {
		return { ...preferences, ownPage, about: () => aboutAt(note, offset) };
	}

	/** The text after the first quote was chosen; `undefined` where nothing is offered. */
	function accepted(marked: string, ownPage: OwnPage = () => undefined): string | undefined {
		const { note, offset } = noteOf(book, marked);
		const found = completeQuotes(note, offset, offer(note, offset, ownPage));
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
		assert.equal(completeQuotes(note, offset, offer(note, offset))?.items.length, 3);
		assert.equal(accepted('"told elephants<|>'), 'nothing');
	});

	test('offers first the quotes that have to do with who is named in the paragraph', () => {
		const ids = (marked: string) => {
			const { note, offset } = noteOf(book, marked);
			return completeQuotes(note, offset, offer(note, offset))?.items.map(({ quote }) => quote.id);
		};
		assert.deepEqual(ids('“<|>'), ['told', 'soul', 'scared']);
		assert.deepEqual(ids('Ruth says of Tommy: “<|>'), ['scared', 'soul', 'told']);
		assert.deepEqual(ids('Miss Lucy.\n\nRuth says: “<|>'), ['scared', 'told', 'soul']);
		assert.deepEqual(ids('Tommy.\n\n> <|>'), ['soul', 'scared', 'told']);
		assert.deepEqual(ids('Tommy: “<|>`Ruth`'), ['soul', 'scared', 'told']);
	});

	test('offers before these the quotes that have the words as they are typed', () => {
		const similar = bookOf({
			...hailsham,
			'near.md': 'type: quote\ntext: not told what we are told\nspeaker: ruth',
		});
		const { note, offset } = noteOf(similar, 'Ruth: “told and not told<|>');
		const [first] = completeQuotes(note, offset, offer(note, offset))?.items ?? [];
		assert.equal(first?.quote.id, 'told');
	});

	test('asks what the text is about only where it offers quotes', () => {
		const { note, offset } = noteOf(book, 'Then Ruth <|>');
		const about = () => assert.fail('nobody needs it');
		assert.equal(completeQuotes(note, offset, { ...offer(note, offset), about }), undefined);
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
		const found = completeQuotes(note, offset, offer(note, offset));
		assert.deepEqual(
			found?.items.map(({ quote }) => quote.id),
			['scared'],
		);
	});
});
