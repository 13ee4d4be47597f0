import type { ReadBook } from '../../src/core/book/horizon.js';
import { readNoteKeys } from '../../src/core/book/note.js';
import { namesOf } from '../../src/core/mentions/named.js';
import { NoteRecords } from '../../src/core/mentions/noteRecords.js';
import { packNotes, unpackNotes } from '../../src/core/mentions/packedNotes.js';
import { type NoteFile, readNotes, withTimes } from '../../src/core/mentions/readNotes.js';
import { maskedRegions } from '../../src/core/text/markdown.js';

/** How many files are read at a time by the plain reading too. */
const atOnce = 32;

/** Reads every file and does nothing with it: the base of all ratios. */
export async function readAll(files: readonly NoteFile[]): Promise<number> {
	let bytes = 0;
	let next = 0;
	const readOn = async () => {
		for (let file = files[next++]; file; file = files[next++]) {
			bytes += (await file.read()).length;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, readOn));
	return bytes;
}

/** Builds the index with nothing known; making the names ready counts. */
export async function build(files: readonly NoteFile[], book: ReadBook): Promise<NoteRecords> {
	const names = namesOf([book]);
	return take(files, new NoteRecords(), new NoteRecords(), (records, text) =>
		records.record({ text, keys: readNoteKeys(text), names, masked: maskedRegions(text) }),
	);
}

/** Builds the index from what was packed, where nothing has changed. */
export async function restore(files: readonly NoteFile[], packed: NoteFile): Promise<NoteRecords> {
	const known = unpackNotes(await packed.read(), 'bench') ?? new NoteRecords();
	return take(files, known, new NoteRecords(known.entries), () => {
		throw new Error('A note was read though nothing has changed.');
	});
}

/** The index in the bytes that the next start reads. */
export async function pack(files: readonly NoteFile[], records: NoteRecords): Promise<Uint8Array> {
	const dated = await withTimes(files, records.notes, Date.now(), () => false);
	return packNotes(new NoteRecords(records.entries, dated), 'bench');
}

async function take(
	files: readonly NoteFile[],
	known: NoteRecords,
	records: NoteRecords,
	record: (records: NoteRecords, text: string) => ReturnType<NoteRecords['record']>,
): Promise<NoteRecords> {
	const notes = await readNotes(files, {
		known: known.notes,
		record: (_, text) => record(records, text),
		isCancelled: () => false,
	});
	for (const [uri, note] of notes) {
		records.put(uri, note);
	}
	return records;
}
