import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, write } from './note.js';
import { suiteIn } from './runs.js';

suiteIn(['restricted'], 'editions in Restricted Mode', () => {
	teardown(closeAll);

	test('of the workspace are read, and compared with what a note quotes', async () => {
		assert.isFalse(vscode.workspace.isTrusted);
		await write(
			'highbury/emma.txt',
			'CHAPTER I.\n\nEmma Woodhouse, handsome, clever, and rich, with a comfortable home and happy disposition.\n\nCHAPTER II.\n\nMr. Weston was a native of Highbury.\n',
		);
		await write(
			'highbury/work.md',
			'---\ntype: work\nname: Emma\nauthor: Austen, Jane\nchapters: 2\ntext: emma.txt\n---\n',
		);
		const { document } = await openText(
			'“Emma Woodhouse, handsome, witty, and rich, with a comfortable home” (Austen, ch. 1).<|>\n',
			'highbury/my-notes.md',
		);
		const found = () => vscode.languages.getDiagnostics(document.uri);
		await eventually(() => found().length > 0);
		assert.equal(found()[0]?.code, 'quotation.altered');
	});
});
