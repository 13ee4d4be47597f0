import type { Entry } from './entry.js';

/** An entry of a layer, with the keys that its file gives. */
export interface LayerEntry {
	readonly entry: Entry;
	readonly given: readonly string[];
}

/** Keys of the file whose property here bears another name. */
const properties: Readonly<Record<string, string>> = {
	author: 'authors',
	editor: 'editors',
	translator: 'translators',
	publisher_place: 'publisherPlace',
	stands_for: 'standsFor',
	para: 'paragraph',
	quoted_in: 'quotedIn',
};

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
	const entries = [...base];
	for (const upper of layer) {
		const at = entries.findIndex(
			({ id, type }) => id === upper.entry.id && type === upper.entry.type,
		);
		const below = entries[at];
		if (below) {
			entries[at] = merge(below, upper);
		} else {
			entries.push(upper.entry);
		}
	}
	return entries;
}

/** `work.md` of a layer over the work it extends, which keeps its id. */
export function merge(below: Entry, { entry, given }: LayerEntry): Entry {
	const replaced = given
		.filter((key) => !identity.includes(key) && !added.some((name) => name === key))
		.map((key) => properties[key] ?? key);
	const above: Readonly<Record<string, unknown>> = { ...entry };
	const under: Readonly<Record<string, unknown>> = { ...below };
	const changes: Record<string, unknown> = { files: [...below.files, ...entry.files] };
	for (const key of replaced) {
		if (key in above) {
			changes[key] = above[key];
		}
	}
	for (const key of added) {
		changes[key] = [...listOf(under[key]), ...listOf(above[key])];
	}
	if (entry.description !== '') {
		changes.description = entry.description;
		changes.commentary = entry.commentary;
	}
	if (entry.type === 'quote' && given.includes('text')) {
		changes.name = entry.text;
	}
	return { ...below, ...changes } as Entry;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
