import * as vscode from 'vscode';
import { decorate } from '../../src/features/decorate.js';
import { LiveMentions } from '../../src/vscode/liveMentions.js';
import { LiveNotes } from '../../src/vscode/notes.js';
import { BookStore } from '../../src/vscode/store.js';

const keys = 300;
const length = 1_000_000;

/** What one keystroke costs in a note of a million characters, in milliseconds for each key. */
export interface Keystrokes {
	/** Taking in the edit. */
	readonly edit: number[];
	/** What is coloured on the screen. */
	readonly colours: number[];
	/** Which book the status bar names. */
	readonly book: number[];
	/** All links, which are checked when typing pauses. */
	readonly links: number[];
	/** Getting the whole text alone, which nothing of the above does. */
	readonly text: number[];
}

/** Types into the middle of a note in the real editor. `root` is where `dist/books.json` lies. */
export async function type(root: vscode.Uri, novel: string): Promise<Keystrokes> {
	const measures: Keystrokes = { edit: [], colours: [], book: [], links: [], text: [] };
	const store = new BookStore(root);
	const notes = new LiveNotes(store);
	await store.ready;
	const content = `---\nwork: never-let-me-go\n---\n\n${novel.slice(0, length)}`;
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	const editor = await vscode.window.showTextDocument(document);
	let start = 0;
	const before = vscode.workspace.onDidChangeTextDocument(() => {
		start = performance.now();
	});
	const mentions = new LiveMentions(store, notes);
	mentions.at(document);
	const after = vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
		if (changed !== document) {
			return;
		}
		measures.edit.push(performance.now() - start);
		const screen = editor.visibleRanges[0] ?? new vscode.Range(0, 0, 50, 0);
		measures.colours.push(timed(() => decorate(mentions.at(document)?.within(screen) ?? [])));
		measures.book.push(timed(() => notes.booksOf(document)));
		measures.links.push(timed(() => mentions.at(document)?.links()));
		measures.text.push(timed(() => document.getText().length));
	});
	const middle = document.positionAt(document.getText().length / 2);
	for (let key = 0; key < keys; key++) {
		const at = middle.translate(0, 0);
		await editor.edit((edit) => edit.insert(at, key % 9 === 0 ? ' Ruth' : 'a'));
	}
	vscode.Disposable.from(before, after, mentions, notes, store).dispose();
	return measures;
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
