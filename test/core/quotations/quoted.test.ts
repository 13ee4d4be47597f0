import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeBook } from '../../../src/core/book/book.js';
import { type Horizon, type ReadBook, upTo } from '../../../src/core/book/horizon.js';
import { parseEntry } from '../../../src/core/book/parseEntry.js';
import { quotableBooks, quotedAt, quotedIn } from '../../../src/core/quotations/quoted.js';
import { readQuotations } from '../../../src/core/quotations/readQuotations.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { atCursor, bracketed } from '../../fixture.js';
import { dressed, fineType, plainType, randomFrom, recase } from './dress.js';
import { bookUpTo } from './lamp.js';
import { prose } from './prose.js';

suite('quotations of quotes', () => {
	/** `⟦` and `⟧` stand around each, with the quotes; a `~` says that the words are not theirs. */
	function check(marked: string, expected: readonly string[], horizon: Horizon = 'all'): void {
		const text = marked.replace(/[⟦⟧]/g, '');
		const note = { text, masked: maskedRegions(text) };
		const found = quotedIn(note, quotableBooks([bookUpTo(horizon)]));
		const spans = found.map(({ span }) => span);
		assert.equal(bracketed(text, spans), marked);
		const said = found.map(({ verbatim, quotes }) =>
			quotes.map(({ id }) => (verbatim ? id : `~${id}`)).join(' '),
		);
		assert.deepEqual(said, expected, marked);
	}

	test('are those word for word, in whatever dress, and those of a part', () => {
		check(
			'Mary says “⟦the lamp was never out, she told me⟧” (12).\n\n> ⟦THE LAMP was never out, […] but nobody went up to see\n> who kept it.⟧ (12)',
			['lamp', 'lamp'],
		);
		check('A ‘⟦fear of the dark⟧’ rules her.', ['dark']);
		check('“⟦The lamp was never out,” she told me, “but nobody went up.⟧”', ['lamp']);
	});

	test('are known misquotes, and words that differ from what they must come from', () => {
		check('“⟦The lamp was always out, and nobody went to see⟧”', ['~lamp']);
		check('“⟦the lamp was never lit, she told me, but nobody went up⟧”', ['~lamp']);
		check('“⟦Let there be lamps and let us read by them!⟧”', ['~light']);
		check('“⟦The lamp was never out, she told me, … I did not touch them⟧”', ['~lamp ~winter']);
	});

	test('stand inside what another writer says', () => {
		check('Wood writes “how ‘⟦nobody went up to see who kept it⟧’ haunts us all” (3).', ['lamp']);
	});

	test('are none where the same words are nobody’s, and none in code', () => {
		check('The lamp was never out, she told me, but nobody went up to see.', []);
		check('`“The lamp was never out, she told me”`', []);
		check('“It was a lamp, and she told me that it was out.”', []);
		check('“fear of the night”', []);
	});

	test('are none of a quote that is not read yet', () => {
		const hidden = '“The stranger had been my brother for twenty years.”';
		check(hidden.replace(/[^“”]+/, '⟦$&⟧'), ['hidden']);
		check(hidden, [], 3);
		check(hidden.replace('brother', 'father'), [], 3);
	});

	test('are found in a note about several books, in the one that has the words', () => {
		const other = bookOf(['All that winter the letters lay unread in the attic, and I wept.']);
		const books = quotableBooks([other, bookUpTo('all')]);
		const text = '“All that winter the letters lay unopened on the hall table”';
		const found = quotedIn({ text, masked: [] }, books);
		assert.deepEqual(
			found.map(({ book, verbatim }) => [book.id, verbatim]),
			[['the-lamp', true]],
		);
	});

	function bookOf(texts: readonly string[]): ReadBook {
		const parsed = (id: string, yaml: string) =>
			parseEntry(`---\n${yaml}\n---\n`, { id, file: id }).entry;
		const work = parsed('other', 'type: work\nname: Other');
		assert.ok(work?.type === 'work');
		const quotes = texts.flatMap(
			(text, at) => parsed(`q${at}`, `type: quote\ntext: ${JSON.stringify(text)}`) ?? [],
		);
		return upTo(makeBook(work, quotes), 'all');
	}

	test('are found among much else, as if every quotation were compared', () => {
		const dress = fc.constantFrom(plainType, fineType, recase, (words: string) => words);
		fc.assert(
			fc.property(prose, prose, dress, fc.nat(), (words, around, change, seed) => {
				const random = randomFrom(seed);
				const all = words.split(' ');
				const start = Math.floor(random() * (all.length - 5));
				const part = all.slice(start, start + 5 + Math.floor(random() * 30)).join(' ');
				const text = `${around}\n\n“${change(part, random)}”\n\n${dressed(around, random)}`;
				const note = { text, masked: maskedRegions(text) };
				const books = quotableBooks([bookOf([words])]);
				const found = quotedIn(note, books).map(({ span }) => span.start);
				const compared = readQuotations(text, note.masked).flatMap((quotation) =>
					quotedAt(note, quotation.words.start + 1, books),
				);
				for (const { span, verbatim } of compared) {
					assert.ok(!verbatim || found.includes(span.start), `${text}\n\n${words}`);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

suite('the quotation at a place', () => {
	function check(marked: string, expected: string | undefined, ...ids: readonly string[]): void {
		const { text, offset } = atCursor(marked);
		const note = { text, masked: maskedRegions(text) };
		const [found] = quotedAt(note, offset, quotableBooks([bookUpTo('all')]));
		assert.equal(found && bracketed(text, [found.whole]), expected, marked);
		assert.deepEqual(found?.quotes.map(({ id }) => id) ?? [], ids, marked);
	}

	test('is known from mark to mark', () => {
		check('Mary: <|>“nobody went up to see”.', 'Mary: ⟦“nobody went up to see”⟧.', 'lamp');
		check('Mary: “nobody went up to see”<|>.', 'Mary: ⟦“nobody went up to see”⟧.', 'lamp');
		check(
			'> All that winter the <|>letters lay unopened',
			'> ⟦All that winter the letters lay unopened⟧',
			'winter',
		);
	});

	test('is nothing beside it, and nothing of other words', () => {
		check('Ma<|>ry: “nobody went up to see”.', undefined);
		check('Mary: “nobody ever went any<|>where”.', undefined);
	});
});
