import assert from 'node:assert/strict';
import { makeBook } from '../../../src/core/book/book.js';
import type { Entry } from '../../../src/core/book/entry.js';
import { type Horizon, type ReadBook, upTo } from '../../../src/core/book/horizon.js';
import { parseEntry } from '../../../src/core/book/parseEntry.js';
import { indexEdition } from '../../../src/core/editions/passages.js';
import { editionSource } from '../../../src/core/quotations/editionSource.js';
import type { JudgedBook } from '../../../src/core/quotations/judge.js';
import { judgeParagraph } from '../../../src/core/quotations/judgeNote.js';
import type { PassageSource } from '../../../src/core/quotations/passageSource.js';
import { indexQuotes } from '../../../src/core/quotations/quoteIndex.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { bracketed } from '../../fixture.js';

function entry(id: string, yaml: string): Entry {
	const parsed = parseEntry(`---\n${yaml}\n---\n`, { id, file: `${id}.md` });
	assert.deepEqual(parsed.problems, [], id);
	assert.ok(parsed.entry, id);
	return parsed.entry;
}

const work = entry(
	'the-lamp',
	'type: work\nname: The Lamp\nauthor: Rivers, Ada\nyear: 1901\nedition: First\n' +
		'chapters: [Letter I, Chapter 1, Chapter 2, Chapter 3]',
);
const entries = [
	entry('mary', 'type: character\nname: Mary Vane\naliases: [Mary]'),
	entry('john', 'type: character\nname: John'),
	entry('late', 'type: character\nname: Stranger\nchapter: 4'),
	entry(
		'lamp',
		'type: quote\ntext: "The lamp was never out, she told me, but nobody went up to see who kept it."\n' +
			'speaker: mary\nchapter: 2\nstatus: verified\npage: "12"\nedition: First\n' +
			'misquotes: ["The lamp was always out, and nobody went to see", {text: "The lamp never dies", note: From the film.}]',
	),
	entry(
		'winter',
		'type: quote\ntext: "All that winter the letters lay unopened on the hall table… I did not touch them."\n' +
			'speaker: john\nchapter: 3\nstatus: unconfirmed',
	),
	entry('dark', 'type: quote\ntext: fear of the dark\nstatus: verified'),
	entry(
		'light',
		'type: quote\ntext: "Let there be lamps and let us read by them!"\nstatus: misquote',
	),
	entry('houses', 'type: quote\ntext: burning houses\nstatus: misquote'),
	entry(
		'hidden',
		'type: quote\ntext: "The stranger had been my brother for twenty years."\nchapter: 4\nstatus: verified\n' +
			'misquotes: ["The stranger had been my father for twenty years."]',
	),
];

/** *The Lamp*, a novel of two quotes, as far as it is read. */
export function bookUpTo(horizon: Horizon): ReadBook {
	assert.ok(work.type === 'work');
	return upTo(makeBook(work, entries), horizon);
}

/** All of it. */
export const novel = `Letter I

Dear sister, the house stands where the road ends, and no one comes.

Chapter 1

“The lamp was never out, she told me, but nobody went up to see who kept it.” I asked her
whether she believed it. She laughed at that, and would not answer me before the evening.

Chapter 2

All that winter the letters lay unopened on the hall table, for they were not mine. I did not
touch them. Nobody else came, and the snow kept falling upon the roof and the empty grey garden.
`;

/** The user’s own copy of it. */
export function edition(complete = true): PassageSource {
	return editionOf(novel, complete);
}

/** A copy with this text. */
export function editionOf(text: string, complete = true): PassageSource {
	const starts = ['Letter I', 'Chapter 1', 'Chapter 2'].map((title) => text.indexOf(title));
	const chapters = starts.map((start, at) => ({
		title: '',
		parts: [],
		span: { start, end: starts[at + 1] ?? text.length },
		body: start,
	}));
	const index = indexEdition(text);
	return editionSource({ title: '', text, chapters }, index, { complete, positions: [1, 2, 3] });
}

export const quotes = indexQuotes(bookUpTo('all'));

/** The codes of all verdicts on a note, its marks around what the first of each is about. */
export function verdicts(note: string, books: readonly JudgedBook[]) {
	return judgeParagraph(note, maskedRegions(note), books).flatMap(
		({ judgement }) => judgement.verdicts,
	);
}

/** `⟦` and `⟧` stand around what a warning marks; then every code. */
export function checkWith(
	books: readonly JudgedBook[],
	marked: string,
	...codes: readonly string[]
): void {
	const note = marked.replace(/[⟦⟧]/g, '');
	const found = verdicts(note, books);
	assert.deepEqual(
		found.map(({ code }) => code.replace('quotation.', '')),
		codes,
		note,
	);
	const warnings = found.filter(({ severity }) => severity === 'warning');
	const spans = warnings.map(({ span }) => span).slice(0, 1);
	assert.equal(bracketed(note, spans), marked);
}
