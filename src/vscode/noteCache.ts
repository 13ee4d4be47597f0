import * as vscode from 'vscode';
import type { NoteRecords } from '../core/mentions/noteRecords.js';
import { packNotes, unpackNotes } from '../core/mentions/packedNotes.js';

/** Keeps what was read of the notes in the extension's own storage, which only a workspace has. */
export async function saveNotes(
	storage: vscode.Uri | undefined,
	records: NoteRecords,
	signature: string,
): Promise<void> {
	if (storage) {
		await vscode.workspace.fs.createDirectory(storage);
		await vscode.workspace.fs.writeFile(fileIn(storage), packNotes(records, signature));
	}
}

/** What was kept under the same signature; absent where there is nothing, or it cannot be read. */
export async function loadNotes(
	storage: vscode.Uri | undefined,
	signature: string,
): Promise<NoteRecords | undefined> {
	try {
		const bytes = storage && (await vscode.workspace.fs.readFile(fileIn(storage)));
		return bytes && unpackNotes(bytes, signature);
	} catch {
		return undefined;
	}
}

function fileIn(storage: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(storage, 'notes.bin');
}
