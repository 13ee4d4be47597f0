import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { chapterText } from '../core/citations/locator.js';
import { possibleFirsts } from '../core/editions/openEdition.js';
import { folderOf } from './bookFolders.js';
import { bookFor } from './commandTarget.js';
import type { EditionFailure } from './editionFile.js';
import type { EditionStore } from './editionStore.js';
import { findInEdition } from './findInEdition.js';
import type { LiveNotes } from './notes.js';
import { placeIn } from './passages.js';
import type { BookStore } from './store.js';

/** The commands that choose the user's own copy of a book, and look into it. */
export function registerEditions(
	store: BookStore,
	notes: LiveNotes,
	editions: EditionStore,
): vscode.Disposable {
	const told = new Set<string>();
	const forBook = (title: string, act: (book: ReadBook, argument: unknown) => Promise<void>) => {
		return async (argument?: unknown) => {
			const book = await bookFor(argument, store, notes, title);
			if (book) {
				await act(book, argument);
			}
		};
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(
			'closeReading.chooseEdition',
			forBook(vscode.l10n.t('Choose your copy'), (book) => chooseEdition(editions, book)),
		),
		vscode.commands.registerCommand(
			'closeReading.findInEdition',
			forBook(vscode.l10n.t('Find in your copy'), async (book, argument) => {
				const file = await editions.read(book);
				if (editions.open(book)) {
					await findInEdition(editions, book, placeIn(argument));
				} else if (file?.failure) {
					await tellFailure(editions, book, file.failure);
				} else if (file) {
					await offerMatching(editions, book);
				} else if (!editions.uriOf(book)) {
					await offerEdition(editions, book);
				}
			}),
		),
		editions.onDidChange(async (bookId) => {
			const book = store.book(bookId);
			const file = book && editions.file(book);
			const key = `${bookId}\n${file?.uri}\n${file?.mtime}\n${file?.failure?.code}`;
			if (book && file?.failure && !told.has(key)) {
				told.add(key);
				await tellFailure(editions, book, file.failure);
			} else if (book && isUnmatched(editions, book) && editions.askOnce(book)) {
				await offerMatching(editions, book);
			}
		}),
	);
}

async function chooseEdition(editions: EditionStore, book: ReadBook): Promise<void> {
	const uri = await pickFile(editions, book);
	if (!uri) {
		return;
	}
	const file = await editions.choose(book, uri);
	// A copy that cannot be read, or whose chapters are others, is told of where it is read.
	if (file?.whole && !isUnmatched(editions, book)) {
		const find = vscode.l10n.t('Find in your copy');
		const message = vscode.l10n.t(
			'Your copy of “{0}” is read. Quotations are now compared with it, on this machine only.',
			book.work.name,
		);
		if ((await vscode.window.showInformationMessage(message, find)) === find) {
			await findInEdition(editions, book, undefined);
		}
	}
}

/** Where the platform has no way to pick a file, a message says what else there is. */
async function pickFile(editions: EditionStore, book: ReadBook): Promise<vscode.Uri | undefined> {
	const near = folderOfCopy(editions, book) ?? folderOfBook(book);
	try {
		const [uri] =
			(await vscode.window.showOpenDialog({
				title: vscode.l10n.t('Your copy of “{0}”', book.work.name),
				...(near ? { defaultUri: near } : {}),
				openLabel: vscode.l10n.t('Read this copy'),
				filters: { [vscode.l10n.t('Books')]: ['epub', 'txt', 'md', 'markdown'] },
			})) ?? [];
		return uri;
	} catch {
		await vscode.window.showWarningMessage(
			vscode.l10n.t(
				'No file can be chosen here. Put your copy into the folder of the book and name it in `work.md`, as in `text: my-copy.epub`.',
			),
		);
		return undefined;
	}
}

/** The folder of the copy so far, where the dialog can show it: it knows one kind of place only. */
function folderOfCopy(editions: EditionStore, book: ReadBook): vscode.Uri | undefined {
	const uri = editions.uriOf(book);
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return uri && (!folder || folder.uri.scheme === uri.scheme) ? folderOf(uri) : undefined;
}

/** The folder of a book of the workspace; a bundled one lies nowhere. */
function folderOfBook({ work }: ReadBook): vscode.Uri | undefined {
	const [file] = work.files.map((uri) => vscode.Uri.parse(uri));
	return file && vscode.workspace.getWorkspaceFolder(file) ? folderOf(file) : undefined;
}

function isUnmatched(editions: EditionStore, book: ReadBook): boolean {
	const match = editions.matchOf(book);
	return match !== undefined && book.work.chapters.length > 0 && !match.matches;
}

async function tellFailure(
	editions: EditionStore,
	book: ReadBook,
	failure: EditionFailure,
): Promise<void> {
	const choose = vscode.l10n.t('Choose another copy');
	const answer = await vscode.window.showWarningMessage(sentence(failure, book), choose);
	if (answer === choose) {
		await chooseEdition(editions, book);
	}
}

async function offerEdition(editions: EditionStore, book: ReadBook): Promise<void> {
	const choose = vscode.l10n.t('Choose your copy');
	const question = vscode.l10n.t('Which file is your copy of “{0}”?', book.work.name);
	if ((await vscode.window.showInformationMessage(question, choose)) === choose) {
		await chooseEdition(editions, book);
	}
}

async function offerMatching(editions: EditionStore, book: ReadBook): Promise<void> {
	const whole = editions.file(book)?.whole;
	const count = book.work.chapters.length;
	const name = book.work.name;
	if (!whole || possibleFirsts(whole, book.work.chapters) === 0) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'“{0}” has {1} chapters, your copy {2}. So nothing is said about chapters, and it is shown only to those who have read the whole book.',
				name,
				count,
				whole?.chapters.length ?? 0,
			),
		);
		return;
	}
	const match = vscode.l10n.t('Match them');
	const question = vscode.l10n.t(
		'The chapters of your copy are not called as those of “{0}”. Until they are matched, nothing is said about chapters, and it is shown only to those who have read the whole book.',
		name,
	);
	if ((await vscode.window.showInformationMessage(question, match)) === match) {
		await matchChapters(editions, book);
	}
}

async function matchChapters(editions: EditionStore, book: ReadBook): Promise<void> {
	const whole = editions.file(book)?.whole;
	const { chapters } = book.work;
	const firsts = whole?.chapters.slice(0, possibleFirsts(whole, chapters)) ?? [];
	const items = firsts.map(({ title, parts }, index) => ({
		label: title === '' ? vscode.l10n.t('Untitled') : title,
		description: parts.join(', '),
		index,
	}));
	const [first] = chapters;
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Match the chapters of your copy'),
		placeHolder: vscode.l10n.t(
			'Which of these is “{0}”? The others follow it.',
			chapterText(first?.label ?? '1', vscode.l10n.t('chapter')),
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
			return vscode.env.uiKind === vscode.UIKind.Web
				? vscode.l10n.t(
						'Your copy of “{0}” cannot be opened. It may have been moved, or this browser may not keep access to it.',
						name,
					)
				: vscode.l10n.t('Your copy of “{0}” cannot be opened. It may have been moved.', name);
	}
}
