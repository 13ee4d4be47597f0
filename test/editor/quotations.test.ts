import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import {
	closeAll,
	eventually,
	openFixes,
	openNote,
	openText,
	removeBooks,
	write,
	written,
} from './note.js';
import { isTold } from './notices.js';
import { shared } from './shared.js';

suite('quotations', () => {
	teardown(closeAll);
	suiteTeardown(() => removeBooks('woodhouse'));

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
		await openFixes('Write what the book has');
		await hand.screenshot('quotation-altered-fixes');
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
		await openFixes('Correct the citation');
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
		await hand.screenshot('quotation-hover');
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
			'“Mr. Weston was a native of Highbury, and born of a respectable family” (Austen, ch. 2).',
		);
	});

	test('inserts the citation of a quotation that has none, and accepts one as it is', async () => {
		const editor = await openNote(
			'It begins: “My name is <|>Kathy H. I’m thirty-one years old.”\n\n“My name is Kathy H. I’m fifty-one years old” (Ishiguro, ch. 1).\n',
		);
		await eventually(() => found(editor.document).length === 2);
		await openFixes('Insert the citation');
		await hand.press('Enter');
		await eventually(() => written(editor).includes('old” (Ishiguro, ch. 1).\n\n'));
		assert.include(written(editor), 'thirty-one years old” (Ishiguro, ch. 1).\n\n');
		await eventually(() => found(editor.document).length === 1);
		assert.deepEqual(found(editor.document), ['quotation.altered: fifty-one']);
		const wrong = editor.document.getText().indexOf('fifty');
		const place = editor.document.positionAt(wrong);
		editor.selection = new vscode.Selection(place, place);
		const told = `Ln ${place.line + 1}, Col ${place.character + 1}`;
		await hand.waitFor('.statusbar-item', { text: told });
		await openFixes('Leave it as quoted');
		await hand.click({ words: 'Leave it as quoted', within: '.action-widget' });
		await eventually(() => found(editor.document).length === 0);
		assert.deepEqual(found(editor.document), []);
		assert.include(written(editor), 'ch. 1). <!-- close-reading: as quoted -->\n');
		await hand.press('Control+Z');
		await appears(editor.document, 'quotation.altered: fifty-one');
	});

	test('goes over all notes and fills the Problems panel, and keeps that true', async () => {
		const wrong = '“My name is Kathy H. I’m thirty-one years old, and I’ve been a nurse now”';
		const note = (words: string) =>
			`---\nwork: never-let-me-go\n---\n\n${words} (Ishiguro, ch. 1).\n`;
		const uri = await write('never-let-me-go/closed.md', note(wrong));
		const codes = () => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
		await openNote('An open note.<|>\n');
		void vscode.commands.executeCommand('closeReading.checkQuotations');
		await eventually(() => codes().length > 0);
		assert.deepEqual(codes(), ['quotation.altered']);
		await isTold('not what the book has');
		await vscode.commands.executeCommand('workbench.actions.view.problems');
		await hand.waitFor('.markers-panel', { text: 'nurse' });
		await hand.screenshot('check-quotations');
		// Opened and closed, it is told of once and then again.
		await vscode.commands.executeCommand('vscode.open', uri);
		await hand.waitFor('.monaco-editor .squiggly-warning');
		await eventually(() => codes().length === 1);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await eventually(() =>
			vscode.workspace.textDocuments.every((one) => one.uri.path !== uri.path),
		);
		await eventually(() => codes().length === 1);
		assert.deepEqual(codes(), ['quotation.altered']);
		await write('never-let-me-go/closed.md', note(wrong.replace('nurse', 'carer')));
		await eventually(() => codes().length === 0);
		assert.deepEqual(codes(), []);
		await write('never-let-me-go/closed.md', note(wrong));
		await eventually(() => codes().length === 1);
		await vscode.workspace.fs.delete(uri);
		await eventually(() => codes().length === 0);
		assert.deepEqual(codes(), []);
		await vscode.commands.executeCommand('workbench.action.closePanel');
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	test('gives each quotation of a whole essay its verdict', async function () {
		const essay = await shared('never-let-me-go/essay.txt');
		if (!essay) {
			this.skip();
		}
		const editor = await openNote(`<|>${new TextDecoder().decode(essay)}`);
		await eventually(() => found(editor.document).length > 50);
		const count = (code: string) =>
			found(editor.document).filter((one) => one.startsWith(`quotation.${code}:`)).length;
		assert.equal(count('misquote'), 16);
		assert.equal(count('spliced'), 4);
		assert.equal(count('wrong-speaker'), 1);
		assert.equal(count('unverified'), 12);
		await hand.press('Control+Shift+M');
		await hand.waitFor('.markers-panel');
		await hand.screenshot('essay');
		await vscode.commands.executeCommand('editor.action.marker.next');
		await hand.screenshot('essay-problem');
		await vscode.commands.executeCommand('workbench.action.closePanel');
	});
});
