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

/** The words that are quoted, rightly and wrongly. */
function quoted({ entries }: ReadBook): readonly string[] {
	return entries.flatMap((entry) =>
		entry.type === 'quote' ? [entry.text, ...entry.misquotes.map(({ text }) => text)] : [],
	);
}

/** The sentences of a paragraph. */
function sentencesIn(text: string): number {
	return text.match(/[.?!]["”)*]*(?=\s|$)/g)?.length ?? 0;
}

/** What gives the plot away, and the chapter from which it may be said. */
const secrets: readonly (readonly [RegExp, number])[] = [
	[/\bDover\b/, 2],
	[/\b(?:Gallery|Madame)\b/, 3],
	[/\b(?:Bramble|Daffodil|secret guard|(?:imaginary|invisible) horses?)\b/i, 4],
	[/\b(?:chess|kidnap\w*)\b/i, 5],
	[/\b(?:smok\w*|bab(?:y|ies)|dance[ds]?|cigarette)\b/i, 6],
	[/\borgans?\b/i, 7],
	[/\b(?:bred|dystopia\w*|science fiction|carers become donors)\b/i, 7],
	[/\b(?:they die|to die|will be short|used up)\b/i, 7],
	[/\b(?:are a couple|girlfriend|boyfriend|going out)\b/i, 8],
	[/\b(?:Cottages|Keffers|Chrissie|Rodney|veterans?)\b/, 10],
	[/\bclon(?:e|es|ed|ing)\b/i, 12],
	[/\bcopied\b/i, 12],
	[/\bpossibles\b/i, 12],
	[/\bdeferrals?\b/i, 13],
	[/\bCromer\b/, 13],
	[/\bNorfolk\b/, 6],
	[/\b(?:tape|cassette|Judy Bridgewater)\b/i, 6],
	[/\bpencil case\b/i, 5],
	[/\bmodelled\b/i, 14],
	[/\bsouls?\b/i, 15],
	[/\bTommy's (?:animals|drawings)\b/, 15],
	[/\b(?:churchyard|Lenny)\b/i, 16],
	[/\b(?:balloons?|stranded|Hailsham is (?:being shut|to close)|Roger)\b/i, 18],
	[/\b(?:forgiv\w+|Madame's address|billboard)\b/i, 19],
	[/\bKingsfield\b/, 19],
	[/\bRuth(?:'s death| dies| died)/, 19],
	[/\bTommy(?:'s death| dies| died)/, 23],
	[/\bRuth's confession\b/i, 19],
	[/\bLittlehampton\b/, 20],
	[/\blovers\b/i, 20],
	[/\bMarie-Claude\b/, 21],
	[/\b(?:Morningdale|wheelchair|exhibitions|sponsors|never possible)\b/i, 22],
	[/\b(?:fence with rubbish|ploughed|river|another carer)\b/i, 23],
];

/** Those that count towards verifying a quote: no blogs, decks of cards or notes of students. */
const studyGuides =
	/Shmoop|SparkNotes|LitCharts|GradeSaver|greenbeestudyguides|mindoak|revisionworld|eNotes|Bitesize|SuperSummary|Prime Study Guides/;

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
			const sentences = sentencesIn(commentary);
			assert.ok(sentences >= 2 && sentences <= 6, `${quote.id}: ${sentences} sentences`);
			assert.ok(quote.about.length <= 2, `${quote.id}: about everyone is about no one`);
		}
	});

	test('a hover has no more than two sentences of description', () => {
		for (const { id, description } of book.entries) {
			assert.ok(sentencesIn(description) <= 2, id);
		}
	});

	test('verified is what a publisher’s excerpt or two study guides show, and nothing else', () => {
		for (const { id, status, checked, quotedIn } of genuine) {
			const seen = new Set(quotedIn.flatMap((place) => studyGuides.exec(place)?.[0] ?? []));
			const known = checked === 'licensed-excerpt' || seen.size >= 2;
			assert.equal(status, known ? 'verified' : 'unconfirmed', `${id}: ${quotedIn.join('; ')}`);
			assert.equal(
				checked === 'licensed-excerpt',
				quotedIn.some((place) => place.startsWith('publisher')),
				id,
			);
		}
	});

	test('a place where words were seen is named', () => {
		for (const { id, quotedIn } of quotes) {
			for (const place of quotedIn) {
				assert.match(place, /\p{Lu}|\.\p{Ll}{2}|^an essay found online$/u, id);
			}
		}
	});

	test('no everyday word is a name in prose', () => {
		const terms =
			/^(?:bi(?:ldungsroman|oethics)|clon\w+|deferrals?|dystopian?|euphemisms?|posthuman(?:ism)?|possibles|understatement)$/;
		for (const entry of book.entries.filter(({ type }) => type !== 'quote')) {
			for (const { name, match } of [entry, ...entry.aliases]) {
				const loose = match !== 'marked' && /^\p{Ll}+$/u.test(name);
				assert.ok(!loose || terms.test(name), `${entry.id}: ${name}`);
			}
		}
	});

	test('the name of an event is short and no sentence that an essay might write', () => {
		for (const { name } of ofType('event')) {
			assert.match(name, /^(?:the |(?:Miss )?\p{Lu}\p{Ll}+'s )/u);
			assert.ok(name.length <= 36, name);
		}
	});

	test('no opening of a paragraph becomes a formula', () => {
		const openings = new Map<string, number>();
		for (const { description, commentary } of book.entries) {
			for (const paragraph of [description, ...commentary.split(/\n\s*\n/)]) {
				const opening = wordsOf(paragraph).slice(0, 4).join(' ');
				openings.set(opening, (openings.get(opening) ?? 0) + 1);
			}
		}
		openings.delete('');
		assert.deepEqual(
			[...openings].filter(([, times]) => times > 5),
			[],
		);
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
			const read = upTo(book, chapter);
			const shown = [...prose(read), ...quoted(read)];
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
