import * as vscode from 'vscode';
import type { Edition } from '../core/editions/edition.js';
import { type KeptEdition, makeRoom } from '../core/editions/makeRoom.js';
import { digestOf } from './digest.js';

/** An edition as it was read from a file of this time and size. */
export interface CachedEdition {
	readonly mtime: number;
	readonly size: number;
	readonly edition: Edition;
}

/** Raised whenever what an edition holds changes, so that older ones are read anew. */
const version = 2;

/** All of them together take no more bytes than this: about fifty novels. */
const most = 50_000_000;

/** Editions as they were read, in the extension's own storage and never in the workspace. */
export class EditionCache {
	readonly #storage: vscode.Uri;

	constructor(storage: vscode.Uri) {
		this.#storage = storage;
	}

	/** The edition of a file as it was last read; absent where it never was, or has gone. */
	async load(uri: vscode.Uri): Promise<CachedEdition | undefined> {
		try {
			const file = this.#fileOf(await nameOf(uri));
			const stored = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
			const end = stored.indexOf('\n');
			const { version: written, edition, ...rest } = JSON.parse(stored.slice(0, end));
			const text = stored.slice(end + 1);
			return written === version ? { ...rest, edition: { ...edition, text } } : undefined;
		} catch {
			return undefined;
		}
	}

	/**
	 * Keeps an edition. Where all together take too much, others go: first those that are not
	 * `wanted`. Where there is no room at all, it will be read anew next time.
	 */
	async save(
		uri: vscode.Uri,
		{ edition: { text, ...edition }, ...rest }: CachedEdition,
		wanted: readonly vscode.Uri[],
	): Promise<void> {
		// The text stands by itself: as part of the JSON it would take half as long again to read.
		const stored = `${JSON.stringify({ version, edition, ...rest })}\n${text}`;
		try {
			await vscode.workspace.fs.createDirectory(this.#storage);
			const name = await nameOf(uri);
			await vscode.workspace.fs.writeFile(this.#fileOf(name), new TextEncoder().encode(stored));
			const names = await Promise.all(wanted.map(nameOf));
			for (const gone of makeRoom(await this.#kept(), most, new Set(names), name)) {
				await vscode.workspace.fs.delete(this.#fileOf(gone));
			}
		} catch {
			// Nothing is lost.
		}
	}

	async #kept(): Promise<readonly KeptEdition[]> {
		const files = await vscode.workspace.fs.readDirectory(this.#storage);
		return Promise.all(
			files.map(async ([name]) => {
				const { mtime, size } = await vscode.workspace.fs.stat(this.#fileOf(name));
				return { name, mtime, size };
			}),
		);
	}

	#fileOf(name: string): vscode.Uri {
		return vscode.Uri.joinPath(this.#storage, name);
	}
}

/** After the address of the file, which may hold anything. */
async function nameOf(uri: vscode.Uri): Promise<string> {
	return `${(await digestOf(uri.toString())).slice(0, 32)}.json`;
}
