import type { Span } from '../text/spans.js';
import type { Alignment, Step } from './alignment.js';
import type { Difference, Source } from './compareWords.js';
import type { Element } from './pattern.js';
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

/** What stands side by side: an element, a word of the source, or both. */
interface Cell {
	readonly element?: Element | undefined;
	readonly word?: number | undefined;
	readonly same: 'equal' | 'spelling' | 'other' | 'gap';
}

/** The steps of an alignment without the words that a gap passes over. */
function cellsOf({ steps }: Alignment, elements: readonly Element[]): readonly Cell[] {
	const cells: Cell[] = [];
	let passing = false;
	for (const step of steps) {
		const element = step.kind === 'skipped' ? undefined : elements[step.element];
		const gap = step.kind === 'extra' && (element?.kind === 'omission' || element?.kind === 'free');
		passing = gap || (passing && step.kind === 'skipped');
		if (gap) {
			cells.push({ element, same: 'gap' });
		} else if (!passing) {
			cells.push(cellOf(step, element));
		}
	}
	return cells;
}

function cellOf(step: Step, element: Element | undefined): Cell {
	return step.kind === 'pair'
		? { element, word: step.word, same: step.same }
		: { element, word: step.kind === 'skipped' ? step.word : undefined, same: 'other' };
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

/** Words of a note on one line, without what begins the lines of a block. */
function asRead(words: string): string {
	return onOneLine(words.replace(/\n[ \t>]*/g, '\n'));
}

function onOneLine(text: string): string {
	return text.replace(/-[ \t]*\r?\n[ \t]*/g, '-').replace(/\s+/g, ' ');
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

/** What differs between two equal words, or in the case of the second. */
function betweenWords(
	note: string,
	source: Source,
	previous: Cell | undefined,
	cell: Cell,
): readonly Difference[] {
	const { element } = cell;
	const word = source.words[cell.word ?? -1];
	if (element?.kind !== 'word' || !word) {
		return [];
	}
	const found: Difference[] = [];
	const other = previous?.element?.span;
	const left = source.words[previous?.word ?? -1];
	if (
		other &&
		left &&
		previous?.same === 'equal' &&
		previous.element?.kind === 'word' &&
		element.word.before !== word.before
	) {
		const gap = { start: other.end, end: element.span.start };
		const between = onOneLine(source.text.slice(left.end, word.start));
		const span = { start: other.start, end: element.span.end };
		const mend = { span: gap, text: between };
		found.push(trifle('punctuation', note, { words: gap, span, mend, source: between }));
	}
	const shouted = element.word.shouted || word.shouted;
	// Verse that is run together need not keep the capitals of its lines.
	const line = left && source.text.slice(left.end, word.start).includes('\n');
	const free = element.anyCase || shouted || previous === undefined || line;
	if (!free && element.word.capital !== word.capital) {
		const book = source.text.slice(word.start, word.end);
		const mend = { span: element.span, text: book };
		found.push(
			trifle('case', note, { words: element.span, span: element.span, mend, source: book }),
		);
	}
	return found;
}

function trifle(
	reason: Difference['reason'],
	note: string,
	known: Pick<Difference, 'words' | 'span' | 'mend' | 'source'>,
): Difference {
	const { start, end } = known.words;
	return {
		kind: 'changed',
		reason,
		note: asRead(note.slice(start, end)),
		missing: 0,
		size: 0,
		...known,
	};
}
