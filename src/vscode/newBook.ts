import * as vscode from 'vscode';
import { newBook } from '../features/newBook.js';

/** `closeReading.newBook`: asks for title and author, and makes a folder with a `work.md`. */
export function registerNewBook(): vscode.Disposable {
	return vscode.commands.registerCommand('closeReading.newBook', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) {
			const message = vscode.l10n.t('Open a folder first; the book will lie in it.');
			await vscode.window.showInformationMessage(message);
			return;
		}
		const title = await vscode.window.showInputBox({
			title: vscode.l10n.t('New book'),
			prompt: vscode.l10n.t('What is the book called?'),
			validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Type a title.') : undefined),
		});
		const author =
			title === undefined
				? undefined
				: await vscode.window.showInputBox({
						title: vscode.l10n.t('New book'),
						prompt: vscode.l10n.t('Who wrote it? The family name comes first, then a comma.'),
						placeHolder: vscode.l10n.t('Austen, Jane'),
					});
		if (title === undefined || author === undefined) {
			return;
		}
		await write(folder.uri, title, author);
	});
}

async function write(folder: vscode.Uri, title: string, author: string): Promise<void> {
	const book = newBook(title, author);
	const uri = vscode.Uri.joinPath(folder, book.folder, 'work.md');
	const edit = new vscode.WorkspaceEdit();
	const contents = new TextEncoder().encode(book.work);
	edit.createFile(uri, { contents, ignoreIfExists: true });
	await vscode.workspace.applyEdit(edit);
	await vscode.window.showTextDocument(uri);
}
