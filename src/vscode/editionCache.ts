import * as vscode from 'vscode';
import type { Edition } from '../core/editions/edition.js';
import { digestOf } from './digest.js';

/** An edition as it was read from a file of this time and size. */
export interface CachedEdition {
	readonly mtime: number;
	readonly size: number;
	readonly edition: Edition;
}

/** Raised whenever what an edition holds changes, so that older ones are read anew. */
const version = 1;

/** The edition of a file as it was last read; absent where it never was, or cannot be read back. */
export async function loadEdition(
	storage: vscode.Uri,
	uri: vscode.Uri,
): Promise<CachedEdition | undefined> {
	try {
		const bytes = await vscode.workspace.fs.readFile(await fileOf(storage, uri));
		const stored: CachedEdition & { readonly version?: unknown } = JSON.parse(
			new TextDecoder().decode(bytes),
		);
		return stored.version === version ? stored : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Keeps an edition in the extension's own storage, never in the workspace. Where there is no room
 * for it, it will be read anew next time.
 */
export async function saveEdition(
	storage: vscode.Uri,
	uri: vscode.Uri,
	cached: CachedEdition,
): Promise<void> {
	const text = JSON.stringify({ version, ...cached });
	try {
		await vscode.workspace.fs.createDirectory(storage);
		const file = await fileOf(storage, uri);
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
	} catch {
		// Nothing is lost.
	}
}

/** Named after the address of the file, which may hold anything. */
async function fileOf(storage: vscode.Uri, uri: vscode.Uri): Promise<vscode.Uri> {
	const name = (await digestOf(uri.toString())).slice(0, 32);
	return vscode.Uri.joinPath(storage, `${name}.json`);
}
