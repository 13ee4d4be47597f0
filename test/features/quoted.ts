import type { Horizon, ReadBook } from '../../src/core/book/horizon.js';
import type { Edition } from '../../src/core/editions/edition.js';
import { matchChapters } from '../../src/core/editions/matchChapters.js';
import { type OpenEdition, openEdition } from '../../src/core/editions/openEdition.js';
import { readEdition } from '../../src/core/editions/readEdition.js';
import { type JudgedNote, judgeNote } from '../../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../../src/core/quotations/quoteIndex.js';
import { maskedRegions } from '../../src/core/text/markdown.js';
import { bookOf, type Files } from './books.js';

/** A small book with a quote of each kind. */
export const lamp: Files = {
	'work.md':
		'type: work\nname: The Lamp\nauthor: Rivers, Ada\nyear: 1901\nedition: First\nchapters: [Letter I, Chapter 1, Chapter 2]',
	'mary.md': 'type: character\nname: Mary Vane\naliases: [Mary]',
	'john.md': 'type: character\nname: John',
	'never-out.md':
		'type: quote\ntext: "The lamp was never out, she told me, but nobody went up to see who kept it."\nspeaker: mary\nchapter: 2\nstatus: verified\nchecked: own-copy\npage: "12"\nedition: First\nmisquotes: [{text: "The lamp was always out, and nobody went to see", note: From the film.}]',
	'winter.md':
		'type: quote\ntext: "All that winter the letters lay unopened on the hall table."\nspeaker: john\nchapter: 3\nstatus: unconfirmed',
	'grey.md':
		'type: quote\ntext: "A grey light of no colour at all lay upon the water."\nchapter: 2\nstatus: verified',
	'light.md':
		'type: quote\ntext: "Let there be lamps and let us read by them!"\nstatus: misquote\n---\nIt is from a *poster*.',
};

/** The text of that book as somebody has it. */
export const lampText = `The Lamp

Letter I

Dear sister, the house stands where the road ends, and no one comes.

Chapter 1

“The lamp was never out, she told me, but nobody went up to see who kept it.” I asked her whether Mr. Vane believed it. She laughed at that, and would not answer me before the evening.

Chapter 2

All that winter the letters lay unopened on the hall table, for they were not mine. I did not touch them. Nobody else came, and the snow kept falling upon the roof and the empty garden.
`;

export function editionOf(text: string): Edition {
	const { edition } = readEdition(new TextEncoder().encode(text), 'copy.txt');
	if (!edition) {
		throw new Error('It is an edition.');
	}
	return edition;
}

/** The text, as far as the book has been read. */
export function openFor(book: ReadBook, text = lampText): OpenEdition | undefined {
	const edition = editionOf(text);
	const { chapters } = book.work;
	return openEdition(edition, chapters, matchChapters(edition, chapters), book.horizon);
}

export function lampUpTo(horizon: Horizon): ReadBook {
	return bookOf(lamp, horizon, 'the-lamp');
}

/** The quotations of a note about a book, compared with it and with an edition. */
export function judgedNote(note: string, book: ReadBook, open?: OpenEdition): JudgedNote {
	const books = [{ quotes: indexQuotes(book), edition: open?.source }];
	return judgeNote(note, maskedRegions(note), books);
}
