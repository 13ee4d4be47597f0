import * as vscode from 'vscode';
import type { NoteRecord } from '../core/mentions/noteRecord.js';
import { NoteRecords, type RecordedNote } from '../core/mentions/noteRecords.js';
import { type NoteFile, readNote, readNotes, withTimes } from '../core/mentions/readNotes.js';
import type { EntryTarget } from '../features/card.js';
import { Lull } from './lull.js';
import { loadNotes, saveNotes } from './noteCache.js';
import { findNotes, mostNotes, namesOfFile } from './noteFiles.js';
import type { LiveNotes } from './notes.js';
import { showWhenSlow } from './progress.js';
import type { BookStore } from './store.js';
import { watchNotes } from './watchNotes.js';

/** How long things are left to settle before the workspace is gone through. */
const pause = 1_000;

type Context = Pick<vscode.ExtensionContext, 'extension' | 'storageUri' | 'workspaceState'>;

/**
 * Where the notes of the workspace refer to which entries. Built in the background, kept by file
 * events, restored from a cache where nothing has changed. Files about no book are read once to see
 * that, and then left alone.
 */
export class NoteIndex implements vscode.Disposable {
	readonly #store: BookStore;
	readonly #notes: LiveNotes;
	readonly #context: Context;
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when the places in files have changed. */
	readonly onDidChange = this.#changed.event;
	readonly #disposable: vscode.Disposable;
	#records = new NoteRecords();
	/** The names of all files in small letters, with the folders they lie in; made when asked for. */
	#paths: ReadonlySet<string> | undefined;
	/** Whether all files have been gone through, and none was left out. */
	#isWhole = false;
	#building: Building | undefined;
	/** Files that changed while the workspace was gone through; those that have gone have no file. */
	#missed = new Map<string, NoteFile | undefined>();
	#typed = new Map<string, TypedNote>();
	readonly #lull = new Lull(pause, () => this.#build());

	constructor(store: BookStore, notes: LiveNotes, context: Context) {
		this.#store = store;
		this.#notes = notes;
		this.#context = context;
		this.#disposable = vscode.Disposable.from(
			this.#changed,
			watchNotes({
				changed: (file) => void this.#reread(file),
				gone: (uri) => this.#forget(uri),
			}),
			store.onDidChange(() => this.#lull.await()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => {
				this.#building = undefined;
				this.#lull.await();
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#typed.delete(uri.toString())),
		);
		this.#lull.await();
	}

	/**
	 * Every place in the notes that refers to an entry, and every quotation of the quotes in `quoted`.
	 * What is typed counts before the files.
	 */
	placesOf(target: EntryTarget, quoted: readonly EntryTarget[] = []): readonly RecordedNote[] {
		return this.#records.placesOf(keyOf(target), this.#typedRecords(), quoted.map(keyOf));
	}

	/** The notes with links to what they do not know, which a rename may have to change. */
	get unresolved(): readonly string[] {
		return this.#records.unresolved(this.#typedRecords());
	}

	/** Whether a file of the workspace may bear the name, as other tools' links mean it. */
	mayBeFile(name: string): boolean {
		this.#paths ??= new Set([...this.#records.notes.keys()].flatMap(namesOfFile));
		return !this.#isWhole || this.#paths.has(name.toLowerCase().replace(/\.md$/, ''));
	}

	/** Settles when the notes have been gone through as they are now. */
	built(): Promise<void> {
		return this.#build();
	}

	dispose(): void {
		this.#lull.dispose();
		this.#building?.source.cancel();
		this.#disposable.dispose();
	}

	/** Goes through all notes, unless nothing that decides what is found in them has changed. */
	async #build(): Promise<void> {
		await this.#store.ready;
		const { version } = this.#context.extension.packageJSON;
		const signature = `${version} ${await this.#store.signature()}`;
		if (this.#building?.signature !== signature) {
			this.#building?.source.cancel();
			const source = new vscode.CancellationTokenSource();
			const work = this.#goThrough(signature, source.token);
			this.#building = { signature, source, work };
			void showWhenSlow(vscode.l10n.t('Close Reading: looking through your notes'), work);
		}
		await this.#building.work;
	}

	async #goThrough(signature: string, token: vscode.CancellationToken): Promise<void> {
		const { storageUri } = this.#context;
		this.#missed = new Map();
		const [{ files, tooMany }, cached] = await Promise.all([
			findNotes(token),
			loadNotes(storageUri, signature),
		]);
		const records = new NoteRecords(cached?.entries);
		const known = cached?.notes ?? new Map();
		const start = Date.now();
		const isCancelled = () => token.isCancellationRequested;
		const notes = await readNotes(files, {
			known,
			record: (uri, text) => records.record(this.#notes.read(vscode.Uri.parse(uri), text)),
			isCancelled,
		});
		if (token.isCancellationRequested) {
			return;
		}
		for (const [uri, note] of notes) {
			records.put(uri, note);
		}
		this.#records = records;
		this.#typed = new Map();
		this.#isWhole = !tooMany;
		const isNew =
			known.size !== notes.size || [...notes].some(([uri, note]) => known.get(uri) !== note);
		await this.#catchUp();
		this.#announce();
		if (tooMany) {
			void this.#tellOnce();
		}
		if (isNew && storageUri) {
			const dated = await withTimes(files, notes, start, isCancelled);
			await saveNotes(storageUri, new NoteRecords(records.entries, dated), signature);
		}
	}

	/** Takes in what happened to files meanwhile. */
	async #catchUp(): Promise<void> {
		for (const [uri, file] of this.#missed) {
			await this.#take(uri, file);
		}
	}

	async #reread(file: NoteFile): Promise<void> {
		this.#missed.set(file.uri, file);
		await this.#take(file.uri, file);
		this.#announce();
	}

	#forget(uri: string): void {
		const folder = `${uri}/`;
		for (const known of [...this.#records.notes.keys()]) {
			if (known === uri || known.startsWith(folder)) {
				this.#missed.set(known, undefined);
				this.#records.delete(known);
				this.#announce();
			}
		}
		this.#missed.set(uri, undefined);
	}

	async #take(uri: string, file: NoteFile | undefined): Promise<void> {
		const records = this.#records;
		const record = (_: string, text: string) =>
			records.record(this.#notes.read(vscode.Uri.parse(uri), text));
		const note = file && (await readNote(file, record));
		if (note) {
			records.put(uri, note);
		} else {
			records.delete(uri);
		}
	}

	#announce(): void {
		this.#paths = undefined;
		this.#changed.fire();
	}

	/** The notes that are being written, as they stand. */
	#typedRecords(): ReadonlyMap<string, NoteRecord> {
		const records = this.#records;
		const typed = vscode.workspace.textDocuments.filter(
			({ isDirty, languageId }) => isDirty && languageId === 'markdown',
		);
		return new Map(
			typed.map((document) => {
				const uri = document.uri.toString();
				const { version } = document;
				const known = this.#typed.get(uri);
				if (known?.version === version) {
					return [uri, known.record];
				}
				const record = records.record(this.#notes.at(document));
				this.#typed.set(uri, { version, record });
				return [uri, record];
			}),
		);
	}

	/** Says kindly, and never again in this workspace, that not all files are looked at. */
	async #tellOnce(): Promise<void> {
		const key = 'closeReading.toldOfTooManyNotes';
		if (!this.#context.workspaceState.get(key)) {
			await this.#context.workspaceState.update(key, true);
			await vscode.window.showInformationMessage(
				vscode.l10n.t(
					'There are more than {0} Markdown files in this folder. Close Reading looks for references in that many, and leaves the rest out. Everything else works in all of them. To have all references, open the folder that your notes are in.',
					mostNotes.toLocaleString(vscode.env.language),
				),
			);
		}
	}
}

/** As the records call it. */
function keyOf({ book, entry = '' }: EntryTarget): string {
	return `${book}\n${entry}`;
}

/** A going through the workspace, done or under way. */
interface Building {
	readonly signature: string;
	readonly source: vscode.CancellationTokenSource;
	readonly work: Promise<void>;
}

interface TypedNote {
	readonly version: number;
	readonly record: NoteRecord;
}
