import { foldForComparison } from '../quotations/foldQuotation.js';
import type { Span } from '../text/spans.js';
import { bucketOf, isCommon, type PassageIndex } from './passageIndex.js';
import { endOfToken, isInWord, type Tokens, tokensOf } from './tokens.js';

/** A passage in which remembered words stand. */
export interface FoundWords {
	/** In the original: a paragraph, or the sentences around the words where it is long. */
	readonly span: Span;
	/** From 0 to 1: how much of what was remembered stands there, rare words counting for more. */
	readonly score: number;
}

/**
 * The passages in which most of `words` stand close together, in any order, the best first and at
 * most `limit`. A word that the text does not have is looked for by its beginning, since people
 * remember words and not their endings. Takes some milliseconds for a novel.
 */
export function findWords(
	index: PassageIndex,
	words: readonly string[],
	limit: number,
): readonly FoundWords[] {
	const terms = termsOf(index, words);
	const total = terms.reduce((sum, { worth }) => sum + worth, 0);
	const groups = groupsOf(terms).sort(
		(one, other) => other.score - one.score || one.start - other.start,
	);
	const found: FoundWords[] = [];
	for (const { start, end, score } of groups) {
		if (found.length >= limit) {
			break;
		}
		const span = passageAround(index.text.original, index.text.originalSpan(start, end));
		if (!found.some((other) => other.span.start < span.end && span.start < other.span.end)) {
			found.push({ span, score: Math.min(1, score / total) });
		}
	}
	return found;
}

/** A remembered word or phrase, where it stands in the folded text, and what it is worth. */
interface Term {
	readonly places: readonly number[];
	readonly length: number;
	readonly worth: number;
}

/** Folded characters that still count as close together. */
const CLOSE = 400;
/** A paragraph longer than this is cut down to the sentences around what was found. */
const LONG = 1000;
const MOST_PLACES = 20_000;
/** What a word is worth that only begins as the remembered one does. */
const BEGINNING_WORTH = 0.6;

function termsOf(index: PassageIndex, words: readonly string[]): readonly Term[] {
	const sought = [...new Set(words.map((word) => foldForComparison(word).folded))]
		.map((folded) => ({ folded, tokens: tokensOf(folded) }))
		.filter(({ tokens }) => tokens.count > 0);
	const rare = sought.filter(({ tokens }) => !isCommon(index.words, tokens.hashes[0] ?? 0));
	return (rare.length > 1 ? rare : sought).map(({ folded, tokens }) => {
		const places = placesOf(index, folded, tokens);
		const known = places.length > 0;
		const all = known ? places : occurrences(index, beginningOf(folded), false);
		const worth = Math.log2(2 + index.text.folded.length / (1 + all.length));
		return { places: all, length: folded.length, worth: known ? worth : worth * BEGINNING_WORTH };
	});
}

function placesOf(index: PassageIndex, folded: string, tokens: Tokens): readonly number[] {
	const hash = tokens.hashes[0] ?? 0;
	if (tokens.count > 1 || isCommon(index.words, hash)) {
		return occurrences(index, folded, true);
	}
	const { from, to } = bucketOf(index.words, hash);
	const text = index.text.folded;
	return [...index.words.places.subarray(from, to)].filter(
		(place) => text.startsWith(folded, place) && endOfToken(text, place) === place + folded.length,
	);
}

/** Where words beginning with `folded` stand, or with `whole` exactly these words. */
function occurrences({ text }: PassageIndex, folded: string, whole: boolean): readonly number[] {
	const places: number[] = [];
	let at = text.folded.indexOf(folded);
	while (at >= 0 && places.length < MOST_PLACES) {
		const ends = !whole || !isInWord(text.folded, at + folded.length);
		if (ends && !isInWord(text.folded, at)) {
			places.push(at);
		}
		at = text.folded.indexOf(folded, at + 1);
	}
	return places;
}

function beginningOf(word: string): string {
	return word.length <= 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)));
}

interface Group extends Span {
	readonly score: number;
}

/** For each place of a term, the smallest stretch before it that holds as much as is in reach. */
function groupsOf(terms: readonly Term[]): Group[] {
	const events = terms
		.flatMap(({ places, length }, term) =>
			places.map((start) => ({ start, end: start + length, term })),
		)
		.sort((one, other) => one.start - other.start);
	const counts = new Uint32Array(terms.length);
	let worth = 0;
	let first = 0;
	return events.map(({ start, end, term }) => {
		worth += counts[term] === 0 ? (terms[term]?.worth ?? 0) : 0;
		counts[term] = (counts[term] ?? 0) + 1;
		let event = events[first];
		while (event && (event.start < start - CLOSE || (counts[event.term] ?? 0) > 1)) {
			counts[event.term] = (counts[event.term] ?? 0) - 1;
			worth -= counts[event.term] === 0 ? (terms[event.term]?.worth ?? 0) : 0;
			event = events[++first];
		}
		const begin = event?.start ?? start;
		return { start: begin, end, score: worth * (1 - (end - begin) / (20 * CLOSE)) };
	});
}

/** The paragraph around a stretch of the original, or the sentences where that is long. */
function passageAround(text: string, { start, end }: Span): Span {
	const before = text.lastIndexOf('\n\n', start);
	const after = text.indexOf('\n\n', end);
	const paragraph = { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
	if (paragraph.end - paragraph.start <= LONG) {
		return paragraph;
	}
	const from = Math.max(paragraph.start, start - LONG / 2);
	const to = Math.min(paragraph.end, end + LONG / 2);
	const starts = [...text.slice(from, start).matchAll(SENTENCE_END)].at(-1);
	const ends = new RegExp(SENTENCE_END).exec(text.slice(end, to));
	return {
		start: starts ? from + starts.index + starts[0].length : start,
		end: ends ? end + ends.index + ends[0].trimEnd().length : end,
	};
}

const SENTENCE_END = /[.!?…][”’"'»)]?\s+|[。！？][」』”]?/gu;
