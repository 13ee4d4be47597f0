import * as vscode from 'vscode';
import { Lull } from './lull.js';

/** What the watcher asks and says. */
export interface BookWatching {
	/** Whether a path lies in a book folder that is known, or is one. */
	holds(uri: vscode.Uri): boolean;
	/** A file of a known book has been written, made or deleted. */
	changed(uri: vscode.Uri): void;
	/** Book folders may have come or gone. */
	rescan(): void;
}

/** How long changes are gathered before the workspace is looked through again. */
const pause = 100;

/**
 * Watches the workspace for changes of books. When a folder goes, only the folder is reported, so
 * everything is watched and what is no Markdown is passed over at once.
 */
export function watchBooks(books: BookWatching): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher('**');
	const lull = new Lull(pause, () => books.rescan());
	const rescanSoon = () => lull.await();
	const seen = (uri: vscode.Uri) => {
		if (isWork(uri)) {
			rescanSoon();
		} else if (isMarkdown(uri)) {
			if (books.holds(uri)) {
				books.changed(uri);
			}
		} else if (isFolder(uri) && books.holds(uri)) {
			rescanSoon();
		}
	};
	const appeared = async (uri: vscode.Uri) => {
		seen(uri);
		if (isFolder(uri) && !books.holds(uri)) {
			const works = new vscode.RelativePattern(uri, '**/work.md');
			const found = await vscode.workspace.findFiles(works, '**/node_modules/**', 1);
			if (found.length > 0) {
				rescanSoon();
			}
		}
	};
	const vanished = (uri: vscode.Uri) => (isFolder(uri) ? rescanSoon() : seen(uri));
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(seen),
		watcher.onDidCreate(appeared),
		watcher.onDidDelete(vanished),
		lull,
	);
}

function isMarkdown(uri: vscode.Uri): boolean {
	return /\.md$/i.test(uri.path);
}

function isWork(uri: vscode.Uri): boolean {
	return uri.path.endsWith('/work.md');
}

/** A path without an extension; what it was cannot be asked any more once it is deleted. */
function isFolder(uri: vscode.Uri): boolean {
	return !uri.path.slice(uri.path.lastIndexOf('/') + 1).includes('.');
}
