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
const readAtOnce = 32;

/** How many are asked for their time, which moves no data. */
const askedAtOnce = 256;

/** A longer file is no note that anyone writes. In bytes. */
export const longestNote = 4 * 1024 * 1024;

/** The time of a file that is to be read again next time. */
const unknownTime = -1;

/**
 * Reads `files`, as far as they have changed; one that vanishes meanwhile is left out. The times of
 * those that were read are not known yet; see `withTimes`.
 */
export async function readNotes(
	files: readonly NoteFile[],
	reading: NoteReading,
): Promise<ReadonlyMap<string, ReadNote>> {
	const { isCancelled, known, record } = reading;
	const asked = files.filter(({ uri }) => known.has(uri));
	const same = await collect(asked, askedAtOnce, isCancelled, ({ uri, stat }) =>
		unchanged(stat, known.get(uri)),
	);
	return collect(
		files,
		readAtOnce,
		isCancelled,
		(file) => same.get(file.uri) ?? readNote(file, record),
	);
}

async function unchanged(
	stat: NoteFile['stat'],
	before: ReadNote | undefined,
): Promise<ReadNote | undefined> {
	try {
		const { mtime, size } = await stat();
		return before?.mtime === mtime && before.size === size ? before : undefined;
	} catch {
		return undefined;
	}
}

/** Reads one file; absent where it cannot be read. */
export async function readNote(
	{ uri, read }: NoteFile,
	record: NoteReading['record'],
): Promise<ReadNote | undefined> {
	try {
		const bytes = await read();
		const text = bytes.length > longestNote ? '' : textOf(bytes);
		const places = text === '' ? emptyRecord : record(uri, text);
		return { mtime: unknownTime, size: bytes.length, record: places };
	} catch {
		return undefined;
	}
}

/**
 * The notes that were read since `start`, with the times of their files, so that they need not be
 * read next time. One whose file may have changed meanwhile is left to be read again.
 */
export async function withTimes(
	files: readonly NoteFile[],
	notes: ReadonlyMap<string, ReadNote>,
	start: number,
	isCancelled: () => boolean,
): Promise<ReadonlyMap<string, ReadNote>> {
	return collect(files, askedAtOnce, isCancelled, async ({ uri, stat }) => {
		const note = notes.get(uri);
		if (note?.mtime !== unknownTime) {
			return note;
		}
		try {
			const { mtime, size } = await stat();
			return mtime < start && size === note.size ? { ...note, mtime } : note;
		} catch {
			return note;
		}
	});
}

async function collect(
	files: readonly NoteFile[],
	atOnce: number,
	isCancelled: NoteReading['isCancelled'],
	take: (file: NoteFile) => ReadNote | undefined | Promise<ReadNote | undefined>,
): Promise<ReadonlyMap<string, ReadNote>> {
	const taken: (ReadNote | undefined)[] = new Array(files.length);
	let next = 0;
	const takeOn = async () => {
		for (let index = next++; index < files.length && !isCancelled(); index = next++) {
			const file = files[index];
			const one = file && take(file);
			taken[index] = one instanceof Promise ? await one : one;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, takeOn));
	const notes = new Map<string, ReadNote>();
	for (const [index, { uri }] of files.entries()) {
		const note = taken[index];
		if (note) {
			notes.set(uri, note);
		}
	}
	return notes;
}

/** The same as `decode` gives; most notes are plain UTF-8, and that is all that is asked of them. */
function textOf(bytes: Uint8Array): string {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const isPlain = !text.includes('\r') && !text.slice(0, 512).includes('\0');
		return isPlain ? text : decode(bytes).text;
	} catch {
		return decode(bytes).text;
	}
}
