import * as vscode from 'vscode';
import type { Edition } from '../core/editions/edition.js';
import type { EditionProblem } from '../core/editions/problems.js';
import { readEditionInSteps } from '../core/editions/readEdition.js';
import type { CachedEdition } from './editionCache.js';
import { inTurns } from './inTurns.js';

/** Why there is no edition to be looked into. */
export type EditionFailure = EditionProblem | { readonly code: 'edition.unreadable' };

/** What became of the file of an edition. */
export interface EditionFile {
	readonly uri: vscode.Uri;
	readonly mtime: number;
	readonly size: number;
	readonly whole?: Edition | undefined;
	readonly failure?: EditionFailure | undefined;
}

/**
 * Reads the file of an edition; what is `cached` serves where it has not changed since, or cannot
 * be reached any more. Absent where `token` is cancelled.
 */
export async function readEditionFile(
	uri: vscode.Uri,
	cached: CachedEdition | undefined,
	token: vscode.CancellationToken,
): Promise<EditionFile | undefined> {
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(uri);
		if (cached?.mtime === mtime && cached.size === size) {
			return { uri, mtime, size, whole: cached.edition };
		}
		const bytes = await vscode.workspace.fs.readFile(uri);
		const reading = await inTurns(readEditionInSteps(bytes, uri.path), token);
		return reading && { uri, mtime, size, whole: reading.edition, failure: reading.problem };
	} catch {
		return cached
			? { uri, mtime: cached.mtime, size: cached.size, whole: cached.edition }
			: { uri, mtime: 0, size: 0, failure: { code: 'edition.unreadable' } };
	}
}
