import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import {
	closeAll,
	eventually,
	openFixes,
	openText,
	removeBooks,
	workspace,
	write,
} from './note.js';
import { isTold, notice } from './notices.js';
import {
	choose,
	codes,
	find,
	input,
	note,
	set,
	smallCopy,
	wholeCopy,
	writePemberley,
} from './pemberley.js';

suite('editions', () => {
	let count = 0;
	let copy: Uint8Array;

	suiteSetup(async () => {
		({ bytes: copy, count } = await wholeCopy());
		await writePemberley(count);
	});
	suiteTeardown(() => removeBooks('pemberley', 'rosings'));
	setup(() => set('horizon', undefined));
	teardown(closeAll);
	teardown(async () => {
		await set('editions', undefined);
		await set('horizon', undefined);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	test('are chosen in the dialog, read, and compared with what a note quotes', async () => {
		const editor = await note(
			'It says that “a single <|>man in possession of a large fortune” is sought (Austen, ch. 1).\n\n“You must allow me to tell you how ardently I admire and love you” (Austen, ch. 2).\n',
		);
		await choose('pemberley/pride.epub', copy);
		await isTold('is read');
		await hand.screenshot('edition-read');
		await eventually(() => codes(editor).length === 2);
		assert.deepEqual(codes(editor), ['quotation.altered: large', 'quotation.wrong-chapter: ch. 2']);
		const [altered] = vscode.languages.getDiagnostics(editor.document.uri);
		assert.equal(altered?.message, 'The book has “good” here, not “large” (ch. 1).');
		await vscode.commands.executeCommand('editor.action.showHover');
		await hand.waitFor('.monaco-hover', { text: 'paragraph 1' });
		await hand.screenshot('edition-hover');
	});

	test('are searched with half-remembered words, and the passage is cited by chapter', async () => {
		const editor = await note('He says <|>\n');
		await choose('pemberley/pride.epub', copy);
		await isTold('is read');
		await hand.click('.monaco-editor .view-line');
		await hand.press('Control+End');
		await find('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row.focused`, { text: 'love you' });
		await hand.screenshot('edition-found');
		await hand.press('Enter');
		await eventually(() => editor.document.getText().includes('(Austen, ch.'));
		const chapter = count === 61 ? 34 : 3;
		assert.match(
			editor.document.getText(),
			new RegExp(`how ardently I admire and love you[.’]*” \\(Austen, ch\\. ${chapter}\\)`),
		);
		await eventually(() => codes(editor).length === 0);
		assert.deepEqual(codes(editor), []);
	});

	test('go on being compared with when their file is gone, and are let go with the setting', async () => {
		const editor = await note('“a single man in possession of a large fortune” (Austen).<|>\n');
		await choose('pemberley/lent.epub', copy);
		await eventually(() => codes(editor).length === 1);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'pemberley/lent.epub'));
		await find('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row.focused`, { text: 'love you' });
		await hand.press('Escape');
		assert.deepEqual(codes(editor), ['quotation.altered: large']);
		await set('editions', undefined);
		await eventually(() => codes(editor).length === 0);
		assert.deepEqual(codes(editor), []);
	});

	test('are searched for what is not in them, and the passage takes its place', async () => {
		const editor = await note(
			'He says “every blue el<|>ephant dances upon a mountain” (Austen, ch. 1).\n',
		);
		await choose('pemberley/pride.epub', copy);
		await eventually(() => codes(editor).length === 1);
		assert.match(codes(editor).join(), /^quotation\.not-found: every blue/);
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await openFixes('Search my copy');
		await hand.screenshot('edition-not-found');
		await hand.press('Enter');
		await hand.waitFor(input, { text: 'Find in your copy' });
		await hand.press('Control+A');
		await hand.type('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row.focused`, { text: 'love you' });
		await hand.press('Enter');
		await eventually(() => codes(editor).join().startsWith('quotation.wrong-chapter'));
		assert.match(
			editor.document.getText(),
			/^He says “[^“]*love you[.’]*” \(Austen, ch\. 1\)\.\n$/,
		);
		await hand.press('Control+Z');
		await eventually(() => editor.document.getText().includes('elephant'));
		assert.include(editor.document.getText(), 'elephant');
	});

	test('give a passage to paste where no note is open', async () => {
		await choose('pemberley/pride.epub', copy);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await find('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row.focused`, { text: 'love you' });
		await hand.press('Enter');
		await hand.waitFor('.statusbar', { text: 'can be pasted' });
	});

	test('are closed from the chapter on that has not been read', async () => {
		await set('horizon', { pemberley: 2 });
		const editor = await note(
			'“a single man in possession of a large fortune” (Austen). “You must allow me to tell you how ardently I admire and hate you” (Austen).<|>\n',
		);
		await choose('pemberley/pride.epub', copy);
		await isTold('is read');
		await eventually(() => codes(editor).length > 0);
		assert.deepEqual(codes(editor), ['quotation.altered: large']);
		await find('ardently admire');
		await hand.waitFor(`${input} .monaco-list-row`, { text: 'in a chapter you have not read' });
		await hand.screenshot('edition-unread');
		assert.notInclude(await hand.text(input), 'love you');
		await hand.press('Escape');
		await set('horizon', { pemberley: count });
		await eventually(() => codes(editor).length === 2);
		assert.deepEqual(codes(editor), ['quotation.altered: large', 'quotation.altered: hate']);
	});

	test('that are none are said to be none, and nothing else is disturbed', async () => {
		const editor = await note('“a single man in possession of a large fortune” (Austen).<|>\n');
		await choose('pemberley/broken.epub', new TextEncoder().encode('No zip archive.'));
		await isTold('is no EPUB');
		await hand.screenshot('edition-broken');
		assert.deepEqual(codes(editor), []);
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(workspace(), 'pemberley/broken.epub'),
			copy,
		);
		await eventually(() => codes(editor).length === 1);
		assert.deepEqual(codes(editor), ['quotation.altered: large']);
	});

	test('whose chapters are called otherwise are matched by hand, once', async () => {
		await write(
			'rosings/work.md',
			'---\ntype: work\nname: Rosings\nauthor: Austen, Jane\nchapters: 3\n---\n',
		);
		const editor = await openText(
			'“You must allow me to tell you how ardently I admire and love you” (Austen, ch. 1).<|>\n',
			'rosings/my-notes.md',
		);
		await hand.waitFor('.statusbar-item', { text: 'Rosings (whole book)' });
		await choose('rosings/rosings.epub', smallCopy(['Morning', 'Noon', 'Night']), 'rosings');
		await isTold('are not called as those of');
		await hand.screenshot('edition-unmatched');
		assert.deepEqual(codes(editor), []);
		await hand.click({ words: 'Match them', within: notice });
		await hand.waitFor(`${input} .monaco-list-row`, { text: 'Morning' });
		await hand.screenshot('edition-match');
		await hand.press('Enter');
		await eventually(() => codes(editor).length === 1);
		assert.deepEqual(codes(editor), ['quotation.wrong-chapter: ch. 1']);
	});
});
