import type { ReadBook } from '../core/book/horizon.js';
import { type CitationStyle, cite } from '../core/citations/citation.js';
import { chapterLocator, type Locator } from '../core/citations/locator.js';
import { paragraphOf } from '../core/editions/edition.js';
import type { OpenEdition } from '../core/editions/openEdition.js';
import { findWords } from '../core/editions/passages.js';
import { doubleMarks, withInnerMarks } from '../core/quotations/marks.js';
import type { Insertion } from './insertion.js';
import type { Localize } from './localize.js';

/** A passage of the user's own copy that half-remembered words lead to. */
export interface FoundPassage {
	/** The sentences in which the words stand, as the copy has them. */
	readonly text: string;
	/** The same on one line. */
	readonly label: string;
	/** Chapter and paragraph; empty where the chapters are not matched with the book's. */
	readonly place: string;
	readonly locator?: Locator | undefined;
}

const mostFound = 30;

/** No quotation that is run in is longer than a few sentences. */
const longest = 600;

/** The passages of an edition, as far as it has been read, in which the words stand close together. */
export function findPassages(
	{ edition, index, chapters }: OpenEdition,
	book: ReadBook,
	typed: string,
	t: Localize,
): readonly FoundPassage[] {
	const words = typed.split(/\s+/).filter((word) => word !== '');
	return findWords(index, words, mostFound).map(({ span }) => {
		const text = sentencesAround(edition.text, span.start, span.end);
		const { chapter, paragraph } = paragraphOf(edition, span.start);
		const position = chapters.matches ? chapters.positions[chapter - 1] : undefined;
		const locator =
			position === undefined ? undefined : chapterLocator(book.work.chapters, position);
		const label = text.replace(/\s+/g, ' ');
		const place = locator
			? t('{0}, paragraph {1}', cite('mla', book.work, locator).locator, paragraph)
			: '';
		return { text: label, label, place, locator };
	});
}

/** A passage as a quotation with its citation, the words exactly as the copy has them. */
export function passageQuotation(
	{ text, locator }: FoundPassage,
	{ work }: ReadBook,
	style: CitationStyle,
): Insertion {
	const citation = cite(style, work, locator);
	const words = withInnerMarks(text, doubleMarks);
	return {
		before: `${doubleMarks.open}${words}${doubleMarks.close} ${citation.before}`,
		locator: citation.locator,
		after: citation.after,
	};
}

/** The whole sentences around a stretch of text, within its paragraph. */
function sentencesAround(text: string, start: number, end: number): string {
	const paragraphStart = text.lastIndexOf('\n\n', start) + 1;
	const next = text.indexOf('\n\n', end);
	const paragraph = text.slice(paragraphStart, next === -1 ? text.length : next);
	const sentences = [...paragraph.matchAll(/[^.!?…]+(?:[.!?…]+[’”"'»)\]]*|$)\s*/gu)];
	const from = start - paragraphStart;
	const to = end - paragraphStart;
	const around = sentences
		.filter(({ index, 0: words }) => index < to && from < index + words.length)
		.map(([words]) => words)
		.join('')
		.trim();
	return around.length > 0 && around.length <= longest ? around : text.slice(start, end).trim();
}
