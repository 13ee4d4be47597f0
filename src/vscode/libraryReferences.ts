import * as vscode from 'vscode';
import { targetOf } from '../features/card.js';
import type { MoreRows } from '../features/library.js';
import { type ReferringNote, referenceRows, referencesRow } from '../features/referenceRows.js';
import { quotesWithin } from '../features/references.js';
import type { NoteIndex } from './noteIndex.js';
import type { LiveNotes } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore, FoundEntry } from './store.js';

/** Opens a note at a place; the rows of the library use it, and nobody else. */
export const goToPlace = 'closeReading.goToPlace';

/** The row under an entry with everything that refers to it, which is looked for when it is opened. */
export function referencesOf(store: BookStore, notes: LiveNotes, index: NoteIndex): MoreRows {
	return (_, entry) => [
		referencesRow(
			entry,
			async () => {
				await index.built();
				const found = entry.target && store.entry(entry.target);
				const referring = found && { book: found.book, notes: referringNotes(found, notes, index) };
				return referring ? referenceRows(entry, referring, textOf, vscode.l10n.t) : [];
			},
			vscode.l10n.t,
		),
	];
}

/** `closeReading.goToPlace`. */
export function registerGoToPlace(): vscode.Disposable {
	return vscode.commands.registerCommand(
		goToPlace,
		async (uri: string, start: number, end: number) => {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
			const selection = rangeOf(document, { start, end });
			await vscode.window.showTextDocument(document, { selection, preview: true });
		},
	);
}

function referringNotes(
	{ book, entry }: FoundEntry,
	notes: LiveNotes,
	index: NoteIndex,
): readonly ReferringNote[] {
	const hidden = notes.hiddenFiles();
	const quotes = quotesWithin(book, entry).map((quote) => targetOf(book, quote));
	return index
		.placesOf(targetOf(book, entry), quotes)
		.filter(({ uri }) => !hidden.has(uri))
		.flatMap(({ uri, places }) => {
			const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
			const kinds = [...new Set(places.map(({ kind }) => kind))];
			return kinds.map((kind) => ({
				uri,
				path,
				kind,
				places: places.filter((place) => place.kind === kind),
			}));
		});
}

async function textOf(uri: string): Promise<string | undefined> {
	try {
		return (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).getText();
	} catch {
		return undefined;
	}
}
