import assert from 'node:assert/strict';
import type { Book } from '../../../src/core/book/book.js';
import type { ReadBook } from '../../../src/core/book/horizon.js';
import { assemble, type BookFolder, type Library } from '../../../src/core/book/library.js';
import { type ParsedFile, parseEntry } from '../../../src/core/book/parseEntry.js';
import type { ProblemCode } from '../../../src/core/book/problems.js';
import { bracketed } from '../../fixture.js';

/** The files of a book folder: by path, the lines of its frontmatter, with the body after `---`. */
export type Files = Readonly<Record<string, string>>;

/** Frontmatter between its fences, and the body where `---` begins it. */
export function entry(lines: string): string {
	return `---\n${lines}${/^---$/m.test(lines) ? '' : '\n---'}\n`;
}

/** A book folder of the workspace. */
export function folder(name: string, files: Files): BookFolder {
	return {
		uri: `file:/${name}`,
		name,
		path: name,
		files: Object.entries(files).map(([path, lines]) => {
			const uri = `file:/${name}/${path}`;
			const id = path === 'work.md' ? name : path.replace(/^.*\/|\.md$/g, '');
			return { uri, path, parsed: parseEntry(unmarked(lines), { id, file: uri }) };
		}),
	};
}

function unmarked(lines: string): string {
	return entry(lines.replace(/[⟦⟧]/g, ''));
}

/** The library of some book folders, by their names; nothing is bundled. */
export function library(folders: Readonly<Record<string, Files>>): Library {
	return assemble(
		[],
		Object.entries(folders).map(([name, files]) => folder(name, files)),
	);
}

/** One book of the given entries, with a work of 23 chapters unless they bring one. */
export function bookOf(files: Files): Book {
	const [book] = library({
		book: { 'work.md': 'type: work\nname: The Book\nchapters: 23', ...files },
	}).books;
	assert.ok(book);
	return book;
}

/**
 * Asserts that the problems of one code stand exactly where `⟦…⟧` stands in the files of the
 * folders, and that there are no problems of other codes. That an entry states no chapter counts
 * only where it is asked for: most cases are about something else and state none.
 */
export function checkLibrary(code: ProblemCode, folders: Readonly<Record<string, Files>>): Library {
	const read = library(folders);
	for (const [name, files] of Object.entries(folders)) {
		for (const [path, lines] of Object.entries(files)) {
			const problems = (read.problems.get(`file:/${name}/${path}`) ?? []).filter(
				(problem) => problem.code === code || problem.code !== 'frontmatter.missing-chapter',
			);
			const shown = bracketed(
				unmarked(lines),
				problems.map(({ span }) => span).sort((one, other) => one.start - other.start),
			);
			assert.equal(shown, entry(lines), path);
			assert.deepEqual(
				problems.map((problem) => problem.code),
				problems.map(() => code),
				path,
			);
		}
	}
	return read;
}

/** Reads a text as the file `ruth.md`. */
export function parse(text: string, id = 'ruth'): ParsedFile {
	return parseEntry(text, { id, file: `file:/book/${id}.md` });
}

/** Asserts that a text has one problem for each `⟦…⟧`, all of one code, and gives what was read. */
export function checkFile(code: ProblemCode, marked: string, id?: string): ParsedFile {
	const text = marked.replace(/[⟦⟧]/g, '');
	const parsed = parse(text, id);
	const spans = parsed.problems.map(({ span }) => span);
	assert.equal(bracketed(text, spans), marked);
	assert.deepEqual(
		parsed.problems.map((problem) => problem.code),
		spans.map(() => code),
	);
	return parsed;
}

/** The own keys of an entry that hold something, without those that every entry has. */
export function said(value: object | undefined): object {
	const { id: _id, files: _files, ...rest }: Record<string, unknown> = { ...value };
	return Object.fromEntries(
		Object.entries(JSON.parse(JSON.stringify(rest))).filter(
			([, one]) => one !== '' && !(Array.isArray(one) && one.length === 0),
		),
	);
}

/** All that a book as far as it has been read could show, as one string. */
export function shownBy(book: ReadBook): string {
	return JSON.stringify(book, (_key, value) => (value instanceof Map ? [...value] : value));
}
