import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { writeMeryton } from './meryton.js';
import { closeAll, eventually, openFixes, openText, workspace, write } from './note.js';

const list = '.quick-input-widget .monaco-list-row';

suite('broken links', () => {
	let book = '';
	suiteSetup(async () => {
		book = await writeMeryton();
	});
	teardown(closeAll);

	function diagnosed(editor: vscode.TextEditor): readonly string[] {
		return vscode.languages
			.getDiagnostics(editor.document.uri)
			.filter(({ source }) => source === 'Close Reading')
			.map(({ code, range }) => `${code} ${editor.document.getText(range)}`);
	}

	async function actions(editor: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
		const { active } = editor.selection;
		return vscode.commands.executeCommand(
			'vscode.executeCodeActionProvider',
			editor.document.uri,
			new vscode.Range(active, active),
		);
	}

	test('are underlined where a name is near, and mended by a key', async () => {
		const editor = await openText('Then [[charlot<|>e|she]] left.\n', `${book}/notes/broken.md`);
		await eventually(() => diagnosed(editor).length > 0);
		assert.deepEqual(diagnosed(editor), ['mention.broken charlote']);
		await openFixes('Change to “charlotte”');
		await hand.screenshot('broken-link');
		await hand.press('Enter');
		await eventually(() => editor.document.getText().includes('charlotte'));
		assert.equal(editor.document.getText(), 'Then [[charlotte|she]] left.\n');
		await eventually(() => diagnosed(editor).length === 0);
		assert.deepEqual(diagnosed(editor), []);
	});

	test('can become an entry of the user’s own book', async () => {
		const editor = await openText('Then [[Charlottina<|>]] left.\n', `${book}/notes/new.md`);
		await eventually(() => diagnosed(editor).length > 0);
		const found = (await actions(editor)).find(({ title }) => title.startsWith('Make'));
		assert.equal(found?.title, 'Make “Charlottina” an entry of Meryton …');
		await openFixes('Make “Charlottina” an entry');
		await hand.press('ArrowDown');
		await hand.press('Enter');
		await hand.waitFor(list, { text: 'Character' });
		await hand.press('Enter');
		const uri = vscode.Uri.joinPath(workspace(), book, 'characters/charlottina.md');
		const opened = await eventually(
			() => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
		);
		assert.isTrue(opened);
		await eventually(() => diagnosed(editor).length === 0);
		assert.deepEqual(diagnosed(editor), []);
		await vscode.workspace.fs.delete(uri);
	});

	test('are none where a file bears the name, nothing is near, or other tools look', async () => {
		await write(`${book}/notes/Charlota.md`, 'A note of another tool.\n');
		const editor = await openText(
			'[[Charlota]] [[a new thought]] [[charlotte]] [[charlote.png]] ![[charlote]] [x](charlote.md) <|>\n',
			`${book}/notes/quiet.md`,
		);
		await new Promise((resolve) => setTimeout(resolve, 2_500));
		assert.deepEqual(diagnosed(editor), []);
	});

	test('are none in a file about no book', async () => {
		const editor = await openText('[[charlote]]<|>\n');
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		assert.deepEqual(diagnosed(editor), []);
	});
});
