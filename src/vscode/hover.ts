import * as vscode from 'vscode';
import { bundledScheme } from '../core/book/pack.js';
import { hover } from '../features/hover.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import { hoverEnabled, preferences } from './settings.js';

export function registerHover(notes: LiveNotes): vscode.Disposable {
	return vscode.languages.registerHoverProvider(markdown, {
		provideHover(document, position) {
			const { uri } = document;
			const note = hoverEnabled(uri) ? notes.at(document) : undefined;
			const offset = document.offsetAt(position);
			const writable = uri.scheme === bundledScheme ? undefined : uri.toString();
			const found = note && hover(note, offset, preferences(uri), vscode.l10n.t, writable);
			return found && new vscode.Hover(found.cards.map(trusted), rangeOf(document, found.span));
		},
	});
}

/** Markdown whose links may run the commands that a card uses, and nothing else. */
function trusted(markdownText: string): vscode.MarkdownString {
	const text = new vscode.MarkdownString(markdownText);
	text.isTrusted = {
		enabledCommands: [
			'closeReading.openEntry',
			'closeReading.insertQuote',
			'closeReading.settleName',
		],
	};
	return text;
}
