import type { Chapter } from '../book/entry.js';
import type { Horizon } from '../book/horizon.js';
import { editionSource } from '../quotations/editionSource.js';
import type { PassageSource } from '../quotations/passageSource.js';
import type { Span } from '../text/spans.js';
import type { Edition } from './edition.js';
import type { ChapterMatch } from './matchChapters.js';
import { indexInSteps, type PassageIndex } from './passages.js';
import { finish, type Steps } from './steps.js';

/** An edition made ready for a reader, as far as they have read. */
export interface OpenEdition {
	/** The text up to the horizon; the whole of it where the whole book has been read. */
	readonly edition: Edition;
	readonly index: PassageIndex;
	/** The positions in the book of the chapters of `edition`; empty while they are not matched. */
	readonly positions: ChapterMatch['positions'];
	readonly source: PassageSource;
}

/**
 * Makes an edition ready for a reader of the book whose chapters `work.md` lists, as `match` has
 * them. Of a book not read to its end only the chapters up to the horizon are kept, and nothing at
 * all while its chapters do not match those of the book, because then nobody knows where the
 * horizon lies.
 */
export function openEdition(
	edition: Edition,
	chapters: readonly Chapter[],
	match: ChapterMatch,
	horizon: Horizon,
): OpenEdition | undefined {
	return finish(openInSteps(edition, chapters, match, horizon));
}

/** The same, with others in between. */
export function* openInSteps(
	edition: Edition,
	chapters: readonly Chapter[],
	match: ChapterMatch,
	horizon: Horizon,
): Steps<OpenEdition | undefined> {
	const span = spanRead(edition, match, horizon);
	if (!span) {
		return undefined;
	}
	const read = cut(edition, span);
	const index = yield* indexInSteps(read.text);
	const before = edition.chapters.findIndex(({ span: { end } }) => end > span.start);
	const positions = match.matches ? match.positions.slice(Math.max(0, before)) : [];
	const complete = horizon === 'all' && !isExcerpt(edition, chapters, match);
	const source = editionSource(read, index, { complete, positions });
	return { edition: read, index, positions, source };
}

/**
 * From the first chapter of the book to the last that has been read. What stands around them is
 * left out with those not read: introductions tell how it ends.
 */
function spanRead(
	{ text, chapters }: Edition,
	{ matches, positions }: ChapterMatch,
	horizon: Horizon,
): Span | undefined {
	if (horizon === 'all') {
		return { start: 0, end: text.length };
	}
	if (!matches) {
		return undefined;
	}
	const first = chapters.find((_, index) => positions[index] !== undefined);
	const last = chapters.findLast((_, index) => (positions[index] ?? Infinity) <= horizon);
	const start = first?.span.start ?? 0;
	return { start, end: last?.span.end ?? start };
}

/** The stretch of an edition in `span`, which begins and ends with a chapter. */
function cut(edition: Edition, { start, end }: Span): Edition {
	if (start === 0 && end === edition.text.length) {
		return edition;
	}
	const chapters = edition.chapters
		.filter(({ span }) => span.start >= start && span.end <= end)
		.map((chapter) => ({
			...chapter,
			span: { start: chapter.span.start - start, end: chapter.span.end - start },
			body: chapter.body - start,
		}));
	return { ...edition, text: edition.text.slice(start, end), chapters };
}

/** Whether it has chapters, but fewer than the book: words that it lacks may be in the others. */
function isExcerpt(
	edition: Edition,
	chapters: readonly Chapter[],
	{ matches }: ChapterMatch,
): boolean {
	const { length } = edition.chapters;
	return !matches && length > 0 && length < chapters.length;
}

/** How many chapters of the edition can be the book's first, with as many behind as the book has. */
export function possibleFirsts(edition: Edition, chapters: readonly Chapter[]): number {
	return chapters.length === 0 ? 0 : Math.max(0, edition.chapters.length - chapters.length + 1);
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
	if (first < 0 || first >= possibleFirsts(edition, chapters)) {
		return undefined;
	}
	const positions = edition.chapters.map((_, index) => {
		const position = index - first + 1;
		return position >= 1 && position <= chapters.length ? position : undefined;
	});
	return { matches: true, positions };
}
