import { type Edition, paragraphOf } from '../editions/edition.js';
import { findAllVerbatim, findNearest, type PassageIndex } from '../editions/passages.js';
import type { PassageSource } from './passageSource.js';

/** What is known of an edition besides its text. */
export interface EditionFacts {
	/** Whether it holds the whole work. */
	readonly complete: boolean;
	/** The position in the book of each chapter of the edition; empty while they are not matched. */
	readonly positions: readonly (number | undefined)[];
}

/** An indexed edition as a source of passages. */
export function editionSource(
	edition: Edition,
	index: PassageIndex,
	{ complete, positions }: EditionFacts,
): PassageSource {
	return {
		text: edition.text,
		complete,
		findVerbatim: (words, limit) => findAllVerbatim(index, words, limit),
		findNearest: (words) => findNearest(index, words)?.span,
		chapterAt: (offset) => positions[paragraphOf(edition, offset).chapter - 1],
	};
}
