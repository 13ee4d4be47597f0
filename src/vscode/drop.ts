import * as vscode from 'vscode';
import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { dropped } from '../features/drop.js';
import { type LiveNotes, markdown } from './notes.js';
import type { OwnPages } from './ownPages.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';
import type { BookStore } from './store.js';

const uriList = 'text/uri-list';

/** Quotes of the tree, dropped into a note with Shift held, become quotations with their citation. */
export function registerDrop(
	store: BookStore,
	notes: LiveNotes,
	pages: OwnPages,
): vscode.Disposable {
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
