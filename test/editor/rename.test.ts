import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { writeMeryton } from './meryton.js';
import { closeAll, eventually, openNote, openText, workspace, write } from './note.js';

const row = '.monaco-list-row';

suite('rename', () => {
	let book = '';
	setup(async () => {
		book = await writeMeryton();
	});
	teardown(closeAll);

	function at(path: string): vscode.Uri {
		return vscode.Uri.joinPath(workspace(), book, path);
	}

	/** What VS Code would read: an open document, else the file. */
	async function textOf(path: string): Promise<string> {
		return (await vscode.workspace.openTextDocument(at(path))).getText();
	}

	async function exists(path: string): Promise<boolean> {
		try {
			await vscode.workspace.fs.stat(at(path));
			return true;
		} catch {
			return false;
		}
	}

	/** Types a new name over the one at the caret, as F2 offers it. */
	async function rename(editor: vscode.TextEditor, to: string): Promise<void> {
		await eventually(async () => (await refusal(editor)) === '');
		await hand.press('F2');
		await hand.waitFor('.rename-box .rename-input:focus');
		await hand.press('Control+A');
		await hand.type(to);
		await hand.press('Enter');
	}

	async function refusal(editor: vscode.TextEditor): Promise<string> {
		try {
			await vscode.commands.executeCommand(
				'vscode.prepareRename',
				editor.document.uri,
				editor.selection.active,
			);
			return '';
		} catch (error) {
			return String(error);
		}
	}

	test('of a book changes its title in notes and in the settings of the folder', async () => {
		const settings = vscode.workspace.getConfiguration('closeReading');
		const title = `Title ${book}`;
		await write(`${book}/work.md`, `---\ntype: work\nname: ${title}\n---\n`);
		await settings.update('work', title, vscode.ConfigurationTarget.Workspace);
		try {
			const note = await write('tried/by-title.md', `---\nwork: ${title}\n---\nOf *${title}*.\n`);
			const about = await write('tried/by-setting.md', 'Of Charlotte.\n');
			const editor = await openText(
				`---\ntype: work\nname: Ti<|>tle ${book}\n---\n`,
				`${book}/work.md`,
			);
			await rename(editor, 'Other Words');
			await hand.waitFor(row, { text: 'by-title.md' });
			await hand.screenshot('rename-book');
			await vscode.commands.executeCommand('refactorPreview.apply');
			const read = async (uri: vscode.Uri) =>
				(await vscode.workspace.openTextDocument(uri)).getText();
			await eventually(async () => (await read(note)).includes('work: Other Words'));
			assert.include(await read(note), 'work: Other Words\n');
			assert.isTrue(
				await eventually(
					() => vscode.workspace.getConfiguration('closeReading').get('work') === 'Other Words',
				),
			);
			const names = await eventually(async () => {
				const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
					'vscode.executeHoverProvider',
					about,
					new vscode.Position(0, 5),
				);
				return hovers.length > 0;
			});
			assert.isTrue(names);
		} finally {
			await settings.update('work', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	test('changes file, references and links, asks about prose, and is undone at once', async () => {
		await write(`${book}/notes/one.md`, '[[charlotte|She]] is Charlotte.\r\n');
		const editor = await openText('Here is Char<|>lotte.\n', `${book}/notes/two.md`);
		await rename(editor, 'Maria Lucas');
		await hand.waitFor(row, { text: '(renaming)' });
		await vscode.commands.executeCommand('refactorPreview.groupByType');
		await hand.waitFor(row, { text: 'In prose' });
		await hand.waitFor(row, { text: 'Entry, links and references' });
		await hand.screenshot('rename-preview');
		const open = (await hand.texts(`${row}:has(.edit-checkbox:not(:checked))`)).join('\n');
		assert.include(open, 'is CharlotteMaria Lucas');
		assert.include(open, 'Here is CharlotteMaria Lucas');
		assert.notInclude(open, 'kind: friend');
		await vscode.commands.executeCommand('refactorPreview.apply');
		await eventually(() => exists('characters/maria-lucas.md'));
		assert.isTrue(await exists('characters/maria-lucas.md'));
		assert.isFalse(await exists('characters/charlotte.md'));
		assert.include(await textOf('characters/maria-lucas.md'), 'name: Maria Lucas\n');
		assert.include(
			await textOf('characters/elizabeth-bennet.md'),
			'{to: maria-lucas, kind: friend}',
		);
		assert.include(await textOf('quotes/prettier.md'), 'speaker: maria-lucas');
		assert.equal(await textOf('notes/one.md'), '[[maria-lucas|She]] is Charlotte.\r\n');
		assert.equal(editor.document.getText(), 'Here is Charlotte.\n');
		const document = await vscode.workspace.openTextDocument(at('notes/one.md'));
		await vscode.window.showTextDocument(document);
		await hand.waitFor('.monaco-editor.focused');
		await hand.press('Control+Z');
		await eventually(async () => {
			if ((await hand.texts('.monaco-dialog-box')).length > 0) {
				await hand.press('Enter');
			}
			return exists('characters/charlotte.md');
		});
		assert.isTrue(await exists('characters/charlotte.md'));
		assert.isFalse(await exists('characters/maria-lucas.md'));
		assert.include(await textOf('characters/charlotte.md'), 'name: Charlotte\n');
		assert.equal(await textOf('notes/one.md'), '[[charlotte|She]] is Charlotte.\r\n');
		assert.include(await textOf('quotes/prettier.md'), 'speaker: charlotte');
		await vscode.commands.executeCommand('workbench.action.files.saveAll');
	});

	test('says off a name why not, and of an ambiguous and a bundled one too', async () => {
		const off = await openText('Here is some<|>body.\n', `${book}/notes/off.md`);
		await eventually(async () => (await refusal(off)).includes('name'));
		assert.include(await refusal(off), 'There is no name of a book here.');
		const two = await openText('Here is Miss Ben<|>net.\n', `${book}/notes/both.md`);
		assert.include(await refusal(two), 'may mean several entries');
		const bundled = await openNote('Here is To<|>mmy.\n');
		assert.include(await refusal(bundled), 'cannot be changed');
	});

	test('leaves the headings of a note to the extension whose they are', async () => {
		const editor = await openText(
			'# An old heading<|>\n\n[there](#an-old-heading)\n',
			`${book}/notes/h.md`,
		);
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			editor.document.uri,
			editor.selection.active,
			'A new heading',
		);
		const edits = edit.get(editor.document.uri).map(({ newText }) => newText);
		assert.include(edits, 'a-new-heading');
	});
});
