import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Book } from '../src/core/book/book.js';
import { type Entry, positionOf, type Quote } from '../src/core/book/entry.js';
import { type ReadBook, upTo } from '../src/core/book/horizon.js';
import { assemble } from '../src/core/book/library.js';
import { parseEntry } from '../src/core/book/parseEntry.js';

const folder = 'data/never-let-me-go';
const essayFile = '../shared/never-let-me-go/essay.txt';
const page = 'docs/never-let-me-go.md';

interface Row {
	readonly number: number;
	readonly text: string;
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.md'))
	.sort()
	.map((path) => {
		const text = readFileSync(join(folder, path), 'utf8');
		const id = path.replace(/^.*\/|\.md$/g, '');
		return { uri: path, path, text, parsed: parseEntry(text, { id, file: path }) };
	});

const library = assemble([], [{ uri: folder, name: 'never-let-me-go', path: folder, files }]);

function theBook(): Book {
	const [book] = library.books;
	assert.ok(book, 'there is no book');
	return book;
}

const book = theBook();
const last = book.work.chapters.length;
const quotes = book.entries.filter((entry): entry is Quote => entry.type === 'quote');
const genuine = quotes.filter(({ status }) => status !== 'misquote');

function ofType<T extends Entry['type']>(type: T): readonly Extract<Entry, { type: T }>[] {
	return book.entries.filter((entry): entry is Extract<Entry, { type: T }> => entry.type === type);
}

/** The words of a text, folded, so that only what is said counts. */
function wordsOf(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replace(/[‘’']/g, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** Everything a reader could be shown of a book, but the words that are quoted. */
function prose(read: ReadBook): readonly string[] {
	const { work, entries } = read;
	const remarks = [work.reception, work.adaptations, work.compared, work.teaching].flat();
	return [
		work.description,
		work.commentary,
		...work.chapters.map(({ outline }) => outline ?? ''),
		...remarks.map(({ name, text }) => `${name ?? ''} ${text}`),
		...entries.flatMap(proseOf),
	];
}

function proseOf(entry: Entry): readonly string[] {
	const { name, aliases, description, commentary, later } = entry;
	return [
		entry.type === 'quote' ? '' : name,
		...aliases.map((alias) => alias.name),
		description,
		commentary,
		...later.map(({ text }) => text),
		...(entry.type === 'term' ? [entry.meaning ?? ''] : []),
		...(entry.type === 'symbol' ? [entry.standsFor ?? ''] : []),
		...(entry.type === 'character'
			? [entry.role ?? '', ...entry.relations.flatMap(({ kind, note }) => [kind ?? '', note ?? ''])]
			: []),
		...(entry.type === 'quote' ? entry.misquotes.map(({ note }) => note ?? '') : []),
	];
}

/** What gives the plot away, and the chapter from which it may be said. */
const secrets: readonly (readonly [RegExp, number])[] = [
	[/\borgans?\b/i, 7],
	[/\bclon(?:e|es|ed|ing)\b/i, 12],
	[/\bcopied from\b/i, 12],
	[/\bpossibles\b/i, 12],
	[/\bdeferrals?\b/i, 13],
	[/\bCromer\b/, 13],
	[/\bNorfolk\b/, 6],
	[/\b(?:tape|cassette|Judy Bridgewater)\b/i, 6],
	[/\bpencil case\b/i, 5],
	[/\bsouls?\b/i, 15],
	[/\bKingsfield\b/, 19],
	[/\bRuth(?:'s death| dies| died)/, 19],
	[/\bTommy(?:'s death| dies| died)/, 23],
	[/\bRuth's confession\b/i, 19],
	[/\bLittlehampton\b/, 20],
	[/\blovers\b/i, 20],
	[/\bMarie-Claude\b/, 21],
	[/\b(?:Morningdale|wheelchair|exhibitions)\b/i, 22],
	[/\bfence with rubbish\b/i, 23],
];

suite('the data on Never Let Me Go', () => {
	test('every file is an entry without a problem, and every reference finds one', () => {
		assert.deepEqual([...library.problems], []);
		assert.deepEqual(
			files.filter(({ parsed }) => parsed.entry === undefined).map(({ path }) => path),
			[],
		);
		assert.equal(book.entries.length, files.length - 1);
	});

	test('no name of an entry is also a name or an id of another', () => {
		const holders = new Map<string, Set<string>>();
		for (const entry of book.entries) {
			const names = entry.type === 'quote' ? [] : [entry.name, ...entry.aliases.map((a) => a.name)];
			for (const name of [entry.id, ...names]) {
				const key = name.toLowerCase().replaceAll('’', "'");
				holders.set(key, (holders.get(key) ?? new Set()).add(entry.id));
			}
		}
		assert.deepEqual(
			[...holders].filter(([, ids]) => ids.size > 1),
			[],
		);
	});

	test('there is as much as was promised', () => {
		assert.equal(last, 23);
		assert.ok(book.work.chapters.every(({ outline, part }) => outline && part));
		for (const [type, least] of [
			['character', 25],
			['theme', 16],
			['symbol', 10],
			['place', 10],
			['event', 22],
			['term', 25],
			['quote', 30],
		] as const) {
			assert.ok(ofType(type).length >= least, `${ofType(type).length} of type ${type}`);
		}
	});

	test('every quote says who, where, how well known, and what to do with it', () => {
		for (const quote of quotes) {
			const { speaker, chapter, status, checked, quotedIn, description, commentary } = quote;
			for (const said of [speaker, chapter, status, checked, quotedIn[0], description]) {
				assert.ok(said, quote.id);
			}
			const sentences = commentary.match(/[.?!]["”)*]*(?=\s|$)/g)?.length ?? 0;
			assert.ok(sentences >= 2 && sentences <= 6, `${quote.id}: ${sentences} sentences`);
		}
	});

	test('what is verified was seen in a publisher’s excerpt or in two places', () => {
		for (const { id, status, checked, quotedIn } of quotes) {
			if (status === 'verified') {
				assert.ok(checked === 'licensed-excerpt' || quotedIn.length > 1, id);
			}
		}
	});

	test('every theme has two quotes or events, every main character three quotes', () => {
		const events = ofType('event');
		for (const { id } of ofType('theme')) {
			const evidence = [...genuine, ...events].filter(({ themes }) => themes.includes(id));
			assert.ok(evidence.length >= 2, `${id}: ${evidence.length}`);
		}
		for (const id of ['kathy-h', 'ruth', 'tommy', 'miss-emily', 'miss-lucy', 'madame']) {
			const said = genuine.filter(({ speaker, about }) => speaker === id || about.includes(id));
			assert.ok(said.length >= 3, `${id}: ${said.length}`);
		}
	});

	test('little of the novel is quoted, in pieces that do not join', () => {
		const texts = genuine.map(({ text }) => wordsOf(text));
		for (const words of quotes.map(({ text }) => wordsOf(text))) {
			assert.ok(words.length <= 40, words.join(' '));
		}
		assert.ok(texts.flat().length <= 1000, `${texts.flat().length} words`);
		for (const one of texts) {
			for (const other of texts.filter((words) => words !== one)) {
				assert.notEqual(one.slice(-3).join(' '), other.slice(0, 3).join(' '));
				assert.ok(!` ${other.join(' ')} `.includes(` ${one.join(' ')} `), one.join(' '));
			}
		}
	});

	test('no chapter shows what only a later one gives away', () => {
		for (let chapter = 0; chapter < last; chapter += 1) {
			const shown = prose(upTo(book, chapter));
			for (const [secret, from] of secrets.filter(([, position]) => position > chapter)) {
				const told = shown.find((text) => secret.test(text));
				assert.equal(told, undefined, `before chapter ${from}, after ${chapter}: ${told}`);
			}
		}
	});

	test('the whole book shows each of those secrets, so that the test above has a meaning', () => {
		const shown = prose(upTo(book, 'all'));
		for (const [secret] of secrets) {
			assert.ok(
				shown.some((text) => secret.test(text)),
				secret.source,
			);
		}
	});

	test('nothing stands at a chapter before the entry it belongs to', () => {
		for (const entry of book.entries) {
			const position = positionOf(entry);
			assert.ok(
				entry.later.every(({ chapter }) => chapter > position),
				entry.id,
			);
			assert.ok(
				entry.aliases.every(({ reveal }) => reveal === undefined || reveal > position),
				entry.id,
			);
		}
	});

	test('spelling is British outside what is quoted', () => {
		const american =
			/\b(?:colors?|behaviors?|honor|favorite|humor|theater|gray|(?:real|recogn|organ|apolog|symbol)iz\w*)\b/i;
		assert.equal(
			prose(upTo(book, 'all')).find((text) => american.test(text)),
			undefined,
		);
	});

	test('the page of what became of each quotation has every row and is up to date', async () => {
		const script = pathToFileURL(resolve('test/tabulate.mjs')).href;
		const { tabulate } = (await import(script)) as { tabulate: (from: string) => string };
		const written = readFileSync(page, 'utf8');
		assert.equal(written, tabulate(folder), 'run: node test/tabulate.mjs');
		const rows = rowsOf(written).map(({ number }) => number);
		const single = [2, 5, 6, 7, 11, 16, 17, 18, 20, 29, 31, 34, 36, 39, 42, 44, 45, 48];
		assert.deepEqual(
			[...rows, ...single].sort((one, other) => one - other),
			Array.from({ length: 56 }, (_, index) => index + 1),
		);
	});
});

function rowsOf(markdown: string): readonly Row[] {
	return [...markdown.matchAll(/^\| (\d+) \| “(.*?)” \| /gm)].map(([, number, text]) => ({
		number: Number(number),
		text: text ?? '',
	}));
}

const essayIsThere = existsSync(essayFile);

suite(`the essay that the data started from${essayIsThere ? '' : ` (not run: no ${essayFile})`}`, () => {
	suiteSetup(function () {
		if (!essayIsThere) {
			this.skip();
		}
	});

	test('each of its quotations is in the page under its number', () => {
		const given = [...readFileSync(essayFile, 'utf8').matchAll(/“([^”]*)”/g)].map(
			([, text]) => text ?? '',
		);
		for (const { number, text } of rowsOf(readFileSync(page, 'utf8'))) {
			assert.deepEqual(wordsOf(text), wordsOf(given[number - 1] ?? ''), String(number));
		}
	});

	test('shares no eight words in a row with the data, quotations aside', () => {
		const runs = new Set(
			readFileSync(essayFile, 'utf8')
				.split(/“[^”]*”/)
				.flatMap((piece) => runsOf(piece)),
		);
		for (const text of prose(upTo(book, 'all'))) {
			assert.equal(
				runsOf(text).find((run) => runs.has(run)),
				undefined,
				text,
			);
		}
	});
});

function runsOf(text: string): readonly string[] {
	const words = wordsOf(text);
	return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}
