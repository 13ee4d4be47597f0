import type * as vscode from 'vscode';
import type { Chapter } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { Edition } from '../core/editions/edition.js';
import { type ChapterMatch, matchChapters } from '../core/editions/matchChapters.js';
import { matchFrom } from '../core/editions/openEdition.js';
import type { BookStore } from './store.js';

const askedKey = 'closeReading.editionsAsked';
const firstsKey = 'closeReading.editionStarts';

/** How an edition was matched the last time, and with what. */
interface Known {
	readonly chapters: readonly Chapter[];
	readonly first: number | undefined;
	readonly match: ChapterMatch;
}

/**
 * How the chapters of books and of the user's own copies belong together: by what they are called,
 * or as the user has matched them, which is kept for each book and copy.
 */
export class EditionMatches {
	readonly #store: BookStore;
	readonly #memory: vscode.Memento;
	readonly #known = new WeakMap<Edition, Known>();

	constructor(store: BookStore, memory: vscode.Memento) {
		this.#store = store;
		this.#memory = memory;
	}

	of(book: ReadBook, uri: vscode.Uri, whole: Edition): ChapterMatch {
		const chapters = this.#chaptersOf(book);
		const first = this.#firsts()[identity(book, uri)];
		const known = this.#known.get(whole);
		if (known?.chapters === chapters && known.first === first) {
			return known.match;
		}
		const chosen = first === undefined ? undefined : matchFrom(whole, chapters, first);
		const match = chosen ?? matchChapters(whole, chapters);
		this.#known.set(whole, { chapters, first, match });
		return match;
	}

	/** By hand: the book's first chapter is that of the copy at `first`, counted from 0. */
	async choose(book: ReadBook, uri: vscode.Uri, first: number): Promise<void> {
		const firsts = { ...this.#firsts(), [identity(book, uri)]: first };
		await this.#memory.update(firstsKey, firsts);
	}

	/** True the first time that it is asked of a copy. */
	askOnce(book: ReadBook, uri: vscode.Uri): boolean {
		const asked = this.#memory.get<readonly string[]>(askedKey, []);
		const own = identity(book, uri);
		if (asked.includes(own)) {
			return false;
		}
		void this.#memory.update(askedKey, [...asked, own]);
		return true;
	}

	#firsts(): Readonly<Record<string, number>> {
		return this.#memory.get(firstsKey, {});
	}

	/** With the titles of chapters not read yet: what they are matched with is not shown. */
	#chaptersOf({ id, work }: ReadBook): readonly Chapter[] {
		return this.#store.library.books.find((book) => book.id === id)?.work.chapters ?? work.chapters;
	}
}

function identity({ id }: ReadBook, uri: vscode.Uri): string {
	return `${id}\n${uri}`;
}
