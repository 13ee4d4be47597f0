import * as vscode from 'vscode';
import { libraryRows, type Row } from '../features/library.js';
import { offerHorizon } from './setHorizon.js';
import { preferences } from './settings.js';
import type { BookStore } from './store.js';

const uriList = 'text/uri-list';

/** The tree of books, and the dragging of its quotes. */
export function registerLibrary(store: BookStore, memory: vscode.Memento): vscode.Disposable {
	const provider: vscode.TreeDataProvider<Row> = {
		onDidChangeTreeData: store.onDidChange,
		async getChildren(row) {
			await store.ready;
			return [...(row ? (row.children?.() ?? []) : rows(store))];
		},
		getTreeItem: treeItem,
	};
	const view = vscode.window.createTreeView('closeReading.library', {
		treeDataProvider: provider,
		dragAndDropController: dragging(store),
		canSelectMany: true,
		showCollapseAll: true,
	});
	const opened = view.onDidExpandElement(({ element }) => {
		const book = element.kind === 'book' ? store.book(element.id) : undefined;
		if (book) {
			offerHorizon(book, memory);
		}
	});
	// A key gives its command no rows, so this one stands between the key and the command.
	const insertSelected = vscode.commands.registerCommand('closeReading.insertSelected', () =>
		vscode.commands.executeCommand('closeReading.insertQuote', view.selection[0], view.selection),
	);
	return vscode.Disposable.from(view, opened, insertSelected);
}

function rows(store: BookStore): readonly Row[] {
	return libraryRows(store.books, preferences(), vscode.l10n.t);
}

function treeItem(row: Row): vscode.TreeItem {
	const { None, Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(row.label, row.children ? Collapsed : None);
	item.id = row.id;
	item.description = row.description;
	item.tooltip = new vscode.MarkdownString(row.tooltip);
	item.iconPath = new vscode.ThemeIcon(row.icon);
	item.contextValue = row.kind;
	item.accessibilityInformation = { label: row.spoken };
	// A click on a book only unfolds it; a document that opens on the way would be in the way.
	if (row.target && row.kind !== 'book') {
		const title = vscode.l10n.t('Open entry');
		item.command = { title, command: 'closeReading.openEntry', arguments: [row.target] };
	}
	return item;
}

/** Editors take nothing but addresses from a tree; where one is dropped, the quote is looked up by it. */
function dragging(store: BookStore): vscode.TreeDragAndDropController<Row> {
	return {
		dragMimeTypes: [uriList],
		dropMimeTypes: [],
		handleDrag(dragged, data) {
			const uris = dragged.flatMap(({ target }) => {
				const found = target && store.entry(target);
				return found?.entry.files[0] ?? [];
			});
			data.set(uriList, new vscode.DataTransferItem(uris.join('\r\n')));
		},
	};
}
