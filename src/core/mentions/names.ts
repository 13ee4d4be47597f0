import { CAPITAL } from '../text/characters.js';
import { FoldedReader } from './foldedReader.js';
import { type LikelyStarts, roomForStarts } from './likelyStarts.js';
import { type NameFilter, nameFilter, type Opening } from './nameFilter.js';
import { type NameJumps, nameJumps } from './nameJumps.js';
import { nameReader, type Spelling, spell } from './spelling.js';
import { buildTrie, type Trie } from './trie.js';

/** One way to name something, as an entry writes it, with the rules for finding it. */
export interface Name {
	/** As written in the entry. */
	readonly text: string;
	/** `marked`: only inside `[[…]]`, emphasis or quotation marks. Absent: everywhere. */
	readonly match?: 'marked' | undefined;
	/**
	 * `any`: capitals and small letters are the same. Absent: letters must agree in case, except
	 * that a name that begins with a small letter may begin with a capital, as at the start of a
	 * sentence, and every name may be all capitals.
	 */
	readonly case?: 'any' | undefined;
	/** `plural`: the English plural is a name too (carers, the Bennets). */
	readonly inflect?: 'plural' | undefined;
	/** What it names: indices into the caller's own list, more than one when it is ambiguous. */
	readonly candidates: readonly number[];
}

/** Names made ready to be found. The same one serves any number of texts. */
export interface NameMatcher {
	/** How many spellings are looked for, equal ones under equal rules counted once. */
	readonly size: number;
	/** The number of symbols in the longest spelling. */
	readonly longest: number;
	/** What tells quickly where no name begins. */
	readonly filter: NameFilter;
	/** Where to begin in `trie` with words that begin so. */
	readonly jumps: NameJumps;
	/** What the spellings fold to, each with the index of the first that does. */
	readonly trie: Trie;
	/**
	 * Two numbers a spelling: its letters' case, an index into `patterns`, and in the lowest
	 * `RULE_BITS` its rules, a sum of `ANY_CASE`, `MARKED` and `MORE`; then what it names, an index
	 * into `candidates`.
	 */
	readonly spellings: Int32Array;
	readonly patterns: readonly string[];
	readonly candidates: readonly (readonly number[])[];
	/** What every finding works in and leaves empty; all else never changes. */
	readonly room: { readonly starts: LikelyStarts; readonly reader: FoldedReader };
}

/** Of a spelling: capitals and small letters are the same. */
export const ANY_CASE = 1;
/** Of a spelling: only between marks of emphasis or quotation. */
export const MARKED = 2;
/** Of a spelling: the next one folds to the same. */
export const MORE = 4;
/** How many bits these take. */
export const RULE_BITS = 3;

/**
 * Makes `names` ready to be found. Those with equal text and rules unite their candidates. A name
 * without any letter, number or symbol, such as an empty one, is never found.
 */
export function compileNames(names: readonly Name[]): NameMatcher {
	const reader = nameReader();
	const spellings = united(
		names.flatMap((name) =>
			spell(reader, name.text, name.inflect === 'plural').map(({ folded, cases }) => ({
				folded,
				cases,
				rules: rulesOf(name),
				candidates: name.candidates,
			})),
		),
	);
	const words: string[] = [];
	const firsts: number[] = [];
	for (const [index, { folded }] of spellings.entries()) {
		if (folded !== words.at(-1)) {
			words.push(folded);
			firsts.push(index);
		}
	}
	const patterns = new Map<string, number>();
	const meanings = new Map<readonly number[], number>();
	const openings = spellings.map(openingOf);
	const trie = buildTrie(words, firsts);
	const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
	return {
		size: spellings.length,
		longest,
		filter: nameFilter(openings),
		jumps: nameJumps(trie, openings),
		trie,
		spellings: Int32Array.from(
			spellings.flatMap(({ folded, cases, rules, candidates }, index) => [
				(numbered(patterns, cases) << RULE_BITS) |
					rules |
					(spellings[index + 1]?.folded === folded ? MORE : 0),
				numbered(meanings, candidates),
			]),
		),
		patterns: [...patterns.keys()],
		candidates: [...meanings.keys()],
		room: { starts: roomForStarts(), reader: new FoldedReader(longest) },
	};
}

/** The members of all of `sets`, each once, in ascending order. */
export function unitedCandidates(sets: readonly (readonly number[])[]): readonly number[] {
	return [...new Set(sets.flat())].sort((one, other) => one - other);
}

function rulesOf(name: Name): number {
	return (name.case === 'any' ? ANY_CASE : 0) | (name.match === 'marked' ? MARKED : 0);
}

function openingOf({ folded, cases, rules }: Spelling): Opening {
	return { folded, capital: cases.charCodeAt(0) === CAPITAL && !(rules & ANY_CASE) };
}

/** Sorted by what they fold to; equal ones under equal rules as one with all their candidates. */
function united(spellings: readonly Spelling[]): readonly Spelling[] {
	const sorted = [...spellings].sort(
		(one, other) =>
			compare(one.folded, other.folded) ||
			compare(one.cases, other.cases) ||
			one.rules - other.rules,
	);
	const distinct: Spelling[] = [];
	for (const spelling of sorted) {
		const last = distinct.at(-1);
		if (last && isSame(last, spelling)) {
			const candidates = unitedCandidates([last.candidates, spelling.candidates]);
			distinct[distinct.length - 1] = { ...last, candidates };
		} else {
			distinct.push(spelling);
		}
	}
	return distinct;
}

function isSame(one: Spelling, other: Spelling): boolean {
	return one.folded === other.folded && one.cases === other.cases && one.rules === other.rules;
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
	const number = numbers.get(key) ?? numbers.size;
	numbers.set(key, number);
	return number;
}
