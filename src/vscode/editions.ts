import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type FoundPassage, findPassages, passageQuotation } from '../features/findInEdition.js';
import type { EditionFailure, EditionStore } from './editionStore.js';
import type { LiveNotes } from './notes.js';
import { pick } from './pick.js';
import { preferences, setEdition } from './settings.js';
import { snippetOf } from './snippets.js';
import type { BookStore } from './store.js';

/** The commands that choose the user's own copy of a book, and look into it. */
export function registerEditions(
	store: BookStore,
	notes: LiveNotes,
	editions: EditionStore,
): vscode.Disposable {
	const forBook =
		(act: (book: ReadBook, words?: string) => Promise<void>) =>
		async (given?: { readonly book?: string; readonly words?: string }) => {
			await store.ready;
			const book = given?.book ? store.book(given.book) : await chooseBook(store, notes);
			if (book) {
				await act(book, given?.words);
			}
		};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(
			'closeReading.chooseEdition',
			forBook((book) => chooseEdition(editions, book)),
		),
		vscode.commands.registerCommand(
			'closeReading.findInEdition',
			forBook((book, words) => findInEdition(editions, book, words)),
		),
		editions.onDidChange((bookId) => {
			const book = store.book(bookId);
			return book && tellOf(editions, book);
		}),
	);
}

/** The book of the note in the active editor; where that is none or several, one that the user picks. */
async function chooseBook(store: BookStore, notes: LiveNotes): Promise<ReadBook | undefined> {
	const document = vscode.window.activeTextEditor?.document;
	const own = document ? notes.booksOf(document) : [];
	const books = own.length > 0 ? own : store.books;
	const items = books.map((book) => ({ label: book.work.name, book }));
	return books.length < 2
		? books[0]
		: (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which book?') }))
				?.book;
}

async function chooseEdition(editions: EditionStore, book: ReadBook): Promise<void> {
	const [uri] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Your copy of “{0}”', book.work.name),
			openLabel: vscode.l10n.t('Read this copy'),
			filters: {
				[vscode.l10n.t('Books')]: ['epub', 'txt', 'md', 'markdown'],
			},
		})) ?? [];
	if (uri) {
		await setEdition(book.id, uri);
		await editions.read(book);
	}
}

/** Says once what is wrong with an edition, or that its chapters are not the book's. */
async function tellOf(editions: EditionStore, book: ReadBook): Promise<void> {
	const state = await editions.read(book);
	if (state?.failure) {
		const choose = vscode.l10n.t('Choose another copy');
		const answer = await vscode.window.showWarningMessage(sentence(state.failure, book), choose);
		if (answer === choose) {
			await chooseEdition(editions, book);
		}
	}
	const whole = editions.whole(book);
	if (whole && book.work.chapters.length > 0 && !editions.matches(book) && editions.askOnce(book)) {
		const match = vscode.l10n.t('Match them');
		const question = vscode.l10n.t(
			'The chapters of your copy are not called as those of “{0}”. Until they are matched, nothing is said about chapters.',
			book.work.name,
		);
		if ((await vscode.window.showInformationMessage(question, match)) === match) {
			await matchChapters(editions, book);
		}
	}
}

async function matchChapters(editions: EditionStore, book: ReadBook): Promise<void> {
	const chapters = editions.whole(book)?.chapters ?? [];
	const items = chapters.map(({ title }, index) => ({
		label: title === '' ? vscode.l10n.t('Untitled') : title,
		index,
	}));
	const [first] = book.work.chapters;
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Match the chapters of your copy'),
		placeHolder: vscode.l10n.t(
			'Which of these is “{0}”? The others follow it.',
			first?.label ?? '1',
		),
	});
	if (chosen) {
		await editions.matchFrom(book, chosen.index);
	}
}

function sentence({ code }: EditionFailure, { work: { name } }: ReadBook): string {
	switch (code) {
		case 'edition.not-an-epub':
			return vscode.l10n.t('Your copy of “{0}” ends in .epub and is no EPUB.', name);
		case 'edition.encrypted':
			return vscode.l10n.t(
				'Your copy of “{0}” is locked by its seller (DRM) and cannot be read here. A copy without a lock can.',
				name,
			);
		case 'edition.too-large':
			return vscode.l10n.t('Your copy of “{0}” is larger than any book, and is not read.', name);
		case 'edition.empty':
			return vscode.l10n.t('There are no words in your copy of “{0}”.', name);
		case 'edition.broken':
			return vscode.l10n.t('Your copy of “{0}” is broken and cannot be read.', name);
		case 'edition.unknown-format':
			return vscode.l10n.t(
				'Your copy of “{0}” must be a file that ends in .epub, .txt or .md.',
				name,
			);
		case 'edition.unreadable':
			return vscode.l10n.t(
				'Your copy of “{0}” cannot be opened. It may have been moved, or this browser may not keep access to it.',
				name,
			);
	}
}

interface PassageItem extends vscode.QuickPickItem {
	readonly passage?: FoundPassage;
}

/** Searches the edition with half-remembered words, and inserts the passage that is picked. */
async function findInEdition(
	editions: EditionStore,
	book: ReadBook,
	words: string | undefined,
): Promise<void> {
	const state = await editions.read(book);
	const edition = editions.open(book);
	if (!state?.whole || !edition) {
		await offerEdition(editions, book, state !== undefined);
		return;
	}
	const list = vscode.window.createQuickPick<PassageItem>();
	list.title = vscode.l10n.t('Find in your copy of “{0}”', book.work.name);
	list.placeholder = vscode.l10n.t('Words that you half remember, in any order');
	const show = (typed: string) => {
		const found = findPassages(edition, book, typed, vscode.l10n.t);
		const beyond = found.length === 0 && typed.trim() !== '' && editions.isBeyond(book, typed);
		const none = beyond
			? vscode.l10n.t('It is in a chapter you have not read.')
			: vscode.l10n.t('No passage has these words.');
		list.items =
			found.length === 0
				? typed.trim() === ''
					? []
					: [{ label: none, alwaysShow: true }]
				: found.map((passage) => ({
						label: passage.label,
						description: passage.place,
						alwaysShow: true,
						passage,
					}));
	};
	list.onDidChangeValue(show);
	list.value = words ?? '';
	show(list.value);
	const chosen = (await pick(list))?.passage;
	const editor = vscode.window.activeTextEditor;
	if (chosen && editor?.document.languageId === 'markdown') {
		const style = preferences(editor.document.uri).citationStyle;
		const insertion = passageQuotation(chosen, book, style);
		await editor.insertSnippet(snippetOf(insertion));
	}
}

async function offerEdition(
	editions: EditionStore,
	book: ReadBook,
	unmatched: boolean,
): Promise<void> {
	if (unmatched && editions.whole(book)) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'While its chapters are not matched, your copy is shown only to those who have read the whole book.',
			),
		);
		return;
	}
	const choose = vscode.l10n.t('Choose your copy');
	const question = vscode.l10n.t('Which file is your copy of “{0}”?', book.work.name);
	if ((await vscode.window.showInformationMessage(question, choose)) === choose) {
		await chooseEdition(editions, book);
	}
}
