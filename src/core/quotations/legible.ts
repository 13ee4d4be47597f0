import { entities } from '../editions/entities.js';
import { spansWithin } from '../text/spanLists.js';
import type { Span } from '../text/spans.js';

/** What stands for an interruption in the legible copy; it is in no text that is valid Unicode. */
export const INTERRUPTION = '\ufffe';

/**
 * The stretch of a note with everything that is not quoted blanked out, and written as a reader
 * sees it, so that offsets stay: `parts` are quoted, `masked` are no prose.
 */
export function legible(
	text: string,
	{ start, end }: Span,
	parts: readonly Span[],
	masked: readonly Span[],
): string {
	const pieces: string[] = [];
	let after = start;
	for (const part of parts) {
		const gap = text.slice(after, part.start);
		const interrupted = /[\p{L}\p{N}]/u.test(gap);
		pieces.push(interrupted ? INTERRUPTION.padEnd(gap.length) : gap.replace(/[^\r\n]/g, ' '));
		pieces.push(text.slice(part.start, part.end));
		after = part.end;
	}
	const prose = blanked(pieces.join(''), spansWithin(masked, start, end));
	const paged = prose.includes('\n') ? prose.replace(PAGE, blankPage) : prose;
	const copy = REMARKABLE.test(paged) ? withoutMarkdown(paged) : paged;
	return copy.includes('[[') ? copy.replace(LINK, blankLink) : copy;
}

/** The number of a page between two lines that were copied out of a PDF. */
const PAGE = /(?<=\n[ \t\f]*)(?:[-—–[]\s?|page\s)?\d{1,4}(?:\s?[-—–\]])?(?=[ \t\f]*\r?\n)/giu;

function blankPage(number: string): string {
	return ' '.repeat(number.length);
}

/** What any of the replacements below needs. */
const REMARKABLE = /[[(&\\\u00ad]/u;

function withoutMarkdown(prose: string): string {
	return prose
		.replace(REMARK, blank)
		.replace(ENTITY, character)
		.replace(BROKEN, '-')
		.replace(ESCAPED, (escaped) => escaped.replaceAll('\\', '').padEnd(escaped.length, '\u2060'));
}

function blank(found: string): string {
	return ' '.repeat(found.length);
}

function blanked(copy: string, regions: readonly Span[]): string {
	const pieces: string[] = [];
	let after = 0;
	for (const region of regions) {
		pieces.push(copy.slice(after, region.start), ' '.repeat(region.end - region.start));
		after = region.end;
	}
	return regions.length === 0 ? copy : pieces.join('') + copy.slice(after);
}

/** Remarks that stand for no words at all, and the marks of footnotes in Markdown. */
const REMARK = new RegExp(
	[
		String.raw`\\?\[[*_]{0,2}(?:sic|\^[^[\]\s]{1,60}|[^[\]]{0,40}\b(?:emphas[ie]s|italics)\b[^[\]]{0,40})[!?.]?[*_]{0,2}\\?\]`,
		// In parentheses the book may say "(with emphasis)" itself.
		String.raw`\([*_]{0,2}(?:sic|(?:my|the author[’']s)\s+(?:emphas[ie]s|italics)|(?:emphas[ie]s|italics)\s+(?:(?:is|are|was|were)\s+)?(?:added|mine|my\s+own|ours|in\s+(?:the\s+)?original))[!?.]?[*_]{0,2}\)`,
	].join('|'),
	'giu',
);

/** A soft hyphen at the end of a line, which shows as a hyphen. */
const BROKEN = /\u00ad(?=[ \t\f]*\r?\n)/gu;

/** Punctuation escaped in Markdown; brackets mean the same without. */
const ESCAPED = /(?:\\[!-/:-@^-`{-~])+/gu;

const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}\d{0,2}));/giu;

/** The character that an entity stands for, behind as many without a width as keep offsets. */
function character(
	entity: string,
	decimal: string | undefined,
	hexadecimal: string | undefined,
	name: string | undefined,
): string {
	const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '0', 16);
	const numbered = code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
	const meant = (name === undefined ? numbered : entities[name]) ?? entity;
	return /\s/u.test(meant) ? blank(entity) : meant.padStart(entity.length, '\u2060');
}

const LINK = /\[\[([^[\]|\n]{0,200}\|)?([^[\]|\n]{0,200})\]\]/gu;

function blankLink(_: string, target: string | undefined, shown: string): string {
	return `${' '.repeat(2 + (target ?? '').length)}${shown}  `;
}
