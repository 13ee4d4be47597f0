import assert from 'node:assert/strict';
import fc from 'fast-check';
import { doubleMarks, marksByOpening } from '../../src/core/quotations/marks.js';
import {
	blockQuotation,
	citationOf,
	closeQuotation,
	type InsertionForm,
	type InsertionOptions,
	insertionText,
	placeInsertion,
	quotation,
} from '../../src/features/insertion.js';
import { bookOf, quoteOf } from './books.js';

suite('insertion', () => {
	const book = bookOf({});
	const bare = quoteOf(bookOf({ 'a.md': 'type: quote\ntext: x\nchapter: 7' }), 'a');
	const mla: InsertionOptions = { style: 'mla' };

	function check(text: string, expected: string, options = mla): void {
		assert.equal(insertionText(quotation(book, { ...bare, text }, options)), expected);
	}

	test('of a quotation has its marks, its words and its citation', () => {
		check('told and not told', '“told and not told” (Ishiguro, ch. 7)');
		check('told', '“told” [@ishiguro2005, chapter 7]', { style: 'pandoc' });
		check('told', '“told” (Ishiguro 81)', { style: 'mla', page: '81' });
	});

	test('moves the full stop behind the citation, and keeps other marks', () => {
		check('They told us.', '“They told us” (Ishiguro, ch. 7).');
		check('Who told us?', '“Who told us?” (Ishiguro, ch. 7).');
		check('They told us!', '“They told us!” (Ishiguro, ch. 7).');
		check('They told us…', '“They told us…” (Ishiguro, ch. 7)');
		check('They told us...', '“They told us...” (Ishiguro, ch. 7)');
		check('They told us,', '“They told us,” (Ishiguro, ch. 7)');
		check('What…?', '“What…?” (Ishiguro, ch. 7).');
	});

	test('moves it out of speech, but not from an initial', () => {
		check('“They told us.”', '“‘They told us’” (Ishiguro, ch. 7).');
		check('“Who?”', '“‘Who?’” (Ishiguro, ch. 7).');
		check('My name is Kathy H.', '“My name is Kathy H.” (Ishiguro, ch. 7).');
		check('So am I.', '“So am I” (Ishiguro, ch. 7).');
	});

	test('adds no full stop where the sentence goes on behind it', () => {
		const stop = (following: string) =>
			insertionText(
				closeQuotation(book, { ...bare, text: 'Told.' }, doubleMarks, { style: 'mla', following }),
			);
		for (const following of ['.', ', and', ' and so', '; so', ')', ' – so', '?']) {
			assert.equal(stop(following), 'Told” (Ishiguro, ch. 7)', following);
		}
		for (const following of ['', ' Then', '\nand', ' (']) {
			assert.equal(stop(following), 'Told” (Ishiguro, ch. 7).', following);
		}
	});

	test('parts lines of verse with a slash and stanzas with two, and joins lines of prose', () => {
		const text = 'One line\nand another\n\nand a stanza';
		const run = (line?: string) =>
			closeQuotation(book, { ...bare, text, line }, doubleMarks, mla).before.split('”')[0];
		assert.equal(run('1–3'), 'One line / and another // and a stanza');
		assert.equal(run(), 'One line and another and a stanza');
	});

	test('of a block has no marks, the stop before the citation, and every line quoted', () => {
		const block = (text: string, quoted: boolean) =>
			insertionText(blockQuotation(book, { ...bare, text }, mla, { quoted }));
		assert.equal(block('They told us.', false), '> They told us. (Ishiguro, ch. 7)');
		assert.equal(block('They told us.', true), 'They told us. (Ishiguro, ch. 7)');
		assert.equal(block('One\r\ntwo', false), '> One\n> two (Ishiguro, ch. 7)');
	});

	test('of a citation alone leaves its locator to be filled in', () => {
		assert.deepEqual(citationOf(book, bare, mla), {
			before: '(Ishiguro, ',
			locator: 'ch. 7',
			after: ')',
		});
	});

	test('never changes a letter of the book', () => {
		const piece = fc.constantFrom(
			'“',
			'”',
			'‘',
			'’',
			'"',
			' ',
			'x',
			'É',
			'.',
			'?',
			'…',
			'\n',
			'/',
			'I',
		);
		const words = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(''));
		const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
		fc.assert(
			fc.property(words, fc.constantFrom(...marksByOpening.values()), (text, marks) => {
				const { before } = closeQuotation(book, { ...bare, text }, marks, mla);
				assert.equal(letters(before.slice(0, before.lastIndexOf('('))), letters(text));
			}),
		);
	});
});

suite('placing an insertion', () => {
	const book = bookOf({ 'a.md': 'type: quote\ntext: Told.\nchapter: 7' });
	const quote = quoteOf(book, 'a');

	/** The text with the insertion in the place of the caret, or of what stands between two. */
	function check(form: InsertionForm, marked: string, expected: string, count = 1): void {
		const [before = '', selected = '', after] = marked.split('<|>');
		const text = after === undefined ? `${before}${selected}` : `${before}${selected}${after}`;
		const end = after === undefined ? before.length : before.length + selected.length;
		const quotes = Array.from({ length: count }, () => ({ book, quote }));
		const options = () => ({ style: 'mla' as const });
		const { span, insertion } = placeInsertion(
			text,
			{ start: before.length, end },
			form,
			quotes,
			options,
		);
		const placed = `${text.slice(0, span.start)}${insertionText(insertion)}${text.slice(span.end)}`;
		assert.equal(placed, expected, marked);
	}

	test('sets a quotation off from the word before it', () => {
		check('quotation', 'She says <|>', 'She says “Told” (Ishiguro, ch. 7).');
		check('quotation', 'She says.<|>', 'She says. “Told” (Ishiguro, ch. 7).');
		check('quotation', 'She says (<|>)', 'She says (“Told” (Ishiguro, ch. 7))');
		check('citation', '“Told”<|>.', '“Told” (Ishiguro, ch. 7).');
	});

	test('puts it in the place of what is selected, and inside a mark that is open', () => {
		check('quotation', 'She says <|>so<|> here', 'She says “Told” (Ishiguro, ch. 7) here');
		check('quotation', 'She says "to<|>', 'She says "Told" (Ishiguro, ch. 7).');
		check('quotation', 'She says "to<|>"', 'She says "Told" (Ishiguro, ch. 7).');
	});

	test('begins a block on a line of its own', () => {
		check('block', 'Words.<|>', 'Words.\n\n> Told. (Ishiguro, ch. 7)');
		check('block', 'Words.\n\n<|>', 'Words.\n\n> Told. (Ishiguro, ch. 7)');
	});

	test('gives each of several a paragraph', () => {
		const one = '“Told” (Ishiguro, ch. 7).';
		check('quotation', '<|>', `${one}\n\n${one}`, 2);
	});
});
