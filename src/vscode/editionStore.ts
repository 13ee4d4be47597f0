import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { ChapterMatch } from '../core/editions/matchChapters.js';
import { type OpenEdition, openEdition } from '../core/editions/openEdition.js';
import { textPath } from '../core/editions/textPath.js';
import { hasWords } from '../features/findInEdition.js';
import { folderOf } from './bookFolders.js';
import { type EditionFile, readEditionFile } from './editionFile.js';
import { EditionMatches } from './editionMatches.js';
import { OpenEditions } from './openEditions.js';
import { showWhenSlow } from './progress.js';
import { chosenEdition } from './settings.js';
import type { BookStore } from './store.js';

/** How long a file that is being written is left alone. */
const pause = 500;

/**
 * The user's own copies of books. They are read on this machine, kept in the extension's own
 * storage and in memory, and handed out only as far as the book has been read.
 */
export class EditionStore implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #storage: vscode.Uri;
	readonly #matches: EditionMatches;
	readonly #changed = new vscode.EventEmitter<string>();
	/** Fires with the id of a book whose edition has been read, has changed or has gone. */
	readonly onDidChange = this.#changed.event;
	/** The texts, a megabyte or two each; what makes them quick to search is bounded by itself. */
	readonly #files = new Map<string, EditionFile>();
	readonly #open = new OpenEditions();
	readonly #reading = new Map<string, Promise<EditionFile | undefined>>();
	/** What the user has not waited for; it is read when they ask for it, and not before. */
	readonly #cancelled = new Set<string>();
	readonly #watchers = new Map<string, vscode.Disposable>();

	constructor(store: BookStore, { globalState, globalStorageUri }: vscode.ExtensionContext) {
		this.#store = store;
		this.#matches = new EditionMatches(store, globalState);
		this.#storage = vscode.Uri.joinPath(globalStorageUri, 'editions');
	}

	/** Where the edition of a book lies: where the user has chosen, else where `work.md` says. */
	uriOf(book: ReadBook): vscode.Uri | undefined {
		return chosenEdition(book.id) ?? statedEdition(book);
	}

	/** The edition as far as it has been read by now; reading begins where it has not. */
	open(book: ReadBook): OpenEdition | undefined {
		const uri = this.uriOf(book);
		const file = this.#fileOf(book);
		if (!file) {
			if (uri && !this.#cancelled.has(keyOf(book, uri))) {
				void this.read(book);
			}
			return undefined;
		}
		return this.#openFile(book, file, book.horizon);
	}

	/** The edition of a book, read where it has not been yet; nothing where there is none. */
	read(book: ReadBook): Promise<EditionFile | undefined> {
		const file = this.#fileOf(book);
		return file?.whole ? Promise.resolve(file) : this.#readOnce(book);
	}

	/** What has been read of the whole edition, for questions whose answer tells nothing of it. */
	file(book: ReadBook): EditionFile | undefined {
		return this.#fileOf(book);
	}

	/** How the chapters of the edition belong to those of the book; absent while it is not read. */
	matchOf(book: ReadBook): ChapterMatch | undefined {
		const file = this.#fileOf(book);
		return file?.whole && this.#matches.of(book, file.uri, file.whole);
	}

	/** Whether the book has all of these words somewhere, though not where it has been read. */
	isBeyond(book: ReadBook, words: readonly string[]): boolean {
		const file = book.horizon === 'all' ? undefined : this.#fileOf(book);
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
		vscode.Disposable.from(this.#changed, ...this.#watchers.values()).dispose();
	}

	#fileOf(book: ReadBook): EditionFile | undefined {
		const file = this.#files.get(book.id);
		return file?.uri.toString() === this.uriOf(book)?.toString() ? file : undefined;
	}

	#openFile(
		book: ReadBook,
		{ uri, mtime, whole }: EditionFile,
		horizon: ReadBook['horizon'],
	): OpenEdition | undefined {
		if (!whole) {
			return undefined;
		}
		const match = this.#matches.of(book, uri, whole);
		const key = [book.id, uri, mtime, horizon, match.positions].join('\n');
		return this.#open.get(key, () => openEdition(whole, book.work.chapters, match, horizon));
	}

	/** Reads the file, unless that is under way. */
	#readOnce(book: ReadBook): Promise<EditionFile | undefined> {
		const uri = this.uriOf(book);
		if (!uri) {
			this.#files.delete(book.id);
			return Promise.resolve(undefined);
		}
		const key = keyOf(book, uri);
		const reading = this.#reading.get(key) ?? this.#readShown(book, uri, key);
		this.#reading.set(key, reading);
		return reading;
	}

	async #readShown(book: ReadBook, uri: vscode.Uri, key: string): Promise<EditionFile | undefined> {
		const source = new vscode.CancellationTokenSource();
		const work = readEditionFile(uri, this.#storage, source.token);
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
		this.#files.set(book.id, file);
		this.#watch(book, uri, key);
		this.#changed.fire(book.id);
		return file;
	}

	/** Reads the file again when it has been written; while it is gone, what was read stays. */
	#watch(book: ReadBook, uri: vscode.Uri, key: string): void {
		if (this.#watchers.has(key)) {
			return;
		}
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		const pattern = new vscode.RelativePattern(folderOf(uri), name.replace(/[*?{}[\]]/g, '?'));
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const again = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				const now = this.#store.book(book.id);
				return now && this.uriOf(now)?.toString() === uri.toString() && this.#readOnce(now);
			}, pause);
		};
		this.#watchers.set(
			key,
			vscode.Disposable.from(
				watcher,
				watcher.onDidChange(again),
				watcher.onDidCreate(again),
				new vscode.Disposable(() => clearTimeout(timer)),
			),
		);
	}
}

function keyOf({ id }: ReadBook, uri: vscode.Uri): string {
	return `${id}\n${uri}`;
}

/** The file that `work.md` names, where it lies inside its workspace folder. */
function statedEdition({ work }: ReadBook): vscode.Uri | undefined {
	const file = work.textFile === undefined ? undefined : vscode.Uri.parse(work.textFile);
	const folder = file && vscode.workspace.getWorkspaceFolder(file);
	if (!file || !folder || work.text === undefined) {
		return undefined;
	}
	const within = folderOf(file).path.slice(folder.uri.path.length).replace(/^\//, '');
	const path = textPath(within, work.text);
	return path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
}
