import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type NoteKeys, readNoteKeys } from '../core/book/note.js';
import { bundledScheme } from '../core/book/pack.js';
import { lazy } from '../core/lazy.js';
import type { BookNames, Note } from '../core/mentions/named.js';
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
	/** Found when first asked for, since files about no book never ask. */
	readonly masked: () => readonly Span[];
}

/** The frontmatter of a document, which few edits change, and what it says. */
interface ReadHead {
	readonly head: string;
	readonly keys: NoteKeys;
}

/** A longer frontmatter is not looked for. */
const mostHeadLines = 1_000;

/** The open documents as notes about books. Each version of a document is read once. */
export class LiveNotes implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #texts = new Map<string, ReadText>();
	readonly #heads = new Map<string, ReadHead>();
	readonly #closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
		this.#texts.delete(uri.toString());
		this.#heads.delete(uri.toString());
	});

	constructor(store: BookStore) {
		this.#store = store;
	}

	/** The document as a note; absent where it is about no book, and then nothing is done with it. */
	at(document: vscode.TextDocument): Note | undefined {
		if (document.languageId !== 'markdown') {
			return undefined;
		}
		const { keys, names } = this.about(document) ?? {};
		if (!keys || !names) {
			return undefined;
		}
		const { text, masked } = this.#read(document);
		return { text, keys, masked: masked(), names };
	}

	/** What a document says of itself and the names it may hold, without reading all of its text. */
	about(
		document: vscode.TextDocument,
	): { readonly keys: NoteKeys; readonly names: BookNames } | undefined {
		const books = this.booksOf(document);
		return books.length === 0
			? undefined
			: { keys: this.keysOf(document), names: this.#store.names(books) };
	}

	/** What the frontmatter of a document says; the same object until it says something else. */
	keysOf(document: vscode.TextDocument): NoteKeys {
		const uri = document.uri.toString();
		const head = headOf(document);
		const known = this.#heads.get(uri);
		if (known?.head === head) {
			return known.keys;
		}
		const keys = readNoteKeys(head);
		this.#heads.set(uri, { head, keys });
		return keys;
	}

	/**
	 * The files of entries that are not read yet. They may name what is; but that they do must not
	 * be told.
	 */
	hiddenFiles(): ReadonlySet<string> {
		const hidden = this.#store.library.books.flatMap(({ id, entries }) => {
			const shown = new Set(this.#store.book(id)?.entries.flatMap(({ files }) => files));
			return entries.flatMap(({ files }) => files.filter((file) => !shown.has(file)));
		});
		return new Set(hidden);
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
			? this.#books(document.uri, this.keysOf(document))
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
			masked: lazy(() => maskedRegions(text)),
		};
		this.#texts.set(key, read);
		return read;
	}
}

/** The lines up to the closing fence, without going through the others. */
function headOf(document: vscode.TextDocument): string {
	const most = Math.min(mostHeadLines, document.lineCount);
	if (!document.lineAt(0).text.startsWith('---')) {
		return '';
	}
	for (let line = 1; line < most; line++) {
		if (/^---[ \t]*$/.test(document.lineAt(line).text)) {
			return document.getText(new vscode.Range(0, 0, line + 1, 0));
		}
	}
	return document.getText(new vscode.Range(0, 0, most, 0));
}
