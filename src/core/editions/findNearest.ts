import search from 'approx-string-match';
import { foldForComparison } from '../quotations/foldQuotation.js';
import type { Span } from '../text/spans.js';
import { bucketOf, type PassageIndex, type Postings } from './passageIndex.js';
import { isInWord, pairHash, SHINGLE, shingleHash, tokensOf } from './tokens.js';

/** A passage that is like some words. A place to look: never a verdict. */
export interface NearestPassage {
	/** In the original: whole words, as many as are like the words sought. */
	readonly span: Span;
	/** How many characters must be changed, added or left out after folding. */
	readonly errors: number;
	/** `errors` for each character of the words sought: 0 the same, 0.5 the most that is found. */
	readonly relative: number;
}

/**
 * The passage of the indexed text that is most like `words`, or nothing where none is: at least
 * a few words must be the same, and half of the characters. A passage and its negation are nearly
 * the same; what differs must be looked at word by word. Below 0.3, a changed quotation is all but
 * certain; from 0.3 to 0.4, possible.
 *
 * Of more than 4,000 characters only these are compared, and the rest is taken to follow.
 *
 * Shared words and three words in a row vote for the place where the whole would begin; the
 * few places with most votes are compared letter by letter.
 */
export function findNearest(index: PassageIndex, words: string): NearestPassage | undefined {
	const whole = foldForComparison(words).folded;
	const folded = whole.slice(0, LONGEST);
	const { length } = folded;
	const match =
		nearestMatch(index, folded, RARE) ??
		(length <= SHORT ? nearestMatch(index, folded, COMMON) : undefined);
	if (!match) {
		return undefined;
	}
	const end = match.end + whole.length - length;
	const span = index.text.originalSpan(...wholeWords(index.text.folded, { ...match, end }));
	return { span, errors: match.errors, relative: match.errors / length };
}

/** The best match where what stands in no more than `most` places leads. */
function nearestMatch(index: PassageIndex, folded: string, most: number): Match | undefined {
	const windows = likelyWindows(index, folded, most);
	for (const share of SHARES) {
		const errors = Math.min(MOST_ERRORS, Math.ceil(folded.length * share));
		const all = share < FAR || folded.length <= SHORT;
		const likely = all ? windows : windows.slice(0, LIKELIEST);
		const best = bestMatch(index, folded, likely, errors);
		if (best) {
			return best;
		}
	}
	return undefined;
}

interface Match extends Span {
	readonly errors: number;
}

/** The match with the fewest errors; of several the one that is as long as the words themselves. */
function bestMatch(
	index: PassageIndex,
	folded: string,
	windows: readonly Span[],
	most: number,
): Match | undefined {
	let best: Match | undefined;
	const excess = ({ start, end }: Span) => Math.abs(end - start - folded.length);
	for (const window of windows) {
		const text = index.text.folded.slice(window.start, window.end);
		for (const match of search(text, folded, best?.errors ?? most)) {
			const better = !best || match.errors < best.errors || excess(match) < excess(best);
			if (better && match.errors <= (best?.errors ?? most)) {
				best = {
					start: match.start + window.start,
					end: match.end + window.start,
					errors: match.errors,
				};
			}
		}
	}
	return best;
}

/** How many errors a character are looked for, one after the other: many cost more than few. */
const SHARES = [0.125, 0.25, 0.5];
/** So many errors in many words are looked for in the likeliest place only. */
const FAR = 0.4;
const LIKELIEST = 1;
/** What Hypothesis allows too: more would take longer than anyone waits. */
const MOST_ERRORS = 256;

/** What is compared letter by letter; of longer words the beginning. */
const LONGEST = 4000;

/** How far apart places may be that count as one, in folded characters. */
const WIDTH = 64;
/** Places that are compared: of few words, which cost little and say little, more. */
const MOST_WINDOWS = { short: 6, long: 2 } as const;
/** What more than so many places share says little about any of them. */
const RARE = 100;
/** Of few words all may be common; then that is heard too. */
const COMMON = 1000;
const SHORT = 80;
/** Words in a row are worth so many single ones. */
const SHINGLE_WEIGHT = 4;
const PAIR_WEIGHT = 2;
/** A pair of words that stands in dozens of places, or a rare word. */
const FEWEST_VOTES = 0.25;
/** A place with so many times fewer votes than the first is not looked at. */
const FAR_BEHIND = 8;

/** Where the passage may be, the likeliest first. */
function likelyWindows(index: PassageIndex, folded: string, rare: number): readonly Span[] {
	const places = votedPlaces(index, folded, rare);
	const slack = WIDTH + (folded.length >> 3);
	const windows: Span[] = [];
	const taken: number[] = [];
	const most = folded.length <= SHORT ? MOST_WINDOWS.short : MOST_WINDOWS.long;
	for (const { place } of places) {
		if (windows.length >= most) {
			break;
		}
		if (!taken.some((other) => Math.abs(other - place) <= 1)) {
			taken.push(place);
			const start = Math.max(0, place * WIDTH - slack);
			const end = place * WIDTH + 2 * WIDTH + folded.length + slack;
			windows.push({ start, end: Math.min(index.text.folded.length, end) });
		}
	}
	return windows;
}

interface Place {
	/** In units of `WIDTH`. */
	readonly place: number;
	readonly weight: number;
}

/** Where the passage may begin, with what speaks for it, the likeliest first. */
function votedPlaces(index: PassageIndex, folded: string, most: number): readonly Place[] {
	const votes = collectVotes(index, folded, most);
	const places: Place[] = [];
	let highest = 0;
	for (const [place, own] of votes) {
		const weight = own + (votes.get(place + 1) ?? 0);
		highest = Math.max(highest, weight);
		if (weight >= FEWEST_VOTES && weight >= highest / FAR_BEHIND) {
			places.push({ place, weight });
		}
	}
	return places
		.filter(({ weight }) => weight >= highest / FAR_BEHIND)
		.sort((one, other) => other.weight - one.weight);
}

function collectVotes(
	index: PassageIndex,
	folded: string,
	most: number,
): ReadonlyMap<number, number> {
	const tokens = tokensOf(folded);
	const votes = new Map<number, number>();
	const vote = (postings: Postings, hash: number, lead: number, worth: number) => {
		const { from, to } = bucketOf(postings, hash);
		if (to - from > most) {
			return;
		}
		const weight = worth / Math.sqrt(to - from);
		for (let at = from; at < to; at++) {
			const place = Math.floor(((postings.places[at] ?? 0) - lead) / WIDTH);
			votes.set(place, (votes.get(place) ?? 0) + weight);
		}
	};
	for (let at = 0; at < tokens.count; at++) {
		const lead = tokens.starts[at] ?? 0;
		vote(index.words, tokens.hashes[at] ?? 0, lead, 1);
		if (at + 2 <= tokens.count) {
			vote(index.pairs, pairHash(tokens, at), lead, PAIR_WEIGHT);
		}
		if (at + SHINGLE <= tokens.count) {
			vote(index.shingles, shingleHash(tokens, at), lead, SHINGLE_WEIGHT);
		}
	}
	return votes;
}

/** Widens what the comparison found so that no word is cut. */
function wholeWords(text: string, { start, end }: Span): [start: number, end: number] {
	let first = start;
	while (first > 0 && isInWord(text, first)) {
		first--;
	}
	let last = end;
	while (last < text.length && isInWord(text, last)) {
		last++;
	}
	return [first, last];
}
