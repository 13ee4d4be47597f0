import assert from 'node:assert/strict';
import { emptyRecord } from '../../../src/core/mentions/noteRecord.js';
import type { ReadNote } from '../../../src/core/mentions/noteRecords.js';
import { type NoteFile, readNotes } from '../../../src/core/mentions/readNotes.js';

/** Files that count how often they are read. */
class Disk {
	readonly read: string[] = [];
	readonly #files: Map<string, { readonly mtime: number; readonly text: string }>;

	constructor(files: Readonly<Record<string, string>>) {
		this.#files = new Map(Object.entries(files).map(([uri, text]) => [uri, { mtime: 1, text }]));
	}

	write(uri: string, text: string): void {
		this.#files.set(uri, { mtime: (this.#files.get(uri)?.mtime ?? 0) + 1, text });
	}

	files(): readonly NoteFile[] {
		return [...this.#files.keys(), 'gone'].map((uri) => ({
			uri,
			stat: async () => {
				const { mtime, text } = this.#file(uri);
				return { mtime, size: text.length };
			},
			read: async () => {
				this.read.push(uri);
				return new TextEncoder().encode(this.#file(uri).text);
			},
		}));
	}

	#file(uri: string) {
		const file = this.#files.get(uri);
		if (!file) {
			throw new Error(`${uri} is not there`);
		}
		return file;
	}
}

/** Records the lengths of texts, so that it can be told which was read. */
function lengthOf(_: string, text: string) {
	return { places: Int32Array.of(text.length), lines: Int32Array.of(0) };
}

function reading(known: ReadonlyMap<string, ReadNote> = new Map()) {
	return { known, record: lengthOf, isCancelled: () => false };
}

suite('reading of notes', () => {
	test('reads every file, and leaves out what has gone', async () => {
		const disk = new Disk({ a: 'one', b: '', c: 'three' });
		const notes = await readNotes(disk.files(), reading());
		assert.deepEqual([...notes.keys()], ['a', 'b', 'c']);
		assert.deepEqual([...(notes.get('c')?.record.places ?? [])], [5]);
		assert.equal(notes.get('b')?.record, emptyRecord);
	});

	test('reads nothing again that has not changed, and all that has', async () => {
		const disk = new Disk(
			Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}`, 'x'])),
		);
		const first = await readNotes(disk.files(), reading());
		assert.equal(disk.read.length, 100);
		disk.read.length = 0;
		const second = await readNotes(disk.files(), reading(first));
		assert.deepEqual(disk.read, []);
		assert.deepEqual([...second], [...first]);
		assert.ok([...second].every(([uri, note]) => first.get(uri) === note));
		disk.write('7', 'y');
		disk.write('new', 'z');
		await readNotes(disk.files(), reading(first));
		assert.deepEqual(disk.read, ['7', 'new']);
	});

	test('reads no file that is longer than any note', async () => {
		const disk = new Disk({ a: 'x'.repeat(4 * 1024 * 1024 + 1) });
		const notes = await readNotes(disk.files(), reading());
		assert.equal(notes.get('a')?.record, emptyRecord);
		assert.deepEqual(disk.read, []);
	});

	test('stops when nobody waits any more', async () => {
		const disk = new Disk(
			Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}`, 'x'])),
		);
		await readNotes(disk.files(), { ...reading(), isCancelled: () => disk.read.length > 40 });
		assert.ok(disk.read.length < 100);
	});
});
