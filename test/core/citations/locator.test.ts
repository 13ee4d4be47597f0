import assert from 'node:assert/strict';
import {
	chapterLocator,
	chapterNumber,
	chapterText,
	locatorOf,
	numberIn,
} from '../../../src/core/citations/locator.js';
import { quoteOf, workOf } from './works.js';

suite('locator', () => {
	const novel = workOf('chapters: 23');

	function check(lines: readonly string[], expected: unknown, work = novel, page?: string): void {
		const found = locatorOf(work, quoteOf(...lines), page);
		const said = found && JSON.parse(JSON.stringify(found));
		assert.deepEqual(said, expected, lines.join(', '));
	}

	test('is the reader’s own page before all else', () => {
		const lines = ['chapter: 7', 'page: 12', 'para: 3'];
		check(lines, { kind: 'page', page: '81' }, novel, '81');
		check(lines, { kind: 'chapter', label: '7' });
	});

	test('is the page or the paragraph of the entry where it states no chapter', () => {
		check(['page: 12', 'para: 3'], { kind: 'page', page: '12' });
		check(['para: 3'], { kind: 'paragraph', paragraph: '3' });
		check([], undefined);
	});

	test('in a play is act, scene and line, as far as they are known', () => {
		check(['act: 3', 'scene: 1', 'line: 64', 'chapter: 3'], {
			kind: 'scene',
			parts: ['3', '1', '64'],
		});
		check(['act: 3'], { kind: 'scene', parts: ['3'] });
	});

	test('in a poem is the line or the verse, with the canto or the book before it', () => {
		const cantos = workOf('chapters: [Canto I, Canto II, Interlude]');
		check(['line: 12'], { kind: 'line', line: '12' }, cantos);
		check(['line: 12', 'chapter: 2'], { kind: 'scene', parts: ['II', '12'] }, cantos);
		check(['verse: 16', 'chapter: 3'], { kind: 'scene', parts: ['3', '16'] }, workOf());
		check(['line: 12', 'chapter: 3'], { kind: 'line', line: '12' }, cantos);
		check(['line: 3', 'chapter: 1'], { kind: 'line', line: '3' }, workOf('chapters: 1'));
	});

	test('is never a chapter before the first or after the last', () => {
		check(['chapter: 0', 'page: 1'], { kind: 'page', page: '1' });
		assert.equal(locatorOf(workOf('chapters: [Prologue]'), quoteOf('chapter: 2')), undefined);
		check(['chapter: 40'], { kind: 'chapter', label: '40' }, workOf());
	});

	test('names the part where a label stands in several', () => {
		const { chapters } = workOf(
			'chapters: [{label: "1", part: I}, {label: "2", part: I}, {label: "1", part: II}]',
		);
		const parts = [1, 2, 3].map((position) => chapterLocator(chapters, position)?.part);
		assert.deepEqual(parts, ['I', undefined, 'II']);
	});
});

suite('number of a chapter', () => {
	test('is read in every writing of a book', () => {
		for (const [label, number] of [
			['7', '7'],
			['VII', 'VII'],
			['vii', 'vii'],
			['II.3', 'II.3'],
			['Chapter 7', '7'],
			['CHAPTER VII.', 'VII'],
			['chapter 12a', undefined],
			['Chapter Twelve', '12'],
			['Seven', '7'],
		]) {
			assert.equal(chapterNumber(label ?? ''), number, label);
		}
	});

	test('is not read out of other words', () => {
		for (const label of ['Letter I', 'Prologue', 'Civil', 'Mild', 'Mix', 'Chapter', '', '.']) {
			assert.equal(chapterNumber(label), undefined, label);
		}
		assert.equal(numberIn('Mimic'), undefined);
	});

	test('has the word for a chapter before it in running text', () => {
		assert.equal(chapterText('7', 'chapter'), 'chapter 7');
		assert.equal(chapterText('Chapter 7', 'Kapitel'), 'Kapitel 7');
		assert.equal(chapterText('Letter I', 'chapter'), 'Letter I');
	});
});
