import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { namedTypes, newEntry } from '../features/newEntry.js';
import type { BookStore } from './store.js';

const command = 'closeReading.createEntry';

/** `closeReading.createEntry`: makes the file of an entry that a link already names. */
export function registerCreateEntry(store: BookStore): vscode.Disposable {
	return vscode.commands.registerCommand(command, async (bookId?: unknown, name?: unknown) => {
		const book = typeof bookId === 'string' ? store.ownFolder(bookId) : undefined;
		if (!book || typeof name !== 'string' || typeof bookId !== 'string') {
			return;
		}
		const chosen = await vscode.window.showQuickPick(
			namedTypes.map((type) => ({ label: labelOf(type), type })),
			{
				title: vscode.l10n.t('New entry “{0}”', name),
				placeHolder: vscode.l10n.t('What is it in the book?'),
			},
		);
		const files = book.files.map(({ path, parsed }) => ({ path, type: parsed.entry?.type }));
		const entry = chosen && newEntry(name, chosen.type, files);
		if (!entry) {
			return;
		}
		const uri = vscode.Uri.joinPath(vscode.Uri.parse(book.uri), entry.path);
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(uri, { contents: new TextEncoder().encode(entry.text), overwrite: false });
		// What is in the way may be hidden, so it is not said what it is.
		if (store.isTaken(bookId, entry.id) || !(await vscode.workspace.applyEdit(edit))) {
			const message = vscode.l10n.t('An entry cannot be made with this name. Choose another one.');
			await vscode.window.showInformationMessage(message);
			return;
		}
		const document = await vscode.workspace.openTextDocument(uri);
		const end = document.lineAt(document.lineCount - 1).range.end;
		await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
	});
}

/** The actions that make an entry called `name` in those of `books` that have a folder of the user's. */
export function creations(
	store: BookStore,
	books: readonly ReadBook[],
	name: string,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	return books
		.filter(({ id }) => store.ownFolder(id) !== undefined)
		.map(({ id, work }) => {
			const title = vscode.l10n.t('Make “{0}” an entry of {1} …', name, work.name);
			const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
			action.command = { title, command, arguments: [id, name] };
			action.diagnostics = diagnostics.filter(({ code }) => code === 'mention.broken');
			return action;
		});
}

function labelOf(type: (typeof namedTypes)[number]): string {
	switch (type) {
		case 'character':
			return vscode.l10n.t('Character');
		case 'theme':
			return vscode.l10n.t('Theme');
		case 'symbol':
			return vscode.l10n.t('Symbol');
		case 'place':
			return vscode.l10n.t('Place');
		case 'event':
			return vscode.l10n.t('Event');
		case 'term':
			return vscode.l10n.t('Term');
	}
}
