import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll, eventually, openNote, openText, write } from './note.js';

const list = '.quick-input-widget .monaco-list-row';
const tree = '.composite.viewlet .monaco-list';
const notice = '.notifications-center .notification-list-item';
const card = '.monaco-hover .hover-contents';
const book = 'never-let-me-go';

const { Global, Workspace } = vscode.ConfigurationTarget;

suite('horizon', () => {
	teardown(closeAll);
	teardown(() => forget(Global));
	teardown(() => forget(Workspace));
	teardown(() => vscode.commands.executeCommand('notifications.clearAll'));

	function forget(target: vscode.ConfigurationTarget): Thenable<void> {
		return keep(undefined, target);
	}

	function keep(value: object | undefined, target: vscode.ConfigurationTarget): Thenable<void> {
		return vscode.workspace.getConfiguration('closeReading').update('horizon', value, target);
	}

	/** Says how far the book of the note is read, as a user would. */
	async function say(finished: string, forWhom = 'For me'): Promise<void> {
		void vscode.commands.executeCommand('closeReading.setHorizon');
		for (const words of [finished, forWhom]) {
			await hand.waitFor(list, { text: words });
			await hand.type(words);
			await hand.waitFor(`${list}.focused`, { text: words });
			await hand.press('Enter');
		}
		await hand.waitFor('.quick-input-widget', { gone: true });
	}

	function statusSays(words: string): Promise<void> {
		return hand.waitFor('.statusbar-item', { text: `Never Let Me Go (${words})` });
	}

	/** What a hover at the caret holds, as the provider gives it. */
	async function hoverText({ document, selection }: vscode.TextEditor): Promise<string> {
		const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			selection.active,
		);
		const contents = hovers.flatMap((hover) => hover.contents);
		return contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
	}

	/** The names that are offered at the caret. */
	async function offered({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			selection.active,
		);
		return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
	}

	/** Opens the characters of the book in the tree. */
	async function openCharacters(): Promise<void> {
		await vscode.commands.executeCommand('closeReading.library.focus');
		await hand.waitFor(`${tree} .monaco-list-row`, { text: 'Never Let Me Go' });
		await vscode.commands.executeCommand(
			'workbench.actions.treeView.closeReading.library.collapseAll',
		);
		for (const name of ['Never Let Me Go', 'Characters']) {
			await hand.waitFor({ role: 'treeitem', name });
			await hand.click({ role: 'treeitem', name });
			await hand.press('ArrowRight');
		}
		await hand.waitFor({ role: 'treeitem', name: 'Kathy H.' });
	}

	/** How many characters the tree counts. */
	async function counted(): Promise<number> {
		const rows = await hand.texts(`${tree} .monaco-list-row`);
		const [, count] = /Characters\s*(\d+)/.exec(rows.join('\n')) ?? [];
		return Number(count);
	}

	test('moves everything that is open at once, and back', async function () {
		this.timeout(40_000);
		const editor = await openNote('Then Kef<|>fers came.\n');
		await statusSays('whole book');
		await openCharacters();
		const all = await counted();
		await hand.waitFor({ role: 'treeitem', name: 'Chrissie' });
		await vscode.window.showTextDocument(editor.document);
		assert.include(await hoverText(editor), 'Keffers');
		await hand.hover({ words: 'Keffers' });
		await hand.waitFor(card, { text: 'Keffers' });

		await say('I have finished chapter 9');
		await hand.waitFor(card, { gone: true });
		await statusSays('to chapter 9');
		await hand.waitFor({ role: 'treeitem', name: 'Chrissie' }, { gone: true });
		await hand.waitFor({ role: 'treeitem', name: 'Kathy H.' });
		const some = await counted();
		assert.isBelow(some, all);
		assert.equal(await hoverText(editor), '');
		await hand.screenshot('horizon');

		await say('I have finished nothing yet');
		await statusSays('nothing read yet');
		await hand.waitFor({ role: 'treeitem', name: 'Kathy H.' }, { gone: true });

		await say('I have finished the whole book');
		await statusSays('whole book');
		await hand.waitFor(`${tree} .monaco-list-row`, { text: 'Characters' });
		assert.equal(await counted(), all);
		assert.include(await hoverText(editor), 'Keffers');
	});

	for (const [finished, said, shown, hidden] of [
		['I have finished chapter 3', 'to chapter 3', 'Madame', 'Keffers'],
		['I have finished chapter 9', 'to chapter 9', 'Midge', 'Chrissie'],
		['I have finished the whole book', 'whole book', 'Marie-Claude', 'Nobody at all'],
	] as const) {
		test(`offers names up to the end of it: ${said}`, async () => {
			const editor = await openNote('Then [[<|>\n');
			await say(finished);
			await statusSays(said);
			const names = await offered(editor);
			assert.include(names, shown);
			assert.notInclude(names, hidden);
		});
	}

	test('changes the document of an entry that is open', async () => {
		await openNote('Words.<|>\n');
		await vscode.commands.executeCommand('closeReading.openEntry', { book, entry: 'madame' });
		const document = vscode.window.activeTextEditor?.document;
		assert.include(document?.getText(), 'Marie-Claude');
		await keep({ [book]: 9 }, Global);
		await eventually(() => !document?.getText().includes('Marie-Claude'));
		assert.include(document?.getText(), 'Madame');
		assert.notInclude(document?.getText(), 'Marie-Claude');
		assert.notInclude(document?.getText(), 'Littlehampton');
		await keep({ [book]: 2 }, Global);
		await eventually(() => !document?.getText().includes('Madame'));
		assert.notInclude(document?.getText(), 'Madame');
	});

	test('is lowered by a note, and never raised', async () => {
		const note = (horizon: string) =>
			openText(`---\nwork: ${book}\nhorizon: ${horizon}\n---\n\nThen Kef<|>fers came.\n`);
		const low = await note('3');
		await statusSays('to chapter 3');
		assert.equal(await hoverText(low), '');
		await keep({ [book]: 9 }, Global);
		for (const horizon of ['20', 'all']) {
			const high = await note(horizon);
			await statusSays('to chapter 9');
			assert.equal(await hoverText(high), '');
		}
	});

	test('is the user’s own before it is the folder’s', async () => {
		await openNote('Then Ruth came.<|>\n');
		await say('I have finished chapter 5', 'For everyone');
		await statusSays('to chapter 5');
		const settings = vscode.workspace.getConfiguration('closeReading');
		assert.deepEqual(settings.inspect('horizon')?.workspaceValue, { [book]: 5 });
		await say('I have finished chapter 12');
		await statusSays('to chapter 12');
		await say('I have finished chapter 3');
		await statusSays('to chapter 3');
		await forget(Global);
		await statusSays('to chapter 5');
	});

	test('is asked for once, when the tree of a book is first opened', async () => {
		const name = `Serial ${crypto.randomUUID().slice(0, 8)}`;
		await write('serial/work.md', `---\ntype: work\nname: ${name}\nchapters: 3\n---\n`);
		await write('serial/ann.md', '---\ntype: character\nname: Ann\n---\nShe waits.\n');
		await write('serial/bea.md', '---\ntype: character\nname: Bea\nchapter: 2\n---\nShe comes.\n');
		await vscode.commands.executeCommand('closeReading.library.focus');
		const row = { role: 'treeitem', name };
		await hand.waitFor(row);
		await hand.click(row);
		await hand.press('ArrowRight');
		// VS Code shows no toasts while tests run, but keeps what they would have said.
		await vscode.commands.executeCommand('notifications.showList');
		const question = `How far have you read “${name}”?`;
		await hand.waitFor(notice, { text: question });
		await hand.screenshot('horizon-offered');
		await hand.click({ role: 'button', name: 'Choose a chapter …' });
		await hand.waitFor(list, { text: 'I have finished chapter 1' });
		await hand.press('Escape');
		await hand.click(row);
		await hand.press('ArrowLeft');
		await hand.press('ArrowRight');
		await hand.waitFor({ role: 'treeitem', name: 'Characters' });
		await vscode.commands.executeCommand('notifications.showList');
		await new Promise((resolve) => setTimeout(resolve, 500));
		const notices = await hand.texts(notice);
		assert.isFalse(
			notices.some((text) => text.includes(name)),
			notices.join('\n'),
		);
	});
});
