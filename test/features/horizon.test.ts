import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Book } from '../../src/core/book/book.js';
import { type Horizon, type ReadBook, upTo } from '../../src/core/book/horizon.js';
import type { Library } from '../../src/core/book/library.js';
import { bookOf, bundled } from './horizon/bundledBook.js';
import {
	bookOfDrafts,
	chapters,
	drafts,
	everything,
	upToChapter,
} from './horizon/generatedBooks.js';
import { Secrets, tellingHorizons, toldBy } from './horizon/secrets.js';
import { surfaces, viewOf } from './horizon/surfaces.js';

/** Files of `src/features` that show nothing of a book by themselves, and why. */
const silent: Readonly<Record<string, string>> = {
	'fileName.ts': 'writes what its user has typed',
	'localize.ts': 'a type',
	'markdown.ts': 'writes what others give it',
	'newBook.ts': 'writes what its user has typed',
	'newEntry.ts': 'writes what its user has typed',
	'newWords.ts': 'writes what its user has typed',
	'rememberPage.ts': 'reads what its user has typed',
	'sentences.ts': 'cuts what it is given',
	'wordsAround.ts': 'shows what its user has typed',
	'checks/check.ts': 'a type',
	'checks/checks.ts': 'the list of checks',
	...Object.fromEntries(
		[
			...['ambiguousReference', 'brokenFrontmatter', 'chapterBeyondBook', 'cycle', 'duplicateId'],
			...['duplicateKey', 'emptyFile', 'encoding', 'linkedFolder', 'missingChapter', 'missingName'],
			...['refusedLanguage', 'textOutside', 'tooLong', 'tooManyFiles', 'unclosedFrontmatter'],
			...['unknownReference', 'unknownType', 'unknownValue', 'wrongType'],
		].map((check) => [`checks/${check}.ts`, 'has its words from checks/diagnose.ts']),
	),
	...Object.fromEntries(
		[
			...['acceptQuotation', 'alteredQuotation', 'citeQuotation', 'misquote', 'quotationCheck'],
			...['quotationNotFound', 'splicedQuotation', 'uncitedQuotation', 'unverifiedQuotation'],
			...['wrongChapter', 'wrongSpeaker'],
		].map((check) => [`checks/${check}.ts`, 'is given what checks/diagnoseQuotations.ts has']),
	),
};

/**
 * Surfaces that only show what no horizon hides, or not alone: labels of chapters, how far a quote
 * is known, and names of speakers, whom the reader meets before their quotes.
 */
const harmless = ['provenance.ts', 'quotationHover.ts', 'setHorizon.ts'];

const features = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.ts'));

/** `EVERY_HORIZON=1 npm run test:unit` tries all of them, which takes some seconds. */
const thorough = process.env.EVERY_HORIZON !== undefined;

/** An import of one of these names, alone or among others. */
function imports(names: string): RegExp {
	return new RegExp(`import [^;]*\\b(?:${names})\\b[^;]*\\bfrom '[^']*core/`);
}

suite('nothing beyond the horizon', () => {
	let whole: Book;
	let secrets: Secrets;
	let horizons: readonly Horizon[];

	suiteSetup(() => {
		whole = bookOf(bundled());
		const told = toldBy(whole.work, whole.entries);
		secrets = new Secrets(told);
		const last = whole.work.chapters.length;
		const every = Array.from({ length: last + 1 }, (_, chapter) => chapter);
		horizons = thorough ? [...every, 'all'] : tellingHorizons(told, 3);
	});

	test('is told by any surface on the bundled book', function () {
		this.timeout(60_000);
		for (const horizon of horizons) {
			const view = viewOf(whole, upTo(whole, horizon));
			for (const [file, show] of Object.entries(surfaces)) {
				const finished = horizon === 'all' ? Number.POSITIVE_INFINITY : horizon;
				assert.equal(secrets.leak(show(view), finished), undefined, `${file} after ${horizon}`);
			}
		}
	});

	test('is told by any surface on a generated book, which reads like a smaller book', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(drafts, fc.nat({ max: chapters }), (all, horizon) => {
				const large = bookOf(bookOfDrafts(all, everything));
				const small = bookOf(bookOfDrafts(all, upToChapter(horizon)));
				const unread = new Secrets(toldBy(large.work, large.entries));
				const view = viewOf(large, upTo(large, horizon));
				const smallView = viewOf(large, upTo(small, horizon));
				for (const [file, show] of Object.entries(surfaces)) {
					const shown = [...show(view)];
					assert.equal(unread.leak(shown, horizon), undefined, file);
					if (file !== 'checks/diagnose.ts') {
						assert.deepEqual(shown, [...show(smallView)], file);
					}
				}
			}),
			{ numRuns: thorough ? 1000 : 10 },
		);
	});

	test('goes unnoticed: a surface that is given the whole book is found out', function () {
		this.timeout(20_000);
		const view = viewOf(whole, upTo(whole, 'all'));
		const found = Object.keys(surfaces).filter((file) => {
			const show = surfaces[file];
			return show && secrets.leak(show(view), 8) !== undefined;
		});
		assert.deepEqual(
			found,
			Object.keys(surfaces).filter((file) => !harmless.includes(file)),
		);
	});

	for (const [what, told, from] of [
		['an alias', 'Marie\\-Claude', 21],
		['a name of one word', '1 quote, Keffers', 10],
		['a line of what comes later', 'x Ruth has found out her address y', 19],
		['the kind of a relation', '- partner in the work: Miss Emily', 22],
		['a few words of an outline', 'in a wheelchair, tells them', 22],
		['an id in a link', 'command:x?%5B%7B%22entry%22%3A%22tommy-completes%22%7D%5D', 23],
		['the target of a mention', 'then [[tommy-completes|it]] ends', 23],
	] as const) {
		test(`goes unnoticed: ${what}`, () => {
			assert.equal(secrets.leak([told], from - 1)?.from, from);
			assert.equal(secrets.leak([told], from), undefined);
		});
	}

	test('can be shown by a feature that nobody has thought of here', () => {
		assert.deepEqual(
			[...features].sort(),
			[...Object.keys(surfaces), ...Object.keys(silent)].sort(),
			'give the new file a case in test/features/horizon/surfaces.ts',
		);
	});

	test('is within reach of a feature, but for the index of names where references are resolved', () => {
		const resolving = ['rename.ts', 'checks/brokenLink.ts'];
		for (const file of features) {
			const source = readFileSync(join('src/features', file), 'utf8');
			assert.doesNotMatch(
				source,
				imports('Book|BundledBook|Library|Shelf|makeBook|assemble'),
				file,
			);
			assert.doesNotMatch(source, /as (?:unknown|never|ReadBook)\b/, file);
			assert.ok(resolving.includes(file) || !imports('ReferenceIndex').test(source), file);
		}
	});

	test('is within reach of the adapter, but where it checks, resolves and renames', () => {
		const allowed = ['checks.ts', 'editionMatches.ts', 'notes.ts', 'rename.ts', 'store.ts'];
		for (const file of readdirSync('src/vscode').filter((name) => name.endsWith('.ts'))) {
			const source = readFileSync(join('src/vscode', file), 'utf8');
			assert.ok(allowed.includes(file) || !/[sS]tore\.library\b/.test(source), file);
			assert.ok(
				file === 'store.ts' || !imports('upTo|Book|BundledBook|Library').test(source),
				file,
			);
		}
	});

	test('passes for a book that has been read: the compiler refuses it', () => {
		type Passes<T> = T extends ReadBook ? true : false;
		/** What somebody could write down: every key of a `ReadBook` that has a name. */
		type Written = { readonly [Key in Extract<keyof ReadBook, string>]: ReadBook[Key] };
		// `npm run check` holds these, as types.
		const refused: readonly [Passes<Book>, Passes<Library>, Passes<Written>] = [
			false,
			false,
			false,
		];
		const accepted: Passes<ReturnType<typeof upTo>> = true;
		assert.ok(accepted && !refused.some(Boolean));
	});
});
