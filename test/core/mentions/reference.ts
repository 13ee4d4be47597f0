import { tiedAfter, tiedBefore } from '../../../src/core/mentions/compounds.js';
import { isMarked } from '../../../src/core/mentions/marks.js';
import type { Name } from '../../../src/core/mentions/names.js';
import { isUnspaced } from '../../../src/core/mentions/spaces.js';
import { variants } from '../../../src/core/mentions/variants.js';
import { fold } from '../../../src/core/text/folding.js';
import type { Span } from '../../../src/core/text/spans.js';
import { endsWord, startsWord } from '../../../src/core/text/words.js';

/** A name found, as the reference finds it. */
export interface FoundName {
	readonly start: number;
	readonly end: number;
	readonly candidates: readonly number[];
}

/**
 * What `findNames` has to find: at every place every name is tried, and the longest is taken. Slow,
 * and short enough to see that it is right.
 */
export function referenceNames(
	names: readonly Name[],
	text: string,
	masked: readonly Span[],
): readonly FoundName[] {
	const spellings = names.flatMap((name) =>
		variants(name.text, name.inflect === 'plural')
			.filter((written) => /[^\p{P}\p{Z}\p{C}\p{M}]/u.test(fold(written)))
			.map((written) => ({ written, name })),
	);
	const found: FoundName[] = [];
	for (let start = 0; start < text.length; start++) {
		const limit = masked.find(({ end }) => end > start)?.start ?? text.length;
		const last = found.at(-1)?.end ?? -1;
		if (start >= last && start < limit) {
			const here = longestAt(spellings, text, start, limit, last, true);
			if (here) {
				found.push(here);
			}
		}
	}
	return found;
}

interface Spelt {
	readonly written: string;
	readonly name: Name;
}

function longestAt(
	spellings: readonly Spelt[],
	text: string,
	start: number,
	limit: number,
	last: number,
	alone: boolean,
): FoundName | undefined {
	let longest: { symbols: number; end: number; candidates: number[] } | undefined;
	for (const { written, name } of spellings) {
		const read = readAs(written, text, start, limit);
		if (read && (!longest || read.symbols >= longest.symbols)) {
			const { end, symbols } = read;
			const stands =
				startsWord(text, start) &&
				endsWord(text, end) &&
				(name.match !== 'marked' || isMarked(text, start, end)) &&
				(name.case === 'any' || sameCase(read.pairs)) &&
				(!alone || standsAlone(spellings, text, start, end, limit, last));
			if (stands) {
				const others = longest?.symbols === symbols ? longest.candidates : [];
				longest = { symbols, end, candidates: [...others, ...name.candidates] };
			}
		}
	}
	return (
		longest && {
			start,
			end: longest.end,
			candidates: [...new Set(longest.candidates)].sort((one, other) => one - other),
		}
	);
}

function standsAlone(
	spellings: readonly Spelt[],
	text: string,
	start: number,
	end: number,
	limit: number,
	last: number,
): boolean {
	const before = !tiedBefore(text, start) || last === start - 1;
	const after =
		!tiedAfter(text, start, end) ||
		longestAt(spellings, text, end + 1, limit, last, false) !== undefined;
	return before && after;
}

interface Read {
	readonly end: number;
	readonly symbols: number;
	/** The characters of name and text that stand for each other. */
	readonly pairs: readonly (readonly [string, string])[];
}

/** The stretch from `start` on that folds to what `written` folds to, if there is one. */
function readAs(written: string, text: string, start: number, limit: number): Read | undefined {
	const own = characters(written, 0, written.length);
	const shown = characters(text, start, limit);
	const pairs: [string, string][] = [];
	let symbols = 0;
	let left = '';
	let right = '';
	let end = start;
	const first = shown[0];
	if (!first || first.folded === '' || isInside(text, start)) {
		return undefined;
	}
	const names = own.flatMap(({ folded, text: character }) =>
		[...folded.split('')].map((symbol, at) => ({ symbol, character: at === 0 ? character : '' })),
	);
	for (const character of shown) {
		if (symbols === names.length) {
			break;
		}
		for (const [at, symbol] of character.folded.split('').entries()) {
			const name = names[symbols];
			left += name?.symbol ?? '\0';
			right += symbol;
			pairs.push([name?.character ?? '', at === 0 ? character.text : '']);
			symbols++;
		}
		end = character.folded === '' ? end : character.end;
		if (left !== right) {
			return undefined;
		}
	}
	return symbols === names.length ? { end, symbols, pairs } : undefined;
}

/** The characters of a stretch, white space and what may come after a hyphen as one. */
function characters(text: string, start: number, limit: number) {
	const found: { text: string; folded: string; end: number }[] = [];
	for (let at = start; at < limit; ) {
		const rest = text.slice(at, limit);
		const space = SPACES.exec(rest)?.[0] ?? '';
		if (space !== '') {
			if (!isOneSpace(text, at, space)) {
				break;
			}
			at += space.length;
			found.push({ text: ' ', folded: ' ', end: at });
			continue;
		}
		const character = CHARACTER.exec(rest)?.[0] ?? '';
		if (at + character.length === limit && CHARACTER.exec(text.slice(at))?.[0] !== character) {
			break;
		}
		at += character.length;
		const folded = fold(character);
		found.push({ text: character, folded, end: at });
		const wrap = SPACES.exec(text.slice(at, limit))?.[0] ?? '';
		const means = folded !== '-' && !isUnspacedBreak(text, at, wrap, limit);
		at += /[\r\n]/.test(wrap) && !means && isOneSpace(text, at, wrap) ? wrap.length : 0;
		if (found.length > 60) {
			break;
		}
	}
	return found;
}

const BLANK = '[\\p{Zs}\\t\\v\\f]*';
const SPACES = new RegExp(`^${BLANK}(?:(?:\\r\\n|\\r|\\n)${BLANK}(?:>${BLANK})*)?`, 'u');
const CHARACTER = /^(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])(?:\p{M}|[\u1160-\u11ff])*/u;

/** Whether a line breaks between two characters of Chinese or Japanese, in the same paragraph. */
function isUnspacedBreak(text: string, at: number, wrap: string, limit: number): boolean {
	const next = at + wrap.length;
	const around =
		next < limit && isUnspaced(text.charCodeAt(at - 1)) && isUnspaced(text.charCodeAt(next));
	return around && /^[\r\n][^\u3000]*$/.test(wrap);
}

/** Whether a name may go on after white space that has at most one line break. */
function isOneSpace(text: string, at: number, space: string): boolean {
	if (!/[\r\n]/.test(space)) {
		return true;
	}
	const line = /[^\r\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
	const prefix = new RegExp(`^${BLANK}(?:>${BLANK})*`, 'u').exec(line)?.[0] ?? '';
	const next = space.replace(/^[^\r\n]*[\r\n]+/, '');
	const deeper = next.split('>').length > prefix.split('>').length;
	const heading = /^#{1,6}[ \t]/.test(`${line.slice(prefix.length)} `);
	return !/^[\r\n]/.test(text.slice(at + space.length)) && !deeper && !heading;
}

/** Whether `offset` is in the middle of a character: before a mark, or between two halves. */
function isInside(text: string, offset: number): boolean {
	const halves =
		/[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset));
	return halves || /^[\p{M}\u1160-\u11ff]/u.test(text.slice(offset));
}

function sameCase(pairs: readonly (readonly [string, string])[]): boolean {
	const isCapital = (character: string) => /^\p{Changes_When_Lowercased}/u.test(character);
	const isSmall = (character: string) => /^\p{Changes_When_Titlecased}/u.test(character);
	const differs = ([name, shown]: readonly [string, string]) =>
		(isCapital(name) && isSmall(shown)) || (isSmall(name) && isCapital(shown));
	const first = pairs.findIndex(([name]) => isCapital(name) || isSmall(name));
	return (
		!pairs.some(differs) ||
		(isSmall(pairs[first]?.[0] ?? '') && !pairs.slice(first + 1).some(differs)) ||
		!pairs.some(([, shown]) => isSmall(shown))
	);
}
