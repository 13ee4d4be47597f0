import assert from 'node:assert/strict';
import { quotationHover } from '../../src/features/quotationHover.js';
import { atCursor } from '../fixture.js';
import { t } from './books.js';
import { judgedNote, lampUpTo, openFor } from './quoted.js';

const book = lampUpTo('all');

suite('quotation hover', () => {
	/** The hover at the caret without its escapes, and the words it is about between brackets. */
	function check(marked: string, expected: string | undefined, byCopy = false): void {
		const { text, offset } = atCursor(marked);
		const copy = byCopy ? openFor(book) : undefined;
		const found = quotationHover(judgedNote(text, book, copy), offset, () => copy, t);
		assert.equal(found?.markdown.replaceAll('\\', ''), expected, marked);
	}

	test('says whether the words are the book’s, who speaks, where, and how far that is known', () => {
		check(
			'So “The lamp was <|>never out, she told me” (12).',
			'Word for word what the book has · Mary Vane · ch. 1 · verified in a copy',
		);
		check(
			'So “The lamp was <|>ever out, she told me” (12).',
			'Not word for word what the book has · Mary Vane · ch. 1',
		);
		check(
			'> All that winter the letters<|> lay unopened.',
			'Word for word as others quote it · John · ch. 2 · not confirmed: check your copy',
		);
		check(
			'“Let there be lamps and <|>let us read by them!”',
			'Not word for word what the book has · not in the book',
		);
	});

	test('says by the user’s own copy in which paragraph the words stand', () => {
		check(
			'“She laughed at <|>that, and would not answer me” (Rivers)',
			'Word for word what the book has · ch. 1, paragraph 1 · in your own copy',
			true,
		);
		check(
			'“Nobody else came, and the rain<|> kept falling upon the roof” (Rivers)',
			'Not word for word what the book has · ch. 2, paragraph 1 · in your own copy',
			true,
		);
	});

	test('is on the whole quotation, in whichever paragraph it stands', () => {
		const note = 'One.\n\nSo “The lamp was never out, she told me” (12).';
		const found = quotationHover(judgedNote(note, book), note.indexOf('told'), () => undefined, t);
		assert.equal(
			found && note.slice(found.span.start, found.span.end),
			'“The lamp was never out, she told me”',
		);
	});

	test('is silent beside a quotation, and where nothing is known of it', () => {
		check('So<|> “The lamp was never out, she told me” (12).', undefined);
		check('She calls it “a house of many <|>mansions and of none”.', undefined);
	});
});
