import * as vscode from 'vscode';
import type { Work } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { editWork } from '../core/book/note.js';
import { horizonText } from '../features/setHorizon.js';
import { Lull } from './lull.js';
import type { LiveNotes } from './notes.js';
import { pick } from './pick.js';
import { rangeOf } from './ranges.js';
import { registerSetHorizon } from './setHorizon.js';
import { setWork } from './settings.js';
import type { BookStore } from './store.js';

/** How long typing in a note pauses before it is looked at which book it says it is about. */
const pause = 250;

/** What is read and how far: the two commands that choose it, and the item of the status bar. */
export function registerChooseBook(store: BookStore, notes: LiveNotes): vscode.Disposable {
	const item = vscode.window.createStatusBarItem(
		'closeReading.book',
		vscode.StatusBarAlignment.Right,
		90,
	);
	item.name = vscode.l10n.t('Close Reading: book');
	item.command = 'closeReading.chooseBook';
	const show = () => showBook(item, notes);
	const lull = new Lull(pause, show);
	show();
	return vscode.Disposable.from(
		item,
		registerSetHorizon(store, notes),
		store.onDidChange(show),
		vscode.window.onDidChangeActiveTextEditor(show),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document === vscode.window.activeTextEditor?.document) {
				lull.await();
			}
		}),
		lull,
		vscode.commands.registerCommand('closeReading.chooseBook', () => chooseBook(store, notes)),
	);
}

/** Shows which book the note in the active editor is about; hidden beside anything but Markdown. */
function showBook(item: vscode.StatusBarItem, notes: LiveNotes): void {
	const document = vscode.window.activeTextEditor?.document;
	if (document?.languageId !== 'markdown') {
		item.hide();
		return;
	}
	const books = notes.booksOf(document);
	const about = namesOf(books, ({ name }) => name);
	const short = namesOf(books, ({ name }) => name.replace(/[;:].*$/s, ''));
	item.text = `$(book) ${books.length === 0 ? vscode.l10n.t('No book') : short}`;
	item.tooltip =
		books.length === 0
			? vscode.l10n.t('This file is about no book. Click to choose one.')
			: vscode.l10n.t(
					'This note is about {0}. Click to choose another book, or how far you have read.',
					about,
				);
	item.accessibilityInformation = { label: item.tooltip, role: 'button' };
	item.show();
}

function namesOf(books: readonly ReadBook[], nameOf: (work: Work) => string): string {
	return books
		.map((book) => `${nameOf(book.work)} (${horizonText(book, vscode.l10n.t)})`)
		.join(', ');
}

interface BookItem extends vscode.QuickPickItem {
	readonly book?: ReadBook;
}

async function chooseBook(store: BookStore, notes: LiveNotes): Promise<void> {
	await store.ready;
	const document = vscode.window.activeTextEditor?.document;
	if (document?.languageId !== 'markdown') {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('Open a Markdown note, and then choose the book that it is about.'),
		);
		return;
	}
	const current = notes.booksOf(document);
	const horizon: BookItem = {
		label: vscode.l10n.t('Set how far you have read …'),
		description: current.map((book) => horizonText(book, vscode.l10n.t)).join(', '),
		iconPath: new vscode.ThemeIcon('bookmark'),
	};
	const books = store.books.map(
		(book): BookItem => ({
			label: book.work.name,
			description: book.work.authors.map(({ family }) => family).join(', '),
			iconPath: new vscode.ThemeIcon(current.some(({ id }) => id === book.id) ? 'check' : 'book'),
			book,
		}),
	);
	const list = vscode.window.createQuickPick<BookItem>();
	list.title = vscode.l10n.t('Choose book');
	list.placeholder = vscode.l10n.t('Which book is this note about?');
	list.items = current.length > 0 ? [...books, horizon] : books;
	list.activeItems = books.filter(({ book }) => current.some(({ id }) => id === book?.id));
	const chosen = await pick(list);
	if (chosen === horizon) {
		await vscode.commands.executeCommand('closeReading.setHorizon');
	} else if (chosen?.book) {
		await choosePlace(document, chosen.book);
	}
}

/** Asks where the choice is kept, and keeps it there. */
async function choosePlace(document: vscode.TextDocument, book: ReadBook): Promise<void> {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const note = {
		label: vscode.l10n.t('In this note'),
		description: `work: ${book.id}`,
		iconPath: new vscode.ThemeIcon('markdown'),
	};
	const all = {
		label: vscode.l10n.t('For all notes of this folder'),
		description: 'closeReading.work',
		iconPath: new vscode.ThemeIcon('folder'),
	};
	const place = await vscode.window.showQuickPick(folder ? [note, all] : [note], {
		title: vscode.l10n.t('Choose book'),
		placeHolder: vscode.l10n.t('Where should “{0}” be set?', book.work.name),
	});
	if (place === all) {
		await setWork(folder, book.id);
	} else if (place === note) {
		const { span, text } = editWork(document.getText(), book.id);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, rangeOf(document, span), text);
		await vscode.workspace.applyEdit(edit);
	}
}
