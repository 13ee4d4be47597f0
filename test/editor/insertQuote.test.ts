import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, openText, written } from './note.js';

const list = '.quick-input-widget .monaco-list-row';

suite('insert quote', () => {
	teardown(closeAll);

	test('finds a quote by its words, its speaker and its chapter, and inserts it', async () => {
		const editor = await openNote('She says: <|>\n');
		void vscode.commands.executeCommand('closeReading.insertQuote');
		await hand.waitFor(list);
		await hand.type('lucy told 7');
		await hand.waitFor(`${list}.focused`, { text: 'told and not told' });
		await hand.screenshot('insert-quote');
		await hand.press('Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(written(editor), /^She says: “.*told and not told” \(Ishiguro, ch\. 7\)\.\n$/);
	});

	test('shows how well each quote is verified', async () => {
		await openNote('<|>\n');
		void vscode.commands.executeCommand('closeReading.insertQuote');
		await hand.waitFor(list);
		await hand.type('name kathy carer');
		await hand.waitFor(list, { text: 'verified in a licensed excerpt' });
		await hand.press('Escape');
	});

	test('inserts a block quote on lines of its own', async () => {
		const editor = await openNote('A paragraph.<|>\n');
		void vscode.commands.executeCommand('closeReading.insertBlockQuote');
		await hand.waitFor(list);
		await hand.type('told problem');
		await hand.waitFor(`${list}.focused`, { text: 'told and not told' });
		await hand.press('Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(
			written(editor),
			/^A paragraph\.\n\n> .*told and not told\. \(Ishiguro, ch\. 7\)\n$/,
		);
	});

	test('fills an open quotation mark instead of opening another', async () => {
		const editor = await openNote('She says "told<|>\n');
		const target = { book: 'never-let-me-go', entry: 'been-told-and-not-told' };
		await vscode.commands.executeCommand('closeReading.insertQuote', target);
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(written(editor), /^She says "The problem.*not told" \(Ishiguro, ch\. 7\)\.\n$/);
	});

	test('writes pandoc citations where the setting asks for them', async () => {
		const settings = vscode.workspace.getConfiguration('closeReading');
		await settings.update('citationStyle', 'pandoc', vscode.ConfigurationTarget.Workspace);
		const editor = await openNote('<|>\n');
		const target = { book: 'never-let-me-go', entry: 'been-told-and-not-told' };
		await vscode.commands.executeCommand('closeReading.insertCitation', target);
		await settings.update('citationStyle', undefined, vscode.ConfigurationTarget.Workspace);
		assert.equal(written(editor), '[@ishiguro2005, chapter 7]\n');
	});

	test('prints the label of the book and not the position', async () => {
		const editor = await openText('---\nwork: frankenstein\n---\n<|>\n');
		const target = { book: 'frankenstein', entry: 'want-of-a-friend' };
		await vscode.commands.executeCommand('closeReading.insertCitation', target);
		assert.include(editor.document.getText(), '(Shelley, Letter II)');
	});
});
