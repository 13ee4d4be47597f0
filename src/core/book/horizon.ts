import { lazy } from '../lazy.js';
import { type Book, withoutBook } from './book.js';
import { withoutCycles } from './cycles.js';
import { type Entry, type Later, positionOf, type Quote, type Remark, type Work } from './entry.js';
import { indexReferences, mapReferences, type ReferenceIndex, resolve } from './references.js';

/** The last chapter the reader has finished: 0 for none, `all` for the whole book. */
export type Horizon = number | 'all';

/** The one of two horizons that shows less. */
export function lowerHorizon(one: Horizon, other: Horizon): Horizon {
	if (one === 'all') {
		return other;
	}
	return other === 'all' ? one : Math.min(one, other);
}

declare const read: unique symbol;

/**
 * A book as far as its reader has read it. Features take nothing else, and only `upTo` makes one,
 * so that what is hidden cannot leak.
 */
export interface ReadBook {
	readonly [read]: true;
	readonly id: string;
	readonly horizon: Horizon;
	readonly work: Work;
	/** All visible entries but the work itself. */
	readonly entries: readonly Entry[];
	readonly index: ReferenceIndex;
	/** By the id of an entry: the quotes spoken by it or stated to be about it, in the order of the book. */
	readonly quotesOf: ReadonlyMap<string, readonly Quote[]>;
}

/**
 * The book up to the end of the chapter `horizon`. Beyond it an entry does not exist, an alias does
 * not match, a relation or a later line is gone, and nothing refers to what is hidden.
 */
export function upTo(book: Book, horizon: Horizon): ReadBook {
	const visible = (chapter: number | undefined): boolean =>
		chapter === undefined || horizon === 'all' || chapter <= horizon;
	const shown = book.entries.filter((entry) => visible(positionOf(entry)));
	const work = workUpTo(book.work, visible);
	const keep = keeper(book, shown, work, visible);
	// Not before the cut, which may already have opened a circle.
	const entries = withoutCycles(
		shown.map((entry) => mapReferences(withoutLater(entry, visible), keep)),
	);
	const readBook: Omit<ReadBook, typeof read> = {
		id: book.id,
		horizon,
		work,
		entries,
		index: indexReferences([work, ...entries]),
		quotesOf: quotesByEntry(entries),
	};
	return readBook as ReadBook;
}

/**
 * Keeps a reference to what is visible, and one to nothing at all; drops what means a hidden entry
 * or only bears a name that is not given yet.
 */
function keeper(
	book: Book,
	shown: readonly Entry[],
	work: Work,
	visible: Visible,
): (reference: string) => string | undefined {
	const ids = new Set(shown.map(({ id }) => id));
	// Few books hold an ambiguous reference.
	const known = lazy(() =>
		indexReferences([work, ...shown.map((entry) => withoutLater(entry, visible))]),
	);
	const texts = lazy(() => {
		const hidden = book.entries.filter((entry) => !visible(positionOf(entry)));
		return new Set(hidden.map(({ name }) => name));
	});
	return (reference) => {
		const meant = resolve(book.index, withoutBook(book.id, reference));
		const [one] = meant;
		const kept =
			one === undefined
				? !texts().has(reference)
				: meant.length === 1
					? one.type === 'work' || ids.has(one.id)
					: resolve(known(), withoutBook(book.id, reference)).length > 0;
		return kept ? reference : undefined;
	};
}

type Visible = (chapter: number | undefined) => boolean;

function withoutLater(entry: Entry, visible: Visible): Entry {
	const less = {
		...entry,
		aliases: entry.aliases.filter(({ reveal }) => visible(reveal)),
		later: entry.later.filter(({ chapter }: Later) => visible(chapter)),
	};
	if (less.type !== 'character') {
		return less;
	}
	const relations = less.relations
		.filter(({ from }) => visible(from))
		.map((relation) => (visible(relation.until) ? relation : { ...relation, until: undefined }));
	return { ...less, relations };
}

/** The labels of unread chapters stay, because the reader chooses among them; titles and outlines go. */
function workUpTo(work: Work, visible: Visible): Work {
	const remarks = (list: readonly Remark[]) => list.filter(({ chapter }) => visible(chapter));
	return {
		...work,
		aliases: work.aliases.filter(({ reveal }) => visible(reveal)),
		later: work.later.filter(({ chapter }) => visible(chapter)),
		chapters: work.chapters.map((chapter, index) =>
			visible(index + 1) ? chapter : { label: chapter.label, part: chapter.part },
		),
		reception: remarks(work.reception),
		adaptations: remarks(work.adaptations),
		compared: remarks(work.compared),
		teaching: remarks(work.teaching),
	};
}

function quotesByEntry(entries: readonly Entry[]): ReadonlyMap<string, readonly Quote[]> {
	const quotes = new Map<string, Quote[]>();
	for (const quote of inOrder(entries)) {
		const { speaker, place, about, themes, symbols } = quote;
		const ids = new Set([speaker, place, ...about, ...themes, ...symbols]);
		for (const id of ids) {
			if (id !== undefined) {
				const group = quotes.get(id) ?? [];
				group.push(quote);
				quotes.set(id, group);
			}
		}
	}
	return quotes;
}

/** The quotes among entries, as they stand in the book; those without a chapter last. */
export function inOrder(entries: readonly Entry[]): readonly Quote[] {
	return entries
		.filter((entry): entry is Quote => entry.type === 'quote')
		.sort(
			(one, other) =>
				(one.chapter ?? Infinity) - (other.chapter ?? Infinity) ||
				paragraphOf(one) - paragraphOf(other) ||
				0,
		);
}

function paragraphOf({ paragraph }: Quote): number {
	return Number(paragraph ?? Infinity) || Infinity;
}
