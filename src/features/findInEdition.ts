import type { ReadBook } from '../core/book/horizon.js';
import { type CitationStyle, cite } from '../core/citations/citation.js';
import { chapterLocator, type Locator } from '../core/citations/locator.js';
import { type Edition, paragraphOf } from '../core/editions/edition.js';
import type { OpenEdition } from '../core/editions/openEdition.js';
import { findWords, type PassageIndex } from '../core/editions/passages.js';
import {
	doubleMarks,
	type Marks,
	marksByOpening,
	withInnerMarks,
} from '../core/quotations/marks.js';
import type { Span } from '../core/text/spans.js';
import { closeWords, type Insertion, type PlacedInsertion, placeRunIn } from './insertion.js';
import type { Localize } from './localize.js';
import { sentencesWith } from './sentences.js';

/** A passage of the user's own copy that half-remembered words lead to. */
export interface FoundPassage {
	/** The sentences in which the words stand, as the copy has them, on one line. */
	readonly text: string;
	/** Chapter and paragraph; empty where the chapters are not matched with the book's. */
	readonly place: string;
	readonly locator?: Locator | undefined;
}

/** What half-remembered words lead to. */
export interface FoundPassages {
	/** The best first. */
	readonly passages: readonly FoundPassage[];
	/** Whether only a chapter that is not read yet has all of the words. */
	readonly beyond: boolean;
}

const mostFound = 30;

/** What a passage scores at least that has all of the words, close together. */
const allWords = 0.9;

/** What a passage scores at least that has more of them than small words. */
const someWords = 0.4;

/**
 * The passages of an edition, as far as it has been read, in which the words stand close together.
 * `isBeyond` says whether the rest of the book has all of them; it is only asked where what has been
 * read has not.
 */
export function findPassages(
	open: OpenEdition,
	book: ReadBook,
	typed: string,
	isBeyond: (words: readonly string[]) => boolean,
	t: Localize,
): FoundPassages {
	const { edition, index, positions } = open;
	const words = typed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const found = findWords(index, words, mostFound).filter(({ score }) => score >= someWords);
	const passages = found.map(({ span }) => {
		const { start, end } = sentencesWith(edition.text, span, words);
		const locator = locatorAt(edition, positions, book, start);
		const text = withoutLoneMarks(onOneLine(edition.text.slice(start, end)));
		return { text, place: placeInEdition(open, book, start, t), locator };
	});
	const complete = (found[0]?.score ?? 0) >= allWords;
	return { passages, beyond: words.length > 0 && !complete && isBeyond(words) };
}

/** Whether a text has all of the words close together. */
export function hasWords(index: PassageIndex, words: readonly string[]): boolean {
	return (findWords(index, words, 1)[0]?.score ?? 0) >= allWords;
}

/** A place of an edition in words: its chapter by label and its paragraph; empty where not known. */
export function placeInEdition(
	{ edition, positions }: OpenEdition,
	book: ReadBook,
	offset: number,
	t: Localize,
): string {
	const locator = locatorAt(edition, positions, book, offset);
	const { paragraph } = paragraphOf(edition, offset);
	const chapter = cite('mla', book.work, locator).locator;
	return locator ? t('{0}, paragraph {1}', chapter, paragraph) : '';
}

function locatorAt(
	edition: Edition,
	positions: OpenEdition['positions'],
	{ work }: ReadBook,
	offset: number,
): Locator | undefined {
	const position = positions[paragraphOf(edition, offset).chapter - 1];
	return position === undefined ? undefined : chapterLocator(work.chapters, position);
}

/** Sentences out of the middle of a speech keep no mark of it that has no partner. */
function withoutLoneMarks(text: string): string {
	const opened = /[“„«]/u.test(text);
	const closed = /[”“»]/u.test(text.slice(1));
	const straight = (text.match(/"/g)?.length ?? 0) % 2 === 1;
	const ends = text.replace(/[”»]([.,]?)$/u, opened ? '$&' : '$1');
	const both = closed ? ends : ends.replace(/^[“„«]/u, '');
	return straight ? both.replace(/^"|"$/, '') : both;
}

/** Lines of verse are parted by a slash, as in a quotation. */
function onOneLine(text: string): string {
	return text
		.trim()
		.replace(/\s*\n\s*/g, ' / ')
		.replace(/\s+/g, ' ');
}

/**
 * A passage as a quotation at `selection`, closed and with its citation, the words exactly as the
 * copy has them. An open quotation is closed by it; words that are selected make way.
 */
export function placePassage(
	note: string,
	selection: Span,
	passage: FoundPassage,
	{ work }: ReadBook,
	style: CitationStyle,
): PlacedInsertion {
	const citation = cite(style, work, passage.locator);
	return placeRunIn(note, selection, (marks, following) =>
		closeWords(passage.text, marks, citation, following),
	);
}

/**
 * A passage in the place of the words of a quotation, between the marks that are there, so that
 * their citation stays. `open` is the mark; empty for a block quotation.
 */
export function passageWords({ text }: FoundPassage, open: string): Insertion {
	const marks: Marks | undefined =
		open === '' ? undefined : (marksByOpening.get(open) ?? doubleMarks);
	return { before: marks ? withInnerMarks(text, marks) : text, locator: '', after: '' };
}
