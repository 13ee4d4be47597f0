import assert from 'node:assert/strict';
import type { Edition } from '../../../src/core/editions/edition.js';
import { readEdition } from '../../../src/core/editions/readEdition.js';

const PROSE =
	'It was a bright cold day in April, and all the clocks of the town were\nstriking at once. '.repeat(
		4,
	);

suite('a plain text', () => {
	test('loses its hard line breaks, and keeps those of verse', () => {
		const wide = 'A line that goes on and on until it is as long as all the others are';
		const text = `${wide},\n${wide}, and a well-\nworn end.\n\n  Tyger Tyger,\n  burning bright\n\n${wide}.`;
		assert.equal(
			read(text).text,
			`${wide}, ${wide}, and a well-worn end.\n\nTyger Tyger,\nburning bright\n\n${wide}.`,
		);
	});

	test('may have a paragraph a line', () => {
		const long = 'word '.repeat(40).trim();
		assert.equal(read(`${long}\n${long}\nshort\n`).text, `${long}\n\n${long}\n\nshort`);
		assert.equal(read('　一行目。\n　二行目。\n').text, '一行目。\n\n二行目。');
	});

	test('loses what Project Gutenberg puts around it', () => {
		const edition = read(
			`Title: Emma\n\nLicence.\n\n*** START OF THE PROJECT GUTENBERG EBOOK EMMA ***\n\nProduced by A. B.\nand others\n\n[Illustration: A house]\n\nEmma Woodhouse.\n\n*** END OF THE PROJECT GUTENBERG EBOOK EMMA ***\n\nSmall print.`,
		);
		assert.equal(edition.text, 'Emma Woodhouse.');
		assert.equal(edition.title, 'Emma');
	});

	test('loses the markup of Aozora Bunko', () => {
		const note = '-'.repeat(55);
		const text = `羅生門\n\n${note}\n【テキスト中に現れる記号について】\n\n《》：ルビ\n${note}\n\n［＃３字下げ］一、家《いえ》［＃「一、家」は中見出し］\n\n　下人《げにん》が｜丹塗《にぬり》の※［＃「口＋世」、U+546D、1-2］。\n\n［＃３字下げ］二、門［＃「二、門」は中見出し］\n\n　雨。\n\n底本：「x」\n`;
		const { text: words, chapters } = read(text);
		assert.equal(words, '羅生門\n\n一、家\n\n下人が丹塗の呭。\n\n二、門\n\n雨。');
		assert.deepEqual(
			chapters.map(({ title }) => title),
			['一、家', '二、門'],
		);
	});

	test('may be in any of the usual encodings', () => {
		const utf16 = Uint8Array.from(Buffer.from('\ufeffDéjà vu', 'utf16le'));
		assert.equal(readEdition(utf16, 'a.txt').edition?.text, 'Déjà vu');
		const latin = Uint8Array.from([0x44, 0xe9, 0x6a, 0xe0, 0x20, 0x97, 0x20, 0x76, 0x75]);
		assert.equal(readEdition(latin, 'a.TXT').edition?.text, 'Déjà — vu');
		const japanese = [0x89, 0xba, 0x90, 0x6c, 0x82, 0xaa, 0x82, 0xb5, 0x82, 0xbd, 0x81, 0x42];
		assert.equal(readEdition(Uint8Array.from(japanese), 'a.txt').edition?.text, '下人がした。');
	});
});

suite('the chapters of a plain text', () => {
	test('go by words and numbers', () => {
		checkTitles(
			['PREFACE', 'Letter 1', 'Letter II', 'CHAPTER I.', 'Chapter the Second', 'EPILOGUE'],
			['PREFACE', 'Letter 1', 'Letter II', 'CHAPTER I.', 'Chapter the Second', 'EPILOGUE'],
		);
		checkTitles(['Erstes Kapitel', 'Zweites Kapitel'], ['Erstes Kapitel', 'Zweites Kapitel']);
		checkTitles(['Глава первая', 'Глава вторая'], ['Глава первая', 'Глава вторая']);
		checkTitles(['第一回 宴桃园', '第二回 张翼德'], ['第一回 宴桃园', '第二回 张翼德']);
	});

	test('stand in parts', () => {
		checkTitles(
			['BOOK FIRST', '-', 'CHAPTER I. A Title', 'CHAPTER II', 'BOOK SECOND', '-', 'CHAPTER I'],
			['BOOK FIRST > CHAPTER I. A Title', 'BOOK FIRST > CHAPTER II', 'BOOK SECOND > CHAPTER I'],
		);
		checkTitles(
			['PREMIÈRE PARTIE', '-', 'I -- La fabrique', 'II', 'DEUXIÈME PARTIE', '-', 'I'],
			['PREMIÈRE PARTIE > I -- La fabrique', 'PREMIÈRE PARTIE > II', 'DEUXIÈME PARTIE > I'],
		);
	});

	test('go by bare numbers, else by lines in capitals', () => {
		checkTitles(['I', 'II.', 'III'], ['I', 'II.', 'III']);
		checkTitles(['THE SISTERS', 'AN ENCOUNTER', 'ARABY'], ['THE SISTERS', 'AN ENCOUNTER', 'ARABY']);
		checkTitles(['XIV', 'M', 'II'], []);
	});

	test('are not the lines of a table of contents', () => {
		const contents = [
			'CHAPTER 1. Loomings',
			'CHAPTER 2. The Bag',
			'CHAPTER 3. The Inn',
			'Epilogue',
		];
		checkTitles([...contents.flatMap((line) => [line, '-']), ...contents], contents);
	});

	test('are not sentences that begin like a heading', () => {
		checkTitles(
			['Part one of the plan was this.', 'Book a room!', 'I. do not know', 'Chapter and verse'],
			[],
		);
	});

	test('begin below their headings, also where no line is left blank', () => {
		const { chapters, text } = read(`Chapter 1\n${PROSE}\n\nChapter 2\n${PROSE}\n`);
		assert.deepEqual(
			chapters.map(({ title, body }) => `${title}: ${text.slice(body, body + 6)}`),
			['Chapter 1: It was', 'Chapter 2: It was'],
		);
	});

	/** `-` stands for a heading with nothing below it. */
	function checkTitles(headings: readonly string[], expected: readonly string[]): void {
		const text = headings
			.map((heading, at) =>
				heading === '-' ? '' : `${heading}\n\n${headings[at + 1] === '-' ? '' : `${PROSE}\n\n`}`,
			)
			.join('');
		assert.deepEqual(
			read(`${PROSE}\n\n${text}`).chapters.map(({ title, parts }) => [...parts, title].join(' > ')),
			expected,
		);
	}
});

function read(text: string): Edition {
	const { edition, problem } = readEdition(new TextEncoder().encode(text), 'book.txt');
	assert.ok(edition, problem?.code);
	return edition;
}
