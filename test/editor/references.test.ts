import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { writeMeryton } from './meryton.js';
import { closeAll, eventually, openText, workspace, write } from './note.js';

const row = '.composite.viewlet .monaco-list-row';

suite('references', () => {
	let book = '';
	suiteSetup(async () => {
		book = await writeMeryton('Sisters');
	});
	teardown(closeAll);

	/** Each place by its file and the words there. */
	function found({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
		return foundAt(document.uri, selection.active);
	}

	async function foundAt(from: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
		const locations = await vscode.commands.executeCommand<readonly vscode.Location[]>(
			'vscode.executeReferenceProvider',
			from,
			position,
		);
		const places = locations.map(async ({ uri, range }) => {
			const document = await vscode.workspace.openTextDocument(uri);
			const path = uri.path.slice(workspace().path.length + 1).replace(`${book}/`, '');
			return `${path}: ${document.getText(range)}`;
		});
		return (await Promise.all(places)).sort();
	}

	/** Unfolds rows one below the other; a click on an entry opens it, and takes the focus there. */
	async function unfold(...labels: readonly string[]): Promise<void> {
		for (const name of labels) {
			await hand.waitFor({ role: 'treeitem', name });
			await hand.click({ role: 'treeitem', name });
			const item = `.composite.viewlet [role="treeitem"][aria-label^="${name}"]`;
			await eventually(async () => {
				await vscode.commands.executeCommand('closeReading.library.focus');
				await vscode.commands.executeCommand('list.expand');
				return (await hand.attributes(item, 'aria-expanded')).includes('true');
			});
		}
	}

	test('of an entry stand in its own file, in notes, linked or not, and in entries', async () => {
		const one = `${book}/notes/one.md`;
		await write(one, 'Charlotte knows [[charlotte|her]] `Charlotte`.\n');
		await write(`${book}/plain.txt`, 'Charlotte');
		await write('elsewhere.md', 'Charlotte is about no book here.\n');
		const editor = await openText('Here is Char<|>lotte.\n', `${book}/notes/two.md`);
		const expected = [
			'characters/charlotte.md: Charlotte',
			'characters/elizabeth-bennet.md: charlotte',
			'notes/one.md: Charlotte',
			'notes/one.md: her',
			'notes/two.md: Charlotte',
			'quotes/prettier.md: charlotte',
		];
		await eventually(async () => (await found(editor)).length === expected.length);
		assert.deepEqual(await found(editor), expected);
		await hand.press('Shift+F12');
		await hand.waitFor('.reference-zone-widget .ref-tree', { text: 'one.md' });
		await hand.screenshot('references');
		await hand.press('Escape');
	});

	test('count what is typed and not saved', async () => {
		const editor = await openText('Here is Nether<|>field.\n', `${book}/notes/three.md`);
		await eventually(async () => (await found(editor)).length === 2);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Netherfield. '));
		assert.deepEqual(await found(editor), [
			'notes/three.md: Netherfield',
			'notes/three.md: Netherfield',
			'places/netherfield.md: Netherfield',
		]);
	});

	test('of a bundled entry stand on the words of the documents that entries are shown as', async () => {
		const editor = await openText('---\nwork: never-let-me-go\n---\n\nThen To<|>mmy came.\n');
		const all = await eventually(async () => {
			const places = await found(editor);
			return places.length > 10 && places;
		});
		assert.isArray(all);
		assert.isTrue(String(all).includes(': Tommy'));
		assert.isFalse(String(all).includes(': #'));
	});

	test('of a quote are its quotations, word for word or not, from any of them and in the tree', async () => {
		await write(`${book}/notes/six.md`, 'Hers is “a better sort of charm”.\n');
		const editor = await openText(
			'She has “a better so<|>rt of beauty”.\n',
			`${book}/notes/five.md`,
		);
		const expected = [
			'notes/five.md: a better sort of beauty',
			'notes/six.md: a better sort of charm',
			'quotes/prettier.md: a better sort of beauty',
		];
		await eventually(async () => (await found(editor)).length === expected.length);
		assert.deepEqual(await found(editor), expected);
		const entry = vscode.Uri.joinPath(workspace(), book, 'quotes/prettier.md');
		assert.deepEqual(await foundAt(entry, new vscode.Position(2, 9)), expected);
		await hand.press('Shift+F12');
		await hand.waitFor('.reference-zone-widget .ref-tree', { text: 'six.md' });
		await hand.screenshot('references-quotations');
		await hand.press('Escape');
		await vscode.commands.executeCommand('closeReading.library.focus');
		await vscode.commands.executeCommand(
			'workbench.actions.treeView.closeReading.library.collapseAll',
		);
		await unfold('Sisters', 'Quotes', 'a better sort', 'References', 'Quotations', 'six.md');
		await hand.waitFor(row, { text: 'not word for word' });
		await hand.screenshot('references-quotations-tree');
	});

	test('of a character are the quotations of what they say too', async () => {
		await write(`${book}/notes/six.md`, 'Hers is “a better sort of charm”.\n');
		const editor = await openText('Here is Char<|>lotte.\n', `${book}/notes/seven.md`);
		const own = 'notes/six.md: a better sort of charm';
		assert.isTrue(await eventually(async () => (await found(editor)).includes(own)));
	});

	test('are none on another word', async () => {
		const editor = await openText('Here is some<|>body.\n', `${book}/notes/two.md`);
		assert.deepEqual(await found(editor), []);
	});

	test('stand under the entry in the tree, by kind and note, and can be linked there', async () => {
		const note = `${book}/notes/four.md`;
		const editor = await openText('Lizzy walks to Netherfield.\n', note);
		await vscode.commands.executeCommand('closeReading.library.focus');
		await vscode.commands.executeCommand(
			'workbench.actions.treeView.closeReading.library.collapseAll',
		);
		await unfold('Sisters', 'Characters', 'Elizabeth Bennet', 'References');
		await hand.waitFor(row, { text: 'Unlinked mentions' });
		await unfold('Unlinked mentions', 'four.md');
		await hand.waitFor(row, { text: 'Lizzy walks to Netherfield.' });
		await hand.screenshot('references-tree');
		await hand.click({ role: 'treeitem', name: 'Lizzy walks' });
		await hand.hover({ role: 'treeitem', name: 'Lizzy walks' });
		await hand.click({ role: 'button', name: 'Link it' });
		await eventually(() => editor.document.getText().startsWith('[['));
		assert.equal(editor.document.getText(), '[[elizabeth-bennet|Lizzy]] walks to Netherfield.\n');
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await hand.press('Control+Z');
		await eventually(() => editor.document.getText().startsWith('Lizzy'));
		assert.equal(editor.document.getText(), 'Lizzy walks to Netherfield.\n');
	});

	test('list entries by name among the symbols of the workspace', async () => {
		const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			'charlot',
		);
		const own = symbols.filter(({ location }) => location.uri.path.includes(book));
		assert.deepEqual(
			own.map(({ name, containerName }) => [name, containerName]),
			[['Charlotte', 'Sisters']],
		);
	});
});
