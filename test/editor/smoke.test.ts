import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand, inWebWorker, run } from './hand.js';
import { smoke, suiteIn } from './runs.js';

suiteIn(['node', 'web', 'restricted', 'home', 'desktop', 'pictures'], smoke, () => {
	suiteSetup(async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: 'Kathy H. drives and remembers.\n',
		});
		await vscode.window.showTextDocument(document);
	});

	suiteTeardown(() =>
		vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
	);

	test('shows the words of a note to the hand', async () => {
		await hand.waitFor({ words: 'drives and remembers' });
		assert.include(await hand.texts('.monaco-editor .view-line'), 'Kathy H. drives and remembers.');
	});

	test('runs the packaged extension for a note, in the host that the run is about', async () => {
		const extension = vscode.extensions.getExtension('close-reading.close-reading');
		assert.isDefined(extension, 'the extension is installed');
		await untilActive(extension);
		assert.isTrue(extension?.isActive, 'a Markdown file alone activates it');
		// VS Code calls it active even where that failed; this says why.
		await extension?.activate();
		assert.equal(inWebWorker, run === 'web');
		assert.equal(vscode.workspace.isTrusted, run !== 'restricted');
	});
});

async function untilActive(extension: vscode.Extension<unknown> | undefined): Promise<void> {
	for (let tries = 0; extension && !extension.isActive && tries < 50; tries++) {
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
