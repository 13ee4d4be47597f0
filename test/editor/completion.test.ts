import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, written } from './note.js';

const widget = '.suggest-widget.visible';

suite('completion', () => {
	teardown(closeAll);

	test('finds a quote by three words in any order and inserts it, closed and cited', async () => {
		const editor = await openNote('She begins: <|>\n');
		await hand.type('"years carer name');
		await hand.waitFor(`${widget} .monaco-list-row`);
		await hand.screenshot('completion', { clip: [widget, '.monaco-editor.focused .cursor'] });
		await hand.press('Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.equal(
			written(editor),
			'She begins: "My name is Kathy H. I’m thirty-one years old, and I’ve been a carer now for over eleven years" (Ishiguro, ch. 1).\n',
		);
		assert.equal(editor.document.getText(editor.selection), 'ch. 1');
	});

	test('offers nothing outside an open quotation mark', async () => {
		await openNote('She begins: <|>\n');
		await hand.type('years carer name ');
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.deepEqual(await hand.texts(`${widget} .monaco-list-row`), []);
	});

	test('offers names after two brackets and closes them once', async () => {
		const editor = await openNote('About <|>\n');
		await hand.type('[[rut');
		await hand.waitFor(`${widget} .monaco-list-row`, { text: 'Ruth' });
		await hand.press('Enter');
		await eventually(() => written(editor).includes('[[ruth]]'));
		assert.equal(written(editor), 'About [[ruth]]\n');
	});

	/** What is offered first, as a user reads it. */
	async function first(count: number): Promise<readonly string[]> {
		await hand.waitFor(`${widget} .monaco-list-row`);
		const labels = await hand.texts(`${widget} .monaco-list-row .label-name`);
		return labels.slice(0, count);
	}

	test('offers first the names and quotes that the paragraph is about', async () => {
		await openNote('Norfolk.\n\nMiss Emily looks at Tommy. <|>\n');
		await hand.type('[[');
		assert.deepEqual(await first(2), ['Tommy', 'Tommy D.']);
		await hand.screenshot('completion-names-about');
		await hand.press('Escape');
		await openNote('Hailsham.\n\nMiss Geraldine smiles. Then Miss <|>\n');
		await hand.press('Control+Space');
		assert.deepEqual(await first(1), ['Miss Geraldine']);
		await hand.screenshot('completion-names-prose');
		await hand.press('Escape');
		await openNote('Of Madame. She says <|>\n');
		await hand.type('“');
		assert.match(String(await first(1)), /^But she was afraid of us/);
		await hand.screenshot('completion-quotes-about');
	});

	test('offers block quotes after > at the start of a line', async () => {
		const editor = await openNote('<|>\n');
		await hand.type('> told not told problem');
		await hand.waitFor(`${widget} .monaco-list-row`);
		await hand.press('Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(written(editor), /^> .*told and not told.*\(Ishiguro, ch\. 7\)\n$/);
	});

	test('remembers the page that is typed over the chapter, and offers it next time', async () => {
		const editor = await openNote('First: <|>\n\nSecond:\n');
		await hand.type('"donors expected better');
		await hand.waitFor(`${widget} .monaco-list-row`);
		await hand.press('Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		await hand.type('81');
		await hand.press('Control+End');
		await eventually(() => written(editor).includes('(Ishiguro 81)'));
		assert.include(written(editor), '(Ishiguro 81)');
		await hand.type(' "donors expected better');
		await hand.waitFor(`${widget} .monaco-list-row`);
		await hand.press('Enter');
		await eventually(() => written(editor).split('(Ishiguro 81)').length === 3);
		assert.equal(written(editor).split('(Ishiguro 81)').length, 3, written(editor));
		await vscode.commands.executeCommand('undo');
	});
});
