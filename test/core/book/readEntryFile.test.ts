import assert from 'node:assert/strict';
import { readEntryFile } from '../../../src/core/book/readEntryFile.js';
import { bracketed } from '../../fixture.js';

suite('a file of a book', () => {
	const identity = { id: 'ruth', file: 'file:/book/ruth.md' };
	const text = '---\ntype: character\nname: Zoë\n---\nShe’s a friend.\n';

	/** Reads bytes and gives the text with its problems' places, and their codes and encodings. */
	function check(bytes: Uint8Array, marked: string, ...codes: readonly string[]): void {
		const { text: read, parsed } = readEntryFile(bytes, identity);
		const { problems } = parsed;
		assert.equal(
			bracketed(
				read,
				problems.map(({ span }) => span),
			),
			marked,
		);
		assert.deepEqual(
			problems.map(({ code, facts }) => [code, facts.encoding].join(' ').trim()),
			codes,
		);
		assert.equal(parsed.entry?.name, 'Zoë');
	}

	const utf8 = (words: string) => new TextEncoder().encode(words);
	const utf16 = (words: string) => Buffer.from(words, 'utf16le');
	const bigEndian = (words: string) => Buffer.from(utf16(words)).swap16();

	test('is read as UTF-8, with and without a byte order mark', () => {
		check(utf8(text), text);
		check(utf8(`\uFEFF${text}`), text);
	});

	test('is read as UTF-16, with and without a byte order mark, and told', () => {
		const marked = text.replace('ë', '⟦ë⟧');
		check(utf16(`\uFEFF${text}`), marked, 'file.encoding utf-16le');
		check(utf16(text), marked, 'file.encoding utf-16le');
		check(bigEndian(`\uFEFF${text}`), marked, 'file.encoding utf-16be');
		check(bigEndian(text), marked, 'file.encoding utf-16be');
	});

	test('is read as Windows-1252 where it is not UTF-8, and told on the letters that show it', () => {
		const latin = text.replace('’', "'");
		const bytes = Buffer.from(latin, 'latin1');
		check(bytes, latin.replace('ë', '⟦ë⟧'), 'file.encoding windows-1252');
		const quote = bytes.indexOf("'");
		check(bytes.with(quote, 0x92), text.replace('ë', '⟦ë⟧'), 'file.encoding windows-1252');
	});

	test('has one kind of line end, as an editor gives it', () => {
		const windows = text.replaceAll('\n', '\r\n');
		check(utf8(windows), windows);
		check(utf8(text.replaceAll('\n', '\r')), windows);
		check(utf8(text.replace('\n', '\r\n')), text);
		check(utf8(windows.replace('\r\n', '\n')), windows);
	});

	test('of 20 MB is read as far as counts, and told', () => {
		const long = utf8(`${text}${'é'.repeat(10 * 1024 * 1024)}`);
		const { text: read, parsed } = readEntryFile(long, identity);
		assert.equal(parsed.entry?.name, 'Zoë');
		assert.ok(read.length < 1024 * 1024);
		assert.equal(read.includes('\uFFFD'), false);
		assert.deepEqual(
			parsed.problems.map(({ code, span, facts }) => [code, span, facts.megabytes]),
			[['file.too-long', { start: 0, end: 3 }, 20.1]],
		);
	});

	test('of no text at all is read without throwing', () => {
		const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256);
		assert.equal(readEntryFile(noise, identity).parsed.entry, undefined);
		assert.deepEqual(
			readEntryFile(new Uint8Array(), identity).parsed.problems.map(({ code }) => code),
			['file.empty'],
		);
		assert.equal(readEntryFile(Uint8Array.of(0xff, 0xfe, 0x41), identity).text, '\uFFFD');
	});
});
