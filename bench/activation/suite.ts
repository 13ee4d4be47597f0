import * as vscode from 'vscode';

/**
 * Loaded by VS Code in the place of tests: activates one extension after the other, in the order in
 * which they are asked for, and leaves VS Code's own account of how they started in the workspace.
 */
export async function run(): Promise<void> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const ids = vscode.workspace.getConfiguration('closeReadingTests').get('grep', '').split(' ');
	if (!folder) {
		throw new Error('There is no folder to measure in.');
	}
	// What VS Code starts by itself should be over.
	await pause(2_000);
	for (const id of ids) {
		const extension = vscode.extensions.getExtension(id);
		if (!extension || extension.isActive) {
			throw new Error(`${id} is ${extension ? 'active already' : 'not there'}.`);
		}
		await extension.activate();
		await pause(500);
	}
	await vscode.commands.executeCommand('perfview.show');
	const account = await accountOf(ids);
	const file = vscode.Uri.joinPath(folder.uri, 'startup.md');
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(account));
}

/** The document of “Developer: Startup Performance”, once it names all of the extensions. */
async function accountOf(ids: readonly string[]): Promise<string> {
	const end = Date.now() + 30_000;
	while (Date.now() < end) {
		const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'perf');
		const [text = ''] = documents.map((document) => document.getText());
		if (ids.every((id) => text.includes(`| ${id} `))) {
			return text;
		}
		await pause(100);
	}
	throw new Error('VS Code does not say how its extensions started.');
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
