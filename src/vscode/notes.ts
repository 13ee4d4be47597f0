import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type NoteKeys, readNoteKeys } from '../core/book/note.js';
import { bundledScheme } from '../core/book/pack.js';
import type { Note } from '../core/mentions/named.js';
import { maskedRegions } from '../core/text/markdown.js';
import type { Span } from '../core/text/spans.js';
import { workSetting } from './settings.js';
import type { BookStore } from './store.js';

/** The documents that features look at: every Markdown file, wherever it lies. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** What is known of one version of a document. */
interface ReadText {
	readonly version: number;
	readonly text: string;
	readonly keys: NoteKeys;
	/** Found when first asked for, since files about no book never ask. */
	readonly masked: () => readonly Span[];
}

/** The open documents as notes about books. Each version of a document is read once. */
export class LiveNotes implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #texts = new Map<string, ReadText>();
	readonly #closing = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
		this.#texts.delete(uri.toString()),
	);

	constructor(store: BookStore) {
		this.#store = store;
	}

	/** The document as a note; absent where it is about no book, and then nothing is done with it. */
	at(document: vscode.TextDocument): Note | undefined {
		if (document.languageId !== 'markdown') {
			return undefined;
		}
		const { text, keys, masked } = this.#read(document);
		const books = this.#books(document.uri, keys);
		return books.length === 0
			? undefined
			: { text, keys, masked: masked(), names: this.#store.names(books) };
	}

	/** The text of a file that is not open, as a note; absent where it is about no book. */
	read(uri: vscode.Uri, text: string): Note | undefined {
		const keys = readNoteKeys(text);
		const books = this.#books(uri, keys);
		return books.length === 0
			? undefined
			: { text, keys, masked: maskedRegions(text), names: this.#store.names(books) };
	}

	/** The books a document is about; none where it is left alone. */
	booksOf(document: vscode.TextDocument): readonly ReadBook[] {
		return document.languageId === 'markdown'
			? this.#books(document.uri, this.#read(document).keys)
			: [];
	}

	dispose(): void {
		this.#closing.dispose();
	}

	/**
	 * First the note's own word, then the book folder around it, then the folder's setting. The
	 * document of a bundled entry is about its own book.
	 */
	#books(uri: vscode.Uri, keys: NoteKeys): readonly ReadBook[] {
		const bundled = uri.scheme === bundledScheme ? uri.path.split('/')[1] : undefined;
		const enclosing = bundled ?? this.#store.enclosingBook(uri);
		const setting = workSetting(uri);
		const works = keys.works ?? (enclosing ? [enclosing] : setting ? [setting] : []);
		const books = works.flatMap((work) => this.#store.book(this.#idOf(work), keys.horizon) ?? []);
		return [...new Set(books)];
	}

	/** `work:` names a book by its id, or by its title where no book has that id. */
	#idOf(work: string): string {
		const { books } = this.#store.library;
		const byName = books.filter((book) => book.work.name === work);
		const [only, second] = byName;
		return books.some(({ id }) => id === work) || !only || second ? work : only.id;
	}

	#read(document: vscode.TextDocument): ReadText {
		const key = document.uri.toString();
		const known = this.#texts.get(key);
		if (known?.version === document.version) {
			return known;
		}
		const text = document.getText();
		const read: ReadText = {
			version: document.version,
			text,
			keys: readNoteKeys(text),
			masked: once(() => maskedRegions(text)),
		};
		this.#texts.set(key, read);
		return read;
	}
}

function once<T>(compute: () => T): () => T {
	let value: { readonly is: T } | undefined;
	return () => {
		value ??= { is: compute() };
		return value.is;
	};
}
