import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	findAllVerbatim,
	findNearest,
	findVerbatim,
	findWords,
	indexEdition,
} from '../../../src/core/editions/passages.js';
import { foldForComparison } from '../../../src/core/quotations/foldQuotation.js';
import { endsWord, startsWord } from '../../../src/core/text/words.js';

const NOVEL = `The lamp-lighter came at dusk, as he always had, and lit the seven lamps of Harbour Street one after the other.

“You’re late,” said Miss Orme—she had been waiting at the window—“and it is going to rain.”

He said nothing. The rain began before he had reached the fourth lamp, and by the sixth it was pouring.

It was a night on which nobody went out who could stay at home; and yet, at half past nine, a stranger knocked.`;

suite('words of an edition', () => {
	const index = indexEdition(NOVEL);

	test('are found as they stand, however they are dressed', () => {
		check('came at dusk, as he always had', 'came at dusk, as he always had');
		check('"You\'re late," said Miss Orme', 'You’re late,” said Miss Orme');
		check('Miss Orme -- she had\nbeen waiting', 'Miss Orme—she had been waiting');
		check('“HE SAID NOTHING.”', 'He said nothing.');
		check('lighter came at dusk, as he', 'lighter came at dusk, as he');
		check('The lamplighter', 'The lamp-lighter');
		check('stranger', 'stranger');
	});

	test('are not found where words differ, or begin or end in the middle of one', () => {
		check('came at dusk, as he never had', undefined);
		check('the seven lamp', undefined);
		check('ranger knocked', undefined);
		check('it is going to rain before', undefined);
		check('', undefined);
		check('“…”', undefined);
	});

	test('are found in all places', () => {
		const index = indexEdition('so it goes. And so it goes on.');
		assert.deepEqual(findAllVerbatim(index, 'so it goes', 9), [
			{ start: 0, end: 10 },
			{ start: 16, end: 26 },
		]);
		assert.equal(findAllVerbatim(index, 'so it goes', 1).length, 1);
	});

	test('are found in scripts without spaces', () => {
		const text = '　ある日の暮方の事である。一人の下人が、羅生門の下で雨やみを待っていた。';
		const index = indexEdition(text);
		const found = findVerbatim(index, '一人の下人が、\n羅生門の下で');
		assert.equal(found && text.slice(found.start, found.end), '一人の下人が、羅生門の下で');
		const near = findNearest(index, '一人の下人は、羅生門の上で雨やみを待っていた');
		assert.equal(near?.errors, 2);
	});

	test('agree with a slow search', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c’d', 'e.', '“f”', '—', 'g'), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(words, words, fc.nat(3), (list, other, count) => {
				const text = list.join(' ');
				const from = Math.min(other.length, list.length);
				const sought = list.slice(from, from + 1 + count).join(' ') || 'g g';
				assert.deepEqual(findVerbatim(indexEdition(text), sought), slowly(text, sought));
			}),
			{ numRuns: 100 },
		);
	});

	function check(words: string, expected: string | undefined): void {
		const found = findVerbatim(index, words);
		assert.equal(found && NOVEL.slice(found.start, found.end), expected, words);
	}
});

suite('the passage nearest to some words', () => {
	const index = indexEdition(NOVEL);

	test('is where most of them stand, whole words of it', () => {
		check(
			'lit the eight lamps of Harbour Street one after another',
			'lit the seven lamps of Harbour Street one after the other',
		);
		check(
			'The rain started before he had reached the fourth lamp',
			'The rain began before he had reached the fourth lamp',
		);
		check(
			'a night on which everybody went out who could stay home',
			'a night on which nobody went out who could stay at home',
		);
	});

	test('tells how far it is', () => {
		const near = findNearest(index, 'He said nothing. The rain began after he had reached');
		assert.equal(near?.errors, 5);
		assert.ok(near && near.relative < 0.15);
	});

	test('is none where nothing is like them', () => {
		assert.equal(findNearest(index, 'All happy families are alike in their own way'), undefined);
		assert.equal(findNearest(index, ''), undefined);
		assert.equal(findNearest(indexEdition(''), 'He said nothing.'), undefined);
	});

	function check(words: string, expected: string): void {
		const found = findNearest(index, words)?.span;
		assert.equal(found && NOVEL.slice(found.start, found.end), expected);
	}
});

suite('half-remembered words', () => {
	const index = indexEdition(NOVEL);
	const found = (...words: readonly string[]) =>
		findWords(index, words, 3).map(({ span }) => NOVEL.slice(span.start, span.start + 8));

	test('are found in any order, the passage with most of them first', () => {
		assert.deepEqual(found('knocked', 'stranger', 'night'), ['It was a']);
		assert.deepEqual(found('lamp', 'rain', 'pouring').slice(0, 1), ['He said ']);
		assert.equal(findWords(index, ['knocked', 'stranger'], 3)[0]?.score.toFixed(1), '1.0');
	});

	test('are found by their beginnings where the text has another form', () => {
		assert.deepEqual(found('knocking', 'strangers'), ['It was a']);
	});

	test('may be nowhere', () => {
		assert.deepEqual(found('zeppelin'), []);
		assert.deepEqual(found(), []);
		assert.deepEqual(found('', '…'), []);
	});
});

/** The first place where the folded words stand, tried one by one. */
function slowly(text: string, words: string) {
	const { folded, originalSpan } = foldForComparison(text);
	const sought = foldForComparison(words).folded;
	for (let at = 0; /[a-z]/.test(sought) && at + sought.length <= folded.length; at++) {
		const span = originalSpan(at, at + sought.length);
		if (folded.startsWith(sought, at) && startsWord(text, span.start) && endsWord(text, span.end)) {
			return span;
		}
	}
	return undefined;
}
