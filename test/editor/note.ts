import * as vscode from 'vscode';
import { hand } from './hand.js';

/** Marks where the caret stands, as in the unit tests. */
const caret = '<|>';

const live = '---\nwork: never-let-me-go\n---\n\n';

/** The folder that the tests run in: a copy of `examples/`. */
export function workspace(): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('The tests run in a folder.');
	}
	return folder.uri;
}

/** Writes a file of the workspace. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
	const uri = vscode.Uri.joinPath(workspace(), path);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** Deletes book folders of the workspace that tests have made, so that no list of books is full of them. */
export async function removeBooks(...folders: readonly string[]): Promise<void> {
	const there = await vscode.workspace.fs.readDirectory(workspace());
	for (const [folder] of there.filter(([name]) => folders.includes(name))) {
		const uri = vscode.Uri.joinPath(workspace(), folder);
		await vscode.workspace.fs.delete(uri, { recursive: true });
	}
}

/** Opens a note about *Never Let Me Go* with the caret at `<|>`. */
export function openNote(marked: string): Promise<vscode.TextEditor> {
	return openText(`${live}${marked}`);
}

/** Opens a Markdown file of the workspace, a new one unless `path` says which, with the caret at `<|>`. */
export async function openText(
	marked: string,
	path = `tried/${crypto.randomUUID()}.md`,
): Promise<vscode.TextEditor> {
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	const uri = await write(path, marked.replace(caret, ''));
	const document = await vscode.workspace.openTextDocument(uri);
	const position = document.positionAt(Math.max(0, marked.indexOf(caret)));
	const selection = new vscode.Selection(position, position);
	const editor = await vscode.window.showTextDocument(document, { selection });
	// The extension host hears of the caret before the window has moved it.
	const place = `Ln ${position.line + 1}, Col ${position.character + 1}`;
	await hand.waitFor('.statusbar-item', { text: place });
	await hand.waitFor('.monaco-editor.focused');
	return editor;
}

/** The text of an editor behind the frontmatter that `openNote` gave it. */
export function written(editor: vscode.TextEditor): string {
	return editor.document.getText().replace(live, '');
}

/** Waits until `probe` answers something, ten seconds at most, and gives the last answer. */
export async function eventually<T>(probe: () => T | Promise<T>, most = 10_000): Promise<T> {
	const end = Date.now() + most;
	for (;;) {
		const answer = await probe();
		if (answer || Date.now() > end) {
			return answer;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Closes what a test has opened, without saving; of a test that failed, a picture is taken first. */
export async function closeAll(this: Mocha.Context): Promise<void> {
	if (this.currentTest?.state === 'failed') {
		await hand.screenshot(this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60));
	}
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Opens the menu of fixes at the caret with its key; it closes again when diagnostics are renewed. */
export async function openFixes(text: string): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		await hand.press('Control+.');
		try {
			await hand.waitFor('.action-widget', { text, timeout: 4_000 });
			return;
		} catch (error) {
			if (tries === 4) {
				throw error;
			}
			await hand.press('Escape');
		}
	}
}
