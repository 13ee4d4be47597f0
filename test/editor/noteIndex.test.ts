import { assert } from 'chai';
import * as vscode from 'vscode';
import { writeMeryton } from './meryton.js';
import { closeAll, eventually, openText, workspace, write } from './note.js';

suite('index of notes', () => {
	let book = '';
	suiteSetup(async () => {
		book = await writeMeryton();
	});
	teardown(closeAll);

	/** The files below `folder` in which Netherfield is named. */
	async function noted(editor: vscode.TextEditor, folder: string): Promise<readonly string[]> {
		const locations = await vscode.commands.executeCommand<readonly vscode.Location[]>(
			'vscode.executeReferenceProvider',
			editor.document.uri,
			editor.selection.active,
		);
		const start = `${workspace().path}/${folder}/`;
		return locations
			.filter(({ uri }) => uri.path.startsWith(start))
			.map(({ uri, range }) => `${uri.path.slice(start.length)}:${range.start.line + 1}`)
			.sort();
	}

	async function shows(
		editor: vscode.TextEditor,
		folder: string,
		...expected: readonly string[]
	): Promise<void> {
		await eventually(async () => String(await noted(editor, folder)) === String(expected));
		assert.deepEqual(await noted(editor, folder), expected);
	}

	const live = () => `---\nwork: ${book}\n---\n`;

	test('follows files that come, change and go, and folders that go with all that is in them', async () => {
		const editor = await openText(`${live()}Netherf<|>ield\n`);
		await write('parcel/one.md', `${live()}To Netherfield.\n`);
		await write('parcel/deep/two.md', `${live()}To Netherfield.\n`);
		await write('parcel/deep/three.md', 'To Netherfield, in a file about no book.\n');
		await shows(editor, 'parcel', 'deep/two.md:4', 'one.md:4');
		await write('parcel/one.md', `${live()}Home.\n\nTo Netherfield.\n`);
		await shows(editor, 'parcel', 'deep/two.md:4', 'one.md:6');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'parcel/deep'), {
			recursive: true,
		});
		await shows(editor, 'parcel', 'one.md:6');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'parcel'), {
			recursive: true,
		});
		await shows(editor, 'parcel');
	});

	test('follows a folder that is moved', async () => {
		const editor = await openText(`${live()}Netherf<|>ield\n`);
		await write('packed/notes/one.md', `${live()}To Netherfield.\n`);
		await shows(editor, 'packed', 'notes/one.md:4');
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(
			vscode.Uri.joinPath(workspace(), 'packed/notes'),
			vscode.Uri.joinPath(workspace(), 'unpacked'),
		);
		await vscode.workspace.applyEdit(edit);
		await shows(editor, 'packed');
		await shows(editor, 'unpacked', 'one.md:4');
	});

	test('follows the setting that makes notes live', async () => {
		const editor = await openText(`${live()}Netherf<|>ield\n`);
		await write('set/one.md', 'To Netherfield.\n');
		await shows(editor, 'set');
		const settings = vscode.workspace.getConfiguration('closeReading');
		try {
			await settings.update('work', book);
			await shows(editor, 'set', 'one.md:1');
		} finally {
			await settings.update('work', undefined);
		}
		await shows(editor, 'set');
	});

	test('follows names that are typed into an entry', async () => {
		const editor = await openText(`${live()}Netherf<|>ield\n`);
		const uri = vscode.Uri.joinPath(workspace(), book, 'places/netherfield.md');
		await write('named/one.md', `${live()}To the great house.\n`);
		const document = await vscode.workspace.openTextDocument(uri);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(1, 0), 'aliases: [the great house]\n');
		await vscode.workspace.applyEdit(edit);
		await shows(editor, 'named', 'one.md:4');
		await document.save();
	});
});
