import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, openText, workspace, write, written } from './note.js';

suite('quotations', () => {
	teardown(closeAll);

	/** The diagnostics of quotations in a document, with the words that they underline. */
	function found(document: vscode.TextDocument): readonly string[] {
		return vscode.languages
			.getDiagnostics(document.uri)
			.filter(({ code }) => String(code).startsWith('quotation.'))
			.map(({ code, range }) => `${code}: ${document.getText(range)}`);
	}

	async function appears(document: vscode.TextDocument, diagnosis: string): Promise<void> {
		await eventually(() => found(document).includes(diagnosis));
		assert.include(found(document), diagnosis);
	}

	test('underlines the wrong word, mends it with a key, and takes it back', async () => {
		const wrong =
			'She begins: “My name is Kathy H. I’m thirty-one years old, and I’ve been a <|>nurse now for over eleven years” (Ishiguro, ch. 1).\n';
		const editor = await openNote(wrong);
		await appears(editor.document, 'quotation.altered: nurse');
		await hand.waitFor('.monaco-editor .squiggly-warning');
		await hand.screenshot('quotation-altered');
		await hand.press('Control+.');
		await hand.waitFor('.action-widget', { text: 'Write what the book has' });
		await hand.press('Enter');
		await eventually(() => written(editor).includes('a carer now'));
		assert.include(written(editor), 'a carer now');
		await eventually(() => found(editor.document).length === 0);
		assert.deepEqual(found(editor.document), []);
		await hand.press('Control+Z');
		await eventually(() => written(editor).includes('a nurse now'));
		await appears(editor.document, 'quotation.altered: nurse');
	});

	test('is silent about a quotation that is right, however it is dressed', async () => {
		const editor = await openNote(
			'She says that “it means a lot to me, being able to do my work well […] my donors staying ‘calm’” (Ishiguro, ch. 1).\n\nA “scare quote” is none.<|>\n',
		);
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		assert.deepEqual(found(editor.document), []);
	});

	test('says where the words stand when the citation leads elsewhere, and corrects it', async () => {
		const editor = await openNote(
			'Miss Lucy charges that “the problem, as I see it, is that you’ve been told and not told” (Ishiguro, ch. <|>9).\n',
		);
		await eventually(() => found(editor.document).length > 0);
		assert.match(found(editor.document).join('\n'), /quotation\.wrong-chapter/);
		await hand.press('Control+.');
		await hand.waitFor('.action-widget', { text: 'Correct the citation' });
		await hand.press('Enter');
		await eventually(() => written(editor).includes('ch. 7'));
		assert.include(written(editor), 'ch. 7');
	});

	test('tells in a hover that the words are the book’s', async () => {
		await openNote(
			'She begins: “My na<|>me is Kathy H. I’m thirty-one years old” (Ishiguro, ch. 1).\n',
		);
		await vscode.commands.executeCommand('editor.action.showHover');
		await hand.waitFor('.monaco-hover', { text: 'Word for word' });
	});

	test('leaves a note alone that has switched it off, and a place that was accepted', async () => {
		const wrong = '“My name is Kathy H. I’m thirty-one years old, and I’ve been a nurse now”';
		const off = await openText(
			`---\nwork: never-let-me-go\nquotations: off\n---\n\n${wrong} (Ishiguro, ch. 1).<|>\n`,
		);
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		assert.deepEqual(found(off.document), []);
		const accepted = await openNote(
			`${wrong} (Ishiguro, ch. 1) <!-- close-reading: as quoted -->.<|>\n`,
		);
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		assert.deepEqual(found(accepted.document), []);
	});

	test('compares with a text of the workspace, and finds its passages by half-remembered words', async () => {
		const text =
			'CHAPTER I.\n\nEmma Woodhouse, handsome, clever, and rich, with a comfortable home and happy disposition, seemed to unite some of the best blessings of existence.\n\nCHAPTER II.\n\nMr. Weston was a native of Highbury, and born of a respectable family.\n';
		await write('woodhouse/emma.txt', text);
		await write(
			'woodhouse/work.md',
			'---\ntype: work\nname: Emma\nauthor: Austen, Jane\nchapters: 2\ntext: emma.txt\n---\n',
		);
		const editor = await openText(
			'“Emma Woodhouse, handsome, witty, and rich, with a comfortable home” (Austen, ch. 1).\n\n<|>\n',
			'woodhouse/my-notes.md',
		);
		await appears(editor.document, 'quotation.altered: witty');
		void vscode.commands.executeCommand('closeReading.findInEdition', { book: 'woodhouse' });
		await hand.waitFor('.quick-input-widget', { text: 'Find in your copy' });
		await hand.type('Highbury native');
		await hand.waitFor('.quick-input-widget .monaco-list-row', { text: 'native of Highbury' });
		await hand.screenshot('find-in-edition');
		await hand.press('Enter');
		await eventually(() => editor.document.getText().includes('ch. 2'));
		assert.include(
			editor.document.getText(),
			'“Mr. Weston was a native of Highbury, and born of a respectable family.” (Austen, ch. 2)',
		);
	});

	test('goes over all notes and fills the Problems panel', async () => {
		const wrong = '“My name is Kathy H. I’m thirty-one years old, and I’ve been a nurse now”';
		const uri = await write(
			'never-let-me-go/closed.md',
			`---\nwork: never-let-me-go\n---\n\n${wrong} (Ishiguro, ch. 1).\n`,
		);
		await openNote('An open note.<|>\n');
		void vscode.commands.executeCommand('closeReading.checkQuotations');
		await eventually(() => vscode.languages.getDiagnostics(uri).length > 0);
		assert.equal(vscode.languages.getDiagnostics(uri)[0]?.code, 'quotation.altered');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'never-let-me-go/closed.md'));
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});
