import { type NoteCitation, readAttribution, readCitation } from '../citations/readCitation.js';
import type { Span } from '../text/spans.js';
import type { Unit } from './lines.js';
import type { Quotation } from './quotation.js';

/**
 * The block quotation that stands in `units`, the paragraphs of one block, without the attribution
 * below it and the citation at its end. Absent where the block is a callout, or holds no words.
 */
export function readBlock(text: string, units: readonly Unit[]): Quotation | undefined {
	const lines = units.flatMap((unit) => unit.lines);
	const first = lines[0];
	if (!first || isCallout(text, first)) {
		return undefined;
	}
	const { kept, citation } = withoutCitation(text, dropComment(text, dropTitle(text, lines)));
	const parts = withoutMarks(text, kept);
	const start = parts[0]?.start ?? 0;
	const end = parts.at(-1)?.end ?? start;
	if (parts.length === 0 || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) {
		return undefined;
	}
	return {
		kind: 'block',
		words: { start, end },
		whole: { start, end: Math.max(end, kept.at(-1)?.end ?? end) },
		parts,
		level: 0,
		citation,
		cited: citation ? 'directly' : 'not',
		lead: { start, end: start },
	};
}

/**
 * An epigraph that is set off without `>`: emphasised lines and below them, behind a dash, who said
 * it. Absent where the paragraph is anything else.
 */
export function readEpigraph(text: string, { lines }: Unit): Quotation | undefined {
	const last = lines.at(-1);
	const emphasised = lines.slice(0, -1);
	const behindDash = last && /^[*_\s]*[—–―~-]/u.test(text.slice(last.start, last.end));
	const attribution = behindDash && emphasised.length > 0 ? readAttribution(text, last) : undefined;
	const first = emphasised[0];
	const end = emphasised.at(-1)?.end;
	if (!attribution || !first || end === undefined) {
		return undefined;
	}
	const words = text.slice(first.start, end).replace(/\\$/u, '');
	if (!/^([*_])(?!\1)[^*_]+\1$/su.test(words)) {
		return undefined;
	}
	return readBlock(text, [{ quoted: true, lines }]);
}

/** Obsidian's callouts look like block quotations, and only some of them are. */
function isCallout(text: string, line: Span): boolean {
	return /^\[!(?!quote|cite|epigraph)/iu.test(text.slice(line.start, line.end));
}

function dropTitle(text: string, lines: readonly Span[]): readonly Span[] {
	const first = lines[0];
	return first && text.startsWith('[!', first.start) ? lines.slice(1) : lines;
}

/** A comment at the end of the block, such as the one that accepts it, is no part of it. */
function dropComment(text: string, lines: readonly Span[]): readonly Span[] {
	const last = lines.at(-1);
	const words = last && text.slice(last.start, last.end);
	const comment = words === undefined ? -1 : words.search(/<!--[^<>]*-->$/u);
	if (!last || comment < 0) {
		return lines;
	}
	const end = last.start + (words ?? '').slice(0, comment).trimEnd().length;
	return [...lines.slice(0, -1), ...(end > last.start ? [{ start: last.start, end }] : [])];
}

interface Kept {
	readonly kept: readonly Span[];
	readonly citation: NoteCitation | undefined;
}

function withoutCitation(text: string, lines: readonly Span[]): Kept {
	const last = lines.at(-1);
	const attribution = last && lines.length > 1 ? readAttribution(text, last) : undefined;
	if (attribution) {
		const rest = withoutCitation(text, lines.slice(0, -1));
		return { kept: rest.kept, citation: rest.citation ?? attribution };
	}
	const found = last && citationAtEnd(text, last);
	if (!last || !found) {
		return { kept: lines, citation: undefined };
	}
	const end = last.start + text.slice(last.start, found.span.start).trimEnd().length;
	const kept =
		end > last.start ? [...lines.slice(0, -1), { start: last.start, end }] : lines.slice(0, -1);
	return { kept, citation: found };
}

const LONGEST = 300;

/** The last citation of a line, with nothing but a full stop behind it. */
function citationAtEnd(text: string, { start, end }: Span): NoteCitation | undefined {
	const from = Math.max(start, end - LONGEST);
	for (const { index } of text.slice(from, end).matchAll(/[([@⁰¹²³⁴-⁹]|<sup>/gu)) {
		const citation = readCitation(text, from + index);
		const after = citation && text.slice(citation.span.end, end);
		if (after !== undefined && /^[\s.]*$/u.test(after)) {
			return citation;
		}
	}
	return undefined;
}

/** A block between quotation marks loses them: they are the writer's. */
function withoutMarks(text: string, lines: readonly Span[]): readonly Span[] {
	const first = lines[0];
	const last = lines.at(-1);
	if (!first || !last || !/["“„«‘'*_]/u.test(text.charAt(first.start))) {
		return lines;
	}
	const words = text.slice(first.start, last.end);
	const inner =
		/^(?:"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘]*’|([*_])[^*_]*\1)\\?[.,]?$/su.test(words);
	const cut = /\\?[.,]?$/u.exec(words)?.[0].length ?? 0;
	return inner
		? lines.map((line) => ({
				start: line === first ? line.start + 1 : line.start,
				end: line === last ? Math.max(line.start + 1, line.end - 1 - cut) : line.end,
			}))
		: lines;
}
