import assert from 'node:assert/strict';
import type { ReadBook } from '../../src/core/book/horizon.js';
import { completeNames } from '../../src/features/completeNames.js';
import { aboutAt, bookOf, hailsham, noteOf } from './books.js';

suite('complete names', () => {
	const book = bookOf(hailsham);

	/** The text after the name was chosen; `undefined` where nothing is offered. */
	function accepted(
		marked: string,
		name: string,
		{ asked = false, about = book }: { asked?: boolean; about?: ReadBook | ReadBook[] } = {},
	): string | undefined {
		const { note, offset } = noteOf(about, marked);
		const found = completeNames(note, offset, { asked, about: () => aboutAt(note, offset) });
		if (!found) {
			return undefined;
		}
		const item = found.items.findLast((one) => one.name === name);
		assert.ok(item, `${name} is not offered`);
		const { start, end } = found.span;
		return `${note.text.slice(0, start)}${item.text}${note.text.slice(end)}`;
	}

	test('after two brackets become references that are closed once', () => {
		assert.equal(accepted('Then [[<|>', 'Ruth'), 'Then [[ruth]]');
		assert.equal(accepted('Then [[ru<|> laughed', 'Ruth'), 'Then [[ruth]] laughed');
		assert.equal(accepted('Then [[ru<|>]] laughed', 'Ruth'), 'Then [[ruth]] laughed');
		assert.equal(accepted('Then [[miss lu<|>', 'Lucy'), 'Then [[miss-lucy]]');
	});

	test('take the place of the whole reference, and leave the words that it shows', () => {
		assert.equal(accepted('Then [[to<|>my]] laughed', 'Ruth'), 'Then [[ruth]] laughed');
		assert.equal(accepted('Then [[to<|>mmy|she]] laughed', 'Ruth'), 'Then [[ruth|she]] laughed');
		assert.equal(accepted('Then [[<|> saw [[tommy]]', 'Ruth'), 'Then [[ruth]] saw [[tommy]]');
	});

	test('name the book where two books have the entry', () => {
		const other = bookOf({ 'ruth.md': 'type: character\nname: Ruth' }, 'all', 'bible');
		const about = [book, other];
		assert.equal(accepted('[[<|>', 'Ruth', { about }), '[[bible:ruth]]');
		assert.equal(accepted('[[<|>', 'Norfolk', { about }), '[[norfolk]]');
	});

	test('in prose are words, and only when asked for', () => {
		assert.equal(accepted('Then Ru<|>', 'Ruth'), undefined);
		assert.equal(accepted('Then Ru<|>', 'Ruth', { asked: true }), 'Then Ruth');
		assert.equal(accepted('Then <|>', 'Norfolk', { asked: true }), 'Then Norfolk');
	});

	test('take the place of all words of the name that stand already', () => {
		assert.equal(accepted('Then Miss Lu<|>', 'Miss Lucy', { asked: true }), 'Then Miss Lucy');
		assert.equal(accepted('Did you miss Lu<|>', 'Lucy', { asked: true }), 'Did you Lucy');
		assert.equal(accepted('Go to Nor<|>', 'Norfolk', { asked: true }), 'Go to Norfolk');
	});

	test('stand in the order of how close they are to what the paragraph is about', () => {
		for (const opening of ['[[', '']) {
			const { note, offset } = noteOf(book, `Ruth.\n\nTommy in Norfolk: ${opening}<|>`);
			const given = { asked: true, about: () => aboutAt(note, offset) };
			const names = completeNames(note, offset, given)?.items.map(({ name }) => name);
			assert.deepEqual(names, [
				'Norfolk',
				'Tommy D.',
				'Tommy',
				'Ruth',
				'Never Let Me Go',
				'Miss Lucy',
				'Lucy',
			]);
		}
	});

	test('are not offered in code, in embeds, in frontmatter and behind a bar', () => {
		for (const marked of [
			'`[[ru<|>`',
			'```\n[[ru<|>\n```\n',
			'![[ru<|>',
			'---\ntitle: [[<|>\n---\n',
			'[[ruth|s<|>]]',
			'[[ruth]]<|>',
			'[ru<|>',
		]) {
			assert.equal(accepted(marked, 'Ruth'), undefined, marked);
		}
	});

	test('are those the reader has met, and no quotes', () => {
		const { note, offset } = noteOf(bookOf(hailsham, 1), '[[<|>');
		const given = { asked: false, about: () => aboutAt(note, offset) };
		const names = completeNames(note, offset, given)?.items.map(({ name }) => name);
		assert.deepEqual(names, ['Never Let Me Go', 'Ruth', 'Tommy D.', 'Tommy']);
	});
});
