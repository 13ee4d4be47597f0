import type * as vscode from 'vscode';
import { registerBrokenLinks } from './vscode/brokenLinks.js';
import { registerChecks } from './vscode/checks.js';
import { registerChooseBook } from './vscode/chooseBook.js';
import { registerCompletion } from './vscode/completion.js';
import { EditionStore } from './vscode/editionStore.js';
import { registerEditions } from './vscode/editions.js';
import { registerEntries } from './vscode/entries.js';
import { registerHover } from './vscode/hover.js';
import { registerInsertQuote } from './vscode/insertQuote.js';
import { registerLibrary } from './vscode/library.js';
import { LiveMentions } from './vscode/liveMentions.js';
import { registerMentions } from './vscode/mentions.js';
import { registerNavigation } from './vscode/navigation.js';
import { NoteIndex } from './vscode/noteIndex.js';
import { LiveNotes } from './vscode/notes.js';
import { OwnPages } from './vscode/ownPages.js';
import { registerQuotations } from './vscode/quotations.js';
import { registerRename } from './vscode/rename.js';
import { BookStore } from './vscode/store.js';

export function activate(context: vscode.ExtensionContext): void {
	const { extensionUri, globalState, subscriptions } = context;
	const store = new BookStore(extensionUri);
	const notes = new LiveNotes(store);
	const pages = new OwnPages(globalState, store);
	const mentions = new LiveMentions(store, notes);
	const index = new NoteIndex(store, notes, context);
	const editions = new EditionStore(store, context);
	subscriptions.push(store, notes, pages, mentions, index, editions);
	subscriptions.push(registerLibrary(store, notes, index, globalState));
	subscriptions.push(registerEntries(store, notes), registerChooseBook(store, notes));
	subscriptions.push(registerHover(notes), registerNavigation(store, notes, index));
	subscriptions.push(registerCompletion(mentions, pages), registerInsertQuote(store, notes, pages));
	subscriptions.push(registerMentions(store, notes, mentions), registerRename(store, notes, index));
	subscriptions.push(registerChecks(store), registerBrokenLinks(store, mentions, index));
	subscriptions.push(registerQuotations(store, notes, editions, pages));
	subscriptions.push(registerEditions(store, notes, editions));
}
