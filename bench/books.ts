import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Book } from '../src/core/book/book.js';
import { assemble, type BundledBook } from '../src/core/book/library.js';
import { packBook } from '../src/core/book/pack.js';

/** A packed book, as the extension reads it from its one file. */
export interface PackedBook {
	readonly json: string;
	readonly book: Book;
}

/** *Never Let Me Go* as it ships. */
export function bundledBook(): PackedBook {
	const books: readonly BundledBook[] = JSON.parse(
		readFileSync(resolve('dist/books.json'), 'utf8'),
	);
	return packed(books[0]);
}

const chapters = 50;
const types = ['character', 'theme', 'symbol', 'place', 'event', 'term', 'quote'] as const;

/** A book of `size` entries that refer to each other, a part of them in each chapter. */
export function generatedBook(size: number): PackedBook {
	const work = `---\ntype: work\nname: A Long Book\nauthor: Writer, Some\nchapters: ${chapters}\n---\nLong.\n`;
	const entries = Array.from({ length: size }, (_, index) => ({
		path: `e${index}.md`,
		text: entryText(index, size),
	}));
	return packed(packBook('long', [{ path: 'work.md', text: work }, ...entries]));
}

function packed(book: BundledBook | undefined): PackedBook {
	const [made] = book ? assemble([book], []).books : [];
	if (!made) {
		throw new Error('There is no book to measure with.');
	}
	return { json: JSON.stringify(book), book: made };
}

function entryText(index: number, size: number): string {
	const type = types[index % types.length] ?? 'term';
	const chapter = 1 + (index % chapters);
	const name = nameOf(index);
	const other = (step: number) => `e${(index + step * types.length) % size}`;
	const lines = [
		`type: ${type}`,
		type === 'quote' ? `text: Then ${name} said that it was so, and so it was` : `name: ${name}`,
		`chapter: ${chapter}`,
		type === 'quote'
			? `speaker: e${index - (index % types.length)}`
			: `aliases: [${name} the Other]`,
		type === 'quote' ? `about: [${other(3)}]` : '',
		type === 'character' ? `relations: [{to: ${other(1)}, kind: friend, from: ${chapter}}]` : '',
		`later: [{chapter: ${chapters}, text: In the end ${name} goes home.}]`,
	];
	const body = `${name} is somebody in a book that is long, and comes in where it is time.`;
	return `---\n${lines.filter((line) => line !== '').join('\n')}\n---\n${body}\n\n${body}\n`;
}

const syllables = [
	'ba',
	'de',
	'fi',
	'go',
	'hu',
	'ka',
	'le',
	'mi',
	'no',
	'ru',
	'sa',
	'te',
	'vi',
	'zo',
];

/** Different for each number, and no word of any language on purpose. */
function nameOf(index: number): string {
	const word = [14 * 14, 14, 1].map((place) => syllables[Math.floor(index / place) % 14]).join('');
	return `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${Math.floor(index / 2744) + 1}`;
}
