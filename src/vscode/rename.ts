import * as vscode from 'vscode';
import { resolve } from '../core/book/references.js';
import { targetOf } from '../features/card.js';
import { type EntryAt, entryAt } from '../features/entryAt.js';
import {
	type Certainty,
	isOwn,
	type Refusal,
	type RenameEdit,
	type Renaming,
	renameInFile,
	renameInNote,
	renaming,
} from '../features/rename.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** Rename Symbol on an entry: its file, every reference to it, and prose that the user agrees to. */
export function registerRename(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	const at = (document: vscode.TextDocument, position: vscode.Position): EntryAt => {
		const note = notes.at(document);
		const found = note && entryAt(note, document.offsetAt(position), document.uri.toString());
		if (!found) {
			throw new Error(vscode.l10n.t('There is no name of a book here.'));
		}
		return found;
	};
	return vscode.languages.registerRenameProvider(markdown, {
		prepareRename(document, position) {
			const found = at(document, position);
			const [named, second] = found.named;
			if (second) {
				throw new Error(sentence('ambiguous'));
			}
			if (!named || !isOwn(named)) {
				throw new Error(sentence('bundled'));
			}
			return { range: rangeOf(document, found.span), placeholder: found.written };
		},
		async provideRenameEdits(document, position, newName, token) {
			const found = at(document, position);
			const change = renaming(found, newName, (reference) => isTaken(store, found, reference));
			if (typeof change === 'string') {
				throw new Error(sentence(change));
			}
			await index.built();
			return token.isCancellationRequested ? undefined : workspaceEdit(store, notes, index, change);
		},
	});
}

function sentence(refusal: Refusal): string {
	switch (refusal) {
		case 'ambiguous':
			return vscode.l10n.t(
				'This name may mean several entries. Say first which one is meant here.',
			);
		case 'bundled':
			return vscode.l10n.t(
				'This entry belongs to a book that comes with the extension and cannot be changed. Lay a book of your own over it with `extends`.',
			);
		case 'taken':
			return vscode.l10n.t('This name cannot be used here. Choose another one.');
		case 'empty':
			return vscode.l10n.t('A name needs letters, and no brackets, # or |.');
	}
}

/** Asked of the whole book, hidden entries too; the answer does not say which one is in the way. */
function isTaken(store: BookStore, { named }: EntryAt, reference: string): boolean {
	const [own] = named;
	const whole = store.library.books.find(({ id }) => id === own?.book.id);
	return (
		whole !== undefined && resolve(whole.index, reference).some(({ id }) => id !== own?.entry.id)
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
	const whole = store.library.books.find(({ id }) => id === book.id);
	const edit = new vscode.WorkspaceEdit();
	const files = whole ? store.files.filter(({ uri }) => inBook(store, uri, book.id)) : [];
	const noted = index.placesOf(targetOf(book, entry)).map(({ uri }) => uri);
	for (const uri of new Set([...files.map((file) => file.uri), ...noted])) {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		const file = files.find((one) => one.uri === uri);
		const note = notes.at(document);
		const edits = [
			...(file && whole ? renameInFile(document.getText(), file, whole.index, change) : []),
			...(note ? renameInNote(note, change) : []),
		];
		for (const one of edits) {
			edit.replace(document.uri, rangeOf(document, one.span), one.text, metadata(one));
		}
	}
	renameFiles(edit, change);
	return edit;
}

function inBook(store: BookStore, uri: string, bookId: string): boolean {
	return store.enclosingBook(vscode.Uri.parse(uri)) === bookId;
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

function renameFiles(edit: vscode.WorkspaceEdit, { named, id }: Renaming): void {
	for (const file of id ? named.entry.files : []) {
		const uri = vscode.Uri.parse(file);
		if (id) {
			const renamed = vscode.Uri.joinPath(uri, '..', `${id.to}.md`);
			edit.renameFile(uri, renamed, { overwrite: false });
		}
	}
}
