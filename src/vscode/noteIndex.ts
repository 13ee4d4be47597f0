import * as vscode from 'vscode';
import {
	AMBIGUOUS,
	emptyRecord,
	LINKED,
	type NoteRecord,
	recordNote,
} from '../core/mentions/noteRecord.js';
import { decode } from '../core/text/decoding.js';
import type { EntryTarget } from '../features/card.js';
import type { FoundReference } from '../features/references.js';
import { type IndexedNote, loadNotes, saveNotes } from './noteCache.js';
import type { LiveNotes } from './notes.js';
import { type Positions, positionsIn } from './ranges.js';
import type { BookStore } from './store.js';

/** A place in a note that refers to an entry, ready to be shown. */
export interface NoteReference extends FoundReference {
	readonly ambiguous: boolean;
	readonly positions: Positions;
}

/** More notes than anyone keeps, and longer than anyone writes; a home directory has more of both. */
const mostNotes = 20_000;
const longestNote = 4 * 1024 * 1024;
const atOnce = 32;

/** How long things are left to settle before the workspace is gone through. */
const pause = 1_000;

const skipped = '**/{node_modules,.git,.vscode-test,.obsidian,.trash,bower_components,vendor}/**';

/**
 * Where the notes of the workspace refer to which entries. Built in the background, kept by file
 * events, restored from a cache where nothing has changed. Files about no book are read once to see
 * that, and then left alone.
 */
export class NoteIndex implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #notes: LiveNotes;
	readonly #storage: vscode.Uri | undefined;
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when the places have changed. */
	readonly onDidChange = this.#changed.event;
	readonly #disposable: vscode.Disposable;
	#indexed = new Map<string, IndexedNote>();
	#entries: string[] = [];
	#numbers = new Map<string, number>();
	#signature = '';
	#building: Building | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How many notes were left out because there are too many; 0 as a rule. */
	leftOut = 0;

	constructor(store: BookStore, notes: LiveNotes, storage: vscode.Uri | undefined) {
		this.#store = store;
		this.#notes = notes;
		this.#storage = storage;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
		const changed = (uri: vscode.Uri) => void this.#reread(uri);
		this.#disposable = vscode.Disposable.from(
			this.#changed,
			watcher,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete((uri) => this.#forget(uri)),
			store.onDidChange(() => this.#buildSoon()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#buildSoon()),
		);
		this.#buildSoon();
	}

	/** Every place in the workspace's notes that refers to an entry, by note and then by place. */
	placesOf(target: EntryTarget): readonly NoteReference[] {
		const number = this.#numbers.get(keyOf(target));
		const open = new Map(
			vscode.workspace.textDocuments
				.filter(({ isDirty }) => isDirty)
				.map((document) => [document.uri.toString(), this.#recordOpen(document)]),
		);
		const closed = [...this.#indexed].map(([uri, { record }]) => [uri, record] as const);
		const records = new Map<string, NoteRecord>([...closed, ...open]);
		return number === undefined
			? []
			: [...records].flatMap(([uri, record]) => placesIn(uri, record, number)).sort(byUri);
	}

	/** Whether a file of the workspace bears the name, as other tools' links mean it. */
	hasFileNamed(name: string): boolean {
		const sought = name.toLowerCase().replace(/\.md$/, '');
		const end = `/${encodeURI(sought)}.md`;
		return [...this.#indexed.keys()].some((uri) => uri.toLowerCase().endsWith(end));
	}

	/** Settles when the notes have been gone through as they are now. */
	async built(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#build();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#building?.source.cancel();
		this.#disposable.dispose();
	}

	#buildSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#build(), pause);
	}

	/** Goes through all notes, unless nothing that decides what is found in them has changed. */
	async #build(): Promise<void> {
		await this.#store.ready;
		const signature = await this.#store.signature();
		if (this.#building?.signature !== signature) {
			this.#building?.source.cancel();
			const source = new vscode.CancellationTokenSource();
			const work = this.#goThrough(signature, source.token);
			this.#building = { signature, source, work };
			void showWhenSlow(work);
		}
		await this.#building.work;
	}

	async #goThrough(signature: string, token: vscode.CancellationToken): Promise<void> {
		const uris = await vscode.workspace.findFiles('**/*.md', skipped, mostNotes + 1, token);
		const cached = this.#signature === '' ? await loadNotes(this.#storage, signature) : undefined;
		if (token.isCancellationRequested) {
			return;
		}
		this.#entries = [...(cached?.entries ?? [])];
		this.#numbers = new Map(this.#entries.map((key, index) => [key, index]));
		const indexed = new Map<string, IndexedNote>();
		for (let next = 0; next < Math.min(uris.length, mostNotes); next += atOnce) {
			const batch = uris.slice(next, Math.min(next + atOnce, mostNotes));
			const read = await Promise.all(
				batch.map((uri) => this.#index(uri, cached?.notes.get(uri.toString()))),
			);
			if (token.isCancellationRequested) {
				return;
			}
			batch.forEach((uri, index) => {
				const note = read[index];
				if (note) {
					indexed.set(uri.toString(), note);
				}
			});
		}
		this.leftOut = Math.max(0, uris.length - mostNotes);
		this.#indexed = indexed;
		this.#signature = signature;
		this.#changed.fire();
		await saveNotes(this.#storage, signature, { entries: this.#entries, notes: indexed });
	}

	async #index(uri: vscode.Uri, cached: IndexedNote | undefined): Promise<IndexedNote | undefined> {
		try {
			const { mtime, size } = await vscode.workspace.fs.stat(uri);
			if (cached?.mtime === mtime && cached.size === size) {
				return cached;
			}
			if (size > longestNote) {
				return { mtime, size, record: emptyRecord };
			}
			const { text } = decode(await vscode.workspace.fs.readFile(uri));
			return { mtime, size, record: this.#record(uri, text) };
		} catch {
			return undefined;
		}
	}

	#record(uri: vscode.Uri, text: string): NoteRecord {
		const note = this.#notes.read(uri, text);
		return note
			? recordNote(note, (named) => this.#count(named.book.id, named.entry.id))
			: emptyRecord;
	}

	#recordOpen(document: vscode.TextDocument): NoteRecord {
		const note = this.#notes.at(document);
		return note
			? recordNote(note, (named) => this.#count(named.book.id, named.entry.id))
			: emptyRecord;
	}

	#count(book: string, entry: string): number {
		const key = keyOf({ book, entry });
		const known = this.#numbers.get(key);
		if (known !== undefined) {
			return known;
		}
		this.#numbers.set(key, this.#entries.length);
		this.#entries.push(key);
		return this.#entries.length - 1;
	}

	async #reread(uri: vscode.Uri): Promise<void> {
		const note = await this.#index(uri, undefined);
		if (note) {
			this.#indexed.set(uri.toString(), note);
			this.#changed.fire();
		}
	}

	#forget(uri: vscode.Uri): void {
		if (this.#indexed.delete(uri.toString())) {
			this.#changed.fire();
		}
	}
}

/** A going through the workspace, done or under way. */
interface Building {
	readonly signature: string;
	readonly source: vscode.CancellationTokenSource;
	readonly work: Promise<void>;
}

async function showWhenSlow(work: Promise<void>): Promise<void> {
	const slow = new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), pause));
	if ((await Promise.race([work, slow])) === 'slow') {
		const title = vscode.l10n.t('Close Reading: looking through your notes');
		const location = vscode.ProgressLocation.Window;
		await vscode.window.withProgress({ location, title }, () => work);
	}
}

function keyOf({ book, entry }: EntryTarget): string {
	return `${book}\n${entry ?? book}`;
}

function placesIn(
	uri: string,
	{ places, lines }: NoteRecord,
	entry: number,
): readonly NoteReference[] {
	const found: NoteReference[] = [];
	const positions = positionsIn(lines);
	for (let index = 0; index < places.length; index += 4) {
		if (places[index + 3] === entry) {
			const how = places[index + 2];
			found.push({
				uri,
				span: { start: places[index] ?? 0, end: places[index + 1] ?? 0 },
				kind: how === LINKED ? 'linked' : 'unlinked',
				ambiguous: how === AMBIGUOUS,
				positions,
			});
		}
	}
	return found;
}

function byUri(one: NoteReference, other: NoteReference): number {
	return one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : one.span.start - other.span.start;
}
