import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldForComparison } from '../../../src/core/quotations/foldQuotation.js';

suite('folding for comparison', () => {
	function check(text: string, expected: string): void {
		assert.equal(foldForComparison(text).folded, expected, text);
	}

	function same(...texts: readonly string[]): void {
		assert.deepEqual(
			[...new Set(texts.map((text) => foldForComparison(text).folded))].length,
			1,
			texts[0],
		);
	}

	test('makes one of what printers and keyboards write in several ways', () => {
		same(
			'“Don’t,” he said',
			'"Don\'t," he said',
			'‘Don‘t,’ he said',
			'«Don`t», he said'.replace('», ', ',» '),
		);
		same('I am—no', 'I am -- no', 'I am – no', 'I am--no', 'I am - no', 'I am\u2060—no', 'I am―no');
		same('so… then', 'so ... then', 'so . . . then', 'so...then', 'so.… then');
		same('the ﬁrst œuvre', 'the first oeuvre', 'THE FIRST ŒUVRE');
		same('café naïve', 'cafe\u0301 nai\u0308ve', 'cafe naive');
		same('one two', 'one\u00a0 two', 'one\ntwo', ' one\r\n\ttwo ', 'one\u200b two');
		same('very _much_ so', 'very *much* so', 'very much so', 'very mu\u00adch so');
		same('« Bonjour ! » dit-il ; oui', '“Bonjour!” dit-il; oui');
		same('他说：“你好……”', '他说: 「你好…」', '他\n说：你　好……');
	});

	test('keeps apart what are other words', () => {
		check('its', 'its');
		check('it’s', "it's");
		check('well, we’ll', "well, we'll");
		check('а й и', 'а й и');
		check('resume. Then', 'resume. then');
		check('3.5 to 4', '3.5 to 4');
	});

	test('does not tell the hyphen of a word from that of the end of a line', () => {
		same('to-mor-\nrow', 'to-morrow', 'tomorrow', 'to-mor-  \n  row');
		check('Vor- und Nachteile', 'vor-und nachteile');
		check('well—known', 'well-known');
	});

	test('may leave nothing', () => {
		check('', '');
		check('“ ”', '');
		assert.deepEqual(foldForComparison('“ ”').originalSpan(0, 5), { start: 3, end: 3 });
	});

	test('knows where in the original everything was', () => {
		const text = 'He said: “I am —  no: cafe\u0301, ﬁnd . . . it 😀”';
		const { folded, originalSpan } = foldForComparison(text);
		const of = (words: string) => {
			const start = folded.indexOf(words);
			const span = originalSpan(start, start + words.length);
			return text.slice(span.start, span.end);
		};
		assert.equal(folded, 'he said: i am-no: cafe, find...it 😀');
		assert.equal(of('i am-no'), 'I am —  no');
		assert.equal(of('cafe'), 'cafe\u0301');
		assert.equal(of('fi'), 'ﬁ');
		assert.equal(of('...'), '. . .');
		assert.equal(of('😀'), '😀');
		assert.equal(of(folded), text.slice(0, -1).replace('“', '“'));
	});

	test('maps every text in bounds, rising, on whole characters, and folds what it maps to the same', () => {
		const character = fc.oneof(
			fc.constantFrom(...'ab Cé.-—…’“_\n\u00ad\u0301ﬁß他。😀‑ 1'),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
		);
		const texts = fc.array(character, { maxLength: 700 }).map((list) => list.join(''));
		fc.assert(
			fc.property(texts, (text) => {
				const { folded, originalAt, originalSpan } = foldForComparison(text);
				let before = 0;
				for (let at = 0; at < folded.length; at++) {
					const { start, end } = originalSpan(at, at + 1);
					assert.ok(before <= start && start < end && end <= text.length);
					assert.equal(originalAt(at), start);
					assert.ok(!/^[\udc00-\udfff]/u.test(text.slice(start)) || start === 0);
					before = start;
				}
			}),
			{ numRuns: 60 },
		);
	});
});
