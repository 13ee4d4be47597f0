/** A file in which an edition is kept as it was read. */
export interface KeptEdition {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** When it was written, in milliseconds. */
	readonly mtime: number;
}

/**
 * The names of the files that have to go so that the others take at most `most` bytes: those that
 * nobody `wanted` first, then those that were written longest ago. What is `spared` stays.
 */
export function makeRoom(
	kept: readonly KeptEdition[],
	most: number,
	wanted: ReadonlySet<string>,
	spared: string,
): readonly string[] {
	const order = kept
		.filter(({ name }) => name !== spared)
		.sort(
			(one, other) =>
				Number(wanted.has(one.name)) - Number(wanted.has(other.name)) || one.mtime - other.mtime,
		);
	let over = kept.reduce((sum, { size }) => sum + size, -most);
	const gone: string[] = [];
	for (const { name, size } of order) {
		if (over > 0) {
			gone.push(name);
			over -= size;
		}
	}
	return gone;
}
