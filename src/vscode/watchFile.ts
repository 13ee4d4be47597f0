import * as vscode from 'vscode';
import { folderOf } from './bookFolders.js';
import { Lull } from './lull.js';

/** How long a file that is being written is left alone. */
const pause = 500;

/** Calls `written` when a file, which may lie anywhere, has been written or made. */
export function watchFile(uri: vscode.Uri, written: () => unknown): vscode.Disposable {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const pattern = new vscode.RelativePattern(folderOf(uri), name.replace(/[*?{}[\]]/g, '?'));
	const watcher = vscode.workspace.createFileSystemWatcher(pattern);
	const lull = new Lull(pause, written);
	return vscode.Disposable.from(
		watcher,
		lull,
		watcher.onDidChange(() => lull.await()),
		watcher.onDidCreate(() => lull.await()),
	);
}
