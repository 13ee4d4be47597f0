import type * as vscode from 'vscode';
import { registerBrokenLinks } from './vscode/brokenLinks.js';
import { registerChecks } from './vscode/checks.js';
import { registerChooseBook } from './vscode/chooseBook.js';
import { registerCompletion } from './vscode/completion.js';
import { registerCreateEntry } from './vscode/createEntry.js';
import { registerEntries } from './vscode/entries.js';
import { registerHover } from './vscode/hover.js';
import { registerInsertQuote } from './vscode/insertQuote.js';
import { registerLibrary } from './vscode/library.js';
import { registerGoToPlace } from './vscode/libraryReferences.js';
import { LiveMentions } from './vscode/liveMentions.js';
import { registerMentions } from './vscode/mentions.js';
import { registerNavigation } from './vscode/navigation.js';
import { registerNewBook } from './vscode/newBook.js';
import { NoteIndex } from './vscode/noteIndex.js';
import { LiveNotes } from './vscode/notes.js';
import { OwnPages } from './vscode/ownPages.js';
import { registerRename } from './vscode/rename.js';
import { registerSetHorizon } from './vscode/setHorizon.js';
import { BookStore } from './vscode/store.js';

export function activate(context: vscode.ExtensionContext): void {
	const { extensionUri, globalState, subscriptions } = context;
	const store = new BookStore(extensionUri);
	const notes = new LiveNotes(store);
	const pages = new OwnPages(globalState, store);
	const mentions = new LiveMentions(store, notes);
	const index = new NoteIndex(store, notes, context);
	subscriptions.push(store, notes, pages, mentions, index);
	subscriptions.push(
		registerLibrary(store, notes, index, globalState),
		registerEntries(store, notes),
	);
	subscriptions.push(registerHover(notes), registerNavigation(store, notes, index));
	subscriptions.push(registerCompletion(notes, pages), registerInsertQuote(store, notes, pages));
	subscriptions.push(registerMentions(store, notes, mentions), registerRename(store, notes, index));
	subscriptions.push(registerChooseBook(store, notes), registerSetHorizon(store, notes));
	subscriptions.push(registerNewBook(), registerCreateEntry(store));
	subscriptions.push(registerGoToPlace(), registerChecks(store));
	subscriptions.push(registerBrokenLinks(store, mentions, index));
}
