import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand, inWebWorker, run } from './hand.js';
import { suiteIn } from './runs.js';

suiteIn(['node', 'web', 'restricted', 'desktop', 'pictures'], 'the editor under test', () => {
	test('runs the packaged extension in the host that the run is about', async () => {
		const extension = vscode.extensions.getExtension('close-reading.close-reading');
		assert.isDefined(extension, 'the extension is installed');
		await extension?.activate();
		assert.isTrue(extension?.isActive);
		assert.equal(inWebWorker, run === 'web');
		assert.equal(vscode.workspace.isTrusted, run !== 'restricted');
	});

	test('shows the words of a note to the hand', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: 'Kathy H. drives and remembers.\n',
		});
		await vscode.window.showTextDocument(document);
		await hand.waitFor({ words: 'drives and remembers' });
		assert.include(await hand.texts('.monaco-editor .view-line'), 'Kathy H. drives and remembers.');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});
