import { type Book, makeBook } from './book.js';
import type { Entry, Work } from './entry.js';
import { type LayerEntry, layOver, merge } from './layers.js';
import type { ParsedFile } from './parseEntry.js';
import type { Problem } from './problems.js';
import { type FileProblem, validate } from './validate.js';

/** One Markdown file of a book folder. */
export interface BookFile {
	readonly uri: string;
	/** Relative to the book's folder, with `/`. */
	readonly path: string;
	readonly parsed: ParsedFile;
}

/** A folder with a `work.md`, and the Markdown files below it that belong to no nearer book. */
export interface BookFolder {
	readonly uri: string;
	readonly name: string;
	/** Relative to the workspace folder, with `/`; empty for the workspace folder itself. */
	readonly path: string;
	readonly files: readonly BookFile[];
}

/** All books there are, bundled and in the workspace, with their layers laid over them. */
export interface Library {
	readonly books: readonly Book[];
	/** Which book a folder holds: its own, or the one it is a layer of. */
	readonly bookOfFolder: ReadonlyMap<string, string>;
	/** By the URI of the file they stand in. */
	readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** A book that ships with the extension. */
export interface BundledBook {
	readonly work: Work;
	readonly entries: readonly Entry[];
}

/**
 * Puts the library together. A book of the workspace with the id of a bundled one stands in its
 * place. Where two folders of the workspace claim one id, both are problems and the first is read.
 */
export function assemble(bundled: readonly BundledBook[], folders: readonly BookFolder[]): Library {
	const shelves = folders.flatMap((folder) => shelve(folder) ?? []);
	const found: FileProblem[] = [];
	const rootOf = rootsOf(shelves, bundled, found);
	const books: Book[] = [];
	const bookOfFolder = new Map<string, string>();
	const own = new Map<string, Shelf>();
	for (const shelf of shelves.filter((one) => rootOf.get(one) === one)) {
		if (own.has(shelf.id)) {
			found.push(atKey(shelf.workFile, 'id', 'frontmatter.duplicate-id', { id: shelf.id }));
		} else {
			own.set(shelf.id, shelf);
		}
	}
	const bases: (Shelf | BundledBook)[] = [
		...own.values(),
		...bundled.filter(({ work }) => !own.has(work.id)),
	];
	for (const base of bases) {
		const layers = shelves.filter((shelf) => rootOf.get(shelf) === base && shelf !== base);
		const book = layered(base, layers);
		books.push(book);
		const shelvesOfBook = 'folder' in base ? [base, ...layers] : layers;
		for (const shelf of shelvesOfBook) {
			bookOfFolder.set(shelf.folder.uri, book.id);
		}
		found.push(...shelvesOfBook.flatMap(({ folder }) => validate(book, folder)));
	}
	return { books, bookOfFolder, problems: problemsByFile(folders, found) };
}

/** A book folder of the workspace, opened at its work. */
interface Shelf {
	readonly folder: BookFolder;
	readonly id: string;
	readonly work: Work;
	readonly workFile: BookFile;
}

function shelve(folder: BookFolder): Shelf | undefined {
	const workFile = folder.files.find(({ path }) => path === 'work.md');
	const work = workFile?.parsed.entry;
	return workFile && work?.type === 'work' ? { folder, id: work.id, work, workFile } : undefined;
}

/**
 * The book that each folder ends up in when `extends` is followed: itself where it extends nothing,
 * or nothing that there is. Each folder in a circle is a problem and a book of its own.
 */
function rootsOf(
	shelves: readonly Shelf[],
	bundled: readonly BundledBook[],
	found: FileProblem[],
): ReadonlyMap<Shelf, Shelf | BundledBook> {
	const byId = new Map<string, Shelf | BundledBook>(bundled.map((book) => [book.work.id, book]));
	for (const shelf of [...shelves].reverse()) {
		byId.set(shelf.id, shelf);
	}
	const below = (one: Shelf): Shelf | BundledBook | undefined =>
		one.work.extends === undefined ? undefined : byId.get(one.work.extends);
	return new Map(
		shelves.map((shelf) => {
			const target = shelf.work.extends;
			if (target !== undefined && !below(shelf)) {
				const facts = { reference: target, nearest: '' };
				found.push(atKey(shelf.workFile, 'extends', 'frontmatter.unknown-reference', facts));
			}
			const path = new Set<Shelf>();
			let root: Shelf | BundledBook = shelf;
			while ('folder' in root && !path.has(root)) {
				path.add(root);
				root = below(root) ?? root;
			}
			if ('folder' in root && root === shelf && path.size > 1) {
				found.push(atKey(shelf.workFile, 'extends', 'frontmatter.cycle', { key: 'extends' }));
				return [shelf, shelf];
			}
			return [shelf, root];
		}),
	);
}

function layered(base: Shelf | BundledBook, layers: readonly Shelf[]): Book {
	let work: Entry = base.work;
	let entries: readonly Entry[] =
		'folder' in base ? entriesOf(base.folder).map(({ entry }) => entry) : base.entries;
	for (const layer of layers) {
		work = merge(work, { entry: layer.work, given: layer.workFile.parsed.given });
		entries = layOver(entries, entriesOf(layer.folder));
	}
	return makeBook(work.type === 'work' ? work : base.work, entries);
}

function entriesOf(folder: BookFolder): readonly LayerEntry[] {
	return folder.files.flatMap(({ path, parsed: { entry, given } }) =>
		entry && path !== 'work.md' && entry.type !== 'work' ? [{ entry, given }] : [],
	);
}

function atKey(
	{ uri, parsed }: BookFile,
	key: string,
	code: Problem['code'],
	facts: Problem['facts'],
): FileProblem {
	const span = parsed.keys.get(key) ?? { start: 0, end: 0 };
	return { uri, problem: { code, span, facts } };
}

function problemsByFile(
	folders: readonly BookFolder[],
	found: readonly FileProblem[],
): ReadonlyMap<string, readonly Problem[]> {
	const problems = new Map<string, Problem[]>();
	const own = folders.flatMap(({ files }) =>
		files.flatMap(({ uri, parsed }) => parsed.problems.map((problem) => ({ uri, problem }))),
	);
	for (const { uri, problem } of [...own, ...found]) {
		const list = problems.get(uri) ?? [];
		list.push(problem);
		problems.set(uri, list);
	}
	return problems;
}
