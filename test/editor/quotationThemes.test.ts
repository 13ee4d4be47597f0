import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, openNote } from './note.js';
import { themes } from './themes.js';

const hover = '.monaco-hover:not(.workbench-hover)';

suite('a wrong word in a quotation', () => {
	teardown(async function () {
		await vscode.workspace.getConfiguration().update('workbench.colorTheme', undefined);
		await closeAll.call(this);
	});

	for (const [name, theme] of themes) {
		test(`is underlined, and the hover says what the book has: ${name}`, async () => {
			await vscode.workspace.getConfiguration().update('workbench.colorTheme', theme);
			await openNote(
				'She begins: “My name is Kathy H. I’m thirty-one years old, and I’ve been a nu<|>rse now for over eleven years” (Ishiguro, ch. 1).\n\nMy name is Kathy H.\n',
			);
			await hand.waitFor('.monaco-editor .squiggly-warning');
			await vscode.commands.executeCommand('editor.action.showHover');
			await hand.waitFor(hover, { text: 'The book has “carer” here, not “nurse” (ch. 1).' });
			assert.include(await hand.text(hover), 'Not word for word');
			await hand.screenshot(`quotation-${name}`);
		});
	}
});
