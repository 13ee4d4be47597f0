import { inCycles } from './cycles.js';
import type { Entry, Work } from './entry.js';
import type { BookFile, BookFolder } from './folder.js';
import type { LayerEntry } from './layers.js';

/** A book that ships with the extension. */
export interface BundledBook {
	readonly work: Work;
	readonly entries: readonly Entry[];
}

/** A book folder of the workspace, opened at its work. */
export interface Shelf {
	readonly folder: BookFolder;
	readonly id: string;
	readonly work: Work;
	readonly workFile: BookFile;
}

/** A book and the layers that end in it, the lowest first. */
export interface Stack {
	readonly base: Shelf | BundledBook;
	readonly layers: readonly Shelf[];
}

/** Which folder lies over which. */
export interface Stacks {
	readonly stacks: readonly Stack[];
	/** Each is in a circle of `extends`, and a book of its own. */
	readonly cyclic: ReadonlySet<Shelf>;
	/** Each extends a book that there is not, and is a book of its own. */
	readonly orphaned: ReadonlySet<Shelf>;
}

/** The folder as a book, or nothing where its `work.md` is about something else. */
export function shelve(folder: BookFolder): Shelf | undefined {
	const workFile = folder.files.find(({ path }) => path === 'work.md');
	const work = workFile?.parsed.entry;
	if (workFile && work?.type === 'work') {
		return { folder, id: work.id, work, workFile };
	}
	const meant =
		workFile !== undefined &&
		workFile.parsed.problems.length > 0 &&
		folder.files.some(({ parsed }) => parsed.entry && parsed.entry.type !== 'work');
	return meant
		? { folder, id: folder.name, work: standIn(folder.name, workFile.uri), workFile }
		: undefined;
}

/** The work of a folder of entries whose `work.md` cannot be read, so that the entries are kept. */
function standIn(id: string, file: string): Work {
	return {
		type: 'work',
		id,
		name: id,
		aliases: [],
		description: '',
		commentary: '',
		later: [],
		files: [file],
		authors: [],
		editors: [],
		translators: [],
		chapters: [],
		reception: [],
		adaptations: [],
		compared: [],
		teaching: [],
	};
}

/** The entries of a book folder but its work. */
export function entriesOf({ files }: BookFolder): readonly LayerEntry[] {
	return files.flatMap(({ path, parsed: { entry, unnamed, given } }): readonly LayerEntry[] => {
		const found = entry ?? unnamed;
		return found && path !== 'work.md' && found.type !== 'work'
			? [{ entry: found, given, unnamed: entry === undefined }]
			: [];
	});
}

/**
 * Puts each layer on the book it ends in when `extends` is followed. A layer has no id of its own:
 * its folder's name means it only where no book is called that.
 */
export function stack(shelves: readonly Shelf[], bundled: readonly BundledBook[]): Stacks {
	const isLayer = ({ work }: Shelf): boolean => work.extends !== undefined;
	const byId = new Map<string, Shelf | BundledBook>();
	for (const shelf of shelves.filter((one) => !isLayer(one))) {
		byId.set(shelf.id, byId.get(shelf.id) ?? shelf);
	}
	for (const book of bundled) {
		byId.set(book.work.id, byId.get(book.work.id) ?? book);
	}
	for (const shelf of shelves.filter(isLayer)) {
		byId.set(shelf.id, byId.get(shelf.id) ?? shelf);
	}
	const below = new Map<Shelf | BundledBook, Shelf | BundledBook>();
	const orphaned = new Set<Shelf>();
	for (const shelf of shelves.filter(isLayer)) {
		const target = byId.get(shelf.work.extends ?? '');
		if (target) {
			below.set(shelf, target);
		} else {
			orphaned.add(shelf);
		}
	}
	const cyclic = new Set([...inCycles(below)].filter((one): one is Shelf => 'folder' in one));
	for (const shelf of cyclic) {
		below.delete(shelf);
	}
	const bases: readonly (Shelf | BundledBook)[] = [...shelves, ...bundled];
	const wayDown = (one: Shelf): readonly (Shelf | BundledBook)[] => {
		const way: (Shelf | BundledBook)[] = [];
		for (let at = below.get(one); at; at = below.get(at)) {
			way.push(at);
		}
		return way;
	};
	const ways = shelves.map((shelf) => ({ shelf, way: wayDown(shelf) }));
	const stacks = bases
		.filter((base) => !below.has(base))
		.map((base) => ({
			base,
			layers: ways
				.filter(({ way }) => way.at(-1) === base)
				.sort((one, other) => one.way.length - other.way.length)
				.map(({ shelf }) => shelf),
		}));
	return { stacks, cyclic, orphaned };
}
