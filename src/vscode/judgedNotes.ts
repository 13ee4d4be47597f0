import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { Note } from '../core/mentions/named.js';
import type { JudgedBook } from '../core/quotations/judge.js';
import { type JudgedNote, judgeNote } from '../core/quotations/judgeNote.js';
import { indexQuotes, type QuoteIndex } from '../core/quotations/quoteIndex.js';
import {
	diagnoseQuotations,
	type QuotationDiagnosis,
} from '../features/checks/diagnoseQuotations.js';
import type { EditionStore } from './editionStore.js';
import type { LiveNotes } from './notes.js';
import type { OwnPages } from './ownPages.js';
import { preferences, quotationsChecked } from './settings.js';

/** What is known of the quotations of one document, and under which books and editions. */
interface JudgedDocument {
	readonly version: number;
	readonly books: readonly JudgedBook[];
	readonly judged: JudgedNote;
}

/** The quotations of notes, compared with their books and with the user's own copies of them. */
export class JudgedNotes {
	readonly #notes: LiveNotes;
	readonly #editions: EditionStore;
	readonly #pages: OwnPages;
	readonly #judged = new Map<string, JudgedDocument>();
	readonly #indexes = new WeakMap<ReadBook, QuoteIndex>();

	constructor(notes: LiveNotes, editions: EditionStore, pages: OwnPages) {
		this.#notes = notes;
		this.#editions = editions;
		this.#pages = pages;
	}

	/**
	 * The quotations of an open document, by paragraphs; absent where it is about no book. Only
	 * paragraphs that have changed since are compared again.
	 */
	at(document: vscode.TextDocument): JudgedNote | undefined {
		const note = this.#notes.at(document);
		if (!note) {
			return undefined;
		}
		const key = document.uri.toString();
		const former = this.#judged.get(key);
		const books = this.#booksOf(note);
		const same = former !== undefined && sameBooks(former.books, books);
		if (same && former.version === document.version) {
			return former.judged;
		}
		const judged = judgeNote(note.text, note.masked, books, same ? former.judged : undefined);
		this.#judged.set(key, { version: document.version, books, judged });
		return judged;
	}

	/** What is wrong with the quotations of an open document. */
	diagnose(document: vscode.TextDocument): readonly QuotationDiagnosis[] {
		const checked =
			quotationsChecked(document.uri) && this.#notes.about(document)?.keys.quotations === true;
		const judged = checked ? this.at(document) : undefined;
		return judged ? this.#diagnose(judged, document.uri) : [];
	}

	/** The same for a file that is not open, once the copies of its books are read where they can be. */
	async diagnoseFile(uri: vscode.Uri, text: string): Promise<readonly QuotationDiagnosis[]> {
		const note = quotationsChecked(uri) ? this.#notes.read(uri, text) : undefined;
		if (!note?.keys.quotations) {
			return [];
		}
		await Promise.all(note.names.books.map((book) => this.#editions.ready(book)));
		return this.#diagnose(judgeNote(text, note.masked, this.#booksOf(note)), uri);
	}

	forget(uri: vscode.Uri): void {
		this.#judged.delete(uri.toString());
	}

	#diagnose(judged: JudgedNote, uri: vscode.Uri): readonly QuotationDiagnosis[] {
		const page = this.#pages.get.bind(this.#pages);
		return diagnoseQuotations(judged, preferences(uri), page, vscode.l10n.t);
	}

	#booksOf(note: Note): readonly JudgedBook[] {
		return note.names.books.map((book) => {
			const quotes = this.#indexes.get(book) ?? indexQuotes(book);
			this.#indexes.set(book, quotes);
			return { quotes, edition: this.#editions.open(book)?.source };
		});
	}
}

function sameBooks(some: readonly JudgedBook[], others: readonly JudgedBook[]): boolean {
	return (
		some.length === others.length &&
		some.every(
			({ quotes, edition }, index) =>
				quotes === others[index]?.quotes && edition === others[index]?.edition,
		)
	);
}
