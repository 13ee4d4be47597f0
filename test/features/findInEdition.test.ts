import assert from 'node:assert/strict';
import type { ReadBook } from '../../src/core/book/horizon.js';
import {
	findPassages,
	hasWords,
	passageWords,
	placeInEdition,
	placePassage,
} from '../../src/features/findInEdition.js';
import { insertionText } from '../../src/features/insertion.js';
import { atCursor } from '../fixture.js';
import { t } from './books.js';
import { judgedNote, lampText, lampUpTo, openFor } from './quoted.js';

const book = lampUpTo('all');

function openAs(reader: ReadBook, text = lampText) {
	const open = openFor(reader, text);
	assert.ok(open);
	return open;
}

/** As the adapter asks it: of the whole text, which nobody is shown. */
function find(reader: ReadBook, typed: string) {
	const isBeyond = (words: readonly string[]) =>
		reader.horizon !== 'all' && hasWords(openAs(book).index, words);
	return findPassages(openAs(reader), reader, typed, isBeyond, t);
}

suite('find in edition', () => {
	test('gives the sentences in which half-remembered words stand, with chapter and paragraph', () => {
		const [first] = find(book, 'evening laughed').passages;
		assert.equal(first?.text, 'She laughed at that, and would not answer me before the evening.');
		assert.equal(first?.place, 'ch. 1, paragraph 1');
		assert.equal(find(book, 'house road').passages[0]?.place, 'Letter I, paragraph 1');
	});

	test('finds nothing where there are no words, or none of them', () => {
		assert.deepEqual(find(book, ' … '), { passages: [], beyond: false });
		assert.deepEqual(find(book, 'elephants'), { passages: [], beyond: false });
	});

	test('finds nothing in chapters that are not read, and says only that they have the words', () => {
		const reader = lampUpTo(2);
		assert.deepEqual(find(reader, 'snow upon the garden'), { passages: [], beyond: true });
		assert.deepEqual(find(lampUpTo(0), 'no one comes'), { passages: [], beyond: true });
		const { passages, beyond } = find(reader, 'evening laughed');
		assert.equal(passages.length, 1);
		assert.equal(beyond, false);
		const partly = find(reader, 'evening garden');
		assert.ok(partly.passages.every(({ text }) => !/garden/.test(text)));
	});

	test('says nothing of chapters while they do not match', () => {
		const text = lampText.replace(/Letter I|Chapter \d/g, '');
		const open = openAs(book, text);
		const [first] = findPassages(open, book, 'evening laughed', () => false, t).passages;
		assert.equal(first?.place, '');
		assert.equal(first?.locator, undefined);
		assert.equal(placeInEdition(open, book, 3, t), '');
	});

	test('inserts the passage exactly, closed, with its citation, and inner marks that alternate', () => {
		check(
			'evening laughed',
			'<|>',
			'“She laughed at that, and would not answer me before the evening” (Rivers, ch. 1).',
		);
		check(
			'lamp kept',
			'She says <|>',
			'She says “‘The lamp was never out, she told me, but nobody went up to see who kept it’” (Rivers, ch. 1).',
		);
		check(
			'house road',
			'They write:<|>',
			'They write: “Dear sister, the house stands where the road ends, and no one comes” (Rivers, Letter I).',
		);
	});

	test('closes the quotation that is open, and not the sentence that goes on', () => {
		check(
			'evening laughed',
			'He: ‘<|>',
			'He: ‘She laughed at that, and would not answer me before the evening’ (Rivers, ch. 1).',
		);
		check(
			'evening laughed',
			'<|>, and more',
			'“She laughed at that, and would not answer me before the evening” (Rivers, ch. 1), and more',
		);
	});

	test('inserts what is then found to be word for word in the book', () => {
		for (const typed of ['evening laughed', 'lamp kept', 'snow garden', 'house road']) {
			const [passage] = find(book, typed).passages;
			assert.ok(passage);
			const { insertion } = placePassage('', { start: 0, end: 0 }, passage, book, 'mla');
			const { paragraphs } = judgedNote(insertionText(insertion), book, openAs(book));
			const [judged] = paragraphs[0]?.quotations ?? [];
			assert.equal(judged?.judgement.known?.verbatim, true, typed);
			const codes = judged?.judgement.verdicts.map(({ severity }) => severity);
			assert.ok(!codes?.includes('warning'), typed);
		}
	});

	test('keeps no mark of a speech that goes on around the sentence', () => {
		const text =
			'Chapter 1\n\n“In vain have I struggled. You must go. I ardently admire you.” So he said.\n';
		const first = (typed: string) =>
			findPassages(openAs(book, text), book, typed, () => false, t).passages[0]?.text;
		assert.equal(first('ardently admire'), 'I ardently admire you.');
		assert.equal(first('vain struggled'), 'In vain have I struggled.');
		assert.equal(first('vain admire'), text.slice(text.indexOf('“'), text.indexOf(' So')));
	});

	test('parts lines of verse by slashes', () => {
		const text =
			'Chapter 1\n\n    The lamp is out,\n    The road is long,\n    And no one comes.\n';
		const [first] = findPassages(openAs(book, text), book, 'lamp road', () => false, t).passages;
		assert.equal(first?.text, 'The lamp is out, / The road is long, / And no one comes.');
	});

	test('puts the words alone into a quotation that has its marks', () => {
		const [passage] = find(book, 'lamp kept').passages;
		assert.ok(passage);
		assert.match(insertionText(passageWords(passage, '“')), /^‘The lamp .* kept it\.’$/);
		assert.match(insertionText(passageWords(passage, '‘')), /^“The lamp .* kept it\.”$/);
		assert.match(insertionText(passageWords(passage, '')), /^“The lamp .* kept it\.”$/);
	});

	function check(typed: string, marked: string, expected: string): void {
		const { text, offset } = atCursor(marked);
		const [passage] = find(book, typed).passages;
		assert.ok(passage);
		const selection = { start: offset, end: offset };
		const { span, insertion } = placePassage(text, selection, passage, book, 'mla');
		const after = text.slice(0, span.start) + insertionText(insertion) + text.slice(span.end);
		assert.equal(after, expected);
	}
});
