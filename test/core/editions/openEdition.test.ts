import assert from 'node:assert/strict';
import type { Chapter } from '../../../src/core/book/entry.js';
import type { Horizon } from '../../../src/core/book/horizon.js';
import type { Edition } from '../../../src/core/editions/edition.js';
import { type ChapterMatch, matchChapters } from '../../../src/core/editions/matchChapters.js';
import { matchFrom, openEdition, possibleFirsts } from '../../../src/core/editions/openEdition.js';

const titles = ['Introduction', 'One', 'Two', 'Interlude', 'Three', 'Afterword'];
const text = titles.map((title) => `${title}\n\nWords of the ${title}.\n\n`).join('');
const edition: Edition = {
	title: 'A Book',
	text,
	chapters: titles.map((title, index) => {
		const start = text.indexOf(`${title}\n`);
		const next = titles[index + 1];
		const end = next === undefined ? text.length : text.indexOf(`${next}\n`);
		return { title, parts: [], span: { start, end }, body: start + title.length + 2 };
	}),
};
const chapters: readonly Chapter[] = [{ label: 'One' }, { label: 'Two' }, { label: 'Three' }];
const match: ChapterMatch = {
	matches: true,
	positions: [undefined, 1, 2, undefined, 3, undefined],
};

suite('an open edition', () => {
	function open(horizon: Horizon, by = match) {
		return openEdition(edition, chapters, by, horizon);
	}

	function titlesUpTo(horizon: Horizon, by = match): readonly string[] | undefined {
		return open(horizon, by)?.edition.chapters.map(({ title }) => title);
	}

	test('is the whole text for who has read all of the book', () => {
		assert.equal(open('all')?.edition, edition);
		assert.equal(open('all')?.source.complete, true);
		assert.equal(open('all', { matches: false, positions: [] })?.edition, edition);
	});

	test('ends with the last chapter that has been read, and has nothing from around the book', () => {
		assert.deepEqual(titlesUpTo(0), []);
		assert.deepEqual(titlesUpTo(1), ['One']);
		assert.deepEqual(titlesUpTo(2), ['One', 'Two']);
		assert.deepEqual(titlesUpTo(3), ['One', 'Two', 'Interlude', 'Three']);
		for (const horizon of [0, 1, 2, 3]) {
			const opened = open(horizon);
			assert.equal(opened?.source.complete, false);
			assert.equal(opened?.source.findVerbatim('Words of the Introduction', 1).length, 0);
			assert.equal(opened?.source.findVerbatim('Words of the Afterword', 1).length, 0);
			assert.equal(
				opened?.source.findVerbatim('Words of the Three', 1).length,
				horizon < 3 ? 0 : 1,
			);
		}
	});

	test('says in which chapter of the book a place is, and nothing while they do not match', () => {
		for (const horizon of [3, 'all'] as const) {
			const source = open(horizon)?.source;
			const [span] = source?.findVerbatim('Words of the Two', 1) ?? [];
			assert.equal(span && source?.text.slice(span.start, span.end), 'Words of the Two');
			assert.equal(span && source?.chapterAt(span.start), 2);
		}
		const unmatched = open('all', { matches: false, positions: [] })?.source;
		assert.equal(unmatched?.chapterAt(text.indexOf('Words of the Two')), undefined);
	});

	test('is nothing for who is still reading, while nobody knows where the chapters are', () => {
		assert.equal(open(3, { matches: false, positions: [] }), undefined);
	});

	test('is no proof of absence where it has fewer chapters than the book', () => {
		const more = Array.from({ length: 12 }, (_, index) => ({ label: `Chapter ${index + 1}` }));
		const opened = openEdition(edition, more, matchChapters(edition, more), 'all');
		assert.equal(opened?.source.complete, false);
	});

	test('is matched by hand from any chapter that has enough behind it', () => {
		assert.equal(possibleFirsts(edition, chapters), 4);
		assert.equal(possibleFirsts(edition, []), 0);
		assert.deepEqual(matchFrom(edition, chapters, 1)?.positions, [
			...[undefined, 1, 2, 3],
			...[undefined, undefined],
		]);
		assert.equal(matchFrom(edition, chapters, 4), undefined);
		assert.equal(matchFrom(edition, chapters, -1), undefined);
		assert.equal(matchFrom(edition, [], 0), undefined);
	});
});
