import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Quote } from '../src/core/book/entry.js';
import { bookOf, bundled } from './features/horizon/bundledBook.js';

const readme = readFileSync('README.md', 'utf8');
const pictures = 'docs/images';
const book = bookOf(bundled());
const quotes = book.entries.filter((entry): entry is Quote => entry.type === 'quote');
const genuine = quotes.filter(({ status }) => status !== 'misquote');

function ofType(type: string): number {
	return book.entries.filter((entry) => entry.type === type).length;
}

function known(status: Quote['status'], checked?: Quote['checked']): number {
	const alike = genuine.filter((quote) => quote.status === status);
	return alike.filter((quote) => checked === undefined || quote.checked === checked).length;
}

function wordsOf({ text }: Quote): number {
	return text.split(/\s+/).length;
}

/** Numbers that the README writes as words. */
const spelt: Readonly<Record<string, number>> = { Nine: 9, Ten: 10, Eleven: 11, Twelve: 12 };

/** The numbers that stand for `#` in a sentence of the README. */
function numbersIn(sentence: string): readonly number[] {
	const pattern = sentence
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replaceAll('#', '(\\d+|[A-Z]\\w+)');
	const found = new RegExp(pattern).exec(readme);
	assert.ok(found, `the README does not say “${sentence}”`);
	return found.slice(1).map((number) => spelt[number] ?? Number(number));
}

suite('README', () => {
	test('counts what is in the data set', () => {
		assert.deepEqual(
			numbersIn('# characters, # themes, # symbols, # places, # events and # terms'),
			['character', 'theme', 'symbol', 'place', 'event', 'term'].map(ofType),
		);
		assert.deepEqual(numbersIn('It has # quotes from the novel'), [genuine.length]);
		assert.deepEqual(numbersIn('| # | verified in a licensed excerpt'), [
			known('verified', 'licensed-excerpt'),
		]);
		assert.deepEqual(numbersIn('| # | verified in at least two other works'), [
			known('verified', 'secondary'),
		]);
		assert.deepEqual(numbersIn('| # | not confirmed'), [known('unconfirmed')]);
		assert.deepEqual(numbersIn('# more entries are sentences'), [quotes.length - genuine.length]);
		assert.deepEqual(numbersIn('# quotes have a wrong form'), [
			genuine.filter(({ misquotes }) => misquotes.length > 0).length,
		]);
	});

	test('says how little of the novel the data set quotes', () => {
		const [all = 0, longest = 0] = numbersIn('fewer than # words in all and none longer than #');
		const lengths = genuine.map(wordsOf);
		assert.ok(lengths.reduce((sum, length) => sum + length, 0) < all);
		assert.ok(Math.max(...lengths) <= longest);
	});

	test('shows all pictures that there are, says what is on them, and loads fast', () => {
		const shown = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)];
		for (const [, alternative = '', path = ''] of shown) {
			assert.match(alternative, /^[A-Z].*\.$/, path);
			assert.ok(existsSync(path), path);
			assert.ok(statSync(path).size < 200_000, `${path} is too large`);
		}
		assert.deepEqual(
			shown.map(([, , path]) => path).sort(),
			readdirSync(pictures)
				.map((name) => `${pictures}/${name}`)
				.sort(),
		);
	});

	test('leads to headings and files that are there', () => {
		const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\w\s-]/g, '')
				.replaceAll(' ', '-'),
		);
		for (const [, target = ''] of readme.matchAll(/(?<!!)\[[^\]]*\]\(([^)]*)\)/g)) {
			assert.ok(target.startsWith('#') && headings.includes(target.slice(1)), target);
		}
	});
});
