import { assert } from 'chai';
import * as vscode from 'vscode';
import { hand } from './hand.js';
import { closeAll } from './note.js';

const id = 'close-reading.close-reading';
const page = '.gettingStartedContainer';
const list = '.quick-input-widget .monaco-list-row';

interface Step {
	readonly id: string;
	readonly title: string;
	readonly description: string;
}

suite('walkthrough', () => {
	teardown(closeAll);

	/** The steps as the manifest has them, with their texts filled in by VS Code. */
	function steps(): readonly Step[] {
		const manifest: { readonly contributes?: Contributions } =
			vscode.extensions.getExtension(id)?.packageJSON ?? {};
		return manifest.contributes?.walkthroughs?.[0]?.steps ?? [];
	}

	interface Contributions {
		readonly walkthroughs?: readonly { readonly steps: readonly Step[] }[];
	}

	async function open(): Promise<void> {
		await vscode.commands.executeCommand('workbench.action.openWalkthrough', {
			category: `${id}#firstSteps`,
		});
		await hand.waitFor(page, { text: 'First steps in Close Reading' });
	}

	test('shows all of its steps', async () => {
		await open();
		for (const { title } of steps()) {
			await hand.waitFor(page, { text: title });
		}
		assert.isAtLeast(steps().length, 4);
		await hand.screenshot('walkthrough');
	});

	test('offers nothing that VS Code cannot do', async () => {
		await vscode.extensions.getExtension(id)?.activate();
		const known = new Set(await vscode.commands.getCommands());
		const offered = steps().flatMap(({ description }) => [
			...description.matchAll(/\]\(command:([\w.]+)/g),
		]);
		assert.isAtLeast(offered.length, steps().length);
		for (const [, command = ''] of offered) {
			assert.isTrue(known.has(command), command);
		}
	});

	test('asks how far a book is read at the press of the button', async () => {
		await open();
		// The library has a button of the same name.
		await vscode.commands.executeCommand('workbench.action.closeSidebar');
		await hand.click({ role: 'button', name: 'Say how far you have read' });
		await hand.click({ role: 'button', name: 'Set how far you have read' });
		await hand.waitFor(list);
		await hand.type('Never');
		await hand.waitFor(`${list}.focused`, { text: 'Never Let Me Go' });
		await hand.press('Enter');
		await hand.waitFor(list, { text: 'I have finished chapter 1' });
		await hand.press('Escape');
	});
});
