import assert from 'node:assert/strict';
import { emptyRecord, recordNote } from '../../../src/core/mentions/noteRecord.js';
import { bookOf, hailsham, wholeNote } from '../../features/books.js';

suite('record of a note', () => {
	const book = bookOf({
		...hailsham,
		'other.md': 'type: character\nname: Other Lucy\naliases: [Lucy]',
	});
	const hows = ['linked', 'unlinked', 'ambiguous', 'quotation', 'key', 'unresolved', 'altered'];

	/** Each place with its words, how it refers and to what. */
	function recorded(text: string, about = book): readonly string[] {
		const entries: string[] = [];
		const record = recordNote(wholeNote(about, text), ({ entry }) => entries.push(entry.id) - 1);
		const lines: string[] = [];
		for (let index = 0; index < record.places.length; index += 4) {
			const [start = 0, end = 0, how = 0, entry = 0] = record.places.subarray(index, index + 4);
			lines.push(`${text.slice(start, end)} ${hows[how]} ${entries[entry] ?? ''}`.trim());
		}
		return lines;
	}

	test('says where a note refers to which entries, and how', () => {
		assert.deepEqual(recorded('---\nmeans: {X: ruth}\n---\nRuth [[tommy|he]] Lucy [[nobody]]'), [
			'ruth key ruth',
			'Ruth unlinked ruth',
			'he linked tommy',
			'Lucy ambiguous miss-lucy',
			'Lucy ambiguous other',
		]);
	});

	test('says which quotes are quoted, and whether word for word', () => {
		assert.deepEqual(
			recorded(
				'Ruth: “She’s scared of us” and “as I saw it, you’ve been told and not told.” “Boo!”',
			),
			[
				'Ruth unlinked ruth',
				'She’s scared of us quotation scared',
				'as I saw it, you’ve been told and not told. altered told',
			],
		);
		assert.deepEqual(recorded('“as I see it, you’ve been told”', bookOf(hailsham, 6)), []);
	});

	test('keeps the lines of the note, whatever ends them', () => {
		const { lines } = recordNote(wholeNote(book, 'a\nRuth\r\n\rb'), () => 0);
		assert.deepEqual([...lines], [0, 2, 8, 9]);
	});

	test('is nothing for a note that names nobody', () => {
		assert.equal(
			recordNote(wholeNote(book, 'Words.\n\n`Ruth`'), () => 0),
			emptyRecord,
		);
	});

	test('remembers links of a note that may know less than its reader', () => {
		const early = bookOf(hailsham, 1);
		assert.deepEqual(recorded('---\nhorizon: 1\n---\n[[norfolk]] Ruth', early), [
			'Ruth unlinked ruth',
			'norfolk unresolved',
		]);
		assert.deepEqual(recorded('[[norfolk]] Ruth', early), ['Ruth unlinked ruth']);
	});
});
