import assert from 'node:assert/strict';
import { wordsAround } from '../../src/features/wordsAround.js';

suite('words around a place', () => {
	/** The words with the place between brackets; `<|>` stands around it in the text. */
	function check(marked: string, expected: string): void {
		const [before = '', place = '', after = ''] = marked.split('<|>');
		const start = before.length;
		const span = { start, end: start + place.length };
		const { words, start: from, end: to } = wordsAround(before + place + after, span);
		assert.equal(`${words.slice(0, from)}⟦${words.slice(from, to)}⟧${words.slice(to)}`, expected);
	}

	test('are its paragraph on one line', () => {
		check('# A\n\nThen <|>Ruth<|>\nlaughed.\n\nMore.', 'Then ⟦Ruth⟧ laughed.');
		check('> A quotation\r\n> of <|>Ruth<|> here.\r\n\r\nMore.', '> A quotation of ⟦Ruth⟧ here.');
		check('<|>Ruth<|>', '⟦Ruth⟧');
		check('<|>Miss\nLucy<|> spoke', '⟦Miss Lucy⟧ spoke');
	});

	test('are as many as fit, none of them cut', () => {
		const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
		check(
			`${long} <|>Ruth<|> ${long}`,
			'…ten eleven twelve thirteen ⟦Ruth⟧ one two three four five six seven eight nine ten eleven…',
		);
	});
});
