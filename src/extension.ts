import type * as vscode from 'vscode';
import { registerChecks } from './vscode/checks.js';
import { registerChooseBook } from './vscode/chooseBook.js';
import { registerCompletion } from './vscode/completion.js';
import { registerDefinition } from './vscode/definition.js';
import { registerDrop } from './vscode/drop.js';
import { registerEntryDocuments } from './vscode/entryDocuments.js';
import { registerHover } from './vscode/hover.js';
import { registerInsertQuote } from './vscode/insertQuote.js';
import { registerLibrary } from './vscode/library.js';
import { registerNewBook } from './vscode/newBook.js';
import { LiveNotes } from './vscode/notes.js';
import { registerOpenEntry } from './vscode/openEntry.js';
import { OwnPages } from './vscode/ownPages.js';
import { registerSetHorizon } from './vscode/setHorizon.js';
import { BookStore } from './vscode/store.js';

export function activate(context: vscode.ExtensionContext): void {
	const store = new BookStore(context.extensionUri);
	const notes = new LiveNotes(store);
	const pages = new OwnPages(context.globalState, store);
	context.subscriptions.push(
		store,
		notes,
		pages,
		registerLibrary(store, context.globalState),
		registerEntryDocuments(store),
		registerHover(notes),
		registerDefinition(notes),
		registerCompletion(notes, pages),
		registerDrop(store, notes, pages),
		registerInsertQuote(store, notes, pages),
		registerOpenEntry(store, notes),
		registerChooseBook(store, notes),
		registerSetHorizon(store, notes),
		registerNewBook(),
		registerChecks(store),
	);
}
