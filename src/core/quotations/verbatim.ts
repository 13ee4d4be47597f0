import type { Comparison } from './compareWords.js';

/*
 * The one definition of *verbatim*.
 *
 * Quoted words are what a text says where, after `foldForComparison`, every word of theirs meets
 * its equal in the text, in order and without a word between, and so does the punctuation inside;
 * except that
 * - the first letter may be a capital or not, at the start, after a gap and after a verse slash;
 *   words in full capitals have no case at all;
 * - the punctuation at either end, and beside a gap, is the writer's own;
 * - an omission mark passes over up to `FURTHEST` words, or over none, since dots may be the
 *   book's;
 * - words in brackets, and a speaker named between two parts, stand for up to `MOST_REPLACED`
 *   words; letters in brackets for any letters of their word;
 * - `[sic]`, "[emphasis added]" and the slashes of verse stand for nothing.
 */

/**
 * How many words an omission mark may pass over: about half a printed page. Handbooks let it drop
 * sentences, but hold the writer to one passage; a mark over more than that joins two.
 */
export const FURTHEST = 200;

/** How many words of the book something in brackets may stand for. */
export const MOST_REPLACED = 16;

/** Whether the compared words are what the source says, as far as the source goes. */
export function isVerbatim({ differences, far, matched }: Comparison): boolean {
	return differences.length === 0 && far === undefined && matched > 0;
}
