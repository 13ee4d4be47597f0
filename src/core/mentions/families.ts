import type { Entry } from '../book/entry.js';
import type { Name } from './names.js';
import { regularPlurals } from './variants.js';

/**
 * The families of which somebody is called by a title (`Mrs. Hurst`), in the plural (`the Hursts`):
 * it names all who bear the family name, the last word of theirs. A first name has no title of
 * these, nor has the last word of `Black Dog`. `entries` are given with their indices as candidates.
 */
export function familyNames(entries: Iterable<readonly [number, Entry]>): readonly Name[] {
	const characters = [...entries].filter(([, { type }]) => type === 'character');
	const families = new Map<string, Set<number>>();
	for (const [index, entry] of characters) {
		for (const name of namesOf(entry)) {
			const family = TITLED.exec(name)?.[1];
			if (family !== undefined) {
				families.set(family, (families.get(family) ?? new Set()).add(index));
			}
		}
	}
	for (const [index, { name }] of characters) {
		families.get(/\s(\S+)$/.exec(name)?.[1] ?? '')?.add(index);
	}
	return [...families].flatMap(([family, members]) =>
		regularPlurals(family).map((text) => ({
			text,
			candidates: [...members].sort((one, other) => one - other),
		})),
	);
}

const TITLED = /^(?:Mr|Mrs|Ms|Dr)\.?\s(\p{Lu}(?:[’'-]?\p{Script=Latin})+)$/u;

function namesOf(entry: Entry): readonly string[] {
	return entry.type === 'quote' ? [] : [entry.name, ...entry.aliases.map(({ name }) => name)];
}
