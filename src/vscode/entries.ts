import * as vscode from 'vscode';
import { readFrontmatter } from '../core/book/frontmatter.js';
import { bundledScheme } from '../core/book/pack.js';
import { type EntryTarget, targetOf as entryTarget } from '../features/card.js';
import { entryDocument } from '../features/entryDocument.js';
import { booksAtHand, targetOf } from './commandTarget.js';
import { registerNewBook } from './newBook.js';
import type { LiveNotes } from './notes.js';
import type { BookStore } from './store.js';

/** What entries open as, the command that opens them, and the one that makes a book for new ones. */
export function registerEntries(store: BookStore, notes: LiveNotes): vscode.Disposable {
	return vscode.Disposable.from(
		registerDocuments(store),
		registerOpenEntry(store, notes),
		registerNewBook(),
	);
}

/**
 * Serves bundled entries as read-only documents. They are made from the book as far as it has been
 * read, and change with it.
 */
function registerDocuments(store: BookStore): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const provider = vscode.workspace.registerTextDocumentContentProvider(bundledScheme, {
		onDidChange: changed.event,
		async provideTextDocumentContent(uri) {
			await store.ready;
			const file = uri.toString();
			for (const book of store.books) {
				const entry = [book.work, ...book.entries].find(({ files }) => files.includes(file));
				if (entry) {
					return entryDocument(book, entry, vscode.l10n.t);
				}
			}
			return nothingHere();
		},
	});
	const refresh = store.onDidChange(() => {
		for (const { uri } of vscode.workspace.textDocuments) {
			if (uri.scheme === bundledScheme) {
				changed.fire(uri);
			}
		}
	});
	return vscode.Disposable.from(provider, changed, refresh);
}

function nothingHere(): string {
	return vscode.l10n.t('There is nothing here in what you have read so far.');
}

/** Where the text of an entry begins: behind its frontmatter. */
export async function textStart(uri: vscode.Uri): Promise<vscode.Position> {
	const document = await vscode.workspace.openTextDocument(uri);
	const text = document.getText();
	const { body } = readFrontmatter(text);
	const blank = /^\s*/.exec(text.slice(body.start, body.end))?.[0].length ?? 0;
	return document.positionAt(body.start + blank);
}

/** `closeReading.openEntry`: opens an entry at its text; without one, asks for it by name. */
function registerOpenEntry(store: BookStore, notes: LiveNotes): vscode.Disposable {
	return vscode.commands.registerCommand('closeReading.openEntry', async (argument?: unknown) => {
		await store.ready;
		const target = targetOf(argument) ?? (await chooseEntry(store, notes));
		const found = target && store.entry(target);
		const file = found?.entry.files[0];
		if (file === undefined) {
			if (target) {
				await vscode.window.showInformationMessage(nothingHere());
			}
			return;
		}
		const uri = vscode.Uri.parse(file);
		const selection = await textStart(uri);
		await vscode.window.showTextDocument(uri, {
			selection: new vscode.Range(selection, selection),
			preview: true,
		});
	});
}

interface EntryItem extends vscode.QuickPickItem {
	readonly target: EntryTarget;
}

async function chooseEntry(store: BookStore, notes: LiveNotes): Promise<EntryTarget | undefined> {
	const items = booksAtHand(store, notes).flatMap((book) =>
		[book.work, ...book.entries].map(
			(entry): EntryItem => ({
				label: entry.name,
				description: entry.aliases.map(({ name }) => name).join(', '),
				detail: entry.description,
				target: entryTarget(book, entry),
			}),
		),
	);
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Open entry'),
		placeHolder: vscode.l10n.t('Name of a character, theme, place …'),
		matchOnDescription: true,
	});
	return chosen?.target;
}
