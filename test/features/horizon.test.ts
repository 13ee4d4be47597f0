import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../src/core/book/book.js';
import { type ReadBook, upTo } from '../../src/core/book/horizon.js';
import type { Library } from '../../src/core/book/library.js';
import { bookOf, bundled } from './horizon/bundledBook.js';
import { holdsBack } from './horizon/holdsBack.js';
import { Secrets, toldBy } from './horizon/secrets.js';
import { surfaces, viewOf } from './horizon/surfaces.js';

/** Files of `src/features` that show nothing of a book by themselves, and why. */
const silent: Readonly<Record<string, string>> = {
	'closeness.ts': 'puts in order what others show',
	'fileName.ts': 'writes what its user has typed',
	'localize.ts': 'a type',
	'markdown.ts': 'writes what others give it',
	'newBook.ts': 'writes what its user has typed',
	'newEntry.ts': 'writes what its user has typed',
	'newWords.ts': 'writes what its user has typed',
	'renameSetting.ts': 'writes what its user has typed',
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

/** An import of one of these names, alone or among others. */
function imports(names: string): RegExp {
	return new RegExp(`import [^;]*\\b(?:${names})\\b[^;]*\\bfrom '[^']*core/`);
}

suite('nothing beyond the horizon', () => {
	let whole: Book;
	let secrets: Secrets;

	suiteSetup(() => {
		whole = bookOf(bundled());
		secrets = new Secrets(toldBy(whole.work, whole.entries));
	});

	holdsBack({ horizons: 1, books: 10 });

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
