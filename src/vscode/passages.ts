import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type FoundPassage, passageWords, placePassage } from '../features/findInEdition.js';
import { insertionText } from '../features/insertion.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';

/** The words of a quotation in a note that a passage may take the place of. */
export interface PassageTarget {
	readonly uri: string;
	readonly start: number;
	readonly words: string;
	readonly open: string;
}

/**
 * Puts a passage into the note in the active editor, with its citation; in the place of the words
 * of `target` where they still stand there. Where there is no note to write in, it can be pasted.
 */
export async function insertPassage(
	passage: FoundPassage,
	book: ReadBook,
	target: PassageTarget | undefined,
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const document = editor?.document;
	const style = preferences(document?.uri).citationStyle;
	if (!editor || document?.languageId !== 'markdown' || !isWritable(document)) {
		const { insertion } = placePassage('', { start: 0, end: 0 }, passage, book, style);
		await vscode.env.clipboard.writeText(insertionText(insertion));
		vscode.window.setStatusBarMessage(
			vscode.l10n.t('No note is open to write in. The passage is copied, and can be pasted.'),
			10_000,
		);
		return;
	}
	const text = document.getText();
	const end = (target?.start ?? 0) + (target?.words.length ?? 0);
	if (target?.uri === document.uri.toString() && text.slice(target.start, end) === target.words) {
		const range = rangeOf(document, { start: target.start, end });
		await editor.insertSnippet(snippetOf(passageWords(passage, target.open)), range);
		return;
	}
	const { start, end: until } = editor.selection;
	const selection = { start: document.offsetAt(start), end: document.offsetAt(until) };
	const { span, insertion } = placePassage(text, selection, passage, book, style);
	await editor.insertSnippet(snippetOf(insertion), rangeOf(document, span));
}

function isWritable({ uri }: vscode.TextDocument): boolean {
	return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}
