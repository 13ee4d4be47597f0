import type * as vscode from 'vscode';
import { registerChecks } from './vscode/checks.js';
import { registerChooseBook } from './vscode/chooseBook.js';
import { registerCompletion } from './vscode/completion.js';
import { registerEntries } from './vscode/entries.js';
import { registerHover } from './vscode/hover.js';
import { registerInsertQuote } from './vscode/insertQuote.js';
import { registerLibrary } from './vscode/library.js';
import { registerMentions } from './vscode/mentions.js';
import { registerNavigation } from './vscode/navigation.js';
import { registerNewBook } from './vscode/newBook.js';
import { NoteIndex } from './vscode/noteIndex.js';
import { LiveNotes } from './vscode/notes.js';
import { OwnPages } from './vscode/ownPages.js';
import { registerRename } from './vscode/rename.js';
import { registerSetHorizon } from './vscode/setHorizon.js';
import { BookStore } from './vscode/store.js';

export function activate({
	extensionUri,
	globalState,
	storageUri,
	subscriptions,
}: vscode.ExtensionContext): void {
	const store = new BookStore(extensionUri);
	const notes = new LiveNotes(store);
	const pages = new OwnPages(globalState, store);
	const index = new NoteIndex(store, notes, storageUri);
	subscriptions.push(store, notes, pages, index);
	subscriptions.push(registerLibrary(store, globalState), registerEntries(store, notes));
	subscriptions.push(registerHover(notes), registerNavigation(store, notes, index));
	subscriptions.push(registerCompletion(notes, pages), registerInsertQuote(store, notes, pages));
	subscriptions.push(registerMentions(store, notes), registerRename(store, notes, index));
	subscriptions.push(registerChooseBook(store, notes), registerSetHorizon(store, notes));
	subscriptions.push(registerNewBook(), registerChecks(store, notes, index));
}
