import assert from 'node:assert/strict';
import {
	citationStyles,
	citationText,
	cite,
	pageIn,
} from '../../../src/core/citations/citation.js';
import { workOf } from './works.js';

suite('citation', () => {
	test('is written in the style that was asked for', () => {
		const work = workOf('author: Austen, Jane', 'year: 1815');
		const page = { kind: 'page', page: '81' } as const;
		const texts = citationStyles.map((style) => [style, citationText(cite(style, work, page))]);
		assert.deepEqual(Object.fromEntries(texts), {
			mla: '(Austen 81)',
			pandoc: '[@austen1815, p. 81]',
		});
	});

	test('knows a page as people type it', () => {
		for (const [typed, page] of [
			['81', '81'],
			[' 81 ', '81'],
			['p. 81', '81'],
			['p81', '81'],
			['pp. 81–82', '81–82'],
			['81 - 82', '81 - 82'],
			['page 81', '81'],
			['Pages 81-2', '81-2'],
		]) {
			assert.equal(pageIn(typed ?? ''), page, typed);
		}
	});

	test('knows what is no page', () => {
		for (const typed of [
			'',
			'ch. 7',
			'chapter 7',
			'3.1.64',
			'Letter I',
			'line 3',
			'p.',
			'eighty',
		]) {
			assert.equal(pageIn(typed), undefined, typed);
		}
	});
});
