import type { Entry } from './entry.js';

/** The ids of places and themes that contain themselves when `within` or `parent` is followed. */
export function entriesInCycles(entries: readonly Entry[]): ReadonlySet<string> {
	return inCycles(
		new Map(
			entries.flatMap((entry): readonly (readonly [string, string])[] => {
				const container = containerOf(entry);
				return container === undefined ? [] : [[entry.id, container]];
			}),
		),
	);
}

/**
 * Entries without the `within` and `parent` of those that contain themselves, so that whoever
 * follows these comes to an end.
 */
export function withoutCycles(entries: readonly Entry[]): readonly Entry[] {
	const cyclic = entriesInCycles(entries);
	return cyclic.size === 0
		? entries
		: entries.map((entry) => (cyclic.has(entry.id) ? uncontained(entry) : entry));
}

/** The keys of `next` from which following it leads back to them. Each key is passed once. */
export function inCycles<T>(next: ReadonlyMap<T, T>): ReadonlySet<T> {
	const found = new Set<T>();
	const done = new Set<T>();
	for (const start of next.keys()) {
		const path = new Set<T>();
		let at: T | undefined = start;
		while (at !== undefined && !done.has(at) && !path.has(at)) {
			path.add(at);
			at = next.get(at);
		}
		if (at !== undefined && path.has(at)) {
			const way = [...path];
			for (const member of way.slice(way.indexOf(at))) {
				found.add(member);
			}
		}
		for (const passed of path) {
			done.add(passed);
		}
	}
	return found;
}

function containerOf(entry: Entry): string | undefined {
	switch (entry.type) {
		case 'place':
			return entry.within;
		case 'theme':
			return entry.parent;
		default:
			return undefined;
	}
}

function uncontained(entry: Entry): Entry {
	switch (entry.type) {
		case 'place':
			return { ...entry, within: undefined };
		case 'theme':
			return { ...entry, parent: undefined };
		default:
			return entry;
	}
}
