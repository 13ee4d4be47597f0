import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, openNote, openText, write } from './note.js';

const card = '.monaco-hover .hover-contents';

suite('hover', () => {
	teardown(closeAll);

	/** What VS Code shows for the caret's place when it is asked to. */
	async function shown(): Promise<string> {
		await vscode.commands.executeCommand('editor.action.showHover');
		await hand.waitFor(card);
		return hand.text('.monaco-hover');
	}

	async function provided(editor: vscode.TextEditor): Promise<readonly vscode.Hover[]> {
		return vscode.commands.executeCommand(
			'vscode.executeHoverProvider',
			editor.document.uri,
			editor.selection.active,
		);
	}

	test('shows who Ruth is, with quotes, how well they are verified, and links', async () => {
		await openNote('Then R<|>uth laughed.\n');
		const text = await shown();
		assert.include(text, 'Ruth');
		assert.include(text, 'Character');
		assert.include(text, 'Open entry');
		await hand.screenshot('hover');
	});

	test('shows the same for a linked mention, whatever words it shows', async () => {
		await openNote('Then [[ruth|s<|>he]] laughed.\n');
		assert.include(await shown(), 'Character');
	});

	for (const marked of [
		'---\nwork: never-let-me-go\n---\n\nHow Ru<|>thless of her.\n',
		'---\nwork: never-let-me-go\n---\n\nThe code `Ru<|>th` is no name.\n',
		'---\nwork: never-let-me-go\n---\n\n[a page](https://example.org/Ru<|>th)\n',
		'---\nwork: never-let-me-go\ntitle: Ru<|>th\n---\n\nWords.\n',
		'Then Ru<|>th laughed, in a file about no book.\n',
	]) {
		test(`is silent in ${JSON.stringify(marked.slice(-48))}`, async () => {
			const hovers = await provided(await openText(marked));
			assert.deepEqual(hovers, []);
		});
	}

	test('shows the words of an entry as words, not as links, pictures or code', async () => {
		const harm = '[x](command:workbench.action.quit) <img src=x> ](javascript:alert(1)) `code` a|b';
		await write('harm/work.md', '---\ntype: work\nname: Harm\n---\n');
		await write('harm/jo.md', `---\ntype: character\nname: Jo\n---\n${harm}\n`);
		const editor = await openText('---\nwork: harm\n---\n\nThen J<|>o spoke.\n');
		await hand.waitFor({ words: 'Then Jo spoke' });
		let text = '';
		for (let tries = 0; tries < 20 && !text.includes('javascript'); tries += 1) {
			await new Promise((resolve) => setTimeout(resolve, 200));
			text = (await provided(editor)).length > 0 ? await shown() : '';
		}
		assert.include(text, harm);
		assert.deepEqual(await hand.texts(`${card} img`), []);
	});
});
