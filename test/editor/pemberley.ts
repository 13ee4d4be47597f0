import * as vscode from 'vscode';
import { epub } from '../core/editions/epubs.js';
import { hand } from './hand.js';
import { eventually, openText, workspace, write } from './note.js';
import { shared } from './shared.js';

export const input = '.quick-input-widget';

/** What the tests need of the novel, where nobody has it. */
const chapters = [
	'<p>It is a truth universally acknowledged, that a single man in possession of a good fortune must be in want of a wife.</p>',
	'<p>Mr. Bennet was among the earliest of those who waited on Mr. Bingley.</p>',
	'<p>“In vain have I struggled. It will not do. You must allow me to tell you how ardently I admire and love you.”</p>',
];

/** A copy of the novel, and how many chapters it has. */
export interface Copy {
	readonly bytes: Uint8Array;
	readonly count: number;
}

/** A copy of the whole novel, or of some sentences where nobody has it. */
export async function wholeCopy(): Promise<Copy> {
	const bytes = await shared('corpora/books/epub/se-pride-and-prejudice.epub');
	return bytes
		? { bytes, count: 61 }
		: { bytes: smallCopy(['Chapter 1', 'Chapter 2', 'Chapter 3']), count: chapters.length };
}

/** A copy of some sentences of the novel, in three chapters with these titles. */
export function smallCopy(
	titles: readonly string[],
	files: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
	const documents = chapters.map((body, index) => [
		`c${index}.xhtml`,
		`<h2>${titles[index]}</h2>${body}`,
	]);
	const contents = chapters
		.map((_, index) => `<li><a href="c${index}.xhtml">${titles[index]}</a></li>`)
		.join('');
	return epub({ documents: Object.fromEntries(documents), contents, files });
}

/** Makes the novel a book of the workspace, in a folder of its own. */
export async function writePemberley(count: number): Promise<void> {
	await write(
		'pemberley/work.md',
		`---\ntype: work\nname: Pride and Prejudice\nauthor: Austen, Jane\nchapters: ${count}\n---\n`,
	);
}

/** Sets one of the user's own settings. */
export function set(name: string, value: unknown): Thenable<void> {
	const { Global } = vscode.ConfigurationTarget;
	return vscode.workspace.getConfiguration('closeReading').update(name, value, Global);
}

/** Opens a note about the novel. */
export async function note(words: string): Promise<vscode.TextEditor> {
	const editor = await openText(words, `pemberley/${crypto.randomUUID()}.md`);
	await hand.waitFor('.statusbar-item', { text: 'Pride and Prejudice (' });
	return editor;
}

/** Writes a file and chooses it as a user does, by typing its name into the dialog. */
export async function choose(path: string, bytes: Uint8Array, book = 'pemberley'): Promise<void> {
	await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspace(), path), bytes);
	await pickFile(path.replace(/^.*\//, ''), book);
	await eventually(() => chosen()[book]);
}

/** Chooses a file of the folder that the dialog opens in. */
export async function pickFile(name: string, book = 'pemberley'): Promise<void> {
	void vscode.commands.executeCommand('closeReading.chooseEdition', { book });
	await hand.waitFor(input, { text: 'Your copy of' });
	await hand.waitFor(`${input} .monaco-list-row`, { text: name });
	await hand.press('End');
	await hand.type(name);
	await hand.waitFor(`${input} .monaco-list-row.focused`, { text: name });
	await hand.screenshot('choose-edition');
	await hand.press('Enter');
}

/** The user's own copies, as they are set. */
export function chosen(): Readonly<Record<string, string>> {
	return vscode.workspace.getConfiguration('closeReading').get('editions', {});
}

/** Begins to search the copy. */
export async function find(words: string): Promise<void> {
	void vscode.commands.executeCommand('closeReading.findInEdition', { book: 'pemberley' });
	await hand.waitFor(input, { text: 'Find in your copy' });
	await hand.type(words);
}

/** What is underlined in a note, and why. */
export function codes({ document }: vscode.TextEditor): readonly string[] {
	return vscode.languages
		.getDiagnostics(document.uri)
		.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}

/** Where the extension keeps editions as they were read, in the VS Code from npm. */
export function cache(): vscode.Uri {
	const storage = '../data/data/User/globalStorage/close-reading.close-reading/editions';
	return vscode.Uri.joinPath(workspace(), storage);
}

/** What is kept there; nothing in another VS Code. */
export async function kept(): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(cache())).map(([name]) => name);
	} catch {
		return [];
	}
}
