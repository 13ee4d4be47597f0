import assert from 'node:assert/strict';
import { upTo } from '../../../src/core/book/horizon.js';
import { assemble } from '../../../src/core/book/library.js';
import { readEntryFile } from '../../../src/core/book/readEntryFile.js';
import { findLinks, linkTarget } from '../../../src/core/mentions/links.js';
import type { Note } from '../../../src/core/mentions/named.js';
import { brokenLinks, type LinkAt } from '../../../src/features/checks/brokenLink.js';
import type { Fix } from '../../../src/features/checks/check.js';
import { type Diagnosis, diagnose } from '../../../src/features/checks/diagnose.js';
import { bookOf, type Files, fileText, hailsham, t } from '../books.js';

/** The file that is looked at lies here, and is the work where it says so. */
const path = (text: string) => (/^type: work$/m.test(text) ? 'work.md' : 'x.md');

/** What a reader of the whole book is told about a file that lies in it beside others. */
export function diagnoseFile(
	content: string | Uint8Array,
	files: Files = {},
): readonly Diagnosis[] {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const own = path(typeof content === 'string' ? content : '');
	const work = 'type: work\nname: The Book\nchapters: 23';
	const contents: Record<string, Uint8Array> = {};
	for (const [name, lines] of Object.entries({
		'work.md': work,
		'ruth.md': 'type: character\nname: Ruth\nchapter: 1',
		...files,
	})) {
		contents[name] = new TextEncoder().encode(fileText(lines));
	}
	contents[own] = bytes;
	const read = Object.entries(contents).map(([name, data]) => {
		const uri = `file:///book/${name}`;
		const id = name === 'work.md' ? 'book' : name.replace(/\.md$/, '');
		return { uri, path: name, parsed: readEntryFile(data, { id, file: uri }).parsed };
	});
	const { books, problems } = assemble(
		[],
		[{ uri: 'file:///book', name: 'book', path: 'book', files: read }],
	);
	const book = books[0] && upTo(books[0], 'all');
	return diagnose(problems.get(`file:///book/${own}`) ?? [], book, t);
}

/** The links of a note, with where their references stand. */
function linksIn({ text, masked }: Note): readonly LinkAt[] {
	return findLinks(text, masked).map((link) => {
		const span = linkTarget(text, link);
		assert.ok(span);
		return { target: link.target, span };
	});
}

/** What is told about the links of a note; `files` are the names of the files of the workspace. */
export function diagnoseLinks(note: Note, files: readonly string[] = []): readonly Diagnosis[] {
	const mayBeFile = (name: string) => files.includes(name);
	const whole = [bookOf(hailsham).index];
	const problems = brokenLinks(note.names, linksIn(note), whole, mayBeFile);
	return diagnose(problems, undefined, t);
}

/** The text with all edits of a fix made. */
export function fixed(text: string, fix: Fix | undefined): string {
	assert.ok(fix, 'there is no fix');
	return [...fix.edits]
		.sort((one, other) => other.span.start - one.span.start)
		.reduce(
			(after, { span, text: words }) => after.slice(0, span.start) + words + after.slice(span.end),
			text,
		);
}
