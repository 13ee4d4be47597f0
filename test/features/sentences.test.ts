import assert from 'node:assert/strict';
import { sentencesWith } from '../../src/features/sentences.js';

const text =
	'Mr. Weston was a native of Highbury. He had, “after all,” three sons! “Who?” she asked. Nobody knew J. B. Price, or his 3.5 acres. 彼は行った。彼女も行った。';

suite('sentences', () => {
	function check(words: string, expected: string): void {
		const { start, end } = sentencesWith(text, { start: 0, end: text.length }, words.split(' '));
		assert.equal(text.slice(start, end), expected);
	}

	test('are the fewest that have all of the words', () => {
		check('native highbury', 'Mr. Weston was a native of Highbury.');
		check('sons', 'He had, “after all,” three sons!');
		check('asked nobody', '“Who?” she asked. Nobody knew J. B. Price, or his 3.5 acres.');
		check('sons Price', text.slice(text.indexOf('He had'), text.indexOf(' 彼')));
		check('彼女も行った', '彼女も行った。');
	});

	test('are found by words that only begin so', () => {
		check('natively', 'Mr. Weston was a native of Highbury.');
	});

	test('are all of them where none has any of the words', () => {
		check('elephant', text);
	});

	test('stay within the stretch they are looked for in', () => {
		const end = text.indexOf('three');
		const found = sentencesWith(text, { start: 4, end }, ['weston', 'sons']);
		assert.equal(text.slice(found.start, found.end), 'Weston was a native of Highbury.');
	});
});
