import { CAPITAL, CHARACTERS, SMALL } from '../text/characters.js';
import { COMPLEX, FOLDED } from '../text/folding.js';
import type { Span } from '../text/spans.js';
import { endsWord, startsWord } from '../text/words.js';
import { agreeInCase } from './caseRule.js';
import { tiedAfter, tiedBefore } from './compounds.js';
import { FoldedReader } from './foldedReader.js';
import { type FoundNames, NameList } from './foundNames.js';
import { BLOCK, findLikelyStarts } from './likelyStarts.js';
import { isMarked } from './marks.js';
import { depthOf, nodeOf, placeFor, readOf } from './nameJumps.js';
import { ANY_CASE, MARKED, MORE, type NameMatcher, RULE_BITS } from './names.js';
import { isUnspaced } from './spaces.js';
import { childOf, edgeEnd, edgeStart, valueAt } from './trie.js';

/**
 * Finds names in `text`, outside the `closed` spans (sorted, disjoint): the one that starts first,
 * and of those the longest.
 */
export function findNames(matcher: NameMatcher, text: string, closed: readonly Span[]): FoundNames {
	const found = new NameList(matcher);
	if (matcher.size > 0) {
		new NameScan(matcher, text, found).run(closed);
	}
	return found;
}

const SPACE_SYMBOL = 0x20;
const HYPHEN = 0x2d;

class NameScan {
	readonly #matcher: NameMatcher;
	readonly #text: string;
	readonly #reader: FoldedReader;
	readonly #found: NameList;
	/** Where the last name found ends. */
	#last = -1;
	#limit = 0;
	#meaning = 0;

	constructor(matcher: NameMatcher, text: string, found: NameList) {
		this.#matcher = matcher;
		this.#text = text;
		this.#reader = matcher.room.reader;
		this.#found = found;
	}

	run(closed: readonly Span[]): void {
		const { length } = this.#text;
		const { starts } = this.#matcher.room;
		const { offsets, hashes } = starts;
		starts.wide = false;
		let next = 0;
		for (let block = 0; block < length; block += BLOCK) {
			const end = Math.min(block + BLOCK, length);
			findLikelyStarts(this.#matcher.filter, this.#text, block, end, starts);
			for (let index = 0; index < starts.count; index++) {
				const start = offsets[index] ?? 0;
				while ((closed[next]?.end ?? length) <= start) {
					next++;
				}
				this.#limit = closed[next]?.start ?? length;
				if (this.#last <= start && start < this.#limit) {
					this.#take(start, hashes[index] ?? 0);
				}
			}
		}
		this.#reader.close();
	}

	#take(start: number, hash: number): void {
		const end = this.#longestAt(start, hash);
		if (end < 0) {
			return;
		}
		this.#found.add(start, end, this.#meaning);
		this.#last = end;
	}

	/**
	 * The end of the longest name at `start`, whose meaning is then `#meaning`, or -1. Compares code
	 * unit by code unit, and leaves to the reader what is not one symbol each.
	 */
	#longestAt(start: number, hash: number): number {
		const { trie } = this.#matcher;
		const text = this.#text;
		const limit = this.#limit;
		const place = this.#landing(start, hash);
		let node = nodeOf(place);
		let label = edgeStart(trie, node) + readOf(place);
		let at = start + depthOf(place);
		let longest = -1;
		for (;;) {
			const edge = edgeEnd(trie, node);
			while (label < edge && at < limit && FOLDED[text.charCodeAt(at)] === trie.labels[label]) {
				at++;
				label++;
			}
			const symbol = this.#symbolAt(at);
			const spelling = label === edge ? valueAt(trie, node) : -1;
			if (spelling >= 0) {
				if (symbol === COMPLEX) {
					return this.#longestRead(this.#reader, start, false);
				}
				if (endsWord(text, at) && this.#acceptsUnits(spelling, start, at)) {
					longest = at;
				}
			}
			const child = label === edge ? childOf(trie, node, symbol) : 0;
			if (child === 0) {
				return this.#longestOr(longest, start, this.#isIrregular(symbol, node, label, at));
			}
			node = child;
			label = edgeStart(trie, node) + 1;
			at++;
		}
	}

	#longestOr(longest: number, start: number, irregular: boolean): number {
		return irregular ? this.#longestRead(this.#reader, start, false) : longest;
	}

	/** The place in the tree to which `hash` leads from `start`, the root for 0. */
	#landing(start: number, hash: number): number {
		const place = hash === 0 ? 0 : placeFor(this.#matcher.jumps, hash, this.#text, start);
		return start + depthOf(place) <= this.#limit ? place : 0;
	}

	/** The symbol of the code unit at `at`, 0 from the limit on; `COMPLEX` even there. */
	#symbolAt(at: number): number {
		const symbol = at < this.#text.length ? (FOLDED[this.#text.charCodeAt(at)] ?? 0) : 0;
		return at < this.#limit || symbol === COMPLEX ? symbol : 0;
	}

	/**
	 * Whether `symbol`, at `at`, at which no name goes on, is not all that the code unit there means:
	 * it is part of a character of several, or of white space over which a name may go on.
	 */
	#isIrregular(symbol: number, node: number, label: number, at: number): boolean {
		if (symbol > SPACE_SYMBOL) {
			return symbol === COMPLEX || this.#symbolAt(at + 1) === COMPLEX;
		}
		const { trie } = this.#matcher;
		const before = FOLDED[this.#text.charCodeAt(at - 1)];
		if (symbol === 0 || before === SPACE_SYMBOL || before === HYPHEN) {
			return symbol !== 0;
		}
		if (symbol !== SPACE_SYMBOL && isUnspaced(this.#text.charCodeAt(at - 1))) {
			return true;
		}
		return label < edgeEnd(trie, node)
			? trie.labels[label] === SPACE_SYMBOL
			: symbol !== SPACE_SYMBOL && childOf(trie, node, SPACE_SYMBOL) !== 0;
	}

	/** As `#longestAt`, for any text; `tied`: whatever hyphens tie it to. */
	#longestRead(reader: FoldedReader, start: number, tied: boolean): number {
		const { trie } = this.#matcher;
		let longest = -1;
		let depth = 0;
		reader.open(this.#text, start, this.#limit);
		for (let node = childOf(trie, 0, reader.at(0)); node !== 0; ) {
			const label = edgeStart(trie, node);
			const length = edgeEnd(trie, node) - label;
			for (let at = 1; at < length; at++) {
				if (reader.at(depth + at) !== trie.labels[label + at]) {
					return longest;
				}
			}
			depth += length;
			const spelling = valueAt(trie, node);
			const end = reader.ends[depth - 1] ?? -1;
			const ends = spelling >= 0 && end >= 0 && endsWord(this.#text, end);
			if (ends && this.#accepts(reader.cases, spelling, start, end, tied)) {
				longest = end;
			}
			node = childOf(trie, node, reader.at(depth));
		}
		return longest;
	}

	#acceptsUnits(spelling: number, start: number, end: number): boolean {
		const { cases } = this.#reader;
		for (let at = start; at < end; at++) {
			cases[at - start] = (CHARACTERS[this.#text.charCodeAt(at)] ?? 0) & (CAPITAL | SMALL);
		}
		return this.#accepts(cases, spelling, start, end, false);
	}

	/** Whether the name that `[start, end)` spells, where a word ends, may stand there; sets `#meaning`. */
	#accepts(
		cases: Uint8Array,
		spelling: number,
		start: number,
		end: number,
		tied: boolean,
	): boolean {
		if (!startsWord(this.#text, start)) {
			return false;
		}
		const meaning = this.#meaningOf(cases, spelling, start, end);
		if (meaning < 0 || !(tied || this.#standsAlone(start, end))) {
			return false;
		}
		this.#meaning = meaning;
		return true;
	}

	/** What the spelling means there under the rules that it keeps; -1 when it keeps none. */
	#meaningOf(cases: Uint8Array, spelling: number, start: number, end: number): number {
		const { patterns, spellings } = this.#matcher;
		let united = -1;
		for (let index = spelling; ; index++) {
			const rules = spellings[2 * index] ?? 0;
			const pattern = patterns[rules >>> RULE_BITS] ?? '';
			const agrees = (rules & ANY_CASE) !== 0 || agreeInCase(pattern, cases);
			if (agrees && (!(rules & MARKED) || isMarked(this.#text, start, end))) {
				united = this.#found.unite(united, spellings[2 * index + 1] ?? 0);
			}
			if (!(rules & MORE)) {
				return united;
			}
		}
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
		const next = this.#longestRead(new FoldedReader(this.#matcher.longest), end + 1, true);
		this.#meaning = meaning;
		return next >= 0;
	}
}
