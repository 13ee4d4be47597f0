import * as vscode from 'vscode';
import type { Insertion } from '../features/insertion.js';

/** An insertion as a snippet whose one tab stop is the locator. */
export function snippetOf({ before, locator, after }: Insertion): vscode.SnippetString {
	const snippet = new vscode.SnippetString().appendText(before);
	return (locator === '' ? snippet : snippet.appendPlaceholder(locator)).appendText(after);
}
