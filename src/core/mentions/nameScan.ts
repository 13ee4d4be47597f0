import type { Span } from '../text/spans.js';
import { endsWord, startsWord } from '../text/words.js';
import { agreeInCase } from './caseRule.js';
import { tiedAfter, tiedBefore } from './compounds.js';
import { FoldedReader } from './foldedReader.js';
import { isMarked } from './marks.js';
import { likelyStarts } from './nameFilter.js';
import { ANY_CASE, MARKED, type NameMatcher, unitedCandidates } from './names.js';
import { childOf } from './trie.js';

/** Names found in a text, in order, never overlapping. */
export interface FoundNames {
	readonly count: number;
	/** For each name found its start, its end and its meaning: three numbers. */
	readonly numbers: Int32Array;
	/** What each meaning stands for. */
	readonly candidates: readonly (readonly number[])[];
}

/**
 * Finds names in `text`, outside the `closed` spans (sorted, disjoint): the one that starts first,
 * and of those the longest.
 */
export function findNames(matcher: NameMatcher, text: string, closed: readonly Span[]): FoundNames {
	const scan = new NameScan(matcher, text);
	if (matcher.size > 0) {
		scan.run(closed);
	}
	return scan;
}

/** Code units whose likely starts are gathered before any is looked at more closely. */
const BLOCK = 2048;

class NameScan implements FoundNames {
	count = 0;
	numbers = new Int32Array(48);
	candidates: readonly (readonly number[])[];
	readonly #matcher: NameMatcher;
	readonly #text: string;
	readonly #reader: FoldedReader;
	readonly #unions = new Map<string, number>();
	/** Where the last name found ends. */
	#last = -1;
	#limit = 0;
	#meaning = 0;

	constructor(matcher: NameMatcher, text: string) {
		this.#matcher = matcher;
		this.#text = text;
		this.#reader = new FoldedReader(matcher.longest);
		this.candidates = matcher.candidates;
	}

	run(closed: readonly Span[]): void {
		const { length } = this.#text;
		const starts = new Int32Array(Math.min(BLOCK, length) + 1);
		let next = 0;
		for (let block = 0; block < length; block += BLOCK) {
			const end = Math.min(block + BLOCK, length);
			const count = likelyStarts(this.#matcher.filter, this.#text, block, end, starts);
			for (let index = 0; index < count; index++) {
				const start = starts[index] ?? 0;
				while ((closed[next]?.end ?? length) <= start) {
					next++;
				}
				this.#limit = closed[next]?.start ?? length;
				if (this.#last <= start && start < this.#limit) {
					this.#take(start);
				}
			}
		}
	}

	#take(start: number): void {
		const end = this.#longestFrom(this.#reader, start, false);
		if (end < 0) {
			return;
		}
		if (3 * this.count + 3 > this.numbers.length) {
			const grown = new Int32Array(2 * this.numbers.length);
			grown.set(this.numbers);
			this.numbers = grown;
		}
		this.numbers[3 * this.count] = start;
		this.numbers[3 * this.count + 1] = end;
		this.numbers[3 * this.count + 2] = this.#meaning;
		this.count++;
		this.#last = end;
	}

	/** The end of the longest name at `start`, whose meaning is then `#meaning`, or -1. */
	#longestFrom(reader: FoldedReader, start: number, tied: boolean): number {
		const { trie } = this.#matcher;
		const { labels, from, to, words } = trie;
		let longest = -1;
		let depth = 0;
		reader.open(this.#text, start, this.#limit);
		for (let node = childOf(trie, 0, reader.at(0)); node !== 0; ) {
			const label = from[node] ?? 0;
			const length = (to[node] ?? 0) - label;
			for (let at = 1; at < length; at++) {
				if (reader.at(depth + at) !== labels[label + at]) {
					return longest;
				}
			}
			depth += length;
			const word = words[node] ?? -1;
			if (word >= 0 && this.#accepts(reader, word, start, depth, tied)) {
				longest = reader.ends[depth - 1] ?? -1;
			}
			node = childOf(trie, node, reader.at(depth));
		}
		return longest;
	}

	/** Whether the name that the first `depth` symbols spell may stand there; sets `#meaning`. */
	#accepts(
		reader: FoldedReader,
		word: number,
		start: number,
		depth: number,
		tied: boolean,
	): boolean {
		const end = reader.ends[depth - 1] ?? -1;
		if (end < 0 || !endsWord(this.#text, end) || !startsWord(this.#text, start)) {
			return false;
		}
		const meaning = this.#meaningOf(reader.cases, word, start, end);
		if (meaning < 0 || !(tied || this.#standsAlone(start, end))) {
			return false;
		}
		this.#meaning = meaning;
		return true;
	}

	/** What the spelling means there under the rules that it keeps; -1 when it keeps none. */
	#meaningOf(cases: Uint8Array, word: number, start: number, end: number): number {
		const { first, rules, patterns, meanings } = this.#matcher;
		let united = -1;
		for (let spelling = first[word] ?? 0; spelling < (first[word + 1] ?? 0); spelling++) {
			const rule = rules[spelling] ?? 0;
			const pattern = patterns[this.#matcher.cases[spelling] ?? 0] ?? '';
			const agrees = (rule & ANY_CASE) !== 0 || agreeInCase(pattern, cases);
			if (agrees && (!(rule & MARKED) || isMarked(this.#text, start, end))) {
				united = this.#unite(united, meanings[spelling] ?? 0);
			}
		}
		return united;
	}

	#unite(one: number, other: number): number {
		if (one < 0 || one === other) {
			return other;
		}
		const key = `${one} ${other}`;
		const known = this.#unions.get(key);
		if (known !== undefined) {
			return known;
		}
		const sets = [this.candidates[one] ?? [], this.candidates[other] ?? []];
		this.candidates = [...this.candidates, unitedCandidates(sets)];
		this.#unions.set(key, this.candidates.length - 1);
		return this.candidates.length - 1;
	}

	/** Whether hyphens tie what stands there only to names: `Ruth-Tommy`, but not `Mary-Ann`. */
	#standsAlone(start: number, end: number): boolean {
		if (this.#last !== start - 1 && tiedBefore(this.#text, start)) {
			return false;
		}
		if (!tiedAfter(this.#text, start, end)) {
			return true;
		}
		const meaning = this.#meaning;
		const next = this.#longestFrom(new FoldedReader(this.#matcher.longest), end + 1, true);
		this.#meaning = meaning;
		return next >= 0;
	}
}
