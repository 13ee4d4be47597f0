import { NoteRecords, type ReadNote } from './noteRecords.js';

interface Header {
	readonly version: typeof version;
	readonly signature: string;
	readonly entries: readonly string[];
	/** For each note its URI, its time and size, and how many numbers its places and lines take. */
	readonly notes: readonly (readonly [string, number, number, number, number])[];
}

const version = 3;

/**
 * The notes of a workspace in bytes, so that the next start need not read them: the length of a
 * header in JSON, the header, then all numbers. `signature` says what they were read with.
 */
export function packNotes({ entries, notes }: NoteRecords, signature: string): Uint8Array {
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
	const start = afterHeader(text.length);
	const count = all.reduce((sum, [, { record }]) => sum + numbersOf(record), 0);
	const bytes = new Uint8Array(start + 4 * count);
	new DataView(bytes.buffer).setUint32(0, text.length, true);
	bytes.set(text, 4);
	const numbers = new Int32Array(bytes.buffer, start);
	let next = 0;
	for (const [, { record }] of all) {
		numbers.set(record.places, next);
		numbers.set(record.lines, next + record.places.length);
		next += numbersOf(record);
	}
	return bytes;
}

/** The notes that were packed with the same signature; absent where the bytes are anything else. */
export function unpackNotes(packed: Uint8Array, signature: string): NoteRecords | undefined {
	try {
		return unpack(new Uint8Array(packed), signature);
	} catch {
		return undefined;
	}
}

function unpack(bytes: Uint8Array<ArrayBuffer>, signature: string): NoteRecords | undefined {
	const length = new DataView(bytes.buffer).getUint32(0, true);
	const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
	const header = JSON.parse(text) as Header;
	if (header.version !== version || header.signature !== signature) {
		return undefined;
	}
	let next = afterHeader(length);
	const take = (count: number) => {
		const numbers = new Int32Array(bytes.buffer, next, count);
		next += 4 * count;
		return numbers;
	};
	const notes = header.notes.map(([uri, mtime, size, places, lines]): [string, ReadNote] => {
		const record = { places: take(places), lines: take(lines) };
		return [uri, { mtime, size, record }];
	});
	return new NoteRecords(header.entries, notes);
}

function numbersOf({ places, lines }: ReadNote['record']): number {
	return places.length + lines.length;
}

/** Numbers of four bytes stand at multiples of four. */
function afterHeader(length: number): number {
	return 4 + Math.ceil(length / 4) * 4;
}
