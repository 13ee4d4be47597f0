import * as vscode from 'vscode';
import type { NoteFile } from '../core/mentions/readNotes.js';

/** The Markdown files of the workspace that may be notes. */
export interface FoundNotes {
	readonly files: readonly NoteFile[];
	/** Whether there are more than are looked at. */
	readonly tooMany: boolean;
}

/** More notes than anyone keeps; a home directory has more. */
export const mostNotes = 20_000;

/** Finds what may be a note, in no folder that tools keep for themselves. */
export async function findNotes(token: vscode.CancellationToken): Promise<FoundNotes> {
	const uris = await vscode.workspace.findFiles(pattern, skipped, mostNotes + 1, token);
	return { files: uris.slice(0, mostNotes).map(noteFile), tooMany: uris.length > mostNotes };
}

/** Finds what may be a note in one folder. */
export async function findNotesIn(folder: vscode.Uri): Promise<readonly NoteFile[]> {
	const inFolder = new vscode.RelativePattern(folder, pattern);
	const uris = await vscode.workspace.findFiles(inFolder, skipped, mostNotes);
	return uris.map(noteFile);
}

/** Whether a file of this name may be a note. */
export function mayBeNote({ path }: vscode.Uri): boolean {
	return (
		/\.(?:md|markdown)$/i.test(path) && !/\/(?:node_modules|bower_components|\.[^/]*)\//.test(path)
	);
}

export function noteFile(uri: vscode.Uri): NoteFile {
	return {
		uri: uri.toString(),
		stat: () => vscode.workspace.fs.stat(uri),
		read: () => vscode.workspace.fs.readFile(uri),
	};
}

/** What a link may call a file: its name, or its path as far as one likes. */
export function namesOfFile(uri: string): readonly string[] {
	const parts = decodeURIComponent(uri).toLowerCase().replace(/\.md$/, '').split('/').slice(-4);
	return parts.map((_, index) => parts.slice(index).join('/'));
}

const pattern = '**/*.{md,MD,markdown}';
const skipped = '**/{node_modules,bower_components,.*}/**';
