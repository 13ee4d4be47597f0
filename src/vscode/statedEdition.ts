import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { textPath } from '../core/editions/textPath.js';
import { folderOf } from './bookFolders.js';

/** The file that `work.md` names, where it lies inside its workspace folder. */
export function statedEdition({ work }: ReadBook): vscode.Uri | undefined {
	const file = work.textFile === undefined ? undefined : vscode.Uri.parse(work.textFile);
	const folder = file && vscode.workspace.getWorkspaceFolder(file);
	if (!file || !folder || work.text === undefined) {
		return undefined;
	}
	const within = folderOf(file).path.slice(folder.uri.path.length).replace(/^\//, '');
	const path = textPath(within, work.text);
	return path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
}
