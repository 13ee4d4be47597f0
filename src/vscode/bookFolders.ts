import * as vscode from 'vscode';
import type { BookFile, BookFolder } from '../core/book/library.js';
import { type ParsedFile, parseEntry } from '../core/book/parseEntry.js';
import type { Problem } from '../core/book/problems.js';
import { readEntryFile } from '../core/book/readEntryFile.js';
import { type Positions, positionsOf } from './ranges.js';

/** A file of a book as it was last read. */
export interface ReadFile extends BookFile {
	readonly positions: Positions;
}

/** A book folder as it was last read. */
export interface ReadFolder extends BookFolder {
	readonly files: readonly ReadFile[];
}

/** More books than anyone keeps in one workspace, and more entries than any book has. */
const mostBooks = 500;
const mostFiles = 20_000;
const deepest = 12;

/** How many files are read at a time: enough to keep a disk busy, few enough for a remote one. */
const atOnce = 32;

const skipped = '**/{node_modules,.git,.vscode-test,.obsidian,.trash}/**';

/** Finds the book folders of the workspace and reads them. A file that vanishes meanwhile is left out. */
export async function readBookFolders(
	token: vscode.CancellationToken,
): Promise<readonly ReadFolder[]> {
	const works = await vscode.workspace.findFiles('**/work.md', skipped, mostBooks, token);
	const read = await Promise.all(works.map((uri) => readFile(uri, folderOf(uri))));
	const folders = read.flatMap((file) =>
		file && mayBeWork(file) ? folderOf(vscode.Uri.parse(file.uri)) : [],
	);
	const known = new Set(folders.map(String));
	const all: ReadFolder[] = [];
	for (const folder of folders.sort((one, other) => (one.path < other.path ? -1 : 1))) {
		if (!token.isCancellationRequested) {
			all.push(await readBookFolder(folder, known));
		}
	}
	return all;
}

/** A `work.md` that cannot be read may be a book all the same; what is in its folder decides. */
function mayBeWork({ parsed }: ReadFile): boolean {
	return parsed.entry?.type === 'work' || parsed.problems.length > 0;
}

/** Reads one book folder; `others` are the book folders that may stand inside it. */
export async function readBookFolder(
	folder: vscode.Uri,
	others: ReadonlySet<string>,
): Promise<ReadFolder> {
	const { uris, problems } = await listFiles(folder, others);
	const files: ReadFile[] = [];
	for (let next = 0; next < uris.length; next += atOnce) {
		const batch = await Promise.all(
			uris.slice(next, next + atOnce).map((uri) => readFile(uri, folder)),
		);
		files.push(...batch.flatMap((file) => file ?? []));
	}
	const work = files.findIndex(({ path }) => path === 'work.md');
	const workFile = files[work];
	if (workFile) {
		files[work] = withProblems(workFile, problems);
	}
	return {
		uri: folder.toString(),
		name: folder.path.slice(folder.path.lastIndexOf('/') + 1),
		path: pathInWorkspace(folder),
		files,
	};
}

/**
 * Reads one file of the book folder `folder`. What is open in an editor and not saved counts before
 * the disk. Absent where the file cannot be read, for instance because it has just been deleted.
 */
export async function readFile(uri: vscode.Uri, folder: vscode.Uri): Promise<ReadFile | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => sameFile(document.uri, uri));
	if (open?.isDirty) {
		return readDocument(open, folder);
	}
	try {
		const bytes = await vscode.workspace.fs.readFile(uri);
		const { text, parsed } = readEntryFile(bytes, identity(uri, folder));
		return fileOf(uri, folder, text, parsed);
	} catch {
		return undefined;
	}
}

/** The file of an open document, with what has been typed since it was saved. */
export function readDocument(document: vscode.TextDocument, folder: vscode.Uri): ReadFile {
	const text = document.getText();
	return fileOf(document.uri, folder, text, parseEntry(text, identity(document.uri, folder)));
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}

function sameFile(one: vscode.Uri, other: vscode.Uri): boolean {
	return one.toString() === other.toString();
}

function identity(
	uri: vscode.Uri,
	folder: vscode.Uri,
): { readonly id: string; readonly file: string } {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const isWork = uri.path === `${folder.path}/work.md`;
	const id = isWork
		? folder.path.slice(folder.path.lastIndexOf('/') + 1)
		: name.replace(/\.md$/i, '');
	return { id, file: uri.toString() };
}

function fileOf(uri: vscode.Uri, folder: vscode.Uri, text: string, parsed: ParsedFile): ReadFile {
	return {
		uri: uri.toString(),
		path: uri.path.slice(folder.path.length + 1),
		parsed,
		positions: positionsOf(text),
	};
}

function withProblems(file: ReadFile, problems: readonly Problem[]): ReadFile {
	const parsed = { ...file.parsed, problems: [...file.parsed.problems, ...problems] };
	return problems.length === 0 ? file : { ...file, parsed };
}

function pathInWorkspace(folder: vscode.Uri): string {
	const root = vscode.workspace.getWorkspaceFolder(folder)?.uri.path ?? folder.path;
	return folder.path.slice(root.length).replace(/^\//, '');
}

/**
 * The Markdown files below a book folder, without those of a book inside it. Folders that are
 * links are not followed, because they can lead in a circle.
 */
async function listFiles(
	folder: vscode.Uri,
	others: ReadonlySet<string>,
): Promise<{ readonly uris: readonly vscode.Uri[]; readonly problems: readonly Problem[] }> {
	const uris: vscode.Uri[] = [];
	const problems: Problem[] = [];
	const start = { start: 0, end: 0 };
	const waiting = [{ folder, depth: 0 }];
	for (let next = waiting.pop(); next && uris.length < mostFiles; next = waiting.pop()) {
		for (const [name, type] of await entriesOf(next.folder)) {
			const uri = vscode.Uri.joinPath(next.folder, name);
			if (type & vscode.FileType.Directory) {
				if (type & vscode.FileType.SymbolicLink) {
					problems.push({ code: 'folder.link', span: start, facts: { name } });
				} else if (next.depth < deepest && !others.has(uri.toString()) && !name.startsWith('.')) {
					waiting.push({ folder: uri, depth: next.depth + 1 });
				}
			} else if (/\.md$/i.test(name)) {
				uris.push(uri);
			}
		}
	}
	if (uris.length >= mostFiles) {
		problems.push({ code: 'folder.too-many', span: start, facts: { most: mostFiles } });
	}
	const sorted = uris.slice(0, mostFiles).sort((one, other) => (one.path < other.path ? -1 : 1));
	return { uris: sorted, problems };
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch {
		return [];
	}
}
