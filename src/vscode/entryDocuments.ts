import * as vscode from 'vscode';
import { readFrontmatter } from '../core/book/frontmatter.js';
import { bundledScheme } from '../core/book/pack.js';
import { entryDocument } from '../features/entryDocument.js';
import type { BookStore } from './store.js';

/**
 * Serves bundled entries as read-only documents. They are made from the book as far as it has been
 * read, and change with it.
 */
export function registerEntryDocuments(store: BookStore): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const provider = vscode.workspace.registerTextDocumentContentProvider(bundledScheme, {
		onDidChange: changed.event,
		async provideTextDocumentContent(uri) {
			await store.ready;
			const file = uri.toString();
			for (const book of store.books) {
				const entry = [book.work, ...book.entries].find(({ files }) => files.includes(file));
				if (entry) {
					return entryDocument(book, entry, vscode.l10n.t);
				}
			}
			return vscode.l10n.t('There is nothing here in what you have read so far.');
		},
	});
	const refresh = store.onDidChange(() => {
		for (const { uri } of vscode.workspace.textDocuments) {
			if (uri.scheme === bundledScheme) {
				changed.fire(uri);
			}
		}
	});
	return vscode.Disposable.from(provider, changed, refresh);
}

/** Where the text of an entry begins: behind its frontmatter. */
export async function textStart(uri: vscode.Uri): Promise<vscode.Position> {
	const document = await vscode.workspace.openTextDocument(uri);
	const text = document.getText();
	const { body } = readFrontmatter(text);
	const blank = /^\s*/.exec(text.slice(body.start, body.end))?.[0].length ?? 0;
	return document.positionAt(body.start + blank);
}
