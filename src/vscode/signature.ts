import * as vscode from 'vscode';
import type { Entry } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { digestOf } from './digest.js';
import { workSetting } from './settings.js';

/**
 * Changes when what is found in notes can change: a name, a rule, the words of a quote, an id, a
 * horizon, where books lie, the setting that says which book a folder is about.
 */
export function signatureOf(
	books: readonly ReadBook[],
	folders: readonly string[],
): Promise<string> {
	const names = books.map(({ id, horizon, work, entries }) => [
		id,
		horizon,
		[work, ...entries].map((entry) => [
			entry.id,
			entry.type,
			entry.name,
			entry.match,
			entry.case,
			entry.aliases,
			quotable(entry),
		]),
	]);
	const settings = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => workSetting(uri));
	return digestOf(JSON.stringify([names, settings, folders]));
}

/** What decides which quotations are of a quote: its words, and whom citations may name. */
function quotable(entry: Entry): unknown {
	switch (entry.type) {
		case 'quote':
			return [entry.text, entry.status, entry.chapter, entry.misquotes.map(({ text }) => text)];
		case 'work':
			return [entry.authors, entry.editors, entry.translators, entry.year, entry.key];
		default:
			return undefined;
	}
}
