import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBook } from '../../src/core/book/book.js';
import { type ReadBook, upTo } from '../../src/core/book/horizon.js';
import { packBook } from '../../src/core/book/pack.js';
import { judgeNote, judgeParagraph } from '../../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../../src/core/quotations/quoteIndex.js';
import { maskedRegions } from '../../src/core/text/markdown.js';
import { slice } from '../../src/core/text/spans.js';
import { dressed, randomFrom } from '../core/quotations/dress.js';

const essayFile = '../shared/never-let-me-go/essay.txt';

function bundledBook(): ReadBook {
	const folder = 'data/never-let-me-go';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.md'))
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
	const { work, entries } = packBook('never-let-me-go', files);
	return upTo(makeBook(work, entries), 'all');
}

const book = bundledBook();
const books = [{ quotes: indexQuotes(book) }];

/** What is said of each quotation of a note: its words and the codes, hints apart. */
function judged(note: string) {
	return judgeNote(note, maskedRegions(note), books).paragraphs.flatMap(({ text, quotations }) =>
		quotations.map(({ quotation, judgement }) => ({
			words: slice(text, quotation.words),
			codes: judgement.verdicts.map(({ code }) => code.replace('quotation.', '')),
			severities: judgement.verdicts.map(({ severity }) => severity),
		})),
	);
}

/**
 * The quotations of the essay that are more than a word or a title, by how they begin, with what
 * is said of each. After the check of every one of them: what is verified is silent or uncited;
 * altered: altered or spliced; misattributed: the speaker where one is stated, else altered;
 * conflated and without a trace: a misquote; unconfirmed: unverified. A wrong form that the book
 * lists is a misquote too.
 */
const ESSAY = `
verified       | My name is Kathy H. I’m thirty-one           | uncited
no trace       | More and more these days                     | misquote
unconfirmed    | ride Bramble                                 | unverified
unconfirmed    | You’ve got to really lean back               | unverified uncited
unconfirmed    | You’re…special. So keeping yourselves        | unverified uncited
no trace       | We didn’t really know what to make           | misquote
unconfirmed    | I was just turning over the pages            | unverified uncited
unconfirmed    | on the verge of tears.                       | unverified uncited
altered        | All this effort, all this planning           | misquote spliced
misattributed  | There was more than a hint of Ruth           | wrong-speaker unverified uncited
misattributed  | I kept you and Tommy apart                   | misquote altered
no trace       | You should go and see her.                   | misquote
no trace       | We were holding each other because           | misquote
no trace       | They prove we have souls.                    | misquote
no trace       | There were no deferrals.                     | misquote
altered        | We demonstrated to the world                 | misquote spliced
no trace       | battery farms.                               | misquote
no trace       | He let out a roar of anger                   | misquote
no trace       | The recovery centre called me                | misquote
conflated      | I found myself standing before               | misquote altered
unconfirmed    | I just waited a bit                          | unverified uncited
unconfirmed    | We loved our sports pavilion                 | unverified uncited
verified       | My name is Kathy H. I’m thirty-one           | uncited
verified       | It means a lot to me                         | uncited
conflated      | He’s a layabout                              | misquote spliced
one guide only | This was all a long time ago                 | unverified uncited
verified       | My donors have always tended                 | uncited
altered        | There have been times over the years         | misquote spliced
altered        | If you’re going to have decent lives         | misquote altered
unconfirmed    | You don’t have unlimited patience            | unverified uncited
unconfirmed    | Hailsham. I bet that was a beautiful         | unverified uncited
verified       | You’ve been told and not told                | uncited
unconfirmed    | We were encouraged to value                  | unverified uncited
`
	.trim()
	.split('\n')
	.map((row) => row.split('|').map((cell) => cell.trim()));

const essayIsThere = existsSync(essayFile);

suite(`the quotations of the essay${essayIsThere ? '' : ` (not run: no ${essayFile})`}`, () => {
	const check = essayIsThere ? test : test.skip;

	check('get the verdict that follows from what is known of each', () => {
		const spoken = judged(readFileSync(essayFile, 'utf8')).filter(({ codes }) => codes.length > 0);
		assert.deepEqual(
			spoken.map(({ codes }) => codes.join(' ')),
			ESSAY.map(([, , codes]) => codes),
		);
		for (const [index, [, words = '']] of ESSAY.entries()) {
			assert.ok(spoken[index]?.words.startsWith(words), `${words}: ${spoken[index]?.words}`);
		}
	});

	check('that are terms, titles and critics’ words get none', () => {
		const silent = judged(readFileSync(essayFile, 'utf8')).filter(
			({ codes }) => codes.length === 0,
		);
		assert.ok(silent.length >= 22, String(silent.length));
	});
});

suite('the bundled book', () => {
	const quotes = book.entries.filter((entry) => entry.type === 'quote');
	const random = randomFrom(1);

	test('has every misquote of its own caught, in every dress', () => {
		const wrong = quotes.flatMap(({ text, status, misquotes }) => [
			...(status === 'misquote' ? [text] : []),
			...misquotes.map((misquote) => misquote.text),
		]);
		assert.ok(wrong.length > 15);
		for (const text of wrong) {
			for (const note of inEveryDress(text)) {
				const [found] = judged(note);
				assert.equal(found?.codes[0], 'misquote', note);
			}
		}
	});

	test('has no true quote of its own warned about, in every dress', () => {
		for (const { text, status } of quotes.filter((quote) => quote.status !== 'misquote')) {
			const notes = [
				...inEveryDress(text),
				...Array.from({ length: 40 }, () => dressed(text, random)),
			];
			for (const note of notes) {
				const severities = judged(note).flatMap((one) => one.severities);
				const allowed = status === 'verified' ? ['hint'] : ['hint', 'information'];
				assert.ok(
					severities.every((severity) => allowed.includes(severity)),
					note,
				);
			}
		}
	});

	test('has its examples silent', () => {
		for (const file of ['essay', 'miss-lucy', 'reading-journal']) {
			const note = readFileSync(`examples/never-let-me-go/${file}.md`, 'utf8');
			assert.deepEqual(
				judged(note).flatMap(({ codes }) => codes),
				[],
				file,
			);
		}
	});

	test('is told from its quotes with one inner word changed', () => {
		for (const { text } of quotes.filter(({ status }) => status === 'verified')) {
			const words = text.split(' ');
			for (let at = 1; at < words.length - 1 && words.length > 7; at++) {
				const note = `So: “${words.with(at, `not ${words[at]}`).join(' ')}” (Ishiguro).`;
				const codes = judgeParagraph(note, [], books).flatMap(({ judgement }) =>
					judgement.verdicts.map(({ code }) => code),
				);
				assert.ok(codes.includes('quotation.altered'), note);
			}
		}
	});
});

/** What stays of the words in each of these is all of the words. */
function inEveryDress(text: string): readonly string[] {
	const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...');
	const bare = text.replace(/[.!?,]$/, '');
	return [
		`So: “${text}”`,
		`So: "${plain}" and so on.`,
		`So: ‘${bare},’ she says.`,
		`So: «${bare}».`,
		`So: „${bare}“`,
		`So: “${bare.charAt(0).toLowerCase()}${bare.slice(1)}”`,
		`So: “${text.replace(/ (?=\S+ \S+$)/, '\n')}”`,
		`> ${text}`,
		`> ${text.replace(/ (?=\S+ \S+$)/, '\n> ')}\n> (Ishiguro)`,
		`So: “${text.replace(/ /g, '  ')}”`,
		`So: “*${bare}*” [emphasis added].`,
	];
}
