import type { Chapter } from '../book/entry.js';
import type { Horizon } from '../book/horizon.js';
import type { PassageSource } from '../quotations/passageSource.js';
import type { Edition } from './edition.js';
import { type ChapterMatch, matchChapters } from './matchChapters.js';
import { findAllVerbatim, findNearest, indexEdition, type PassageIndex } from './passages.js';

/** An edition made ready for a reader, as far as they have read. */
export interface OpenEdition {
	/** The text up to the horizon; the whole of it where the whole book has been read. */
	readonly edition: Edition;
	readonly index: PassageIndex;
	readonly chapters: ChapterMatch;
	readonly source: PassageSource;
}

/**
 * Makes an edition ready for a reader of the book whose chapters `work.md` lists. Of a book not
 * read to its end only the chapters up to the horizon are kept, and nothing at all while its
 * chapters do not match those of the book, because then nobody knows where the horizon lies.
 * `chosen` is how the user has matched them, where the titles alone do not.
 */
export function openEdition(
	edition: Edition,
	chapters: readonly Chapter[],
	horizon: Horizon,
	chosen?: ChapterMatch,
): OpenEdition | undefined {
	const match = chosen ?? matchChapters(edition, chapters);
	const end = endOf(edition, match, horizon);
	if (end === undefined) {
		return undefined;
	}
	const text = edition.text.slice(0, end);
	const index = indexEdition(text);
	const read: Edition = {
		...edition,
		text,
		chapters: edition.chapters.filter(({ span }) => span.start < end),
	};
	return { edition: read, index, chapters: match, source: sourceOf(read, index, match, horizon) };
}

/** Where the last chapter that has been read ends; absent where that is not known. */
function endOf(
	edition: Edition,
	{ matches, positions }: ChapterMatch,
	horizon: Horizon,
): number | undefined {
	if (horizon === 'all') {
		return edition.text.length;
	}
	if (!matches) {
		return undefined;
	}
	const firstUnread = edition.chapters.find((_, index) => (positions[index] ?? 0) > horizon);
	return firstUnread ? firstUnread.span.start : edition.text.length;
}

function sourceOf(
	edition: Edition,
	index: PassageIndex,
	{ matches, positions }: ChapterMatch,
	horizon: Horizon,
): PassageSource {
	return {
		text: edition.text,
		complete: horizon === 'all',
		findVerbatim: (words, limit) => findAllVerbatim(index, words, limit),
		findNearest: (words) => findNearest(index, words)?.span,
		chapterAt(offset) {
			const at = edition.chapters.findIndex(
				({ span }) => span.start <= offset && offset < span.end,
			);
			return matches ? positions[at] : undefined;
		},
	};
}

/**
 * The match in which the chapters of the book follow one another in the edition from its chapter
 * `first` (counted from 0) on; absent where too few follow.
 */
export function matchFrom(
	edition: Edition,
	chapters: readonly Chapter[],
	first: number,
): ChapterMatch | undefined {
	if (chapters.length === 0 || first + chapters.length > edition.chapters.length) {
		return undefined;
	}
	const positions = edition.chapters.map((_, index) => {
		const position = index - first + 1;
		return position >= 1 && position <= chapters.length ? position : undefined;
	});
	return { matches: true, positions };
}
