import * as vscode from 'vscode';
import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { bundledScheme } from '../core/book/pack.js';
import type { EntryTarget } from '../features/card.js';
import { dropped } from '../features/drop.js';
import { type InsertionForm, placeInsertion, type QuoteIn } from '../features/insertion.js';
import { filterChoices, type QuoteChoice, quoteChoices } from '../features/insertQuote.js';
import { targetOf } from './commandTarget.js';
import { type LiveNotes, markdown } from './notes.js';
import { followLocator, type OwnPages } from './ownPages.js';
import { pick } from './pick.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';
import type { BookStore } from './store.js';

/** The commands that insert a quote or its citation at the cursor, and the drop of quotes from the tree. */
export function registerInsertQuote(
	store: BookStore,
	notes: LiveNotes,
	pages: OwnPages,
): vscode.Disposable {
	const register = (command: string, form: InsertionForm) =>
		vscode.commands.registerCommand(command, async (first?: unknown, all?: unknown) => {
			await store.ready;
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'markdown' || isReadOnly(editor.document)) {
				const message = vscode.l10n.t(
					'Open the note that the quote should go into, and try again.',
				);
				await vscode.window.showInformationMessage(message);
				return;
			}
			const rows = Array.isArray(all) && all.length > 0 ? all : [first];
			const targets = rows.flatMap((row) => targetOf(row) ?? []);
			const chosen = await choose(store, notes, editor.document, targets, form);
			if (chosen.length > 0) {
				await insert(editor, chosen, form, pages);
			}
		});
	return vscode.Disposable.from(
		registerDrop(store, notes, pages),
		register('closeReading.insertQuote', 'quotation'),
		register('closeReading.insertBlockQuote', 'block'),
		register('closeReading.insertCitation', 'citation'),
	);
}

function isReadOnly({ uri }: vscode.TextDocument): boolean {
	return (
		uri.scheme === bundledScheme || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false
	);
}

/** The quotes that were pointed at; where none was, one that the user picks. */
async function choose(
	store: BookStore,
	notes: LiveNotes,
	document: vscode.TextDocument,
	targets: readonly EntryTarget[],
	form: InsertionForm,
): Promise<readonly QuoteIn[]> {
	const quotes = targets.flatMap((target): readonly QuoteIn[] => {
		const found = store.entry(target);
		return found?.entry.type === 'quote' && found.entry.status !== 'misquote'
			? [{ book: found.book, quote: found.entry }]
			: [];
	});
	if (quotes.length > 0) {
		return quotes;
	}
	const own = notes.booksOf(document);
	const books = own.length > 0 && targets.length === 0 ? own : store.books;
	const chosen = await pickQuote(quoteChoices(books, targets[0], vscode.l10n.t), form);
	return chosen ? [chosen] : [];
}

interface QuoteItem extends vscode.QuickPickItem {
	readonly choice?: QuoteChoice;
}

/** VS Code would look for the typed words in one piece; here they may stand anywhere. */
async function pickQuote(
	choices: readonly QuoteChoice[],
	form: InsertionForm,
): Promise<QuoteChoice | undefined> {
	const list = vscode.window.createQuickPick<QuoteItem>();
	list.title = titleOf(form);
	list.placeholder = vscode.l10n.t('Words of the quote, its speaker, a theme or a chapter');
	const show = (typed: string) => {
		const found = filterChoices(choices, typed).map((choice) => ({
			label: choice.label,
			description: choice.description,
			detail: choice.detail,
			alwaysShow: true,
			choice,
		}));
		const none = { label: vscode.l10n.t('No quote has all of these words.'), alwaysShow: true };
		list.items = found.length > 0 ? found : [none];
	};
	show('');
	list.onDidChangeValue(show);
	return (await pick(list))?.choice;
}

function titleOf(form: InsertionForm): string {
	switch (form) {
		case 'quotation':
			return vscode.l10n.t('Insert quote');
		case 'block':
			return vscode.l10n.t('Insert block quote');
		case 'citation':
			return vscode.l10n.t('Insert citation');
	}
}

async function insert(
	editor: vscode.TextEditor,
	chosen: readonly QuoteIn[],
	form: InsertionForm,
	pages: OwnPages,
): Promise<void> {
	const { document, selection } = editor;
	const style = preferences(document.uri).citationStyle;
	const { span, insertion } = placeInsertion(
		document.getText(),
		{ start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) },
		form,
		chosen,
		({ book, quote }) => ({ style, page: pages.get(book, quote) }),
	);
	await editor.insertSnippet(snippetOf(insertion), rangeOf(document, span));
	const last = chosen.at(-1);
	if (last) {
		const target: EntryTarget = { book: last.book.id, entry: last.quote.id };
		await vscode.commands.executeCommand(followLocator, target);
	}
}

const uriList = 'text/uri-list';

/** Quotes of the tree, dropped into a note with Shift held, become quotations with their citation. */
function registerDrop(store: BookStore, notes: LiveNotes, pages: OwnPages): vscode.Disposable {
	const kind = vscode.DocumentDropOrPasteEditKind.Text.append('closeReading', 'quotation');
	return vscode.languages.registerDocumentDropEditProvider(
		markdown,
		{
			async provideDocumentDropEdits(document, _position, data, token) {
				const list = await data.get(uriList)?.asString();
				if (list === undefined || token.isCancellationRequested) {
					return undefined;
				}
				const { citationStyle: style } = preferences(document.uri);
				const own = (book: ReadBook, quote: Quote) => pages.get(book, quote);
				const books = [...notes.booksOf(document), ...store.books];
				const insertion = dropped(books, list.split(/\r?\n/), style, own);
				const title = vscode.l10n.t('Insert quotation with its citation');
				return insertion && new vscode.DocumentDropEdit(snippetOf(insertion), title, kind);
			},
		},
		{ dropMimeTypes: [uriList], providedDropEditKinds: [kind] },
	);
}
