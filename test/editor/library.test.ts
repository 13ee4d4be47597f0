import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, written } from './note.js';

const row = '.monaco-list-row';
const tree = '.composite.viewlet .monaco-list';

suite('library', () => {
	setup(async () => {
		await vscode.commands.executeCommand('closeReading.library.focus');
		await hand.waitFor(`${tree} ${row}`, { text: 'Never Let Me Go' });
	});
	teardown(closeAll);

	/** Opens the rows of the tree one below the other, by the words they begin with. */
	async function unfold(...labels: readonly string[]): Promise<void> {
		for (const label of labels) {
			const place = { role: 'treeitem', name: label };
			await hand.waitFor(place);
			await hand.click(place);
			await hand.press('ArrowRight');
		}
	}

	async function collapse(): Promise<void> {
		await vscode.commands.executeCommand(
			'workbench.actions.treeView.closeReading.library.collapseAll',
		);
		await hand.waitFor({ role: 'treeitem', name: 'Characters' }, { gone: true });
	}

	test('shows the books, their groups with counts, and what is in them, to eye and ear', async () => {
		await collapse();
		await unfold('Never Let Me Go', 'Characters');
		await hand.waitFor({ role: 'treeitem', name: 'Kathy H.' });
		const rows = await hand.texts(`${tree} ${row}`);
		const flat = rows.map((text) => text.replace(/\s+/g, ' '));
		assert.isTrue(
			flat.some((text) => /^Characters ?\d+$/.test(text)),
			flat.join('\n'),
		);
		assert.isTrue(
			flat.some((text) => text.startsWith('Frankenstein')),
			flat.join('\n'),
		);
		const spoken = await hand.attributes(`${tree} ${row}`, 'aria-label');
		assert.isTrue(
			spoken.some((label) => label.includes('Never Let Me Go by Ishiguro')),
			spoken.join('\n'),
		);
		await hand.screenshot('library');
	});

	test('opens the entry of a row that is clicked, at its text', async () => {
		await collapse();
		await unfold('Never Let Me Go', 'Characters');
		await hand.click({ role: 'treeitem', name: 'Tommy' });
		const opened = await eventually(() =>
			vscode.window.activeTextEditor?.document.uri.path.endsWith('/tommy.md'),
		);
		assert.isTrue(opened);
		await hand.waitFor({ words: 'Tommy' });
	});

	test('inserts a quote at the cursor with the key of its row', async () => {
		const editor = await openNote('She begins: <|>\n');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await collapse();
		await unfold('Never Let Me Go', 'Quotes');
		await hand.waitFor({ role: 'treeitem', name: 'My name is Kathy H.' });
		await hand.click({ role: 'treeitem', name: 'My name is Kathy H.' }, { modifiers: ['Control'] });
		await vscode.window.showTextDocument(editor.document, { preserveFocus: true });
		await hand.press('Control+Enter');
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(
			written(editor),
			/^She begins: “My name is Kathy H\. .*” \(Ishiguro, ch\. 1\)\.\n$/,
		);
	});

	test('inserts a quote with the button on its row', async () => {
		const editor = await openNote('She begins: <|>\n');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await collapse();
		await unfold('Never Let Me Go', 'Quotes');
		const quote = { role: 'treeitem', name: 'My name is Kathy H.' };
		await hand.waitFor(quote);
		// The tree is drawn anew when something in the background changes, under the pointer too.
		for (let tries = 0; tries < 3 && !written(editor).includes('Ishiguro'); tries += 1) {
			await hand.hover(quote);
			await hand.click(`${row}:hover .action-label.codicon-quote`);
			await eventually(() => written(editor).includes('Ishiguro'), 4_000);
		}
		assert.match(
			written(editor),
			/^She begins: “My name is Kathy H\. .*” \(Ishiguro, ch\. 1\)\.\n$/,
		);
	});

	test('turns a quote dropped with Shift into a quotation with its citation', async () => {
		const editor = await openNote('Dropped here.\n<|>\n');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await collapse();
		await unfold('Never Let Me Go', 'Quotes');
		const quote = { role: 'treeitem', name: 'My name is Kathy H.' };
		await hand.waitFor(quote);
		await hand.drag(quote, { words: 'Dropped here.' }, { shift: true });
		await eventually(() => written(editor).includes('Ishiguro'));
		assert.match(written(editor), /“My name is Kathy H\. [^”]*” \(Ishiguro, ch\. 1\)/);
	});

	test('opens the entry of a quote dropped without Shift', async () => {
		await openNote('Dropped here.\n<|>\n');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await collapse();
		await unfold('Never Let Me Go', 'Quotes');
		const quote = { role: 'treeitem', name: 'My name is Kathy H.' };
		await hand.waitFor(quote);
		await hand.drag(quote, { words: 'Dropped here.' });
		const opened = await eventually(() =>
			vscode.window.activeTextEditor?.document.uri.path.endsWith('/my-name-is-kathy-h.md'),
		);
		assert.isTrue(opened);
	});
});
