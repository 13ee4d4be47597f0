import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { ChapterMatch } from '../core/editions/matchChapters.js';
import { type OpenEdition, openInSteps } from '../core/editions/openEdition.js';
import { finish, type Steps } from '../core/editions/steps.js';
import { hasWords } from '../features/findInEdition.js';
import { EditionCache } from './editionCache.js';
import { type EditionFile, readEditionFile } from './editionFile.js';
import { EditionMatches } from './editionMatches.js';
import { inTurns } from './inTurns.js';
import { OpenEditions } from './openEditions.js';
import { showWhenSlow } from './progress.js';
import { affectsSettings, chosenEdition, chosenEditions, setEdition } from './settings.js';
import { statedEdition } from './statedEdition.js';
import type { BookStore } from './store.js';
import { watchFile } from './watchFile.js';

/**
 * The user's own copies of books. They are read on this machine, kept in the extension's own
 * storage and in memory, and handed out only as far as the book has been read.
 */
export class EditionStore implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #cache: EditionCache;
	readonly #matches: EditionMatches;
	readonly #changed = new vscode.EventEmitter<string>();
	/** Fires with the id of a book whose edition has been read, has changed or has gone. */
	readonly onDidChange = this.#changed.event;
	/** The texts, a megabyte or two each; what makes them quick to search is bounded by itself. */
	readonly #files = new Map<string, WatchedFile>();
	readonly #open = new OpenEditions();
	readonly #reading = new Map<string, Promise<EditionFile | undefined>>();
	/** What the user has not waited for; it is read when they ask for it, and not before. */
	readonly #cancelled = new Set<string>();
	readonly #configured: vscode.Disposable;

	constructor(store: BookStore, { globalState, globalStorageUri }: vscode.ExtensionContext) {
		this.#store = store;
		this.#matches = new EditionMatches(store, globalState);
		this.#cache = new EditionCache(vscode.Uri.joinPath(globalStorageUri, 'editions'));
		this.#configured = vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsSettings(event)) {
				this.#dropUnused();
			}
		});
	}

	/** Where the edition of a book lies: where the user has chosen, else where `work.md` says. */
	uriOf(book: ReadBook): vscode.Uri | undefined {
		return chosenEdition(book.id) ?? statedEdition(book);
	}

	/** The edition as far as it has been read by now; reading begins where it has not. */
	open(book: ReadBook): OpenEdition | undefined {
		const file = this.file(book);
		if (!file) {
			void this.ready(book);
			return undefined;
		}
		return this.#openFile(book, file, book.horizon);
	}

	/** Settles when the edition of a book has been read, unless the user did not wait for that. */
	async ready(book: ReadBook): Promise<void> {
		const uri = this.uriOf(book);
		if (uri && !this.file(book) && !this.#cancelled.has(keyOf(book, uri))) {
			await this.read(book);
		}
	}

	/** Reads the edition of a book where it has not been yet; absent where the user did not wait. */
	async read(book: ReadBook): Promise<EditionFile | undefined> {
		const uri = this.uriOf(book);
		const file = this.file(book);
		return file?.whole || !uri ? file : this.#readOnce(book, uri);
	}

	/** Makes a file the edition of a book. Everything stays as it is if the user does not wait. */
	async choose(book: ReadBook, uri: vscode.Uri): Promise<EditionFile | undefined> {
		const file = await this.#readOnce(book, uri);
		if (file && chosenEdition(book.id)?.toString() !== uri.toString()) {
			await setEdition(book.id, uri);
			this.#changed.fire(book.id);
		}
		return file;
	}

	/** What has been read of the whole edition, for questions whose answer tells nothing of it. */
	file(book: ReadBook): EditionFile | undefined {
		const uri = this.uriOf(book);
		return uri && this.#files.get(keyOf(book, uri))?.file;
	}

	/** How the chapters of the edition belong to those of the book; absent while it is not read. */
	matchOf(book: ReadBook): ChapterMatch | undefined {
		const file = this.file(book);
		return file?.whole && this.#matches.of(book, file.uri, file.whole);
	}

	/** Whether the book has all of these words somewhere, though not where it has been read. */
	isBeyond(book: ReadBook, words: readonly string[]): boolean {
		const file = book.horizon === 'all' ? undefined : this.file(book);
		const all = file && this.#openFile(book, file, 'all');
		return all !== undefined && hasWords(all.index, words);
	}

	/** True the first time that it is asked of an edition. */
	askOnce(book: ReadBook): boolean {
		const uri = this.uriOf(book);
		return uri !== undefined && this.#matches.askOnce(book, uri);
	}

	/** Matches the chapters by hand: the book's first is the edition's `first`, counted from 0. */
	async matchFrom(book: ReadBook, first: number): Promise<void> {
		const uri = this.uriOf(book);
		if (uri) {
			await this.#matches.choose(book, uri, first);
			this.#open.clear();
			this.#changed.fire(book.id);
		}
	}

	dispose(): void {
		const watchers = [...this.#files.values()].map(({ watcher }) => watcher);
		vscode.Disposable.from(this.#changed, this.#configured, ...watchers).dispose();
	}

	#openFile(
		book: ReadBook,
		file: EditionFile,
		horizon: ReadBook['horizon'],
	): OpenEdition | undefined {
		const { key, steps } = this.#opening(book, file, horizon);
		return this.#open.get(key) ?? this.#open.put(key, finish(steps()));
	}

	/** How an edition is made ready for a reader, and under which key it is kept. */
	#opening(book: ReadBook, { uri, mtime, whole }: EditionFile, horizon: ReadBook['horizon']) {
		const match = whole && this.#matches.of(book, uri, whole);
		return {
			key: [book.id, uri, mtime, horizon, match?.positions].join('\n'),
			*steps(): Steps<OpenEdition | undefined> {
				return match && (yield* openInSteps(whole, book.work.chapters, match, horizon));
			},
		};
	}

	/** Reads the file, unless that is under way, and tells of it where it is the edition already. */
	#readOnce(book: ReadBook, uri: vscode.Uri): Promise<EditionFile | undefined> {
		const key = keyOf(book, uri);
		const reading = this.#reading.get(key) ?? this.#readShown(book, uri, key);
		this.#reading.set(key, reading);
		return reading;
	}

	async #readShown(book: ReadBook, uri: vscode.Uri, key: string): Promise<EditionFile | undefined> {
		const source = new vscode.CancellationTokenSource();
		const cancelled = new Promise<undefined>((resolve) => {
			source.token.onCancellationRequested(() => resolve(undefined));
		});
		const work = Promise.race([this.#readAndOpen(book, uri, source.token), cancelled]);
		const title = vscode.l10n.t('Reading your copy of “{0}”', book.work.name);
		void showWhenSlow(title, work, () => source.cancel());
		const file = await work;
		this.#reading.delete(key);
		source.dispose();
		if (!file) {
			this.#cancelled.add(key);
			return undefined;
		}
		this.#cancelled.delete(key);
		this.#put(book, key, file);
		if (this.#isInUse(book.id, uri)) {
			this.#changed.fire(book.id);
		}
		return file;
	}

	async #readAndOpen(
		book: ReadBook,
		uri: vscode.Uri,
		token: vscode.CancellationToken,
	): Promise<EditionFile | undefined> {
		const cached = await this.#cache.load(uri);
		const file = await readEditionFile(uri, cached, token);
		if (!file?.whole) {
			return file;
		}
		const { key, steps } = this.#opening(book, file, book.horizon);
		const open = await inTurns(steps(), token);
		if (token.isCancellationRequested) {
			return undefined;
		}
		this.#open.put(key, open);
		if (file.whole !== cached?.edition) {
			const { mtime, size, whole: edition } = file;
			const stated = this.#store.books.flatMap((one) => this.uriOf(one) ?? []);
			void this.#cache.save(uri, { mtime, size, edition }, [...stated, ...chosenEditions()]);
		}
		return file;
	}

	/** Reads the file again when it has been written; while it is gone, what was read stays. */
	#put(book: ReadBook, key: string, file: EditionFile): void {
		const again = () => {
			const now = this.#store.book(book.id);
			return now && this.#readOnce(now, file.uri);
		};
		const watcher = this.#files.get(key)?.watcher ?? watchFile(file.uri, again);
		this.#files.set(key, { book: book.id, file, watcher });
	}

	#dropUnused(): void {
		for (const [key, { book, file, watcher }] of this.#files) {
			if (!this.#isInUse(book, file.uri)) {
				watcher.dispose();
				this.#files.delete(key);
			}
		}
	}

	#isInUse(bookId: string, uri: vscode.Uri): boolean {
		const book = this.#store.book(bookId);
		return book !== undefined && this.uriOf(book)?.toString() === uri.toString();
	}
}

interface WatchedFile {
	/** The id of its book. */
	readonly book: string;
	readonly file: EditionFile;
	readonly watcher: vscode.Disposable;
}

function keyOf({ id }: ReadBook, uri: vscode.Uri): string {
	return `${id}\n${uri}`;
}
