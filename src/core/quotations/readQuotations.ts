import { readCitationLine } from '../citations/readCitation.js';
import { isBlank } from '../text/paragraphs.js';
import { spansWithin } from '../text/spanLists.js';
import type { Span } from '../text/spans.js';
import { readBlock, readEpigraph } from './blockQuotation.js';
import { type Unit, unitsOf } from './lines.js';
import { type MarkPair, pairMarks } from './pairMarks.js';
import type { Quotation } from './quotation.js';
import { citationOf, startOfSentence } from './quotationCitation.js';
import { isTag, speakerOf } from './speakerTag.js';
import { stretchesOf } from './stretches.js';

/**
 * The quotations of a note in the order in which they begin: what stands between quotation marks of
 * any kind, and block quotations. `masked` are the regions that are no prose, see `maskedRegions`.
 * Dialogue with dashes, apostrophes and inches are none. Never throws; linear.
 */
export function readQuotations(text: string, masked: readonly Span[]): readonly Quotation[] {
	return [...stretchesOf(text)].flatMap((stretch) =>
		isBlank(text, stretch.start, stretch.end) ? [] : readStretch(text, stretch, masked),
	);
}

/**
 * The quotations of one stretch as `stretchesOf` has it, mostly a paragraph. No quotation reaches
 * beyond one and none depends on another, so that an edit asks only for the stretch it touches.
 */
export function readStretch(
	text: string,
	stretch: Span,
	masked: readonly Span[],
): readonly Quotation[] {
	const { start, end } = stretch;
	const near = spansWithin(masked, start, end).map((region) => ({
		start: region.start + start,
		end: region.end + start,
	}));
	if (near.some((region) => region.start <= start && region.end >= end)) {
		return [];
	}
	const blocks: Quotation[] = [];
	const units = unitsOf(text, stretch);
	const found = groupBlocks(text, units).flatMap((group) => {
		const [first] = group;
		const block = first?.quoted ? readBlock(text, group) : first && readEpigraph(text, first);
		blocks.push(...(block ? [block] : []));
		return group.flatMap((unit) => readUnit({ text, unit, stretch, block }, near));
	});
	return [...blocks, ...found].sort((one, other) => one.words.start - other.words.start);
}

/** Adjacent paragraphs of one block quotation belong together, and the one that says its source. */
function groupBlocks(text: string, units: readonly Unit[]): readonly (readonly Unit[])[] {
	const groups: Unit[][] = [];
	for (const unit of units) {
		const last = groups.at(-1);
		const [line, more] = unit.lines;
		const source = line && !more && readCitationLine(text, line) !== undefined;
		if ((unit.quoted || source) && last?.[0]?.quoted) {
			last.push(unit);
		} else {
			groups.push([unit]);
		}
	}
	return groups;
}

interface Place {
	readonly text: string;
	readonly unit: Unit;
	readonly stretch: Span;
	readonly block: Quotation | undefined;
}

function readUnit(place: Place, masked: readonly Span[]): readonly Quotation[] {
	const { text, unit, block } = place;
	const pairs = pairMarks(text, unit.lines, masked).filter(
		({ whole }) => !block || whole.start > block.words.start || whole.end < block.words.end,
	);
	const read: Quotation[] = [];
	const latest = new Map<number, number>();
	for (const pair of pairs) {
		const quotation = quotationIn(place, pair);
		const before = quotation && latest.get(quotation.level);
		const previous = before === undefined ? undefined : read[before];
		const joined = quotation && previous && interrupted(text, previous, quotation);
		if (joined && before !== undefined) {
			read[before] = joined;
		} else if (quotation) {
			latest.set(quotation.level, read.length);
			read.push(quotation);
		}
	}
	return read;
}

function quotationIn(
	{ text, unit, stretch, block }: Place,
	{ whole, level }: MarkPair,
): Quotation | undefined {
	const parts = partsOf(text, { start: whole.start + 1, end: whole.end - 1 }, unit.lines);
	const [first] = parts;
	const end = parts.at(-1)?.end;
	if (!first || end === undefined) {
		return undefined;
	}
	const from = Math.max(stretch.start, unit.lines[0]?.start ?? 0);
	const to = unit.lines.at(-1)?.end ?? whole.end;
	const lead = { start: startOfSentence(text, whole.start, from), end: whole.start };
	const cited = citationOf(text, whole, lead, to);
	return {
		kind: 'run-in',
		words: { start: first.start, end },
		whole,
		parts,
		level: level + (block ? 1 : 0),
		citation: cited?.citation,
		cited: cited?.cited ?? 'not',
		speaker: speakerOf(text, whole, { start: from, end: to }),
		lead,
	};
}

/** The quoted stretches of the lines; lines with nothing but a line break between are one stretch. */
function partsOf(text: string, { start, end }: Span, lines: readonly Span[]): readonly Span[] {
	const parts: Span[] = [];
	for (const line of spansWithin(lines, start, end)) {
		const part = trimmed(text, start + line.start, start + line.end);
		const last = parts.at(-1);
		if (part && last && /^\s*$/u.test(text.slice(last.end, part.start))) {
			parts[parts.length - 1] = { start: last.start, end: part.end };
		} else if (part) {
			parts.push(part);
		}
	}
	return parts;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	return words.trim() === '' ? undefined : { start: from, end: from + words.trim().length };
}

/** No one is interrupted more often in one breath. */
const MOST_PARTS = 8;

/** Two quotations with nothing but their speaker between are one, where the first breaks off. */
function interrupted(text: string, one: Quotation, other: Quotation): Quotation | undefined {
	const between = text.slice(one.whole.end, other.whole.start);
	if (one.parts.length >= MOST_PARTS || !isTag(between)) {
		return undefined;
	}
	const last = text.charAt(one.words.end - 1);
	const open = /[,—–-]/u.test(last) || /^\s?[,—–-]/u.test(between);
	const goesOn = /[?!…]/u.test(last) && /^\p{Ll}/u.test(text.slice(other.words.start));
	return open || goesOn
		? {
				...other,
				kind: 'interrupted',
				words: { start: one.words.start, end: other.words.end },
				whole: { start: one.whole.start, end: other.whole.end },
				parts: [...one.parts, ...other.parts],
				speaker: one.speaker ?? other.speaker,
				lead: one.lead,
			}
		: undefined;
}
