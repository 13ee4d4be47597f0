import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checks } from '../../../src/features/checks/checks.js';
import { bookOf, hailsham, wholeNote } from '../books.js';
import { type Case, cases } from './cases.js';
import { diagnoseFile, diagnoseLinks, fixed } from './diagnosed.js';

/** Checks of notes and not of entries; see `diagnoseQuotations.test.ts`. */
const ofQuotations = /[qQ]uotation|misquote|wrongChapter|wrongSpeaker/;

/** Problems that are not in the text of one file, and are found where files are listed and decoded. */
const elsewhere = ['file.encoding', 'file.too-long', 'folder.link', 'folder.too-many'];

suite('checks', () => {
	test('are one for each code, each in a file of its own', () => {
		const source = readFileSync('src/core/book/problems.ts', 'utf8');
		const codes = [...source.matchAll(/\| '([\w.-]+)'/g)].map(([, code]) => code);
		assert.deepEqual(checks.map(({ code }) => code).sort(), codes.sort());
		const files = readdirSync('src/features/checks').filter(
			(file) =>
				!['check.ts', 'checks.ts', 'diagnose.ts'].includes(file) && !ofQuotations.test(file),
		);
		assert.equal(files.length, checks.length);
	});

	test('each have a case here', () => {
		const codes = new Set([...cases.map(({ code }) => code), ...elsewhere, 'mention.broken']);
		assert.deepEqual([...codes].sort(), checks.map(({ code }) => code).sort());
	});

	test('each speak in whole sentences', () => {
		for (const { message, code } of checks) {
			assert.match(
				message({}, (sentence) => sentence),
				/^(?:[A-Z“`]|\{0\}).*[.?]$/,
				code,
			);
		}
	});
});

suite('check', () => {
	for (const { code, marked, message, mended, silent, files = {} } of cases) {
		test(`${code}: says “${message.slice(0, 48)}…” in its place`, () => {
			checkMessage({ code, marked, message, silent, files });
		});

		if (mended !== undefined) {
			test(`${code}: mends ${JSON.stringify(marked.slice(0, 48))}`, () => {
				const text = marked.replace(/[⟦⟧]/g, '');
				const [found] = diagnoseFile(text, files).filter((one) => one.code === code);
				const after = fixed(text, found?.fixes(text)[0]);
				assert.equal(after, mended);
				assert.deepEqual(
					codesOf(after, files).filter((one) => one === code),
					[],
				);
			});
		}

		test(`${code}: is silent about ${JSON.stringify(silent.slice(0, 48))}`, () => {
			assert.ok(!codesOf(silent, files).includes(code));
		});
	}

	function checkMessage({ code, marked, message, files }: Case): void {
		const text = marked.replace(/[⟦⟧]/g, '');
		const found = diagnoseFile(text, files ?? {}).filter((one) => one.code === code);
		assert.deepEqual(
			found.map(
				({ span }) =>
					`${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`,
			),
			[marked],
		);
		assert.equal(found[0]?.message, message);
	}

	function codesOf(text: string, files: Readonly<Record<string, string>>): readonly string[] {
		return diagnoseFile(text, files).map((one) => one.code);
	}

	test('of a file says which encoding it was read in, and how long it is', () => {
		const latin = Uint8Array.from(Buffer.from('---\ntype: term\nname: L’été\n---\n', 'latin1'));
		assert.match(
			diagnoseFile(latin)[0]?.message ?? '',
			/^This file is not in UTF-8 and was read as .+\./,
		);
		const long = `---\ntype: term\nname: x\n---\n${'word '.repeat(300_000)}`;
		assert.match(
			diagnoseFile(long)[0]?.message ?? '',
			/^This file has 1\.5 MB; an entry is read up to 1 MB\./,
		);
		assert.ok(
			!codesOf('---\ntype: term\nname: L’été\n---\n', {}).some((code) => code.startsWith('file.')),
		);
	});

	test('of a folder says what is not read', () => {
		const message = (code: string, facts: Record<string, string | number>) =>
			checks
				.find((check) => check.code === code)
				?.message(facts, (sentence, ...values) => sentence.replace('{0}', String(values[0])));
		assert.equal(
			message('folder.link', { name: 'old' }),
			'The folder “old” is a link and is not read, because links can lead in a circle.',
		);
		assert.match(
			message('folder.too-many', { most: 20_000 }) ?? '',
			/more than 20000 Markdown files/,
		);
	});

	test('of a link names the entry that is near, and mends it', () => {
		const note = wholeNote(bookOf(hailsham), 'Then [[rutth|she]] laughed.');
		const [found] = diagnoseLinks(note);
		assert.equal(found?.message, 'No entry is called “rutth”. Do you mean “ruth”?');
		assert.equal(fixed(note.text, found?.fixes(note.text)[0]), 'Then [[ruth|she]] laughed.');
	});

	test('of a link is silent about entries, files, hidden entries and what is near nothing', () => {
		const silent = (text: string, files: readonly string[] = [], horizon = 23) =>
			assert.deepEqual(diagnoseLinks(wholeNote(bookOf(hailsham, horizon), text), files), []);
		silent('[[ruth]] [[Ruth]] [[never-let-me-go:ruth]] [[meeting of Tuesday]]');
		silent('[[rutth]]', ['rutth']);
		silent('[[told]]', [], 3);
		silent('`[[rutth]]`');
	});
});
