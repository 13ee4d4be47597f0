import assert from 'node:assert/strict';
import type { ReadBook } from '../../src/core/book/horizon.js';
import { hover } from '../../src/features/hover.js';
import { bracketed } from '../fixture.js';
import { bookOf, hailsham, noteOf, preferences, t } from './books.js';

suite('hover', () => {
	const book = bookOf(hailsham);
	const uri = 'file:///a%20note.md';

	function shown(marked: string, about: ReadBook | readonly ReadBook[] = book): readonly string[] {
		const { note, offset } = noteOf(about, marked);
		return hover(note, offset, preferences, t, uri)?.cards ?? [];
	}

	/** Asserts on which words the hover stands, or that there is none. */
	function check(marked: string, expected: string | undefined): void {
		const { note, offset } = noteOf(book, marked);
		const found = hover(note, offset, preferences, t);
		assert.equal(found && bracketed(note.text, [found.span]), expected, marked);
	}

	test('says in a few lines who is named, with quotes and links', () => {
		const [card = ''] = shown('Then [[ru<|>th]] laughed.');
		assert.equal(
			card.replace(/\(command:[^)]*\)/g, '(…)'),
			[
				'**Ruth** · Character · ch\\. 1  \n_Kathy’s friend_',
				'A girl\\.',
				'> “She’s scared of us”  \n> — Ruth · \\(Ishiguro\\, ch\\. 3\\) · not confirmed\\: check your copy · [Insert](…)',
				'[Open entry](…) · [Insert a quote](…)',
			].join('\n\n'),
		);
	});

	test('shows of a quote that is linked what it says, who says it and where', () => {
		const [quote] = book.entries.filter(({ type }) => type === 'quote');
		const [card = ''] = shown(`See [[${quote?.id}<|>]].`);
		assert.match(card, /^> “.+” {2}\n> — .+\[Insert\]\(command:/);
		assert.doesNotMatch(card, /\*\*/);
	});

	test('stands on a name in prose, an alias, a link and what a link shows', () => {
		check('Then <|>Ruth laughed.', 'Then ⟦Ruth⟧ laughed.');
		check('Then Ruth<|>’s laugh.', 'Then ⟦Ruth⟧’s laugh.');
		check('Then Tom<|>my laughed.', 'Then ⟦Tommy⟧ laughed.');
		check('Then Miss Lu<|>cy laughed.', 'Then ⟦Miss Lucy⟧ laughed.');
		check('Then [[ru<|>th]] laughed.', 'Then ⟦[[ruth]]⟧ laughed.');
		check('Then [[ruth|sh<|>e]] laughed.', 'Then ⟦[[ruth|she]]⟧ laughed.');
	});

	test('is silent beside names and where no prose is', () => {
		for (const marked of [
			'Then Ruth lau<|>ghed.',
			'How Ruth<|>less.',
			'The word ru<|>th.',
			'`Ru<|>th`',
			'```\nRu<|>th\n```',
			'[a page](https://example.org/Ru<|>th)',
			'---\ntitle: Ru<|>th\n---\n',
			'Then [[nobo<|>dy|Ruth]] laughed.',
			'---\nignore: [Ruth]\n---\nRu<|>th',
		]) {
			check(marked, undefined);
		}
	});

	test('knows no one whom the reader has not met', () => {
		assert.deepEqual(shown('Miss Lu<|>cy', bookOf(hailsham, 2)), []);
		assert.deepEqual(shown('[[miss-lu<|>cy]]', bookOf(hailsham, 2)), []);
		assert.equal(shown('Miss Lu<|>cy', bookOf(hailsham, 3)).length, 1);
	});

	test('shows each entry that a name may mean, and one where the note settles it', () => {
		const other = bookOf(
			{ 'ruth.md': 'type: character\nname: Ruth\n---\nA Moabite.' },
			'all',
			'book-of-ruth',
		);
		assert.equal(shown('Ru<|>th', [book, other]).length, 2);
		assert.ok(shown('Ru<|>th', [book, other]).every((card) => /Which one is meant/.test(card)));
		assert.match(shown('Ru<|>th')[0] ?? '', /\[Not this one\\\?\]/);
		const settled = '---\nmeans: {Ruth: "book-of-ruth:ruth"}\n---\nRu<|>th';
		assert.equal(shown(settled, [book, other]).length, 1);
		assert.match(shown(settled, [book, other])[0] ?? '', /Moabite/);
	});

	test('shows as many quotes as the reader wants, the best known first, and no misquote', () => {
		const quote = (text: string, status: string) =>
			`type: quote\ntext: ${text}\nspeaker: ruth\nchapter: 1\nstatus: ${status}`;
		const quoted = bookOf({
			...hailsham,
			'a.md': quote('not hers', 'misquote'),
			'b.md': quote('perhaps hers', 'unconfirmed'),
			'c.md': quote('surely hers', 'verified'),
		});
		const quotes = (maxQuotes: number) => {
			const { note, offset } = noteOf(quoted, 'Ru<|>th');
			const [card = ''] = hover(note, offset, { citationStyle: 'mla', maxQuotes }, t)?.cards ?? [];
			return [...card.matchAll(/“(.*?)”/g)].map(([, words]) => words);
		};
		assert.deepEqual(quotes(9), ['surely hers', 'perhaps hers', 'She’s scared of us']);
		assert.deepEqual(quotes(1), ['surely hers']);
		assert.deepEqual(quotes(0), []);
	});

	test('links to the settling of a name in the note it stands in, unless nothing can be written', () => {
		const [, query] = /settleName\?([^)]*)/.exec(shown('Then Ru<|>th')[0] ?? '') ?? [];
		assert.deepEqual(JSON.parse(decodeURIComponent(query ?? '')), [{ uri, offset: 7 }]);
		const { note, offset } = noteOf(book, 'Then Ru<|>th');
		assert.doesNotMatch(hover(note, offset, preferences, t)?.cards[0] ?? '', /settleName/);
	});

	test('links to the two commands with what was named', () => {
		const [card = ''] = shown('[[ru<|>th]]');
		const links = [...card.matchAll(/\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, query]) => [
			command,
			JSON.parse(decodeURIComponent(query ?? '')),
		]);
		const ruth = [{ book: 'never-let-me-go', entry: 'ruth' }];
		assert.deepEqual(links, [
			['closeReading.insertQuote', [{ book: 'never-let-me-go', entry: 'scared' }]],
			['closeReading.openEntry', ruth],
			['closeReading.insertQuote', ruth],
		]);
	});
});
