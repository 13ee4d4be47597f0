import * as vscode from 'vscode';
import type { Entry } from '../core/book/entry.js';
import { type Horizon, lowerHorizon, type ReadBook, upTo } from '../core/book/horizon.js';
import { assemble, type BundledBook, type Library } from '../core/book/library.js';
import { type ReferenceIndex, resolve } from '../core/book/references.js';
import { type BookNames, namesOf } from '../core/mentions/named.js';
import type { EntryTarget } from '../features/card.js';
import {
	type ReadFile,
	type ReadFolder,
	readBookFolders,
	readDocument,
	readFile,
} from './bookFolders.js';
import { Lull } from './lull.js';
import { affectsSettings, bundledBooksShown, horizonOf } from './settings.js';
import { signatureOf } from './signature.js';
import { Turns } from './turns.js';
import { watchBooks } from './watchBooks.js';

/** How long typing in an entry pauses before everything that shows it is drawn anew. */
const pause = 250;

/** An entry and the book it stands in. */
export interface FoundEntry {
	readonly book: ReadBook;
	readonly entry: Entry;
}

/**
 * The books of the extension and of the workspace as they stand now. All reading of books goes
 * through here; what is handed out is immutable, and `onDidChange` says when to ask again.
 */
export class BookStore implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when a book, an entry or a horizon has changed. */
	readonly onDidChange = this.#changed.event;
	readonly #disposables: vscode.Disposable[] = [this.#changed];
	readonly #scan = new vscode.CancellationTokenSource();
	readonly #typed = new Set<vscode.TextDocument>();
	readonly #turns = new Turns();
	/** The files that have changed since the scan under way began; absent where none is. */
	#missed: Set<vscode.Uri> | undefined;
	#bundled: readonly BundledBook[] = [];
	#folders: readonly ReadFolder[] = [];
	#library: Library | undefined;
	#readBooks = new Map<string, ReadBook>();
	#names = new Map<string, BookNames>();
	#signature: Promise<string> | undefined;
	readonly #typing = new Lull(pause, () => this.#changed.fire());
	/** Settles when the books of the extension and of the workspace have been read for the first time. */
	readonly ready: Promise<void>;

	constructor(extensionUri: vscode.Uri) {
		this.ready = this.#start(extensionUri);
		this.#disposables.push(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affectsSettings(event)) {
					this.#forget();
				}
			}),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
			vscode.workspace.onDidCloseTextDocument((document) => this.#reread(document.uri)),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#rescan()),
			watchBooks({
				holds: (uri) => this.#folderOf(uri) !== undefined,
				changed: (uri) => this.#reread(uri),
				rescan: () => this.#rescan(),
			}),
		);
	}

	/** All books, whole: for validation, the resolution of references and rename only. */
	get library(): Library {
		this.#readTyped();
		this.#library ??= assemble(bundledBooksShown() ? this.#bundled : [], this.#folders);
		return this.#library;
	}

	/** All books, each as far as it has been read. */
	get books(): readonly ReadBook[] {
		return this.library.books.map(({ id }) => this.book(id)).filter((book) => book !== undefined);
	}

	/** A book as far as it has been read, and no further than `limit`; absent where there is none. */
	book(id: string, limit: Horizon = 'all'): ReadBook | undefined {
		const whole = this.library.books.find((book) => book.id === id);
		if (!whole) {
			return undefined;
		}
		const horizon = lowerHorizon(horizonOf(id), limit);
		const key = `${id}\n${horizon}`;
		const book = this.#readBooks.get(key) ?? upTo(whole, horizon);
		this.#readBooks.set(key, book);
		return book;
	}

	/** The names of some books, made ready once. */
	names(books: readonly ReadBook[]): BookNames {
		const key = books.map(({ id, horizon }) => `${id}\n${horizon}`).join('\n');
		const names = this.#names.get(key) ?? namesOf(books);
		this.#names.set(key, names);
		return names;
	}

	/** An entry as far as its book has been read. */
	entry({ book: bookId, entry: entryId }: EntryTarget): FoundEntry | undefined {
		const book = this.book(bookId);
		const entry =
			entryId === undefined ? book?.work : book?.entries.find(({ id }) => id === entryId);
		return book && entry && { book, entry };
	}

	/** The book whose folder encloses a file, the nearest where folders are nested. */
	enclosingBook(uri: vscode.Uri): string | undefined {
		const folder = this.#folderOf(uri);
		return folder && this.library.bookOfFolder.get(folder.uri);
	}

	/** The files of the workspace's books, as last read. */
	get files(): readonly ReadFile[] {
		this.#readTyped();
		return this.#folders.flatMap(({ files }) => files);
	}

	/** Changes when what is found in notes can change. */
	signature(): Promise<string> {
		this.#signature ??= signatureOf(
			this.books,
			this.#folders.map(({ uri }) => uri),
		);
		return this.#signature;
	}

	/** The indexes of whole books, for the resolution of references. */
	wholeIndexes(books: readonly ReadBook[]): readonly ReferenceIndex[] {
		const ids = new Set(books.map(({ id }) => id));
		return this.library.books.filter(({ id }) => ids.has(id)).map(({ index }) => index);
	}

	/** Whether an entry of the whole book answers to a reference; which one is not said. */
	isTaken(bookId: string, reference: string): boolean {
		const whole = this.library.books.find(({ id }) => id === bookId);
		return whole !== undefined && resolve(whole.index, reference).length > 0;
	}

	/** The folder of the user's own in which a book can be added to: its own or a layer's. */
	ownFolder(bookId: string): ReadFolder | undefined {
		const { bookOfFolder } = this.library;
		return this.#folders.find(({ uri }) => bookOfFolder.get(uri) === bookId);
	}

	/** A file as it was last read, where it belongs to a book of the workspace. */
	file(uri: string): ReadFile | undefined {
		return this.files.find((file) => file.uri === uri);
	}

	dispose(): void {
		this.#scan.cancel();
		vscode.Disposable.from(...this.#disposables, this.#typing, this.#scan).dispose();
	}

	async #start(extensionUri: vscode.Uri): Promise<void> {
		const packed = vscode.Uri.joinPath(extensionUri, 'dist', 'books.json');
		const bytes = await vscode.workspace.fs.readFile(packed);
		this.#bundled = JSON.parse(new TextDecoder().decode(bytes));
		this.#forget();
		await this.#rescan();
	}

	/** What has changed meanwhile may have been read before it changed, and is read again. */
	async #rescan(): Promise<void> {
		const isLast = this.#turns.begin('');
		this.#missed = new Set();
		const folders = await readBookFolders(this.#scan.token);
		if (!this.#scan.token.isCancellationRequested && isLast()) {
			const missed = this.#missed;
			this.#missed = undefined;
			this.#folders = folders;
			this.#forget();
			await Promise.all([...(missed ?? [])].map((uri) => this.#reread(uri)));
		}
	}

	async #reread(uri: vscode.Uri): Promise<void> {
		this.#missed?.add(uri);
		const folder = this.#folderOf(uri);
		if (!folder || !/\.md$/i.test(uri.path)) {
			return;
		}
		const isLast = this.#turns.begin(uri.toString());
		const file = await readFile(uri, vscode.Uri.parse(folder.uri));
		if (isLast()) {
			this.#put(folder.uri, uri, file);
			this.#forget();
		}
	}

	#edited(document: vscode.TextDocument): void {
		if (document.languageId === 'markdown' && this.#folderOf(document.uri)) {
			this.#typed.add(document);
			this.#typing.await();
		}
	}

	/** Takes in what has been typed in entries, at the latest when someone asks. */
	#readTyped(): void {
		for (const document of this.#typed) {
			const folder = this.#folderOf(document.uri);
			if (folder) {
				const file = readDocument(document, vscode.Uri.parse(folder.uri));
				this.#put(folder.uri, document.uri, file);
				this.#drop();
			}
		}
		this.#typed.clear();
	}

	/** Puts a file in the place of its former state; without a file, takes it out. */
	#put(folderUri: string, uri: vscode.Uri, file: ReadFile | undefined): void {
		this.#folders = this.#folders.map((folder) => {
			if (folder.uri !== folderUri) {
				return folder;
			}
			const others = folder.files.filter((other) => other.uri !== uri.toString());
			const files = file ? [...others, file] : others;
			return { ...folder, files: files.sort((one, other) => (one.path < other.path ? -1 : 1)) };
		});
	}

	#folderOf(uri: vscode.Uri): ReadFolder | undefined {
		const containing = this.#folders.filter(
			(folder) => uri.toString().startsWith(`${folder.uri}/`) || uri.toString() === folder.uri,
		);
		return containing.sort((one, other) => other.uri.length - one.uri.length)[0];
	}

	#drop(): void {
		this.#library = undefined;
		this.#readBooks = new Map();
		this.#names = new Map();
		this.#signature = undefined;
	}

	#forget(): void {
		this.#drop();
		this.#changed.fire();
	}
}
