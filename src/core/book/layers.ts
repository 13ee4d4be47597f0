import type { Entry, Work } from './entry.js';

/** An entry of a layer, with the keys that its file gives. */
export interface LayerEntry {
	readonly entry: Entry;
	readonly given: readonly string[];
	/** Whether the entry has no name of its own, and is nothing unless there is one to lie over. */
	readonly unnamed?: boolean | undefined;
}

/** Keys of the file whose property here bears another name. */
const properties: ReadonlyMap<string, string> = new Map([
	['author', 'authors'],
	['editor', 'editors'],
	['translator', 'translators'],
	['publisher_place', 'publisherPlace'],
	['stands_for', 'standsFor'],
	['para', 'paragraph'],
	['quoted_in', 'quotedIn'],
]);

/** Keys whose lists a layer adds to; every other key of a layer replaces. */
const added = ['aliases', 'misquotes', 'relations', 'later'] as const;

/** Keys that say which file this is and not what the entry is. */
const identity = ['id', 'type', 'extends'];

/**
 * Lays entries over those of a book. For an equal id the keys given in the layer replace keys
 * below, `aliases`, `misquotes`, `relations` and `later` are added, and a body that is not empty
 * replaces; an entry of another type, or with a new id, is added beside the others.
 */
export function layOver(base: readonly Entry[], layer: readonly LayerEntry[]): readonly Entry[] {
	const places = new Map<string, number>();
	for (const [at, { id, type }] of base.entries()) {
		const key = `${type} ${id}`;
		places.set(key, places.get(key) ?? at);
	}
	const entries = [...base];
	for (const upper of layer) {
		const at = places.get(`${upper.entry.type} ${upper.entry.id}`);
		const below = at === undefined ? undefined : entries[at];
		if (at !== undefined && below) {
			entries[at] = merge(below, upper);
		} else if (!upper.unnamed) {
			entries.push(upper.entry);
		}
	}
	return entries;
}

/** `work.md` of a layer over the work it extends, which keeps its id. */
export function mergeWork(below: Work, layer: LayerEntry): Work {
	const work = merge(below, layer);
	const above = layer.entry;
	if (work.type !== 'work' || above.type !== 'work') {
		return below;
	}
	return layer.given.includes('text') ? { ...work, textFile: above.textFile } : work;
}

/** An entry with one of a layer laid over it. */
export function merge(below: Entry, { entry, given }: LayerEntry): Entry {
	const above: Readonly<Record<string, unknown>> = { ...entry };
	const under: Readonly<Record<string, unknown>> = { ...below };
	const changes: Record<string, unknown> = { files: [...below.files, ...entry.files] };
	for (const key of given.filter((one) => !identity.includes(one))) {
		const property = properties.get(key) ?? key;
		changes[property] = above[property];
	}
	for (const key of added) {
		if (key in under) {
			changes[key] = [...listOf(under[key]), ...listOf(above[key])];
		}
	}
	if (entry.description !== '') {
		changes.description = entry.description;
		changes.commentary = entry.commentary;
	}
	if (entry.type === 'quote' && given.includes('text')) {
		changes.name = entry.text;
	}
	// Both are entries of one type, and only properties of that type have been taken over.
	return { ...below, ...changes } as Entry;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
