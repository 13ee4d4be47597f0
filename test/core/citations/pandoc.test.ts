import assert from 'node:assert/strict';
import { citationText } from '../../../src/core/citations/citation.js';
import { locatorOf } from '../../../src/core/citations/locator.js';
import { citePandoc, keyOf } from '../../../src/core/citations/pandoc.js';
import { quoteOf, workOf } from './works.js';

suite('pandoc citation', () => {
	function check(work: readonly string[], quote: readonly string[], expected: string): void {
		const cited = workOf(...work);
		assert.equal(citationText(citePandoc(cited, locatorOf(cited, quoteOf(...quote)))), expected);
	}

	test('writes the word of the locator in full, and never “ch.”', () => {
		const key = 'key: emma';
		check([key], [], '[@emma]');
		check([key], ['page: 81'], '[@emma, p. 81]');
		check([key, 'chapters: 55'], ['chapter: 7'], '[@emma, chapter 7]');
		check([key, 'chapters: [Chapter VII]'], ['chapter: 1'], '[@emma, chapter VII]');
		check([key, 'chapters: [Chapter Seven]'], ['chapter: 1'], '[@emma, chapter 7]');
		check([key, 'chapters: [Letter I]'], ['chapter: 1'], '[@emma, Letter I]');
		check(
			[key, 'chapters: [{label: "1", part: Volume I}, {label: "1", part: Volume II}]'],
			['chapter: 2'],
			'[@emma, Volume II, chapter 1]',
		);
		check([key], ['para: 3'], '[@emma, paragraph 3]');
		check([key], ['line: 3–4'], '[@emma, line 3–4]');
		check([key], ['verse: 3'], '[@emma, verse 3]');
		check([key], ['act: 3', 'scene: 1', 'line: 64'], '[@emma, 3.1.64]');
	});

	test('has the key of the file, else family name and year, else the title or the id', () => {
		assert.equal(keyOf(workOf('key: Austen_Emma', 'author: Austen')), 'Austen_Emma');
		assert.equal(keyOf(workOf('author: "Brontë, Emily"', 'year: 1847')), 'bronte1847');
		assert.equal(keyOf(workOf('author: O’Brien')), 'obrien');
		assert.equal(keyOf(workOf('name: The Seafarer')), 'theseafarer');
		assert.equal(keyOf(workOf('name: "…"', 'year: 1900')), 'emma');
	});

	test('puts a key that pandoc would not read to its end in braces', () => {
		check(['key: a:b.c/d'], [], '[@a:b.c/d]');
		for (const key of ['a--b', 'a b', 'a.', '-a', 'a]']) {
			check([`key: "${key}"`], [], `[@{${key}}]`);
		}
	});
});
