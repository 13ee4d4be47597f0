import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote } from './note.js';

suite('definition', () => {
	teardown(closeAll);

	test('leads from a name to its entry', async () => {
		await openNote('Then Tom<|>my shouted.\n');
		await hand.press('F12');
		const opened = await eventually(() =>
			vscode.window.activeTextEditor?.document.uri.path.endsWith('/tommy.md'),
		);
		assert.isTrue(opened);
		await hand.waitFor({ words: 'Tommy' });
	});

	test('leads from a quotation to its quote', async () => {
		await openNote('> My name is Kathy H. I’m thirty-one years o<|>ld\n');
		await hand.press('F12');
		const opened = await eventually(() =>
			vscode.window.activeTextEditor?.document.uri.path.includes('/quotes/'),
		);
		assert.isTrue(opened);
		await hand.screenshot('definition-quotation');
	});

	test('leads nowhere from another word', async () => {
		const editor = await openNote('Then somebody sho<|>uted.\n');
		const links = await vscode.commands.executeCommand<readonly unknown[]>(
			'vscode.executeDefinitionProvider',
			editor.document.uri,
			editor.selection.active,
		);
		assert.deepEqual(links, []);
	});

	test('leaves the outline of a note as it is', async () => {
		const editor = await openNote('# Ruth\n\n## To<|>mmy\n');
		const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			editor.document.uri,
		);
		assert.deepEqual(
			symbols.map(({ name }) => name),
			['# Ruth'],
		);
	});
});
