import * as vscode from 'vscode';
import { resolve } from '../core/book/references.js';
import { targetOf } from '../features/card.js';
import { type EntryAt, entryAt } from '../features/entryAt.js';
import {
	type Certainty,
	mayChange,
	type RenameEdit,
	renameInFile,
	renameInNote,
} from '../features/rename.js';
import { renamedTitle, renameInSettings } from '../features/renameSetting.js';
import {
	type Refusal,
	type Renamable,
	type Renaming,
	renamable,
	renaming,
} from '../features/renaming.js';
import type { ReadFile } from './bookFolders.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import { settingsFiles, workOfUser } from './settings.js';
import type { BookStore } from './store.js';

/**
 * Rename Symbol on an entry: its file, every reference to it, and prose that the user agrees to.
 * Where no name stands it says so, and VS Code asks the next extension.
 */
export function registerRename(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	const at = (document: vscode.TextDocument, position: vscode.Position): EntryAt | undefined => {
		const note = notes.at(document);
		const offset = document.offsetAt(position);
		const uri = document.uri.toString();
		const found = note && entryAt(note, offset, uri, store.file(uri)?.parsed.references);
		if (note && !found) {
			throw new Error(sentence('no-name'));
		}
		return found;
	};
	return vscode.languages.registerRenameProvider(markdown, {
		prepareRename(document, position) {
			const found = at(document, position);
			if (!found) {
				return undefined;
			}
			const { from } = allowed(renamable(found, filesOf(found, store)));
			return { range: rangeOf(document, found.span), placeholder: from };
		},
		async provideRenameEdits(document, position, newName, token) {
			const found = at(document, position);
			if (!found) {
				return undefined;
			}
			const what = allowed(renamable(found, filesOf(found, store)));
			const change = allowed(renaming(what, newName, (name) => isTaken(store, what, name)));
			if (isNamedByUser(change)) {
				throw new Error(
					vscode.l10n.t(
						'Your own settings name this book by its title, in closeReading.work. Write “{0}” there first.',
						change.named.book.id,
					),
				);
			}
			await index.built();
			if (await isInTheWay(change)) {
				throw new Error(sentence('taken'));
			}
			return token.isCancellationRequested ? undefined : workspaceEdit(store, notes, index, change);
		},
	});
}

function allowed<T extends object>(answer: T | Refusal): T {
	if (typeof answer === 'string') {
		throw new Error(sentence(answer));
	}
	return answer;
}

function sentence(refusal: Refusal): string {
	switch (refusal) {
		case 'no-name':
			return vscode.l10n.t('There is no name of a book here.');
		case 'ambiguous':
			return vscode.l10n.t(
				'This name may mean several entries. Say first which one is meant here.',
			);
		case 'bundled':
			return vscode.l10n.t(
				'This entry belongs to a book that comes with the extension and cannot be changed. Lay a book of your own over it with `extends`.',
			);
		case 'work-id':
			return vscode.l10n.t(
				'A book is called after its folder, or by the `id` in its work.md. Change it there.',
			);
		case 'taken':
			return vscode.l10n.t('This name cannot be used here. Choose another one.');
		case 'empty':
			return vscode.l10n.t('A name needs letters, and no brackets, # or |.');
	}
}

/** The files of the entry that lie in the workspace. */
function filesOf({ named }: EntryAt, store: BookStore): readonly ReadFile[] {
	const [first] = named;
	return store.files.filter(({ uri }) => first?.entry.files.includes(uri));
}

/**
 * Asked of the whole book, hidden entries too, and where the book itself is renamed, of the other
 * books; the answer does not say which one is in the way.
 */
function isTaken(store: BookStore, { named, from }: Renamable, reference: string): boolean {
	const { books } = store.library;
	const whole = books.find(({ id }) => id === named.book.id);
	const isTitle = named.entry.type === 'work' && named.entry.name === from;
	const others = isTitle ? books.filter((book) => book !== whole) : [];
	return (
		others.some(({ id, work }) => id === reference || work.name === reference) ||
		(whole !== undefined && resolve(whole.index, reference).some(({ id }) => id !== named.entry.id))
	);
}

/** One edit for all, so that one undo takes it back. */
async function workspaceEdit(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
	change: Renaming,
): Promise<vscode.WorkspaceEdit> {
	const { book, entry } = change.named;
	const edit = new vscode.WorkspaceEdit();
	const whole = store.library.books.find(({ id }) => id === book.id);
	if (!whole) {
		return edit;
	}
	const hidden = notes.hiddenFiles();
	const files = new Map(
		store.files
			.filter(({ uri }) => store.enclosingBook(vscode.Uri.parse(uri)) === book.id)
			.map((file) => [file.uri, file]),
	);
	const referring = [...files.values()].filter((file) => mayChange(file, whole.index, change));
	const noted = index.placesOf(targetOf(book, entry)).map(({ uri }) => uri);
	for (const uri of new Set([
		...referring.map((file) => file.uri),
		...noted,
		...index.unresolved,
	])) {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		const file = files.get(uri);
		const note = notes.at(document);
		const edits = [
			...(file ? renameInFile(document.getText(), file, whole.index, change) : []),
			...(note ? renameInNote(note, whole.index, change) : []),
		];
		for (const one of edits) {
			// What is hidden must not be shown in a preview, and the writer cannot agree to it.
			if (one.certainty === 'certain' || !hidden.has(uri)) {
				edit.replace(document.uri, rangeOf(document, one.span), one.text, metadata(one));
			}
		}
	}
	for (const document of await settingsFiles()) {
		for (const one of renameInSettings(document.getText(), change)) {
			edit.replace(document.uri, rangeOf(document, one.span), one.text, metadata(one));
		}
	}
	for (const { from, to } of movesOf(change)) {
		edit.renameFile(from, to, { overwrite: false });
	}
	return edit;
}

function metadata({ certainty }: RenameEdit): vscode.WorkspaceEditEntryMetadata {
	return { needsConfirmation: certainty !== 'certain', label: labelOf(certainty) };
}

function labelOf(certainty: Certainty): string {
	switch (certainty) {
		case 'certain':
			return vscode.l10n.t('Entry, links and references');
		case 'prose':
			return vscode.l10n.t('In prose');
		case 'ambiguous':
			return vscode.l10n.t('In prose, where another entry may be meant');
	}
}

function movesOf({ named, id }: Renaming) {
	return (id ? named.entry.files : []).map((file) => {
		const from = vscode.Uri.parse(file);
		return { from, to: vscode.Uri.joinPath(from, '..', `${id?.to}.md`) };
	});
}

/** Whether the user's own settings name the book by its title; no edit of a workspace reaches them. */
function isNamedByUser(change: Renaming): boolean {
	const title = renamedTitle(change);
	return title !== undefined && workOfUser() === title;
}

/** Whether a file that is no entry has the name already. */
async function isInTheWay(change: Renaming): Promise<boolean> {
	for (const { from, to } of movesOf(change)) {
		const isOther = from.path.toLowerCase() !== to.path.toLowerCase();
		if (isOther && (await exists(to))) {
			return true;
		}
	}
	return false;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}
