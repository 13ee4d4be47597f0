import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { writeMeryton } from './meryton.js';
import { closeAll, eventually, openText, write } from './note.js';
import { themes } from './themes.js';

const list = '.quick-input-widget .monaco-list-row';
const card = '.monaco-hover .hover-contents';

suite('mentions', () => {
	let book = '';
	suiteSetup(async () => {
		book = await writeMeryton();
	});
	teardown(closeAll);

	async function cardsAt(editor: vscode.TextEditor, position: vscode.Position): Promise<number> {
		const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
			'vscode.executeHoverProvider',
			editor.document.uri,
			position,
		);
		return hovers.flatMap(({ contents }) => contents).length;
	}

	test('of a name that two sisters bear show both, with the chapters they belong to', async () => {
		const editor = await openText('Here is Miss Ben<|>net.\n', `${book}/notes/five.md`);
		await eventually(async () => (await cardsAt(editor, editor.selection.active)) === 2);
		await vscode.commands.executeCommand('editor.action.showHover');
		await hand.waitFor(card);
		const text = await hand.text('.monaco-hover');
		assert.match(text, /Jane Bennet · Character · ch\. 1\b/);
		assert.match(text, /Elizabeth Bennet · Character · ch\. 2\b/);
		assert.include(text, 'Which one is meant?');
		await hand.screenshot('hover-ambiguous');
	});

	test('are settled for the note with the keyboard alone', async () => {
		const editor = await openText('Here is Miss Ben<|>net.\n', `${book}/notes/six.md`);
		await hand.press('Control+Shift+P');
		await hand.type('Settle name');
		await hand.waitFor(list, { text: 'Settle name' });
		await hand.press('Enter');
		await hand.waitFor(list, { text: 'is Jane Bennet (jane-bennet), ch. 1 in this note' });
		await hand.screenshot('settle-name');
		await hand.type('is Jane');
		await hand.press('Enter');
		await eventually(() => editor.document.getText().startsWith('---'));
		assert.equal(
			editor.document.getText(),
			'---\nmeans: {Miss Bennet: jane-bennet}\n---\n\nHere is Miss Bennet.\n',
		);
		assert.equal(await cardsAt(editor, new vscode.Position(4, 12)), 1);
		await hand.press('Control+Z');
		await eventually(() => !editor.document.getText().startsWith('---'));
		assert.equal(editor.document.getText(), 'Here is Miss Bennet.\n');
	});

	test('are settled from the link on the card', async () => {
		const editor = await openText('Here is Miss Ben<|>net.\n', `${book}/notes/seven.md`);
		await hand.hover({ words: 'Miss Bennet' });
		await hand.waitFor(card, { text: 'Which one is meant?' });
		await hand.click({ role: 'link', name: 'Which one is meant?' });
		await hand.waitFor(list, { text: 'is no name in this note' });
		await hand.type('no name');
		await hand.press('Enter');
		await eventually(() => editor.document.getText().startsWith('---'));
		assert.equal(
			editor.document.getText(),
			'---\nignore: [Miss Bennet]\n---\n\nHere is Miss Bennet.\n',
		);
	});

	test('are settled in the editor that the card stands in, though another has the caret', async () => {
		const beside = await openText('Here is Miss Ben<|>net.\n', `${book}/notes/beside.md`);
		const uri = await write(`${book}/notes/active.md`, 'Nobody is here, and nobody comes.\n');
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
		await hand.hover({ words: 'Miss Bennet' });
		await hand.waitFor(card, { text: 'Which one is meant?' });
		await hand.screenshot('settle-name-split');
		await hand.click({ role: 'link', name: 'Which one is meant?' });
		await hand.waitFor(list, { text: 'is no name in this note' });
		await hand.type('Link this');
		await hand.press('Enter');
		const linked = 'Here is [[jane-bennet|Miss Bennet]].\n';
		await eventually(() => beside.document.getText() === linked);
		assert.equal(beside.document.getText(), linked);
		assert.equal(document.getText(), 'Nobody is here, and nobody comes.\n');
	});

	test('offer the same among the code actions, and only when asked', async () => {
		const editor = await openText('Here is Net<|>herfield.\n', `${book}/notes/eight.md`);
		const { active } = editor.selection;
		const actions = await eventually(async () => {
			const all = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				new vscode.Range(active, active),
			);
			return all.length > 0 && all;
		});
		assert.include(
			(actions || []).map(({ title }) => title),
			'“Netherfield” is no name in this note',
		);
	});
});

suite('decorations', () => {
	let book = '';
	suiteSetup(async () => {
		book = await writeMeryton();
	});
	teardown(async function () {
		const settings = vscode.workspace.getConfiguration();
		await settings.update('closeReading.mentions.decorate', undefined);
		await settings.update('workbench.colorTheme', undefined);
		await closeAll.call(this);
	});

	const text = 'Lizzy, Jane and Charlotte dance at Netherfield.\n\nNobody else.\n';
	/** The names on the screen that have a colour of ours. */
	const coloured = '.view-line span[class*="ced-"]';

	test('are off until they are asked for', async () => {
		await openText(text, `${book}/notes/nine.md`);
		await hand.waitFor({ words: 'Lizzy' });
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.deepEqual(await hand.texts(coloured), []);
	});

	for (const [name, theme] of themes) {
		test(`colour names by their type: ${name}`, async () => {
			const settings = vscode.workspace.getConfiguration();
			await settings.update('workbench.colorTheme', theme);
			await settings.update('closeReading.mentions.decorate', true);
			await openText(text, `${book}/notes/nine.md`);
			await eventually(async () => (await hand.texts(coloured)).length === 4);
			assert.deepEqual(await hand.texts(coloured), ['Lizzy', 'Jane', 'Charlotte', 'Netherfield']);
			await hand.screenshot(`decorations-${name}`);
		});
	}

	test('follow what is typed', async () => {
		await vscode.workspace.getConfiguration().update('closeReading.mentions.decorate', true);
		const editor = await openText('Here is <|>\n', `${book}/notes/ten.md`);
		await hand.type('Lizzy and Charlotte');
		await eventually(async () => (await hand.texts(coloured)).length === 2);
		assert.deepEqual(await hand.texts(coloured), ['Lizzy', 'Charlotte']);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '`'));
		await editor.edit((edit) => edit.insert(editor.document.lineAt(0).range.end, '`'));
		await eventually(async () => (await hand.texts(coloured)).length === 0);
		assert.deepEqual(await hand.texts(coloured), []);
	});
});
