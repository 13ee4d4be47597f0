import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { NoteFile } from '../../src/core/mentions/readNotes.js';
import { hand } from '../../test/editor/hand.js';
import { bookOf } from './book.js';
import { type Keystrokes, type } from './keystrokes.js';
import { serveMarkdown } from './languageService.js';
import { build, pack, readAll, restore } from './tasks.js';

const rounds = 7;

/** What each task took in each round, in milliseconds; `Held` with the files in memory already. */
export type Times = Record<
	'read' | 'cold' | 'quoted' | 'cached' | 'markdown' | 'coldHeld' | 'quotedHeld' | 'markdownHeld',
	number[]
>;

/** What is measured of the tasks. */
export interface Measures {
	readonly times: Times;
	/** Megabytes that are still used afterwards. */
	readonly keystrokes: Keystrokes;
	readonly kept: Readonly<Record<'index' | 'cached' | 'markdown', number>>;
}

/**
 * Loaded by VS Code in the place of tests: goes through the notes of the workspace in each way, all
 * through `vscode.workspace.fs`, and leaves the times in the workspace.
 */
export async function run(): Promise<void> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('There is no folder to measure in.');
	}
	const at = (path: string) => vscode.Uri.joinPath(folder.uri, path);
	const uris = await vscode.workspace.findFiles('**/*.md');
	const files = uris.map(noteFile);
	const given = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('book.json')));
	const { cast, quotes }: Record<'cast' | 'quotes', readonly string[]> = JSON.parse(given);
	const book = bookOf(cast);
	const quoted = bookOf(cast, quotes);
	const packed = at('packed.bin');
	await vscode.workspace.fs.writeFile(packed, await pack(files, await build(files, book)));
	const held = await Promise.all(files.map(inMemory));
	const path = folder.uri.path;
	const kept = {
		index: await megabytes(() => build(held, book)),
		cached: await megabytes(() => restore(files, noteFile(packed))),
		markdown: await megabytes(() => serveMarkdown(held, path)),
	};
	const times: Times = {
		read: [],
		cold: [],
		quoted: [],
		cached: [],
		markdown: [],
		coldHeld: [],
		quotedHeld: [],
		markdownHeld: [],
	};
	for (let round = 0; round < rounds; round++) {
		// The launcher gives up on a run in which nothing happens on the screen.
		await hand.texts('.monaco-workbench');
		times.read.push(await timed(() => readAll(files)));
		times.cold.push(await timed(() => build(files, book)));
		times.quoted.push(await timed(() => build(files, quoted)));
		await hand.texts('.monaco-workbench');
		times.cached.push(await timed(() => restore(files, noteFile(packed))));
		times.markdown.push(await timed(() => serveMarkdown(files, path)));
		await hand.texts('.monaco-workbench');
		times.coldHeld.push(await timed(() => build(held, book)));
		times.quotedHeld.push(await timed(() => build(held, quoted)));
		times.markdownHeld.push(await timed(() => serveMarkdown(held, path)));
	}
	await hand.texts('.monaco-workbench');
	const { root, novel }: { readonly root: string; readonly novel: string } = JSON.parse(
		new TextDecoder().decode(await vscode.workspace.fs.readFile(at('keystrokes.json'))),
	);
	const keystrokes = await type(vscode.Uri.file(root), novel);
	const measures: Measures = { times, kept, keystrokes };
	const result = new TextEncoder().encode(JSON.stringify(measures));
	await vscode.workspace.fs.writeFile(at('measures.json'), result);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** How much more memory is used while the result of `work` is kept. */
async function megabytes(work: () => Promise<unknown>): Promise<number> {
	await work();
	const before = await used();
	const result = [await work()];
	const after = await used();
	return result.length === 0 ? 0 : (after - before) / 2 ** 20;
}

async function used(): Promise<number> {
	setFlagsFromString('--expose-gc');
	for (let times = 0; times < 3; times++) {
		await new Promise((resolve) => setTimeout(resolve, 200));
		runInNewContext('gc')();
	}
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

async function inMemory(file: NoteFile): Promise<NoteFile> {
	const bytes = await file.read();
	return { ...file, read: async () => bytes };
}

function noteFile(uri: vscode.Uri): NoteFile {
	return {
		uri: uri.toString(),
		stat: () => vscode.workspace.fs.stat(uri),
		read: () => vscode.workspace.fs.readFile(uri),
	};
}
