import { type Book, makeBook } from './book.js';
import type { BookFile, BookFolder } from './folder.js';
import { layOver, mergeWork } from './layers.js';
import type { Problem } from './problems.js';
import { type BundledBook, entriesOf, type Shelf, type Stack, shelve, stack } from './shelves.js';
import { atKey, type FileProblem, validate } from './validate.js';

export type { BookFile, BookFolder } from './folder.js';
export type { BundledBook } from './shelves.js';

/** All books there are, bundled and in the workspace, with their layers laid over them. */
export interface Library {
	readonly books: readonly Book[];
	/** Which book a folder holds: its own, or the one it is a layer of. */
	readonly bookOfFolder: ReadonlyMap<string, string>;
	/** By the URI of the file they stand in. */
	readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Puts the library together. A book of the workspace with the id of a bundled one stands in its
 * place. Where two folders of the workspace claim one id, both are problems and the first is read.
 */
export function assemble(bundled: readonly BundledBook[], folders: readonly BookFolder[]): Library {
	const shelves = folders.flatMap((folder) => shelve(folder) ?? []);
	const { stacks, cyclic, orphaned } = stack(shelves, bundled);
	const books = new Map<string, Book>();
	const bookOfFolder = new Map<string, string>();
	const found: FileProblem[] = [...sharedIds(stacks)];
	for (const { base, layers } of stacks) {
		const own = 'folder' in base ? [base, ...layers] : layers;
		const id = base.work.id;
		for (const { folder } of own) {
			bookOfFolder.set(folder.uri, id);
		}
		if (!books.has(id)) {
			const book = bookOf({ base, layers });
			books.set(id, book);
			found.push(...own.flatMap(({ folder }) => validate(book, folder)));
		}
	}
	for (const { workFile } of cyclic) {
		found.push(atKey(workFile, 'extends', 'frontmatter.cycle', { key: 'extends' }));
	}
	for (const { workFile, work } of orphaned) {
		const facts = { key: 'extends', reference: work.extends ?? '' };
		found.push(atKey(workFile, 'extends', 'frontmatter.unknown-reference', facts));
	}
	const files = shelves.flatMap(({ folder }) => folder.files);
	return {
		books: [...books.values()],
		bookOfFolder,
		problems: problemsByFile(files, found, books),
	};
}

/** Two folders of the workspace that claim one id. A bundled book only steps aside. */
function sharedIds(stacks: readonly Stack[]): readonly FileProblem[] {
	const holders = new Map<string, Shelf[]>();
	for (const { base } of stacks) {
		if ('folder' in base) {
			holders.set(base.id, [...(holders.get(base.id) ?? []), base]);
		}
	}
	return [...holders.values()]
		.filter((group) => group.length > 1)
		.flatMap((group) =>
			group.map(({ id, workFile }) => {
				const other = group.find((one) => one.workFile !== workFile)?.workFile.uri ?? '';
				return atKey(workFile, 'id', 'frontmatter.duplicate-id', { id, other });
			}),
		);
}

function bookOf({ base, layers }: Stack): Book {
	let work = base.work;
	let entries =
		'folder' in base
			? entriesOf(base.folder).flatMap(({ entry, unnamed }) => (unnamed ? [] : [entry]))
			: base.entries;
	for (const layer of layers) {
		work = mergeWork(work, { entry: layer.work, given: layer.workFile.parsed.given });
		entries = layOver(entries, entriesOf(layer.folder));
	}
	return makeBook(work, entries);
}

/** A file of a layer need not repeat the name of the entry it is laid over. */
function problemsByFile(
	files: readonly BookFile[],
	found: readonly FileProblem[],
	books: ReadonlyMap<string, Book>,
): ReadonlyMap<string, readonly Problem[]> {
	const laid = new Set(
		[...books.values()].flatMap(({ entries }) => entries.flatMap((entry) => entry.files.slice(1))),
	);
	const own = files.flatMap(({ uri, parsed }) =>
		parsed.problems
			.filter(({ code }) => code !== 'frontmatter.missing-name' || !laid.has(uri))
			.map((problem) => ({ uri, problem })),
	);
	const problems = new Map<string, Problem[]>();
	for (const { uri, problem } of [...own, ...found]) {
		const list = problems.get(uri) ?? [];
		list.push(problem);
		problems.set(uri, list);
	}
	return problems;
}
