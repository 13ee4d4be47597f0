import assert from 'node:assert/strict';
import type { Book } from '../../../src/core/book/book.js';
import type { Entry } from '../../../src/core/book/entry.js';
import { type Horizon, type ReadBook, upTo } from '../../../src/core/book/horizon.js';
import { assemble, type Library } from '../../../src/core/book/library.js';
import type { Problem } from '../../../src/core/book/problems.js';
import { diagnose } from '../../../src/features/checks/diagnose.js';
import type { Localize } from '../../../src/features/localize.js';
import { type Files, folder } from '../../core/book/shelf.js';

/**
 * What is said of readers' own layers that name every entry of the book: rightly, nearly, as an
 * alias of two entries of their own, and as the id of an entry of another type.
 */
export function diagnoses(whole: Book, horizon: Horizon, t: Localize): readonly string[] {
	return layersOver(whole).flatMap(({ library, book }) => {
		const read = upTo(book, horizon);
		return diagnosed([...library.problems.values()].flat(), read, t);
	});
}

/** What is said of problems, and how they could be mended. */
export function diagnosed(
	problems: readonly Problem[],
	book: ReadBook,
	t: Localize,
): readonly string[] {
	return problems.flatMap((problem) => {
		// A message may repeat what the file refers to, but not tell that an id is taken.
		const written = String(problem.facts.reference ?? '');
		return diagnose([problem], book, t).flatMap(({ message, fixes }) => [
			message.replace(written, ''),
			...fixes('').flatMap(({ title, edits }) => [title, ...edits.map(({ text }) => text)]),
		]);
	});
}

interface Layered {
	readonly library: Library;
	readonly book: Book;
}

const known = new WeakMap<Book, readonly Layered[]>();

/** Made once for a book, since it is looked at up to many horizons. */
function layersOver(whole: Book): readonly Layered[] {
	const layers =
		known.get(whole) ?? [referring(whole), twins(whole)].map((files) => layOver(whole, files));
	known.set(whole, layers);
	return layers;
}

function layOver({ work, entries }: Book, files: Files): Layered {
	const workFile = `type: work\nname: ${work.name}\nextends: ${work.id}`;
	const library = assemble(
		[{ work, entries }],
		[folder('layer', { 'work.md': workFile, ...files })],
	);
	const [book] = library.books;
	assert.ok(book);
	return { library, book };
}

function referring({ entries }: Book): Files {
	const named = entries.filter(({ type }) => type !== 'quote');
	const ids = entries.map(({ id }) => id);
	const names = [...named.flatMap(namesOf), ...ids];
	const aliases = `aliases: ${list(named.map(({ name }) => name))}`;
	const character = 'type: character\nname';
	return {
		'own-reader.md': `${character}: Own Reader\nthemes: ${list(names)}`,
		'own-typist.md': `${character}: Own Typist\nthemes: ${list(ids.map(misspelt))}`,
		'own-first.md': `${character}: Own First\n${aliases}`,
		'own-second.md': `${character}: Own Second\n${aliases}`,
	};
}

function twins({ entries }: Book): Files {
	const twin = ({ id, type }: Entry): readonly [string, string] => [
		`${id}.md`,
		`type: ${type === 'term' ? 'symbol' : 'term'}\nname: Twin ${id}`,
	];
	return Object.fromEntries(entries.map(twin));
}

function namesOf({ name, aliases }: Entry): readonly string[] {
	return [name, ...aliases.map((alias) => alias.name)];
}

function list(texts: readonly string[]): string {
	return JSON.stringify(texts);
}

/** Near to a name, and none. */
export function misspelt(name: string): string {
	return `${name.slice(0, 2)}${name.slice(3)}x`;
}
