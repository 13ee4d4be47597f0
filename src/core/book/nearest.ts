import { distance } from 'fastest-levenshtein';

/** The known word that is closest to what was written, if it is close enough to have been meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
	const sought = written.toLowerCase();
	const far = Math.max(1, Math.floor(written.length / 3)) + 1;
	let best: { readonly word: string; readonly edits: number } | undefined;
	for (const word of known) {
		const least = best?.edits ?? far;
		if (Math.abs(word.length - written.length) < least) {
			const edits = distance(sought, word.toLowerCase());
			best = edits < least ? { word, edits } : best;
		}
	}
	return best?.word;
}

/** All known words that are close enough to have been meant, the closest first. */
export function allNear(written: string, known: readonly string[]): readonly string[] {
	const sought = written.toLowerCase();
	const far = Math.max(1, Math.floor(written.length / 3)) + 1;
	return known
		.filter((word) => Math.abs(word.length - written.length) < far)
		.map((word) => ({ word, edits: distance(sought, word.toLowerCase()) }))
		.filter(({ edits }) => edits < far)
		.sort((one, other) => one.edits - other.edits)
		.map(({ word }) => word);
}
