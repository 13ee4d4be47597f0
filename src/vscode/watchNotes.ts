import * as vscode from 'vscode';
import type { NoteFile } from '../core/mentions/readNotes.js';
import { findNotesIn, mayBeNote, noteFile } from './noteFiles.js';

/** What the watcher says. */
export interface NoteWatching {
	/** A file that may be a note has been written or made. */
	changed(file: NoteFile): void;
	/** A file, or all in a folder, has gone. */
	gone(uri: string): void;
}

/**
 * Watches the workspace for changes of notes. When a folder comes or goes, only the folder is
 * reported, so everything is watched and what is no Markdown is passed over at once.
 */
export function watchNotes(notes: NoteWatching): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher('**');
	const changed = (uri: vscode.Uri) => {
		if (mayBeNote(uri)) {
			notes.changed(noteFile(uri));
		}
	};
	const appeared = async (uri: vscode.Uri) => {
		changed(uri);
		if (mayBeFolder(uri)) {
			(await findNotesIn(uri)).forEach(notes.changed);
		}
	};
	const vanished = (uri: vscode.Uri) => {
		if (mayBeNote(uri) || mayBeFolder(uri)) {
			notes.gone(uri.toString());
		}
	};
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(changed),
		watcher.onDidCreate(appeared),
		watcher.onDidDelete(vanished),
	);
}

/** A path without an extension; what it was cannot be asked any more once it is deleted. */
function mayBeFolder({ path }: vscode.Uri): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return !/^\.|\.[a-z0-9]{1,5}$|^node_modules$/i.test(name);
}
