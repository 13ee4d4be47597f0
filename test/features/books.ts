import assert from 'node:assert/strict';
import type { Entry } from '../../src/core/book/entry.js';
import { type Horizon, type ReadBook, upTo } from '../../src/core/book/horizon.js';
import { assemble } from '../../src/core/book/library.js';
import { readNoteKeys } from '../../src/core/book/note.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { mentionsIn, type Note, namesOf } from '../../src/core/mentions/named.js';
import { maskedRegions, paragraphAt } from '../../src/core/text/markdown.js';
import type { Preferences } from '../../src/features/card.js';
import { type About, aboutPlace } from '../../src/features/closeness.js';
import type { Localize } from '../../src/features/localize.js';
import { atCursor } from '../fixture.js';

/** The files of a book: by path, the lines of the frontmatter, with the body after `---`. */
export type Files = Readonly<Record<string, string>>;

const work = [
	'type: work',
	'name: Never Let Me Go',
	'author: Ishiguro, Kazuo',
	'year: 2005',
	'chapters: 23',
].join('\n');

/** A book of these files, as far as `horizon`; its work is *Never Let Me Go* unless they bring one. */
export function bookOf(files: Files, horizon: Horizon = 'all', name = 'never-let-me-go'): ReadBook {
	const read = Object.entries({ 'work.md': work, ...files }).map(([path, lines]) => {
		const uri = `file:///${name}/${path}`;
		const id = path === 'work.md' ? name : path.replace(/^.*\/|\.md$/g, '');
		return { uri, path, parsed: parseEntry(fileText(lines), { id, file: uri }) };
	});
	const folder = { uri: `file:///${name}`, name, path: name, files: read };
	const { books } = assemble([], [folder]);
	assert.ok(books[0]);
	return upTo(books[0], horizon);
}

/** The lines of an entry between fences, with its body. */
export function fileText(lines: string): string {
	return `---\n${lines}${/^---$/m.test(lines) ? '' : '\n---'}\n`;
}

/** The note of a text with `<|>` where the caret stands, about one book or several. */
export function noteOf(
	about: ReadBook | readonly ReadBook[],
	marked: string,
): { readonly note: Note; readonly offset: number } {
	const { text, offset } = atCursor(marked);
	return { note: wholeNote(about, text), offset };
}

/** A text as a note about one book or several. */
export function wholeNote(about: ReadBook | readonly ReadBook[], text: string): Note {
	const books = 'id' in about ? [about] : about;
	return { text, keys: readNoteKeys(text), names: namesOf(books), masked: maskedRegions(text) };
}

/** What the paragraph at `offset` is about, and less so the rest of the note. */
export function aboutAt(note: Note, offset: number): About {
	return aboutPlace(mentionsIn(note), paragraphAt(note.text, offset));
}

/** The entry of a book with this id. */
export function entryOf(book: ReadBook, id: string): Entry {
	const entry = [...book.entries, book.work].find((one) => one.id === id);
	assert.ok(entry, `no entry ${id}`);
	return entry;
}

/** The quote of a book with this id. */
export function quoteOf(book: ReadBook, id: string): Extract<Entry, { type: 'quote' }> {
	const entry = entryOf(book, id);
	assert.ok(entry.type === 'quote', `${id} is no quote`);
	return entry;
}

/** English as it is written, with its places filled in. */
export const t: Localize = (sentence, ...values) =>
	sentence.replace(/\{(\d+)\}/g, (_, place) => String(values[Number(place)]));

export const preferences: Preferences = { citationStyle: 'mla', maxQuotes: 2 };

/** Three friends, a place and some of their words, for tests that need no more. */
export const hailsham: Files = {
	'ruth.md': 'type: character\nname: Ruth\nchapter: 1\nrole: Kathy’s friend\n---\nA girl.',
	'tommy.md': 'type: character\nname: Tommy D.\nchapter: 1\naliases: [Tommy]\n---\nA boy.',
	'miss-lucy.md': 'type: character\nname: Miss Lucy\nchapter: 3\naliases: [Lucy]\n---\nA guardian.',
	'norfolk.md': 'type: place\nname: Norfolk\nchapter: 6\n---\nA lost corner.',
	'told.md': [
		'type: quote',
		'text: The problem, as I see it, is that you’ve been told and not told.',
		'speaker: miss-lucy',
		'chapter: 7',
		'status: verified',
	].join('\n'),
	'soul.md': 'type: quote\ntext: it revealed your soul\nspeaker: tommy\nchapter: 15',
	'scared.md': 'type: quote\ntext: She’s scared of us\nspeaker: ruth\nabout: [tommy]\nchapter: 3',
};
