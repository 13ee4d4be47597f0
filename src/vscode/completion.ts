import * as vscode from 'vscode';
import { type EntryTarget, entryLines, quoteLines } from '../features/card.js';
import { completeNames, type NameCompletion } from '../features/completeNames.js';
import {
	completeQuotes,
	type QuoteCompletion,
	type QuoteCompletions,
} from '../features/completeQuotes.js';
import { type LiveNotes, markdown } from './notes.js';
import { followLocator, type OwnPages } from './ownPages.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';

/** The marks that open a quotation or a link, and space, which starts the next word inside one. */
const triggers = ['"', '“', '‘', '«', '[', ' '];

export function registerCompletion(notes: LiveNotes, pages: OwnPages): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		markdown,
		{
			provideCompletionItems(document, position, _token, context) {
				const note = notes.at(document);
				if (!note) {
					return undefined;
				}
				const offset = document.offsetAt(position);
				const liked = preferences(document.uri);
				const quotes = completeQuotes(note, offset, liked, (book, quote) => pages.get(book, quote));
				if (quotes) {
					return quoteList(document, position, quotes);
				}
				const asked = context.triggerKind === vscode.CompletionTriggerKind.Invoke;
				const names = completeNames(note, offset, { asked });
				return names?.items.map((item) => nameItem(item, rangeOf(document, names.span)));
			},
		},
		...triggers,
	);
}

/**
 * Asked anew at each key, because the words are found in any order, which VS Code's own filter
 * cannot do; it is told that every item starts with what was typed. Where the quotation was opened
 * on an earlier line, the lines before the caret's go in an edit of their own, because VS Code
 * takes one line only.
 */
function quoteList(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ span, typed, items }: QuoteCompletions,
): vscode.CompletionList {
	const whole = rangeOf(document, span);
	const lineStart = new vscode.Position(position.line, 0);
	const range = whole.isSingleLine ? whole : new vscode.Range(lineStart, whole.end);
	const earlier = whole.isSingleLine ? [] : [new vscode.Range(whole.start, lineStart)];
	const filterText = whole.isSingleLine ? typed : document.getText(range);
	const list = items.map((completion, index) => {
		const item = quoteItem(completion, document.uri);
		item.filterText = filterText;
		item.sortText = String(index).padStart(4, '0');
		item.range = range;
		item.additionalTextEdits = earlier.map((lines) => vscode.TextEdit.delete(lines));
		return item;
	});
	return new vscode.CompletionList(list, true);
}

function quoteItem(
	{ book, quote, insertion }: QuoteCompletion,
	uri: vscode.Uri,
): vscode.CompletionItem {
	const item = new vscode.CompletionItem(
		{ label: quote.text, description: insertion.locator },
		vscode.CompletionItemKind.Text,
	);
	item.insertText = snippetOf(insertion);
	item.documentation = new vscode.MarkdownString(
		quoteLines(book, quote, preferences(uri), vscode.l10n.t).join('\n'),
	);
	const target: EntryTarget = { book: book.id, entry: quote.id };
	item.command = { title: '', command: followLocator, arguments: [target] };
	return item;
}

function nameItem(
	{ book, entry, name, text }: NameCompletion,
	range: vscode.Range,
): vscode.CompletionItem {
	const item = new vscode.CompletionItem(
		{ label: name, description: name === entry.name ? '' : entry.name },
		vscode.CompletionItemKind.Reference,
	);
	item.insertText = text;
	item.range = range;
	item.documentation = new vscode.MarkdownString(
		entryLines(book, entry, vscode.l10n.t).join('\n\n'),
	);
	return item;
}
