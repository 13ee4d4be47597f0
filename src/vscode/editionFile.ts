import * as vscode from 'vscode';
import type { Edition } from '../core/editions/edition.js';
import type { EditionProblem } from '../core/editions/problems.js';
import { readEdition } from '../core/editions/readEdition.js';
import { loadEdition, saveEdition } from './editionCache.js';

/** Why there is no edition to be looked into. */
export type EditionFailure = EditionProblem | { readonly code: 'edition.unreadable' };

/** What became of the file of an edition. */
export interface EditionFile {
	readonly uri: vscode.Uri;
	readonly mtime: number;
	readonly whole?: Edition | undefined;
	readonly failure?: EditionFailure | undefined;
}

/**
 * Reads the file of an edition; from `storage` where it has not changed since, or cannot be reached
 * any more. Absent where `token` is cancelled.
 */
export async function readEditionFile(
	uri: vscode.Uri,
	storage: vscode.Uri,
	token: vscode.CancellationToken,
): Promise<EditionFile | undefined> {
	const cached = await loadEdition(storage, uri);
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(uri);
		if (cached?.mtime === mtime && cached.size === size) {
			return { uri, mtime, whole: cached.edition };
		}
		const bytes = await vscode.workspace.fs.readFile(uri);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const { edition, problem } = readEdition(bytes, uri.path);
		if (edition) {
			void saveEdition(storage, uri, { mtime, size, edition });
		}
		return { uri, mtime, whole: edition, failure: problem };
	} catch {
		return cached
			? { uri, mtime: cached.mtime, whole: cached.edition }
			: { uri, mtime: 0, failure: { code: 'edition.unreadable' } };
	}
}
