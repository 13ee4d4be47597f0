import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, openText } from './note.js';

suite('snippets and colours', () => {
	teardown(closeAll);

	test('a snippet comes by its prefix, with its leads and tab stops', async () => {
		const editor = await openText('<|>\n');
		await hand.type('cr-pea');
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
		await hand.waitFor('.suggest-widget.visible .monaco-list-row', { text: 'cr-pea' });
		await hand.press('Enter');
		await eventually(() => editor.document.getText().includes('Analysis:'));
		assert.match(editor.document.getText(), /Claim:.*Evidence:.*Analysis:/s);
	});

	test('a mention and a citation have colours of their own', async () => {
		await openNote('[[ruth]] says so (Ishiguro, ch. 7), as plain words do.<|>\n');
		const line = '.monaco-editor .view-line:has-text("says so")';
		await hand.waitFor(line);
		const colours = async () =>
			new Set(await hand.attributes(`${line} span[class^="mtk"]`, 'class')).size;
		await eventually(async () => (await colours()) > 2);
		assert.isAbove(await colours(), 2);
	});
});
