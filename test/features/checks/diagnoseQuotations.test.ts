import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	diagnoseQuotations,
	quotationChecks,
} from '../../../src/features/checks/diagnoseQuotations.js';
import { bracketed } from '../../fixture.js';
import { bookOf, preferences, t } from '../books.js';
import { judgedNote, lamp, lampUpTo, openFor } from '../quoted.js';
import { fixed } from './diagnosed.js';
import { type QuotationCase, quotationCases } from './quotationCases.js';

const book = lampUpTo('all');
const copy = openFor(book);

/** What is said of a note, by the quotes of the book or by a copy of its text too. */
function diagnosed(note: string, byCopy = false) {
	const judged = judgedNote(note, book, byCopy ? copy : undefined);
	return diagnoseQuotations(judged, preferences, () => undefined, t);
}

suite('checks of quotations', () => {
	test('are one for each code, and each has a case here', () => {
		const source = readFileSync('src/core/quotations/verdict.ts', 'utf8');
		const codes = [...source.matchAll(/code: '([\w.-]+)'/g)].map(([, code]) => code);
		assert.deepEqual(quotationChecks.map(({ code }) => code).sort(), codes.sort());
		const tried = new Set(quotationCases.map(({ code }) => code));
		assert.deepEqual([...tried].sort(), codes.sort());
	});

	for (const { code, marked, messages, severity, fixes, byCopy = false } of quotationCases) {
		const note = marked.replace(/[⟦⟧]/g, '');

		test(`${code}: says “${messages[0]?.slice(0, 48)}…” in its place`, () => {
			const found = diagnosed(note, byCopy).filter((one) => one.code === code);
			assert.equal(
				bracketed(
					note,
					found.map(({ span }) => span),
				),
				marked,
			);
			assert.deepEqual(
				found.map(({ message }) => message),
				messages,
			);
			assert.equal(found[0]?.severity, severity);
		});

		test(`${code}: is mended in ${JSON.stringify(note.slice(0, 48))} by each of its fixes`, () => {
			checkFixes({ code, note, fixes, byCopy });
		});
	}

	/** After a fix, what it mends is not said any more; after an acceptance nothing is. */
	function checkFixes({
		code,
		note,
		fixes,
		byCopy,
	}: Required<Pick<QuotationCase, 'code' | 'fixes' | 'byCopy'>> & { readonly note: string }): void {
		const found = diagnosed(note, byCopy).find((one) => one.code === code);
		const offered = [
			...(found?.fixes(note) ?? []),
			...(found?.acceptance ? [found.acceptance] : []),
		];
		assert.deepEqual(
			Object.fromEntries(offered.map((fix) => [fix.title, fixed(note, fix)])),
			fixes,
		);
		for (const [title, after] of Object.entries(fixes)) {
			const left = diagnosed(after, byCopy).map((one) => one.code);
			assert.ok(!left.includes(code), `${title}: ${after}`);
			assert.deepEqual(title === 'Leave it as quoted' ? left : [], [], after);
		}
	}

	test('are made in the paragraph that they are about, in a note of several', () => {
		const right = '“A grey light of no colour at all” (Rivers, ch. 1).';
		const note = `---\nwork: the-lamp\n---\n\n# Notes\n\n${right}\n\n> Nobody.\n\n${right.replace('no colour', 'red colour')}\n`;
		const [found] = diagnosed(note);
		assert.equal(found && note.slice(found.span.start, found.span.end), 'red');
		assert.equal(fixed(note, found?.fixes(note)[0]), note.replace('red', 'no'));
	});

	test('say in words that read well what differs, whatever it is', () => {
		for (const [words, message] of [
			['She laughed at that and would not answer', 'The book has “,” between these words (ch. 1).'],
			['She laughed, at that, and would not', 'The book has no “,” between these words (ch. 1).'],
			['laughed at that; and would not', 'The book has “,” between these words, not “;” (ch. 1).'],
			[
				'Mr. Vane believed it; she laughed',
				'The book has “.” between these words, not “;” (ch. 1).',
			],
			['whether Mr. vane believed it', 'The book has “Vane” here, not “vane” (ch. 1).'],
			['A gray light of no color at all lay', 'The book spells this “grey” (ch. 1).'],
			['She laughed so at that, and would not', 'The book does not have “so” here (ch. 1).'],
			[
				'She laughed that, and would not',
				'The book has “at” here, which is left out without a mark (ch. 1).',
			],
			[
				'laughed at that, and never\n> ever would not answer me',
				'The book does not have “never ever” here (ch. 1).',
			],
		] as const) {
			assert.equal(diagnosed(`> ${words} (Rivers).`, true)[0]?.message, message);
		}
	});

	test('warn once of a known misquote, and tell the rest unless most of it is reworded', () => {
		const severities = (note: string, whole = book) =>
			diagnoseQuotations(judgedNote(note, whole), preferences, () => undefined, t).map(
				({ code, severity }) => `${code} ${severity}`,
			);
		const [first, ...rest] = severities(
			'“The lamp was always out, and nobody went to see” (Rivers).',
		);
		assert.equal(first, 'quotation.misquote warning');
		assert.deepEqual([...new Set(rest)], ['quotation.altered information']);
		const free = 'All winter long nobody so much as opened one letter that came';
		const misquoted = { ...lamp, 'winter.md': `${lamp['winter.md']}\nmisquotes: [${free}]` };
		const other = bookOf(misquoted, 'all', 'the-lamp');
		assert.deepEqual(severities(`“${free}” (Rivers).`, other), ['quotation.misquote warning']);
	});

	test('warn once of words that are reworded all over, with what the book has', () => {
		const note =
			'So: “The lamp was never put out, my sister told me, and nobody dared go up to see who kept it. I asked her whether Mr. Vane had known it. She smiled at that” (Rivers).';
		assert.deepEqual(
			diagnosed(note, true).map(({ message }) => message),
			[
				'The book says this in other words: “The lamp was never out, she told me, but nobody went up to see who kept it.” I asked her whether Mr. Vane believed it. She laughed at that” (ch. 1).',
			],
		);
	});

	test('share the fixes of one quotation that differs in several places', () => {
		const note = '“A red light of any colour at all lay upon the water” (Rivers, ch. 1).';
		const [one, other] = diagnosed(note);
		assert.ok(one && other && one.span.start !== other.span.start);
		assert.equal(one.fixes, other.fixes);
		assert.deepEqual(diagnosed(fixed(note, one.fixes(note)[0])), []);
	});

	test('cite in the style of the user, by their own page', () => {
		const note = '“A grey light of no colour at all”';
		const judged = judgedNote(note, book);
		const pandoc = { ...preferences, citationStyle: 'pandoc' } as const;
		const [found] = diagnoseQuotations(judged, pandoc, () => '8', t);
		assert.equal(fixed(note, found?.fixes(note)[0]), `${note} [@rivers1901, p. 8]`);
	});

	test('offer to search the copy only where the words are not in it', () => {
		const note = 'So:\n\n“Every blue elephant dances upon a mountain” (Rivers, ch. 1).';
		const [found] = diagnosed(note, true);
		const { words, span, open } = found?.search ?? {};
		assert.equal(words, 'Every blue elephant dances upon a mountain');
		assert.equal(span && note.slice(span.start, span.end), words);
		assert.equal(open, '“');
		assert.equal(
			diagnosed('“A red light of no colour at all” (Rivers)', true)[0]?.search,
			undefined,
		);
	});

	test('say of words that nobody has confirmed that they are not', () => {
		const [found] = diagnosed(
			'“All that winter the bills lay unopened on the hall table” (Rivers)',
		);
		assert.equal(
			found?.message,
			'The book has “letters” here, not “bills” (ch. 2). But that is not confirmed: check your copy.',
		);
	});
});
