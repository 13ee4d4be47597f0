import assert from 'node:assert/strict';
import type { Chapter } from '../../../src/core/book/entry.js';
import { type Edition, paragraphOf } from '../../../src/core/editions/edition.js';
import { matchChapters } from '../../../src/core/editions/matchChapters.js';

suite('chapters of an edition and of work.md', () => {
	test('are matched by what they are called', () => {
		check(
			['Letter 1', 'Letter 2', 'Chapter 1'],
			['Letter I', 'LETTER II.', 'CHAPTER I'],
			[1, 2, 3],
		);
		check(['1', '2', '3'], ['I', 'II. The Bag', 'Chapter Three'], [1, 2, 3]);
		check(['Chapter 1', 'Epilogue'], ['CHAPTER 1. Loomings.', 'EPILOGUE'], [1, 2]);
		check(['On Love', 'On Work'], ['The Ship', 'On Love', 'On Work.'], [undefined, 1, 2]);
		check(['第1回', '第2回'], ['第一回 宴桃园', '第二回'], [1, 2]);
	});

	test('leave title pages, prefaces and licences alone', () => {
		check(
			['1', '2'],
			['Title', 'Preface', 'I', 'II', 'Licence'],
			[undefined, undefined, 1, 2, undefined],
		);
		check(['Preface', '1'], ['Preface', 'I'], [1, 2]);
	});

	test('are matched within their parts, or in order where numbers begin anew', () => {
		const parted = ['One > 1', 'One > 2', 'Two > 1'];
		check(['I.1', 'I.2', 'II.1'], parted, [1, 2, 3]);
		check(['1', '2', '3'], parted, [1, 2, 3]);
	});

	test('do not match where one is missing or too many, or another kind', () => {
		check(['1', '2', '3'], ['I', 'II'], []);
		check(['1', '2'], ['I', 'II', 'III'], []);
		check(['Letter 1', 'Letter 2'], ['I', 'II'], []);
		check(['1', '2', '3'], ['II', 'I', 'III'], []);
		check([], ['I'], []);
		check(['1'], [], []);
	});

	test('may have titles besides labels', () => {
		const chapters = [
			{ label: '1', title: 'The Bag' },
			{ label: '2', title: 'The Inn' },
		];
		assert.deepEqual(matchChapters(edition(['The Bag', 'The Inn']), chapters).positions, [1, 2]);
	});

	function check(
		labels: readonly string[],
		titles: readonly string[],
		expected: readonly (number | undefined)[],
	): void {
		const chapters = labels.map((label): Chapter => ({ label }));
		const { matches, positions } = matchChapters(edition(titles), chapters);
		assert.deepEqual(positions, expected, titles.join());
		assert.equal(matches, expected.length > 0);
	}

	/** An edition with these chapters, each with its parts before it. */
	function edition(titles: readonly string[]): Edition {
		return {
			title: '',
			text: 'x'.repeat(titles.length),
			chapters: titles.map((title, at) => ({
				title: title.split(' > ').at(-1) ?? '',
				parts: title.split(' > ').slice(0, -1),
				span: { start: at, end: at + 1 },
				body: at,
			})),
		};
	}
});

suite('a place in an edition', () => {
	const text = 'Before.\n\nI\n\nOne.\n\n* * *\n\nTwo.\n\nII\n\nThree.';
	const chapter = (title: string, start: number, end: number) => ({
		title,
		parts: [],
		span: { start, end },
		body: start + title.length + 2,
	});
	const edition: Edition = {
		title: '',
		text,
		chapters: [
			chapter('I', 9, text.indexOf('II\n')),
			chapter('II', text.indexOf('II\n'), text.length),
		],
	};

	test('is a chapter and a paragraph in it', () => {
		check('Before', 0, 1);
		check('I\n\nOne', 1, 0);
		check('One', 1, 1);
		check('Two', 1, 2);
		check('Three', 2, 1);
	});

	test('is the nearest there is, out of bounds', () => {
		assert.deepEqual(paragraphOf(edition, -1), { chapter: 0, paragraph: 1 });
		assert.deepEqual(paragraphOf(edition, 999), { chapter: 2, paragraph: 1 });
	});

	function check(words: string, chapterNumber: number, paragraph: number): void {
		assert.deepEqual(paragraphOf(edition, text.indexOf(words)), {
			chapter: chapterNumber,
			paragraph,
		});
	}
});
