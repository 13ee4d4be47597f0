import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type FoundPassage, passageWords, placePassage } from '../features/findInEdition.js';
import { insertionText } from '../features/insertion.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import { snippetOf } from './snippets.js';

/** The words of a quotation in a note that a passage may take the place of. */
export interface PassagePlace {
	readonly uri: string;
	readonly start: number;
	readonly words: string;
	/** The mark before them; empty in a block quotation. */
	readonly open: string;
}

/** The place in what a command is given; absent where it is given none. */
export function placeIn(argument: unknown): PassagePlace | undefined {
	const place: Partial<PassagePlace> =
		isObject(argument) && isObject(argument.place) ? argument.place : {};
	const { uri, start, words, open } = place;
	return typeof uri === 'string' &&
		typeof start === 'number' &&
		typeof words === 'string' &&
		typeof open === 'string'
		? { uri, start, words, open }
		: undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/**
 * Puts a passage into the note in the active editor, with its citation; in the place of the words
 * of `place` where they still stand there. Where there is no note to write in, it can be pasted.
 */
export async function insertPassage(
	passage: FoundPassage,
	book: ReadBook,
	place: PassagePlace | undefined,
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
	const end = (place?.start ?? 0) + (place?.words.length ?? 0);
	if (place?.uri === document.uri.toString() && text.slice(place.start, end) === place.words) {
		const range = rangeOf(document, { start: place.start, end });
		await editor.insertSnippet(snippetOf(passageWords(passage, place.open)), range);
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
