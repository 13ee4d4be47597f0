import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteRecords, type RecordedNote } from '../../../src/core/mentions/noteRecords.js';
import { bookOf, hailsham, wholeNote } from '../../features/books.js';

const book = bookOf(hailsham);
const keys = ['ruth', 'tommy', 'miss-lucy', 'norfolk', ''].map((id) => `never-let-me-go\n${id}`);
const note = (text: string) => wholeNote(book, text);

/** A workspace whose notes are `texts`, read in this order. */
function recordsOf(texts: Iterable<readonly [string, string]>): NoteRecords {
	const records = new NoteRecords();
	for (const [uri, text] of texts) {
		records.put(uri, { mtime: 0, size: text.length, record: records.record(note(text)) });
	}
	return records;
}

function all(records: NoteRecords): readonly (readonly RecordedNote[])[] {
	return keys.map((key) => records.placesOf(key, new Map()));
}

suite('records of notes', () => {
	test('find the notes that refer to an entry, sorted, and where', () => {
		const records = recordsOf([
			['b', 'Ruth and [[ruth|she]]'],
			['a', 'Tommy\nRuth'],
			['c', 'Nobody'],
		]);
		const found = records.placesOf('never-let-me-go\nruth', new Map());
		assert.deepEqual(
			found.map(({ uri, places }) => [uri, ...places.map(({ kind, span }) => [kind, span.start])]),
			[
				['a', ['unlinked', 6]],
				['b', ['unlinked', 0], ['linked', 16]],
			],
		);
		assert.deepEqual([...(found[0]?.lines ?? [])], [0, 6]);
		assert.deepEqual(records.placesOf('emma\nruth', new Map()), []);
	});

	test('give what is typed before what was read, and take notes that are only typed', () => {
		const records = recordsOf([['a', 'Ruth']]);
		const typed = new Map([
			['a', records.record(note('Words. Ruth'))],
			['b', records.record(note('Ruth'))],
		]);
		const found = records.placesOf('never-let-me-go\nruth', typed);
		assert.deepEqual(
			found.map(({ uri, places }) => [uri, places[0]?.span.start]),
			[
				['a', 7],
				['b', 0],
			],
		);
	});

	test('know an entry that has the id of its book from the book', () => {
		const same = bookOf({ 'never-let-me-go.md': 'type: symbol\nname: The song' });
		const records = new NoteRecords();
		const record = records.record(wholeNote(same, '*Never Let Me Go* and The song'));
		records.put('a', { mtime: 0, size: 0, record });
		const starts = (key: string) =>
			records
				.placesOf(key, new Map())
				.flatMap(({ places }) => places.map(({ span }) => span.start));
		assert.deepEqual(starts('never-let-me-go\n'), [1]);
		assert.deepEqual(starts('never-let-me-go\nnever-let-me-go'), [22]);
	});

	test('find the quotations of quotes beside what refers to an entry, each once', () => {
		const twice = bookOf({ ...hailsham, 'again.md': 'type: quote\ntext: it revealed your soul' });
		const records = new NoteRecords();
		const text = 'Ruth, “it revealed your soul” and “she’s so scared of us”, [[soul]]';
		const record = records.record(wholeNote(twice, text));
		records.put('a', { mtime: 0, size: 0, record });
		const found = (id: string, ...quotes: readonly string[]) =>
			records
				.placesOf(
					`never-let-me-go\n${id}`,
					new Map(),
					quotes.map((quote) => `never-let-me-go\n${quote}`),
				)
				.flatMap(({ places }) =>
					places.map(({ kind, span, altered }) => [
						kind,
						text.slice(span.start, span.end),
						altered,
					]),
				);
		const soul = ['quotation', 'it revealed your soul', false];
		assert.deepEqual(found('ruth'), [['unlinked', 'Ruth', false]]);
		assert.deepEqual(found('soul'), [['linked', 'soul', false], soul]);
		assert.deepEqual(found('ruth', 'scared'), [
			['unlinked', 'Ruth', false],
			['quotation', 'she’s so scared of us', true],
		]);
		assert.deepEqual(found('norfolk', 'soul', 'again'), [soul]);
	});

	const words = fc.constantFrom(
		'Ruth ',
		'Tommy ',
		'[[norfolk]] ',
		'Lucy\n',
		'and ',
		'`Ruth` ',
		'\n\n',
	);
	const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));
	const uri = fc.constantFrom('a', 'b', 'c', 'd');
	const edit = fc.oneof(fc.record({ uri, text }), fc.record({ uri, text: fc.constant(undefined) }));

	test('are after any edits what they are when everything is read anew', () => {
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
				const records = new NoteRecords();
				const texts = new Map<string, string>();
				for (const { uri: changed, text: now } of edits) {
					if (now === undefined) {
						assert.equal(records.delete(changed), texts.delete(changed));
					} else {
						texts.set(changed, now);
						const record = records.record(note(now));
						records.put(changed, { mtime: 0, size: now.length, record });
					}
				}
				assert.deepEqual(all(records), all(recordsOf(texts)));
			}),
			{ numRuns: 50 },
		);
	});
});
