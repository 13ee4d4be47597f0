import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteRecords } from '../../../src/core/mentions/noteRecords.js';
import { packNotes, unpackNotes } from '../../../src/core/mentions/packedNotes.js';

const numbers = fc.array(fc.nat(), { maxLength: 12 }).map((list) => Int32Array.from(list));
const note = fc
	.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(), numbers, numbers)
	.map(([time, size, places, lines]) => ({ mtime: time + 0, size, record: { places, lines } }));
const notes = fc.array(fc.tuple(fc.string(), note));

suite('packed notes', () => {
	test('are unpacked as they were, wherever their bytes stand', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), notes, fc.nat({ max: 7 }), (entries, all, shift) => {
				const records = new NoteRecords(entries, all);
				const bytes = packNotes(records, 'signed');
				const moved = new Uint8Array(bytes.length + shift);
				moved.set(bytes, shift);
				const back = unpackNotes(moved.subarray(shift), 'signed');
				assert.deepEqual(back?.entries, entries);
				assert.deepEqual([...(back?.notes ?? [])], [...records.notes]);
			}),
			{ numRuns: 50 },
		);
	});

	test('are nothing where they were packed with something else', () => {
		const bytes = packNotes(new NoteRecords(['a']), 'signed');
		assert.equal(unpackNotes(bytes, 'another'), undefined);
	});

	test('are nothing where the bytes are something else', () => {
		const record = { places: Int32Array.of(1, 2, 3, 4), lines: Int32Array.of(0) };
		const records = new NoteRecords(['a'], [['b', { mtime: 1, size: 2, record }]]);
		const bytes = packNotes(records, 's');
		for (let length = 0; length < bytes.length; length++) {
			assert.equal(unpackNotes(bytes.subarray(0, length), 's'), undefined, String(length));
		}
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
				assert.equal(unpackNotes(any, 's'), undefined);
			}),
		);
	});
});
