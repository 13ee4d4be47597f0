import * as vscode from 'vscode';
import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { openQuotation } from '../core/quotations/openQuotation.js';
import { paragraphAt } from '../core/text/markdown.js';
import type { EntryTarget } from '../features/card.js';
import {
	blockQuotation,
	citationOf,
	closeQuotation,
	type Insertion,
	quotation,
} from '../features/insertion.js';
import { filterChoices, type QuoteChoice, quoteChoices } from '../features/insertQuote.js';
import type { LiveNotes } from './notes.js';
import { targetOf } from './openEntry.js';
import { followLocator, type OwnPages } from './ownPages.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';
import type { BookStore } from './store.js';

/** What is put into the note: the quotation run in, set off as a block, or its citation alone. */
type Form = 'quotation' | 'block' | 'citation';

/** The commands that insert a quote or its citation at the cursor. */
export function registerInsertQuote(
	store: BookStore,
	notes: LiveNotes,
	pages: OwnPages,
): vscode.Disposable {
	const register = (command: string, form: Form) =>
		vscode.commands.registerCommand(command, async (first?: unknown, all?: unknown) => {
			await store.ready;
			const editor = vscode.window.activeTextEditor;
			if (!editor || editor.document.languageId !== 'markdown' || isReadOnly(editor.document)) {
				const message = vscode.l10n.t(
					'Open the note that the quote should go into, and try again.',
				);
				await vscode.window.showInformationMessage(message);
				return;
			}
			const rows = Array.isArray(all) && all.length > 0 ? all : [first];
			const targets = rows.flatMap((row) => targetOf(row) ?? []);
			for (const chosen of await choose(store, notes, editor.document, targets)) {
				await insert(editor, chosen, form, pages);
			}
		});
	return vscode.Disposable.from(
		register('closeReading.insertQuote', 'quotation'),
		register('closeReading.insertBlockQuote', 'block'),
		register('closeReading.insertCitation', 'citation'),
	);
}

interface Chosen {
	readonly book: ReadBook;
	readonly quote: Quote;
}

function isReadOnly({ uri }: vscode.TextDocument): boolean {
	return (
		vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false || uri.scheme === 'close-reading'
	);
}

/** The quotes that were pointed at; where none was, one that the user picks. */
async function choose(
	store: BookStore,
	notes: LiveNotes,
	document: vscode.TextDocument,
	targets: readonly EntryTarget[],
): Promise<readonly Chosen[]> {
	const quotes = targets.flatMap((target): readonly Chosen[] => {
		const found = store.entry(target.book, target.entry);
		return found?.entry.type === 'quote' && found.entry.status !== 'misquote'
			? [{ book: found.book, quote: found.entry }]
			: [];
	});
	if (quotes.length > 0) {
		return quotes;
	}
	const own = notes.booksOf(document);
	const books = own.length > 0 && targets.length === 0 ? own : store.books;
	const chosen = await pick(quoteChoices(books, targets[0], vscode.l10n.t));
	return chosen ? [chosen] : [];
}

interface QuoteItem extends vscode.QuickPickItem {
	readonly choice: QuoteChoice;
}

/** VS Code would look for the typed words in one piece; here they may stand anywhere. */
function pick(choices: readonly QuoteChoice[]): Promise<QuoteChoice | undefined> {
	const list = vscode.window.createQuickPick<QuoteItem>();
	list.title = vscode.l10n.t('Insert quote');
	list.placeholder = vscode.l10n.t('Words of the quote, its speaker, a theme or a chapter');
	const show = (typed: string) => {
		list.items = filterChoices(choices, typed).map((choice) => ({
			label: choice.label,
			description: choice.description,
			detail: choice.detail,
			alwaysShow: true,
			choice,
		}));
	};
	show('');
	return new Promise((resolve) => {
		list.onDidChangeValue(show);
		list.onDidAccept(() => {
			resolve(list.activeItems[0]?.choice);
			list.hide();
		});
		list.onDidHide(() => {
			resolve(undefined);
			list.dispose();
		});
		list.show();
	});
}

async function insert(
	editor: vscode.TextEditor,
	{ book, quote }: Chosen,
	form: Form,
	pages: OwnPages,
): Promise<void> {
	const { document, selection } = editor;
	const style = preferences(document.uri).citationStyle;
	const options = { style, page: pages.get(book, quote), following: followingText(editor) };
	const target: EntryTarget = { book: book.id, entry: quote.id };
	const { insertion, range } = insertionAt(document, selection, form, (marks) =>
		form === 'citation'
			? citationOf(book, quote, options)
			: form === 'block'
				? blockQuotation(book, quote, options, { quoted: false })
				: marks
					? closeQuotation(book, quote, marks, options)
					: quotation(book, quote, options),
	);
	await editor.insertSnippet(snippetOf(insertion), range);
	await vscode.commands.executeCommand(followLocator, target);
}

type Marks = NonNullable<ReturnType<typeof openQuotation>>['marks'];

/** Where the insertion goes, and what it needs around it there. */
function insertionAt(
	document: vscode.TextDocument,
	selection: vscode.Selection,
	form: Form,
	make: (marks: Marks | undefined) => Insertion,
): { readonly insertion: Insertion; readonly range: vscode.Range } {
	if (form === 'block') {
		const before = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
		const made = make(undefined);
		const broken = before.trim() === '' ? '' : '\n\n';
		return { insertion: { ...made, before: `${broken}${made.before}` }, range: selection };
	}
	const text = document.getText();
	const offset = document.offsetAt(selection.active);
	const open =
		form === 'quotation' && selection.isEmpty
			? openQuotation(text, offset, paragraphAt(text, offset), [])
			: undefined;
	return { insertion: make(open?.marks), range: open ? rangeOf(document, open.whole) : selection };
}

function followingText({ document, selection }: vscode.TextEditor): string {
	return document.lineAt(selection.end.line).text.slice(selection.end.character);
}
