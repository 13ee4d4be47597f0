import type { Span } from '../text/spans.js';
import type { Alignment } from './alignment.js';
import { asRead, type Cell, cellsOf, onOneLine } from './cells.js';
import type { Difference, Source } from './compareWords.js';
import type { Element } from './pattern.js';
import { betweenWords } from './trifles.js';
import type { Word } from './words.js';

/** The places at which an alignment meets no equal, in the order of the note. */
export function differencesOf(
	note: string,
	elements: readonly Element[],
	source: Source,
	alignment: Alignment,
): readonly Difference[] {
	const cells = cellsOf(alignment, elements);
	const differences: Difference[] = [];
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at];
		if (cell && isDirty(cell)) {
			const start = at;
			while (cells[at + 1] && isDirty(cells[at + 1])) {
				at++;
			}
			const group = { before: cells[start - 1], cells: cells.slice(start, at + 1) };
			const found = difference({ note, elements, source, ...group, after: cells[at + 1] });
			differences.push(...(found ? [found] : []));
		} else if (cell) {
			differences.push(...betweenWords(note, source, cells[at - 1], cell));
		}
	}
	return differences;
}

function isDirty(cell: Cell | undefined): boolean {
	return cell !== undefined && cell.same !== 'gap' && cell.same !== 'equal';
}

interface Group {
	readonly note: string;
	readonly elements: readonly Element[];
	readonly source: Source;
	readonly before: Cell | undefined;
	readonly cells: readonly Cell[];
	readonly after: Cell | undefined;
}

function difference(group: Group): Difference | undefined {
	const { note, source, before, cells, after } = group;
	const own = cells.flatMap(({ element }) => element?.span ?? []);
	const theirs = cells.flatMap(({ word }) => source.words[word ?? -1] ?? []);
	const following = source.words[after?.word ?? -1];
	if (source.open && theirs.length === 0 && following?.dots) {
		return undefined;
	}
	const start = own[0]?.start ?? before?.element?.span.end ?? after?.element?.span.start ?? 0;
	const end = own.at(-1)?.end ?? start;
	const words = { start, end };
	const tag = theirs.length === 0 && own.length <= LONGEST_TAG && standsBetweenMarks(note, words);
	if (tag || isPartedByMarks(group, own, theirs)) {
		return undefined;
	}
	return {
		kind: own.length === 0 ? 'missing' : theirs.length === 0 ? 'added' : 'changed',
		reason: isSpelling(cells, theirs) ? 'spelling' : 'words',
		span: own.length > 0 ? words : around(before, after, words),
		note: asRead(note.slice(start, end)),
		source: textOf(source, theirs),
		missing: theirs.length,
		size: Math.max(own.length, theirs.length),
		mend: mendOf(group, words, theirs),
		words,
	};
}

/** A speaker is named in no more words. */
const LONGEST_TAG = 8;

/** The writer's own words between two quotations that only seem one: `Why,' said Ann, 'it is`. */
function standsBetweenMarks(note: string, { start, end }: Span): boolean {
	const before = note.slice(Math.max(0, start - NEAR), start);
	const after = note.slice(end, end + NEAR);
	return /["”’'»«“」』][\s,.;:—–-]+$/u.test(before) && /^[\s,.;:—–-]+["“‘'«»„「『]/u.test(after);
}

const NEAR = 6;

/** The same letters, parted by quotation marks on one side only: `l“or` for `l'or`, `« l'` for `l`. */
function isPartedByMarks(
	{ note, source, cells }: Group,
	own: readonly Span[],
	theirs: readonly Word[],
) {
	const written = cells.flatMap(({ element }) =>
		element?.kind === 'word' ? element.word.folded : [],
	);
	const bare = (words: readonly string[]) => words.join('').replaceAll("'", '');
	const spaced = (text: string, words: readonly Span[]) =>
		/\s/u.test(text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0));
	return (
		own.length !== theirs.length &&
		bare(written) === bare(theirs.map(({ folded }) => folded)) &&
		!spaced(note, own) &&
		!spaced(source.text, theirs)
	);
}

/** Nothing but another spelling, or the same letters parted otherwise ("any body", "anybody"). */
function isSpelling(cells: readonly Cell[], theirs: readonly Word[]): boolean {
	const own = cells.map(({ element }) => (element?.kind === 'word' ? element.word.folded : ''));
	return (
		cells.every(({ same }) => same === 'spelling') ||
		own.join('') === theirs.map(({ folded }) => folded).join('')
	);
}

function around(before: Cell | undefined, after: Cell | undefined, place: Span): Span {
	return {
		start: before?.element?.span.start ?? place.start,
		end: after?.element?.span.end ?? place.end,
	};
}

function textOf({ text }: Source, words: readonly Word[]): string {
	return onOneLine(text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0));
}

/**
 * The edit reaches from the equal word before to the equal word after, so that the punctuation
 * between comes right too; beside a gap it keeps to the differing words.
 */
function mendOf(
	{ note, source, before, cells, after }: Group,
	words: Span,
	theirs: readonly Word[],
): Difference['mend'] {
	const left = source.words[before?.word ?? -1];
	const right = source.words[after?.word ?? -1];
	const none = theirs.length === 0;
	const start = left || none ? (before?.element?.span.end ?? words.start) : words.start;
	const end = right || none ? (after?.element?.span.start ?? words.end) : words.end;
	const from = left?.end ?? theirs[0]?.start;
	const to = right?.start ?? theirs.at(-1)?.end;
	const replaced = from === undefined || to === undefined ? '' : source.text.slice(from, to);
	const gap = none && before && after ? ' ' : '';
	const own = cells.some(({ element }) => element !== undefined);
	const space = own || (left && right) || /\s$/.test(note.slice(0, start)) ? '' : ' ';
	return { span: { start, end }, text: replaced === '' ? gap : `${space}${onOneLine(replaced)}` };
}
