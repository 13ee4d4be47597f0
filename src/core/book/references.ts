import { fold } from '../text/folding.js';
import type { Entry } from './entry.js';

/** Finds entries by what a file or a note calls them. */
export interface ReferenceIndex {
	readonly byId: ReadonlyMap<string, readonly Entry[]>;
	readonly byName: ReadonlyMap<string, readonly Entry[]>;
	readonly byAlias: ReadonlyMap<string, readonly Entry[]>;
	readonly folded: {
		readonly byId: ReadonlyMap<string, readonly Entry[]>;
		readonly byName: ReadonlyMap<string, readonly Entry[]>;
		readonly byAlias: ReadonlyMap<string, readonly Entry[]>;
	};
}

/**
 * Indexes the ids, names and aliases of entries. A quote is found by its id alone. A work, whose
 * name many a book shares with its hero, is found by what no other entry is called.
 */
export function indexReferences(entries: readonly Entry[]): ReferenceIndex {
	const index = indexOf(entries.filter(({ type }) => type !== 'work'));
	for (const work of entries.filter(({ type }) => type === 'work')) {
		const words = [work.id, work.name, ...work.aliases.map(({ name }) => name)];
		for (const word of words.filter((one) => resolve(index, one).length === 0)) {
			index.byId.set(word, [work]);
			index.folded.byId.set(foldReference(word), [work]);
		}
	}
	return index;
}

type Groups = Map<string, readonly Entry[]>;

interface Tiers {
	readonly byId: Groups;
	readonly byName: Groups;
	readonly byAlias: Groups;
}

function indexOf(entries: readonly Entry[]): Tiers & { readonly folded: Tiers } {
	const named = entries.filter(({ type }) => type !== 'quote');
	const ids = entries.map((entry) => ({ name: entry.id, entry }));
	const names = named.map((entry) => ({ name: entry.name, entry }));
	const aliases = named.flatMap((entry) => entry.aliases.map(({ name }) => ({ name, entry })));
	const tiers = (fold: (text: string) => string): Tiers => ({
		byId: grouped(ids, fold),
		byName: grouped(names, fold),
		byAlias: grouped(aliases, fold),
	});
	return { ...tiers((text) => text), folded: tiers(foldReference) };
}

/**
 * The entries that `reference` means: by id, else by name, else by alias; first letter for letter,
 * then without regard to case, accents and the shape of apostrophes. Empty where nothing bears it,
 * more than one where it is ambiguous.
 */
export function resolve(index: ReferenceIndex, reference: string): readonly Entry[] {
	return resolveRanked(index, reference).entries;
}

/** What a reference means, and how: the smaller the rank, the sooner it counts. */
export interface RankedEntries {
	readonly entries: readonly Entry[];
	readonly rank: number;
}

/** As `resolve`, with how it was resolved, for choosing among several books. */
export function resolveRanked(index: ReferenceIndex, reference: string): RankedEntries {
	const text = reference.trim();
	const exact = lookUp(index, text);
	if (exact) {
		return exact;
	}
	const folded = lookUp(index.folded, foldReference(text));
	return folded ? { ...folded, rank: folded.rank + tiers.length } : { entries: [], rank: Infinity };
}

const tiers = ['byId', 'byName', 'byAlias'] as const;

function lookUp(index: ReferenceIndex['folded'], text: string): RankedEntries | undefined {
	for (const [rank, tier] of tiers.entries()) {
		const entries = index[tier].get(text);
		if (entries) {
			return { entries, rank };
		}
	}
	return undefined;
}

/** Most ids are plain already, and a large book has thousands of them. */
const plain = /^[!-@[-~]+$/;

/** A reference without regard to case, accents and the shape of apostrophes and dashes. */
export function foldReference(text: string): string {
	return plain.test(text) ? text : foldAny(text);
}

function foldAny(text: string): string {
	return fold(text.normalize('NFKC')).replace(/\s+/g, ' ');
}

function grouped(
	pairs: readonly { readonly name: string; readonly entry: Entry }[],
	keyOf: (text: string) => string,
): Groups {
	const groups = new Map<string, Entry[]>();
	for (const { name, entry } of pairs) {
		const key = keyOf(name.trim());
		const group = groups.get(key);
		if (!group) {
			groups.set(key, [entry]);
		} else if (!group.includes(entry)) {
			group.push(entry);
		}
	}
	return groups;
}

/**
 * The entry with every reference in it replaced by what `change` makes of it. Where `change`
 * answers `undefined`, the reference is dropped, and with it the relation it stands in.
 */
export function mapReferences(
	entry: Entry,
	change: (reference: string) => string | undefined,
): Entry {
	const one = (reference: string | undefined) =>
		reference === undefined ? undefined : change(reference);
	const many = (references: readonly string[]) =>
		references.flatMap((reference) => change(reference) ?? []);
	switch (entry.type) {
		case 'work':
		case 'symbol':
		case 'term':
			return entry;
		case 'character':
			return {
				...entry,
				themes: many(entry.themes),
				relations: entry.relations.flatMap((relation) => {
					const to = change(relation.to);
					return to === undefined ? [] : [{ ...relation, to }];
				}),
			};
		case 'theme':
			return { ...entry, parent: one(entry.parent) };
		case 'place':
			return { ...entry, within: one(entry.within) };
		case 'event':
			return {
				...entry,
				characters: many(entry.characters),
				place: one(entry.place),
				themes: many(entry.themes),
			};
		case 'quote':
			return {
				...entry,
				speaker: one(entry.speaker),
				to: one(entry.to),
				about: many(entry.about),
				themes: many(entry.themes),
				symbols: many(entry.symbols),
				place: one(entry.place),
			};
	}
}
