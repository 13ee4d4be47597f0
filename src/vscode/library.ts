import * as vscode from 'vscode';
import { libraryRows, type Row } from '../features/library.js';
import { goToPlace, referencesOf, registerGoToPlace } from './libraryReferences.js';
import type { NoteIndex } from './noteIndex.js';
import type { LiveNotes } from './notes.js';
import { offerHorizon } from './setHorizon.js';
import { preferences } from './settings.js';
import type { BookStore } from './store.js';

const uriList = 'text/uri-list';

/** The tree of books, and the dragging of its quotes. */
export function registerLibrary(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
	memory: vscode.Memento,
): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const references = referencesOf(store, notes, index);
	const provider: vscode.TreeDataProvider<Row> = {
		onDidChangeTreeData: changed.event,
		async getChildren(row) {
			await store.ready;
			return [...(row ? ((await row.later?.()) ?? row.children?.() ?? []) : rows())];
		},
		getTreeItem: treeItem,
	};
	const rows = () => libraryRows(store.books, preferences(), vscode.l10n.t, references);
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
	return vscode.Disposable.from(
		registerGoToPlace(),
		changed,
		store.onDidChange(() => changed.fire()),
		index.onDidChange(() => changed.fire()),
		view,
		opened,
		insertSelected,
	);
}

function treeItem(row: Row): vscode.TreeItem {
	const { None, Collapsed } = vscode.TreeItemCollapsibleState;
	const [start, end] = row.highlight ?? [0, 0];
	const label: vscode.TreeItemLabel = { label: row.label, highlights: [[start, end]] };
	const item = new vscode.TreeItem(label, row.children || row.later ? Collapsed : None);
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
	if (row.place) {
		const { uri, span } = row.place;
		const title = vscode.l10n.t('Go to the place');
		item.command = { title, command: goToPlace, arguments: [uri, span.start, span.end] };
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
