import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quote } from '../../../src/core/book/entry.js';
import { findQuotes } from '../../../src/core/quotations/findQuotes.js';
import { quoteOf } from '../citations/works.js';

const quotes: readonly Quote[] = [
	'The problem, as I see it, is that you’ve been told and not told.',
	'She’s scared of us',
	'My name is Kathy H. I’m thirty-one years old, and I’ve been a carer now for over eleven years.',
	'Émile l’a dit : « jamais ».',
].map((text) => ({ ...quoteOf(), text, name: text }));

suite('find quotes', () => {
	function check(words: string, ...expected: readonly string[]): void {
		const found = findQuotes(quotes, words).map(({ quote }) => quote.text);
		assert.deepEqual(
			found.map((text) => text.slice(0, 9)),
			expected.map((text) => text.slice(0, 9)),
			words,
		);
	}

	test('by words in any order, by their beginnings, without regard to case and accents', () => {
		check('told not problem', 'The problem');
		check('years carer name', 'My name is Kathy');
		check('probl tol', 'The problem');
		check('SCARED', 'She’s scared');
		check('emile', 'Émile l’a');
		check('Emile jamais', 'Émile l’a');
	});

	test('with either apostrophe, or without', () => {
		check('you’ve been', 'The problem');
		check("you've been", 'The problem');
		check('youve been', 'The problem');
		check('thirty-one', 'My name is Kathy');
	});

	test('with one wrong word among four, and none among three', () => {
		check('problem told never not', 'The problem');
		check('problem told never');
		check('problem never not ever');
	});

	test('all of them where nothing has been typed', () => {
		check('', ...quotes.map(({ text }) => text));
		check(' … ', ...quotes.map(({ text }) => text));
	});

	test('best first: words in their order before words in another', () => {
		const both = ['not told and told', 'told and not told'].map((text) => ({ ...quoteOf(), text }));
		const first = (words: string) => findQuotes(both, words)[0]?.quote.text;
		assert.equal(first('told and not told'), 'told and not told');
		assert.equal(first('not told and told'), 'not told and told');
	});

	test('by a wrong form that is going round, but never an entry that is a misquote', () => {
		const known = quoteOf('misquotes: [you were informed and uninformed]');
		assert.equal(findQuotes([known], 'informed uninformed')[0]?.quote, known);
		assert.deepEqual(findQuotes([quoteOf('status: misquote')], 'words'), []);
	});

	test('by the form that has all the words, though another has more of them in a row', () => {
		const words = 'a b c d e f g h i j k l m'.split(' ');
		const known = {
			...quoteOf(),
			text: [...words].reverse().join(' '),
			misquotes: [{ text: words.slice(0, 11).join(' ') }],
		};
		assert.equal(findQuotes([known], words.join(' ')).length, 1);
	});

	test('by any three of their words in any order', () => {
		const word = fc.stringMatching(/^[a-zé’]{1,8}$/).filter((one) => /[a-zé]/.test(one));
		fc.assert(
			fc.property(
				fc.array(word, { minLength: 3, maxLength: 12 }),
				fc.infiniteStream(fc.nat()),
				(words, picks) => {
					const quote = { ...quoteOf(), text: `“${words.join(', ')}.”` };
					const three = [...picks.take(3)].map((pick) => words[pick % words.length]);
					assert.equal(findQuotes([quote], three.join(' ')).length, 1);
				},
			),
		);
	});
});
