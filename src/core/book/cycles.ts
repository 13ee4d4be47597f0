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
