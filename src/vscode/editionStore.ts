import * as vscode from 'vscode';
import type { Horizon, ReadBook } from '../core/book/horizon.js';
import type { Edition } from '../core/editions/edition.js';
import { type ChapterMatch, matchChapters } from '../core/editions/matchChapters.js';
import { matchFrom, type OpenEdition, openEdition } from '../core/editions/openEdition.js';
import type { EditionProblem } from '../core/editions/problems.js';
import { readEdition } from '../core/editions/readEdition.js';
import { textPath } from '../core/editions/textPath.js';
import { folderOf } from './bookFolders.js';
import { loadEdition, saveEdition } from './editionCache.js';
import { chosenEdition } from './settings.js';
import type { BookStore } from './store.js';

/** Why there is no edition to be looked into. */
export type EditionFailure = EditionProblem | { readonly code: 'edition.unreadable' };

/** A book's edition as it is now. */
export interface EditionState {
	readonly uri: vscode.Uri;
	readonly mtime: number;
	readonly whole?: Edition | undefined;
	readonly failure?: EditionFailure | undefined;
}

/** Two novels of 600,000 words with their indexes take about 60 MB; a third makes the first go. */
const mostOpen = 2;

const askedKey = 'closeReading.editionsAsked';
const startsKey = 'closeReading.editionStarts';

/**
 * The user's own copies of books. They are read on this machine, kept in the extension's own
 * storage and in memory, and handed out only as far as the book has been read.
 */
export class EditionStore implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #memory: vscode.Memento;
	readonly #storage: vscode.Uri;
	readonly #changed = new vscode.EventEmitter<string>();
	/** Fires with the id of a book whose edition has been read, has changed or has gone. */
	readonly onDidChange = this.#changed.event;
	readonly #states = new Map<string, EditionState>();
	readonly #opened = new Map<string, OpenEdition | undefined>();
	readonly #reading = new Map<string, Promise<EditionState | undefined>>();
	readonly #watchers = new Map<string, vscode.Disposable>();

	constructor(store: BookStore, { globalState, globalStorageUri }: vscode.ExtensionContext) {
		this.#store = store;
		this.#memory = globalState;
		this.#storage = vscode.Uri.joinPath(globalStorageUri, 'editions');
	}

	/** Where the edition of a book lies: where the user has chosen, else where `work.md` says. */
	uriOf(book: ReadBook): vscode.Uri | undefined {
		return chosenEdition(book.id) ?? this.#stated(book);
	}

	/** The edition as far as it has been read by now; reading begins where it has not. */
	open(book: ReadBook): OpenEdition | undefined {
		const uri = this.uriOf(book);
		const state = this.#states.get(book.id);
		if (!uri || state?.uri.toString() !== uri.toString()) {
			void this.read(book);
			return undefined;
		}
		return state.whole && this.#openedAt(book, state.whole, book.horizon);
	}

	/** The edition of a book, read where it has not been yet; nothing where there is none. */
	read(book: ReadBook): Promise<EditionState | undefined> {
		const uri = this.uriOf(book);
		const state = this.#states.get(book.id);
		if (!uri) {
			this.#states.delete(book.id);
			return Promise.resolve(undefined);
		}
		return state?.uri.toString() === uri.toString()
			? Promise.resolve(state)
			: this.#readOnce(book, uri);
	}

	/** Reads the file, unless that is under way. */
	#readOnce(book: ReadBook, uri: vscode.Uri): Promise<EditionState | undefined> {
		const key = `${book.id}\n${uri}`;
		const under = this.#reading.get(key) ?? this.#readShown(book, uri, key);
		this.#reading.set(key, under);
		return under;
	}

	/** The whole edition, for questions whose answer tells nothing of it. */
	whole(book: ReadBook): Edition | undefined {
		return this.#states.get(book.id)?.whole;
	}

	/** Whether the chapters of the edition are matched with those of the book. */
	matches(book: ReadBook): boolean {
		const whole = this.whole(book);
		const { chapters } = book.work;
		return (
			whole !== undefined && (this.#chosen(book, whole) ?? matchChapters(whole, chapters)).matches
		);
	}

	/** Whether the words stand in the edition, but only beyond the reader's horizon. */
	isBeyond(book: ReadBook, words: string): boolean {
		const whole = this.whole(book);
		const all = whole && book.horizon !== 'all' ? openEdition(whole, [], 'all') : undefined;
		return all?.source.findVerbatim(words, 1).length === 1;
	}

	/** True the first time it is asked of an edition. */
	askOnce(book: ReadBook): boolean {
		const asked = this.#memory.get<readonly string[]>(askedKey, []);
		const identity = this.#identity(book);
		if (asked.includes(identity)) {
			return false;
		}
		void this.#memory.update(askedKey, [...asked, identity]);
		return true;
	}

	/** Matches the chapters by hand: the book's first is the edition's `first`, counted from 0. */
	async matchFrom(book: ReadBook, first: number): Promise<void> {
		const starts = this.#memory.get<Readonly<Record<string, number>>>(startsKey, {});
		await this.#memory.update(startsKey, { ...starts, [this.#identity(book)]: first });
		this.#opened.clear();
		this.#changed.fire(book.id);
	}

	dispose(): void {
		vscode.Disposable.from(this.#changed, ...this.#watchers.values()).dispose();
	}

	#stated({ work }: ReadBook): vscode.Uri | undefined {
		const file = work.textFile === undefined ? undefined : vscode.Uri.parse(work.textFile);
		const folder = file && vscode.workspace.getWorkspaceFolder(file);
		if (!file || !folder || work.text === undefined) {
			return undefined;
		}
		const within = folderOf(file).path.slice(folder.uri.path.length).replace(/^\//, '');
		const path = textPath(within, work.text);
		return path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
	}

	#openedAt(book: ReadBook, edition: Edition, horizon: Horizon): OpenEdition | undefined {
		const key = `${book.id}\n${horizon}`;
		if (!this.#opened.has(key)) {
			for (const old of [...this.#opened.keys()].slice(0, 1 - mostOpen)) {
				this.#opened.delete(old);
			}
			const { chapters } = book.work;
			this.#opened.set(key, openEdition(edition, chapters, horizon, this.#chosen(book, edition)));
		}
		return this.#opened.get(key);
	}

	#chosen(book: ReadBook, edition: Edition): ChapterMatch | undefined {
		const starts = this.#memory.get<Readonly<Record<string, number>>>(startsKey, {});
		const first = starts[this.#identity(book)];
		return first === undefined ? undefined : matchFrom(edition, book.work.chapters, first);
	}

	#identity(book: ReadBook): string {
		return `${book.id}\n${this.uriOf(book)}`;
	}

	async #readShown(
		book: ReadBook,
		uri: vscode.Uri,
		key: string,
	): Promise<EditionState | undefined> {
		const source = new vscode.CancellationTokenSource();
		const work = this.#readNow(uri, source.token);
		void showWhenSlow(book, work, source);
		const state = await work;
		if (!state) {
			// Whoever cancels does not want it begun again at the next key; the promise stays.
			return undefined;
		}
		this.#reading.delete(key);
		this.#states.set(book.id, state);
		this.#opened.clear();
		this.#watch(book, uri);
		this.#changed.fire(book.id);
		return state;
	}

	/** From the storage where the file has not changed, or cannot be reached any more. */
	async #readNow(
		uri: vscode.Uri,
		token: vscode.CancellationToken,
	): Promise<EditionState | undefined> {
		const cached = await loadEdition(this.#storage, uri);
		try {
			const { mtime, size } = await vscode.workspace.fs.stat(uri);
			if (cached?.mtime === mtime && cached.size === size) {
				return { uri, mtime, whole: cached.edition };
			}
			const bytes = await vscode.workspace.fs.readFile(uri);
			if (token.isCancellationRequested) {
				return undefined;
			}
			const { edition, problem } = readEdition(bytes, uri.path);
			if (edition) {
				void saveEdition(this.#storage, uri, { mtime, size, edition });
			}
			return { uri, mtime, whole: edition, failure: problem };
		} catch {
			return cached
				? { uri, mtime: cached.mtime, whole: cached.edition }
				: { uri, mtime: 0, failure: { code: 'edition.unreadable' } };
		}
	}

	#watch(book: ReadBook, uri: vscode.Uri): void {
		const key = uri.toString();
		if (this.#watchers.has(key)) {
			return;
		}
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		const pattern = new vscode.RelativePattern(folderOf(uri), name);
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const again = () => {
			const now = this.#store.book(book.id);
			return now && this.#readOnce(now, uri);
		};
		this.#watchers.set(
			key,
			vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again)),
		);
	}
}

/** How long reading may take before it is worth a word. */
const pause = 1_000;

async function showWhenSlow(
	book: ReadBook,
	work: Promise<unknown>,
	source: vscode.CancellationTokenSource,
): Promise<void> {
	const slow = new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), pause));
	if ((await Promise.race([work, slow])) === 'slow') {
		const options = {
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Reading your copy of “{0}”', book.work.name),
			cancellable: true,
		};
		await vscode.window.withProgress(options, async (_progress, token) => {
			token.onCancellationRequested(() => source.cancel());
			await work;
		});
	}
}
