import * as vscode from 'vscode';
import { completeQuotes } from '../../src/features/completeQuotes.js';
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
	/** Whether there is a quotation to complete, which is asked at each space. */
	readonly completion: number[];
	/** Getting the whole text alone, which nothing of the above does. */
	readonly text: number[];
}

/** Types into the middle of a note in the real editor. `root` is where `dist/books.json` lies. */
export async function type(root: vscode.Uri, novel: string): Promise<Keystrokes> {
	const measures: Keystrokes = {
		edit: [],
		colours: [],
		book: [],
		links: [],
		completion: [],
		text: [],
	};
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
	const after = vscode.workspace.onDidChangeTextDocument(
		({ document: changed, contentChanges }) => {
			if (changed !== document) {
				return;
			}
			measures.edit.push(performance.now() - start);
			const screen = editor.visibleRanges[0] ?? new vscode.Range(0, 0, 50, 0);
			measures.colours.push(timed(() => decorate(mentions.at(document)?.within(screen) ?? [])));
			measures.book.push(timed(() => notes.booksOf(document)));
			measures.links.push(timed(() => mentions.at(document)?.links()));
			measures.completion.push(timed(() => completeAt(mentions, changed, contentChanges[0])));
			measures.text.push(timed(() => document.getText().length));
		},
	);
	const middle = document.positionAt(document.getText().length / 2);
	for (let key = 0; key < keys; key++) {
		const at = middle.translate(0, 0);
		await editor.edit((edit) => edit.insert(at, key % 9 === 0 ? ' Ruth' : 'a'));
	}
	vscode.Disposable.from(before, after, mentions, notes, store).dispose();
	return measures;
}

/** What the completion provider does behind a space, as far as that there is nothing to complete. */
function completeAt(
	mentions: LiveMentions,
	document: vscode.TextDocument,
	change: vscode.TextDocumentContentChangeEvent | undefined,
): unknown {
	const offset = change ? change.rangeOffset + change.text.length : 0;
	const here = mentions.at(document)?.paragraph(document.positionAt(offset));
	const offer = { citationStyle: 'mla', ownPage: () => undefined, about: () => new Map() } as const;
	return here && completeQuotes(here.note, offset - here.start, offer);
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
