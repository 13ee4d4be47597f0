import { decode } from '../text/decoding.js';
import { emptyRecord, type NoteRecord } from './noteRecord.js';
import type { ReadNote } from './noteRecords.js';

/** A file that may be a note, wherever it lies. */
export interface NoteFile {
	readonly uri: string;
	stat(): PromiseLike<{ readonly mtime: number; readonly size: number }>;
	read(): PromiseLike<Uint8Array>;
}

/** How notes are read. */
export interface NoteReading {
	/** What is known from before; a file with the same time and size is not read again. */
	readonly known: ReadonlyMap<string, ReadNote>;
	/** What the text of a file refers to. */
	record(uri: string, text: string): NoteRecord;
	/** Whether nobody wants the answer any more. */
	isCancelled(): boolean;
}

/** How many files are read at a time: enough to keep a disk busy, few enough for a remote one. */
const atOnce = 32;

/** A longer file is no note that anyone writes. */
const longestNote = 4 * 1024 * 1024;

/** Reads `files`, as far as they have changed; one that vanishes meanwhile is left out. */
export async function readNotes(
	files: readonly NoteFile[],
	reading: NoteReading,
): Promise<ReadonlyMap<string, ReadNote>> {
	const read: (ReadNote | undefined)[] = new Array(files.length);
	let next = 0;
	const readOn = async () => {
		for (let index = next++; index < files.length && !reading.isCancelled(); index = next++) {
			const file = files[index];
			read[index] = file && (await readNote(file, reading));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, readOn));
	const notes = new Map<string, ReadNote>();
	files.forEach(({ uri }, index) => {
		const note = read[index];
		if (note) {
			notes.set(uri, note);
		}
	});
	return notes;
}

/** Reads one file, unless it is known as it is; absent where it cannot be read. */
export async function readNote(
	{ uri, stat, read }: NoteFile,
	{ known, record }: Pick<NoteReading, 'known' | 'record'>,
): Promise<ReadNote | undefined> {
	try {
		const { mtime, size } = await stat();
		const before = known.get(uri);
		if (before?.mtime === mtime && before.size === size) {
			return before;
		}
		const text = size > longestNote ? '' : decode(await read()).text;
		return { mtime, size, record: text === '' ? emptyRecord : record(uri, text) };
	} catch {
		return undefined;
	}
}
