import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand, inWebWorker } from './hand.js';
import { closeAll, eventually, openNote, openText, workspace, write } from './note.js';

suite('books of the workspace', () => {
	teardown(closeAll);

	async function hoverText(editor: vscode.TextEditor): Promise<string> {
		const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
			'vscode.executeHoverProvider',
			editor.document.uri,
			editor.selection.active,
		);
		const contents = hovers.flatMap((hover) => hover.contents);
		return contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
	}

	test('a folder with a work.md is a book at once, for every note in it', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\nauthor: Austen, Jane\n---\n');
		await write(
			'emma/people/miss-bates.md',
			'---\ntype: character\nname: Miss Bates\n---\nShe talks.\n',
		);
		const editor = await openText('Here is Miss Ba<|>tes.\n', 'emma/my-notes.md');
		assert.include(await eventually(() => hoverText(editor)), 'She talks');
	});

	test('what is typed into an entry shows in the next hover, saved or not', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\n---\n');
		const uri = await write(
			'emma/people/harriet.md',
			'---\ntype: character\nname: Harriet\n---\nA friend.\n',
		);
		const note = await openText('Here is Har<|>riet.\n', 'emma/other-notes.md');
		assert.include(await eventually(() => hoverText(note)), 'A friend');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(4, 0), 'Emma takes her up. ');
		await vscode.workspace.applyEdit(edit);
		assert.include(await hoverText(note), 'takes her up');
		await vscode.workspace.openTextDocument(uri);
		await vscode.commands.executeCommand('workbench.action.files.saveAll');
	});

	test('a layer lays the reader’s own words over the bundled book', async () => {
		const editor = await openNote('Then the ring<|>leader laughed.\n');
		const text = await eventually(() => hoverText(editor));
		assert.include(text, '**Ruth**');
	});

	test('a broken entry is underlined where it is broken, with a fix, and the rest works', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\n---\n');
		await write('emma/people/mr-elton.md', '---\ntype: charakter\nname: Mr Elton\n---\nA vicar.\n');
		const uri = vscode.Uri.joinPath(workspace(), 'emma/people/mr-elton.md');
		const found = await eventually(() => vscode.languages.getDiagnostics(uri)[0]);
		assert.equal(found?.code, 'frontmatter.unknown-type');
		assert.equal(found?.source, 'Close Reading');
		const document = await vscode.workspace.openTextDocument(uri);
		assert.equal(document.getText(found?.range), 'charakter');
		await vscode.window.showTextDocument(document);
		await hand.waitFor('.monaco-editor.focused');
		const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			found?.range,
		);
		const fix = actions.find(({ title }) => title === 'Change to “character”');
		assert.isDefined(fix?.edit);
		if (fix?.edit) {
			await vscode.workspace.applyEdit(fix.edit);
		}
		await eventually(() => vscode.languages.getDiagnostics(uri).length === 0);
		assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
		await document.save();
		const note = await openText('Here is Mr El<|>ton.\n', 'emma/more-notes.md');
		assert.include(await eventually(() => hoverText(note)), 'A vicar');
	});

	test('frontmatter in a language that could run is refused, and does not run', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\n---\n');
		const code =
			'---js\nglobalThis.closeReadingWasRun = true, { type: "character", name: "Run" }\n---\n';
		const uri = await write('emma/run.md', code);
		const found = await eventually(() => vscode.languages.getDiagnostics(uri)[0]);
		assert.equal(found?.code, 'frontmatter.refused-language');
		assert.isFalse('closeReadingWasRun' in globalThis);
	});

	test('a folder that leads back to itself is told and not followed', async function () {
		if (inWebWorker) {
			this.skip();
		}
		const work = await write('persuasion/work.md', '---\ntype: work\nname: Persuasion\n---\n');
		await write('persuasion/anne.md', '---\ntype: character\nname: Anne Elliot\n---\nShe waits.\n');
		const { symlink } = process.getBuiltinModule('node:fs/promises');
		await symlink(workspace().fsPath, vscode.Uri.joinPath(work, '../again').fsPath);
		await write('persuasion/work.md', '---\ntype: work\nname: Persuasion \n---\n');
		const found = await eventually(() => vscode.languages.getDiagnostics(work)[0]);
		assert.equal(found?.code, 'folder.link');
		const note = await openText('Here is Anne El<|>liot.\n', 'persuasion/my-notes.md');
		assert.include(await eventually(() => hoverText(note)), 'She waits');
	});

	test('an entry that is deleted is gone from the next hover, and the rest stays', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\n---\n');
		await write(
			'emma/people/jane.md',
			'---\ntype: character\nname: Jane Fairfax\n---\nShe plays.\n',
		);
		await write('emma/people/frank.md', '---\ntype: character\nname: Frank\n---\nHe writes.\n');
		const note = await openText('Frank and Jane Fair<|>fax.\n', 'emma/last-notes.md');
		assert.include(await eventually(() => hoverText(note)), 'She plays');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspace(), 'emma/people/jane.md'));
		await eventually(async () => (await hoverText(note)) === '');
		assert.equal(await hoverText(note), '');
		const other = await openText('Fra<|>nk stays.\n', 'emma/very-last-notes.md');
		assert.include(await eventually(() => hoverText(other)), 'He writes');
	});

	test('an empty file, a huge one and one in another encoding leave the book readable', async () => {
		await write('emma/work.md', '---\ntype: work\nname: Emma\n---\n');
		const empty = await write('emma/people/nobody.md', '');
		const long = await write(
			'emma/people/mr-weston.md',
			`---\ntype: character\nname: Mr Weston\n---\nHe talks. ${'On and on. '.repeat(200_000)}`,
		);
		const latin = vscode.Uri.joinPath(workspace(), 'emma/people/eltons-wife.md');
		const bytes = Array.from('---\ntype: character\nname: Zo\u00EB\n---\nShe sings.\n', (letter) =>
			letter.charCodeAt(0),
		);
		await vscode.workspace.fs.writeFile(latin, Uint8Array.from(bytes));
		const code = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri)[0]?.code;
		assert.isTrue(await eventually(() => code(empty) === 'file.empty'), String(code(empty)));
		assert.isTrue(await eventually(() => code(long) === 'file.too-long'), String(code(long)));
		assert.isTrue(await eventually(() => code(latin) === 'file.encoding'), String(code(latin)));
		const note = await openText('Zo<|>ë and Mr Weston.\n', 'emma/encoded-notes.md');
		assert.include(await eventually(() => hoverText(note)), 'She sings');
	});
});
