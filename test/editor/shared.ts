import * as vscode from 'vscode';
import { workspace } from './note.js';

/** A file of the folder `shared` beside the repository, which not everybody has. */
export async function shared(path: string): Promise<Uint8Array | undefined> {
	const folder = vscode.workspace.getConfiguration('closeReadingTests').get('shared', '');
	try {
		return await vscode.workspace.fs.readFile(workspace().with({ path: `${folder}/${path}` }));
	} catch {
		return undefined;
	}
}
