import * as vscode from 'vscode';
import type { Span } from '../core/text/spans.js';
import { type EntryTarget, entryLines, quoteLines } from '../features/card.js';
import { type About, aboutPlace } from '../features/closeness.js';
import { completeNames, type NameCompletion } from '../features/completeNames.js';
import {
	completeQuotes,
	type OwnPage,
	type QuoteCompletion,
	type QuoteCompletions,
} from '../features/completeQuotes.js';
import type { LiveMentions, NoteParagraph, OpenMentions } from './liveMentions.js';
import { markdown } from './notes.js';
import { followLocator, type OwnPages } from './ownPages.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';

/** The marks that open a quotation or a link, and space, which starts the next word inside one. */
const triggers = ['"', '“', '‘', '«', '[', ' '];

/** How many characters before and after the paragraph tell too what it is about. */
const before = 2_000;
const after = 500;

export function registerCompletion(mentions: LiveMentions, pages: OwnPages): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		markdown,
		{
			provideCompletionItems(document, position, _token, { triggerKind }) {
				const open = mentions.at(document);
				const here = open?.paragraph(position);
				if (!open || !here) {
					return undefined;
				}
				const { note, start } = here;
				const offset = document.offsetAt(position) - start;
				const about = () => aboutParagraph(document, open, here);
				const ownPage: OwnPage = (book, quote) => pages.get(book, quote);
				const offer = { ...preferences(document.uri), ownPage, about };
				const quotes = completeQuotes(note, offset, offer);
				if (quotes) {
					return quoteList(document, position, { ...quotes, span: moved(quotes.span, start) });
				}
				const asked = triggerKind === vscode.CompletionTriggerKind.Invoke;
				const names = completeNames(note, offset, { asked, about });
				const range = names && rangeOf(document, moved(names.span, start));
				return range && names.items.map((item, index) => nameItem(item, range, index));
			},
		},
		...triggers,
	);
}

function aboutParagraph(
	document: vscode.TextDocument,
	open: OpenMentions,
	{ note, start }: NoteParagraph,
): About {
	const paragraph = { start, end: start + note.text.length };
	const around = { start: Math.max(0, start - before), end: paragraph.end + after };
	return aboutPlace(open.within(rangeOf(document, around)), paragraph);
}

function moved({ start, end }: Span, distance: number): Span {
	return { start: start + distance, end: end + distance };
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
		item.sortText = inOrder(index);
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
	index: number,
): vscode.CompletionItem {
	const item = new vscode.CompletionItem(
		{ label: name, description: name === entry.name ? '' : entry.name },
		vscode.CompletionItemKind.Reference,
	);
	item.insertText = text;
	item.range = range;
	item.sortText = inOrder(index);
	item.documentation = new vscode.MarkdownString(
		entryLines(book, entry, vscode.l10n.t).join('\n\n'),
	);
	return item;
}

/** Counts only among what matches equally well, which is most where little has been typed. */
function inOrder(index: number): string {
	return String(index).padStart(6, '0');
}
