import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openQuotation } from '../../../src/core/quotations/openQuotation.js';
import { maskedRegions, paragraphAt } from '../../../src/core/text/markdown.js';
import { atCursor, bracketed } from '../../fixture.js';

suite('open quotation', () => {
	function find(marked: string): ReturnType<typeof openQuotation> {
		const { text, offset } = atCursor(marked);
		return openQuotation(text, offset, paragraphAt(text, offset), maskedRegions(text));
	}

	/** What a quote would replace stands between `⟦` and `⟧`. */
	function check(marked: string, expected: string): void {
		const found = find(marked);
		assert.equal(found && bracketed(atCursor(marked).text, [found.whole]), expected, marked);
	}

	function checkClosed(marked: string): void {
		assert.equal(find(marked), undefined, marked);
	}

	test('reaches from behind its mark to the caret', () => {
		check('She says "told not<|>', 'She says "⟦told not⟧');
		check('She says “told not<|>', 'She says “⟦told not⟧');
		check('She says ‘told not<|>', 'She says ‘⟦told not⟧');
		check('She says «told not<|>', 'She says «⟦told not⟧');
		check('She says "<|>', 'She says "⟦⟧');
		check('*"told<|>', '*"⟦told⟧');
		check('("told<|>', '("⟦told⟧');
	});

	test('takes the closing mark with it that stands right behind the caret', () => {
		check('She says "told<|>" to us', 'She says "⟦told"⟧ to us');
		check('She says “told<|>” to us', 'She says “⟦told”⟧ to us');
	});

	test('goes on over a line break, up to the end of the paragraph', () => {
		check('She says "told\nnot<|>', 'She says "⟦told\nnot⟧');
		checkClosed('She says "told\n\nnot<|>');
	});

	test('keeps apostrophes and other marks inside', () => {
		check('‘I’d told<|>', '‘⟦I’d told⟧');
		check('“I’d ‘told<|>', '“⟦I’d ‘told⟧');
		check('"I’d “told<|>', '"⟦I’d “told⟧');
	});

	test('is not one that is closed', () => {
		for (const marked of [
			'She says<|>',
			'She says "told" to<|>',
			'She says “told.” Then<|>',
			'She says ‘told’ to<|>',
			'"One," "two"<|>',
			'“One,” she said, “two.” Then<|>',
		]) {
			checkClosed(marked);
		}
	});

	test('is not one that is being mended in its middle', () => {
		checkClosed('She says "told <|>and not told" (Ishiguro 81).');
		checkClosed('She says “told <|>and not told” (Ishiguro 81).');
		check('She says "told <|> and later "not told".', 'She says "⟦told ⟧ and later "not told".');
		check('She says “told <|> and later “not told”.', 'She says “⟦told ⟧ and later “not told”.');
	});

	test('is not opened by inches, a mark behind a letter or an apostrophe', () => {
		checkClosed('a 10" disc <|>');
		checkClosed('word" and <|>');
		checkClosed('the others’ coats <|>');
		checkClosed("don't <|>");
	});

	test('begins at the last mark that opens, where an earlier one was left open', () => {
		check('She says “told, and “not<|>', 'She says “told, and “⟦not⟧');
	});

	test('is not looked for where no prose is', () => {
		for (const marked of [
			'`"told<|>`',
			'```\n"told<|>\n```\n',
			'<a title="told<|>">',
			'---\ntitle: "told<|>\n---\n',
			'`x = "` told<|>',
		]) {
			checkClosed(marked);
		}
	});

	test('is not longer than anyone’s half-remembered words', () => {
		checkClosed(`"${'word '.repeat(100)}<|>`);
		checkClosed(`"${'word '.repeat(100)}." Then <|>`);
	});

	test('never fails, and never leaves the text', () => {
		const piece = fc.constantFrom(
			'"',
			'“',
			'”',
			'‘',
			'’',
			'«',
			'»',
			'a',
			' ',
			'\n',
			'`',
			'\ud83d',
			'.',
		);
		const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, fc.nat(60), fc.boolean(), (words, at, masks) => {
				const offset = Math.min(at, words.length);
				const masked = masks ? maskedRegions(words) : [];
				const found = openQuotation(words, offset, paragraphAt(words, offset), masked);
				if (found) {
					const { typed, whole, marks } = found;
					assert.equal(words[typed.start - 1], marks.open);
					assert.deepEqual([typed.end, whole.start], [offset, typed.start]);
					assert.ok(whole.end === offset || words.slice(offset, whole.end) === marks.close);
				}
			}),
		);
	});
});
