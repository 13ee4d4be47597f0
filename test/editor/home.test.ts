import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote } from './note.js';
import { isTold, notice } from './notices.js';
import { suiteIn } from './runs.js';

const looking = 'looking through your notes';
const welcome = '.part.sidebar .welcome-view-content';

suiteIn(['home'], 'a home directory', () => {
	teardown(closeAll);
	teardown(async () => {
		await set('horizon', undefined);
		await set('bundledBooks', undefined);
	});

	function set(name: string, value: unknown): Thenable<void> {
		const { Global } = vscode.ConfigurationTarget;
		return vscode.workspace.getConfiguration('closeReading').update(name, value, Global);
	}

	async function tabTo(button: string): Promise<void> {
		for (let tabs = 0; tabs < 5; tabs += 1) {
			await hand.press('Tab');
			if ((await hand.texts(`${welcome} .monaco-button:focus`)).includes(button)) {
				return;
			}
		}
		throw new Error(`The key Tab does not lead to “${button}”.`);
	}

	test('is said to hold more files than are looked through', async () => {
		await openNote('Then Ruth laughed.\n');
		await isTold('There are more than 20,000 Markdown files in this folder.');
		await hand.screenshot('too-many-notes');
	});

	test('is looked through, which the status bar shows, and what was said is not said again', async () => {
		const editor = await openNote('Then R<|>uth laughed.\n');
		await hand.waitFor('.statusbar', { text: looking, gone: true, timeout: 30_000 });
		// What the list does not show, VS Code does not clear.
		await vscode.commands.executeCommand('notifications.showList');
		await vscode.commands.executeCommand('notifications.clearAll');
		await set('horizon', { 'never-let-me-go': 1 + Math.floor(Math.random() * 20) });
		await hand.waitFor('.statusbar', { text: looking, timeout: 20_000 });
		await hand.screenshot('looking-through-notes');
		await hand.waitFor('.statusbar', { text: looking, gone: true, timeout: 30_000 });
		await vscode.commands.executeCommand('notifications.showList');
		assert.notInclude((await hand.texts(notice)).join(), 'Markdown files');
		const found = await eventually(async () => {
			const all = await vscode.commands.executeCommand<readonly vscode.Location[]>(
				'vscode.executeReferenceProvider',
				editor.document.uri,
				editor.selection.active,
			);
			return all.some(({ uri }) => uri.toString() === editor.document.uri.toString());
		});
		assert.isTrue(found);
	});

	test('without any book says what a book is, and the keyboard leads on', async () => {
		await set('bundledBooks', false);
		await vscode.commands.executeCommand('closeReading.library.focus');
		await hand.waitFor(welcome);
		await hand.screenshot('no-book');
		assert.equal(
			(await hand.text(welcome)).replace(/\s+/g, ' ').trim(),
			'There is no book here yet. A book is a folder with a file work.md that says “type: work”. New book Show the bundled book',
		);
		await tabTo('New book');
		await hand.press('Enter');
		await hand.waitFor('.quick-input-widget', { text: 'What is the book called?' });
		await hand.press('Escape');
		await tabTo('Show the bundled book');
		await hand.press('Enter');
		await hand.waitFor('.settings-editor', { text: 'Show the books that come with the extension' });
		await hand.screenshot('no-book-settings');
	});
});
