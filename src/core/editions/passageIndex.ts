import { type FoldedText, foldInSteps } from '../quotations/foldQuotation.js';
import { KINDS, LONE } from '../quotations/foldSymbols.js';
import { finish, type Steps } from './steps.js';
import { pairHash, SHINGLE, shingleHash, type Tokens, tokensInSteps } from './tokens.js';

/** Places in a folded text by hash: those of bucket `b` from `heads[b]` up to `heads[b + 1]`. */
export interface Postings {
	/** A hash's highest bits say which bucket. */
	readonly shift: number;
	readonly heads: Uint32Array;
	/** Offsets of words in the folded text, rising within a bucket. */
	readonly places: Uint32Array;
}

/** Places of what is not common; of what is, only that it is. */
export interface RarePostings extends Postings {
	/** For each bucket: 1 where what falls into it is too common to be listed. */
	readonly common: Uint8Array;
}

/** A text in which passages can be found. What it holds is bounded: see `indexEdition`. */
export interface PassageIndex {
	readonly text: FoldedText;
	/** Where each three words in a row stand. */
	readonly shingles: Postings;
	/** Where each two stand that are not common, in scripts with spaces between words. */
	readonly pairs: RarePostings;
	/** Where each word stands that is not common. */
	readonly words: RarePostings;
}

/**
 * Folds and indexes the text of an edition. Three million characters of English take about 8 MB,
 * of Chinese about 20 MB, besides the text itself, on which the index keeps its hand.
 */
export function indexEdition(text: string): PassageIndex {
	return finish(indexInSteps(text));
}

/** The same, with others in between. */
export function* indexInSteps(text: string): Steps<PassageIndex> {
	const folded = yield* foldInSteps(text);
	const tokens = yield* tokensInSteps(folded.folded);
	const shingles = yield* indexShingles(tokens);
	const pairs = yield* indexPairs(folded.folded, tokens);
	const words = yield* indexWords(folded.folded, tokens);
	return { text: folded, shingles, pairs, words };
}

/** The bounds in `postings.places` of the bucket that `hash` falls into. */
export function bucketOf(postings: Postings, hash: number): { from: number; to: number } {
	const bucket = bucketNumber(postings, hash);
	return { from: postings.heads[bucket] ?? 0, to: postings.heads[bucket + 1] ?? 0 };
}

/** Whether what has this hash may be too common to be listed. */
export function isCommon(postings: RarePostings, hash: number): boolean {
	return postings.common[bucketNumber(postings, hash)] === 1;
}

/** What is more frequent than this in a text is not listed place by place. */
const COMMON = 1000;
/** The same in scripts without spaces, where a character is no word and says little by itself. */
const COMMON_CHARACTER = 100;

const MOST_BITS = 18;
const MOST_RARE_BITS = 17;

function bucketNumber({ shift }: Pick<Postings, 'shift'>, hash: number): number {
	return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** About two places a bucket, in no more buckets than so many bits can number. */
function shiftFor(count: number, most: number): number {
	return 32 - Math.min(most, Math.max(4, Math.ceil(Math.log2(count + 1)) - 1));
}

function* indexShingles(tokens: Tokens): Steps<Postings> {
	const count = Math.max(0, tokens.count - SHINGLE + 1);
	const shift = shiftFor(count, MOST_BITS);
	const heads = new Uint32Array(2 ** (32 - shift) + 1);
	const buckets = new Uint32Array(count);
	for (let index = 0; index < count; index++) {
		const bucket = bucketNumber({ shift }, shingleHash(tokens, index));
		buckets[index] = bucket;
		heads[bucket] = (heads[bucket] ?? 0) + 1;
	}
	yield;
	return { shift, heads, places: sorted(buckets, tokens.starts, heads, NOTHING) };
}

function* indexWords(folded: string, tokens: Tokens): Steps<RarePostings> {
	const shift = shiftFor(tokens.count, MOST_RARE_BITS);
	const buckets = new Uint32Array(tokens.count);
	let lone = 0;
	for (let index = 0; index < buckets.length; index++) {
		buckets[index] = bucketNumber({ shift }, tokens.hashes[index] ?? 0);
		lone += isLone(folded, tokens, index) ? 1 : 0;
	}
	const common = lone > buckets.length / 2 ? COMMON_CHARACTER : COMMON;
	return yield* rareOnly(tokens, buckets, shift, common);
}

function* indexPairs(folded: string, tokens: Tokens): Steps<RarePostings> {
	const count = Math.max(0, tokens.count - 1);
	const shift = shiftFor(count, MOST_RARE_BITS);
	const buckets = new Uint32Array(count);
	for (let index = 0; index < count; index++) {
		buckets[index] = isLone(folded, tokens, index)
			? NONE
			: bucketNumber({ shift }, pairHash(tokens, index));
	}
	return yield* rareOnly(tokens, buckets, shift, COMMON);
}

function isLone(folded: string, { starts }: Tokens, index: number): boolean {
	return ((KINDS[folded.charCodeAt(starts[index] ?? 0)] ?? 0) & LONE) !== 0;
}

/** Lists the tokens by their buckets, unless those are common or none. */
function* rareOnly(
	tokens: Tokens,
	buckets: Uint32Array,
	shift: number,
	most: number,
): Steps<RarePostings> {
	yield;
	const heads = new Uint32Array(2 ** (32 - shift) + 1);
	for (let index = 0; index < buckets.length; index++) {
		const bucket = buckets[index] ?? NONE;
		if (bucket !== NONE) {
			heads[bucket] = (heads[bucket] ?? 0) + 1;
		}
	}
	const common = new Uint8Array(heads.length);
	for (let bucket = 0; bucket < heads.length; bucket++) {
		if ((heads[bucket] ?? 0) > most) {
			common[bucket] = 1;
			heads[bucket] = 0;
		}
	}
	yield;
	return { shift, heads, places: sorted(buckets, tokens.starts, heads, common), common };
}

/** No bucket is common. */
const NOTHING = new Uint8Array();

/** No bucket. */
const NONE = 0xffffffff;

/**
 * Sorts `starts` by bucket (a counting sort) and turns the counts in `heads` into bounds. What is
 * in no bucket, or in one that is `common`, is left out.
 */
function sorted(
	buckets: Uint32Array,
	starts: ArrayLike<number>,
	heads: Uint32Array,
	common: Uint8Array,
): Uint32Array {
	let sum = 0;
	for (let bucket = 0; bucket < heads.length; bucket++) {
		sum += heads[bucket] ?? 0;
		heads[bucket] = sum;
	}
	const places = new Uint32Array(sum);
	for (let index = buckets.length - 1; index >= 0; index--) {
		const bucket = buckets[index] ?? NONE;
		if (bucket !== NONE && common[bucket] !== 1) {
			const place = (heads[bucket] ?? 0) - 1;
			heads[bucket] = place;
			places[place] = starts[index] ?? 0;
		}
	}
	return places;
}
