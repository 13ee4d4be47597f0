import * as vscode from 'vscode';
import type { NoteRecord } from '../core/mentions/noteRecord.js';

/** A note as it was when it was last read. */
export interface IndexedNote {
	readonly mtime: number;
	readonly size: number;
	readonly record: NoteRecord;
}

/** What is written down of the workspace's notes, so that the next start need not read them. */
export interface CachedNotes {
	/** The entries by the numbers that the records use. */
	readonly entries: readonly string[];
	readonly notes: ReadonlyMap<string, IndexedNote>;
}

interface Header {
	readonly version: typeof version;
	readonly signature: string;
	readonly entries: readonly string[];
	/** For each note its URI, its time and size, and how many numbers its places and lines take. */
	readonly notes: readonly (readonly [string, number, number, number, number])[];
}

const version = 1;
const fileName = 'notes.bin';

/**
 * Writes the notes down in the extension's own storage: the length of a header in JSON, the header,
 * then all numbers. Without a storage, which only a folder has, nothing is kept.
 */
export async function saveNotes(
	storage: vscode.Uri | undefined,
	signature: string,
	{ entries, notes }: CachedNotes,
): Promise<void> {
	if (!storage) {
		return;
	}
	const all = [...notes];
	const header: Header = {
		version,
		signature,
		entries,
		notes: all.map(([uri, { mtime, size, record }]) => [
			uri,
			mtime,
			size,
			record.places.length,
			record.lines.length,
		]),
	};
	const text = new TextEncoder().encode(JSON.stringify(header));
	const start = 4 + text.length + ((4 - (text.length % 4)) % 4);
	const count = all.reduce(
		(sum, [, { record }]) => sum + record.places.length + record.lines.length,
		0,
	);
	const bytes = new Uint8Array(start + 4 * count);
	new DataView(bytes.buffer).setUint32(0, text.length, true);
	bytes.set(text, 4);
	const numbers = new Int32Array(bytes.buffer, start);
	let next = 0;
	for (const [, { record }] of all) {
		numbers.set(record.places, next);
		numbers.set(record.lines, next + record.places.length);
		next += record.places.length + record.lines.length;
	}
	await vscode.workspace.fs.createDirectory(storage);
	await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage, fileName), bytes);
}

/** What was written down under the same signature; absent where there is nothing, or it cannot be read. */
export async function loadNotes(
	storage: vscode.Uri | undefined,
	signature: string,
): Promise<CachedNotes | undefined> {
	try {
		const file =
			storage && (await vscode.workspace.fs.readFile(vscode.Uri.joinPath(storage, fileName)));
		const bytes = file && new Uint8Array(file);
		return bytes && unpack(bytes, signature);
	} catch {
		return undefined;
	}
}

function unpack(bytes: Uint8Array<ArrayBuffer>, signature: string): CachedNotes | undefined {
	const length = new DataView(bytes.buffer).getUint32(0, true);
	const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
	const header = JSON.parse(text) as Header;
	if (header.version !== version || header.signature !== signature) {
		return undefined;
	}
	let next = 4 + length + ((4 - (length % 4)) % 4);
	const take = (count: number) => {
		const numbers = new Int32Array(bytes.buffer, next, count);
		next += 4 * count;
		return numbers;
	};
	const notes = header.notes.map(([uri, mtime, size, places, lines]) => {
		const record = { places: take(places), lines: take(lines) };
		return [uri, { mtime, size, record }] as const;
	});
	return { entries: header.entries, notes: new Map(notes) };
}
