import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, openNote } from './note.js';
import { suiteIn } from './runs.js';

suiteIn(['restricted'], 'Restricted Mode', () => {
	teardown(closeAll);

	test('shows who a name stands for, as in a trusted folder', async () => {
		assert.isFalse(vscode.workspace.isTrusted);
		await openNote('Then R<|>uth laughed.\n');
		await vscode.commands.executeCommand('editor.action.showHover');
		await hand.waitFor('.monaco-hover .hover-contents');
		assert.include(await hand.text('.monaco-hover'), 'Character');
	});
});
