import assert from 'node:assert/strict';
import { emptyRecord } from '../../../src/core/mentions/noteRecord.js';
import type { ReadNote } from '../../../src/core/mentions/noteRecords.js';
import { type NoteFile, readNotes, withTimes } from '../../../src/core/mentions/readNotes.js';

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
				const { text } = this.#file(uri);
				this.read.push(uri);
				return new TextEncoder().encode(text);
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
		const all = await readNotes(disk.files(), reading());
		assert.equal(disk.read.length, 100);
		const first = await withTimes(disk.files(), all, 2, () => false);
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

	test('reads again what has changed while it was read', async () => {
		const disk = new Disk({ a: 'one', b: 'two', c: 'three' });
		const all = await readNotes(disk.files(), reading());
		disk.write('b', 'zwei');
		disk.write('c', 'drei!');
		const known = await withTimes(disk.files(), all, 2, () => false);
		disk.read.length = 0;
		await readNotes(disk.files(), reading(known));
		assert.deepEqual(disk.read, ['b', 'c']);
	});

	test('finds nothing in a file that is longer than any note', async () => {
		const disk = new Disk({ a: 'x'.repeat(4 * 1024 * 1024 + 1) });
		const notes = await readNotes(disk.files(), reading());
		assert.equal(notes.get('a')?.record, emptyRecord);
	});

	test('reads files in other encodings and with other line ends as an editor does', async () => {
		const texts: string[] = [];
		const utf16 = Buffer.from('\ufeffRuth\n', 'utf16le');
		const others = [utf16, Buffer.from('caf\xe9', 'latin1'), Buffer.from('a\rb\r\nc\r\n')];
		const files = others.map((bytes, at) => ({
			uri: String(at),
			stat: async () => ({ mtime: 1, size: bytes.length }),
			read: async () => bytes,
		}));
		const record = (_: string, text: string) => {
			texts.push(text);
			return emptyRecord;
		};
		await readNotes(files, { ...reading(), record });
		assert.deepEqual(texts, ['Ruth\n', 'café', 'a\r\nb\r\nc\r\n']);
	});

	test('stops when nobody waits any more', async () => {
		const disk = new Disk(
			Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}`, 'x'])),
		);
		await readNotes(disk.files(), { ...reading(), isCancelled: () => disk.read.length > 40 });
		assert.ok(disk.read.length < 100);
	});
});
