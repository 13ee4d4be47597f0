import { foldForComparison } from '../quotations/foldQuotation.js';
import type { Span } from '../text/spans.js';
import { endsWord, startsWord } from '../text/words.js';
import { bucketOf, isCommon, type PassageIndex } from './passageIndex.js';
import { SHINGLE, shingleHash, type Tokens, tokensOf } from './tokens.js';

/**
 * Where `words` first stand in the indexed text: the same after folding, and whole words at both
 * ends. In the original, without quotation marks around them. Nothing for words without letters.
 */
export function findVerbatim(index: PassageIndex, words: string): Span | undefined {
	return findAllVerbatim(index, words, 1)[0];
}

/** As `findVerbatim`, all places in the order of the text, at most `limit` of them. */
export function findAllVerbatim(
	index: PassageIndex,
	words: string,
	limit: number,
): readonly Span[] {
	const { folded } = foldForComparison(words);
	const found: Span[] = [];
	const { text } = index;
	for (const start of candidates(index, folded)) {
		if (text.folded.slice(start, start + folded.length) === folded) {
			const span = text.originalSpan(start, start + folded.length);
			if (startsWord(text.original, span.start) && endsWord(text.original, span.end)) {
				found.push(span);
			}
		}
		if (found.length >= limit) {
			break;
		}
	}
	return found;
}

/** In so few characters there mostly is a rare shingle; else in so many more. */
const LOOKED = [48, 400];

/** So few places are tried at once, without looking for a rarer shingle. */
const FEW = 3;

/** From so many words on, the first and the last are left aside: they may be cut. */
const ENOUGH = SHINGLE + 2;

/** Words that stand in a list of places, and how far into the words sought they begin. */
interface Clue {
	readonly from: number;
	readonly to: number;
	readonly lead: number;
}

/** Where the folded words could begin, rising: where the rarest of their shingles stands. */
function candidates(index: PassageIndex, folded: string): Iterable<number> {
	let best: Clue | undefined;
	for (const looked of LOOKED) {
		const head = tokensOf(folded.slice(0, looked));
		const tokens = head.count < ENOUGH ? tokensOf(folded) : head;
		best = rarestShingle(index, tokens);
		if (!best) {
			return fewWords(index, folded, tokens);
		}
		if (best.to - best.from <= FEW || looked >= folded.length) {
			break;
		}
	}
	return best ? placesBefore(index.shingles.places, best) : [];
}

function rarestShingle(index: PassageIndex, tokens: Tokens): Clue | undefined {
	const edge = tokens.count >= ENOUGH ? 1 : 0;
	const last = tokens.count - SHINGLE - edge;
	let best: Clue | undefined;
	for (let at = edge; at <= last && !(best && best.to - best.from <= FEW); at++) {
		const { from, to } = bucketOf(index.shingles, shingleHash(tokens, at));
		if (!best || to - from < best.to - best.from) {
			best = { from, to, lead: tokens.starts[at] ?? 0 };
		}
	}
	return best;
}

function fewWords(index: PassageIndex, folded: string, tokens: Tokens): Iterable<number> {
	let best: Clue | undefined;
	for (let at = 0; at < tokens.count; at++) {
		const hash = tokens.hashes[at] ?? 0;
		if (!isCommon(index.words, hash)) {
			const { from, to } = bucketOf(index.words, hash);
			best =
				!best || to - from < best.to - best.from
					? { from, to, lead: tokens.starts[at] ?? 0 }
					: best;
		}
	}
	if (best) {
		return placesBefore(index.words.places, best);
	}
	return tokens.count > 0 ? occurrences(index.text.folded, folded) : [];
}

function* placesBefore(places: Uint32Array, { from, to, lead }: Clue): Generator<number> {
	for (let at = from; at < to; at++) {
		const start = (places[at] ?? 0) - lead;
		if (start >= 0) {
			yield start;
		}
	}
}

function* occurrences(text: string, words: string): Generator<number> {
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		yield at;
	}
}
