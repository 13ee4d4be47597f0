import { upTo } from '../src/core/book/horizon.js';
import { namesOf } from '../src/core/mentions/named.js';
import { libraryRows, type Row } from '../src/features/library.js';
import { bundledBook, generatedBook, type PackedBook } from './books.js';
import { type Bench, type Figure, kept, ratios } from './figures.js';

const preferences = { citationStyle: 'mla', maxQuotes: 2 } as const;
const echo = (sentence: string) => sentence;
const size = 5000;

/** How long it takes until everything shows the book up to another chapter. */
export const horizonBench: Bench = {
	title: 'Moving the horizon',
	method: `From the new horizon to the smaller book, its names ready to be found, and every row of the tree to the last leaf with its tooltip, though VS Code asks only for rows that are unfolded. Measured half-way through the bundled book and through a generated one of ${size.toLocaleString('en')} entries, against \`JSON.parse\` of the same book as it is packed, which is what the extension has to do to have the book at all.`,
	async measure() {
		return [
			...figuresFor('the bundled book', bundledBook()),
			...figuresFor(`${size.toLocaleString('en')} entries`, generatedBook(size)),
		];
	},
};

function figuresFor(what: string, { json, book }: PackedBook): readonly Figure[] {
	const horizon = Math.floor(book.work.chapters.length / 2);
	const read = upTo(book, horizon);
	const names = () => namesOf([read]);
	const rows = () => count(libraryRows([read], preferences, echo));
	const times = ratios(() => JSON.parse(json), {
		book: () => upTo(book, horizon),
		names,
		rows,
		all() {
			const moved = upTo(book, horizon);
			kept.result = namesOf([moved]);
			return count(libraryRows([moved], preferences, echo));
		},
	});
	const against = 'JSON.parse of the packed book';
	return [
		{ what: `${what}: the smaller book`, against, times: times.book },
		{ what: `${what}: its names`, against, times: times.names },
		{ what: `${what}: its tree, all of it`, against, times: times.rows, note: `${rows()} rows` },
		{ what: `${what}: all three`, against, times: times.all },
	];
}

/** How many rows there are, each with what it shows. */
function count(rows: readonly Row[]): number {
	return rows.reduce((sum, row) => sum + 1 + count(row.children?.() ?? []), 0);
}
