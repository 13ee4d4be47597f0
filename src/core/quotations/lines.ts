import { endOfLine } from '../text/paragraphs.js';
import { type Span, slice } from '../text/spans.js';

/** Lines that quotation marks can pair across: a paragraph, a list item, a heading, a table cell. */
export interface Unit {
	/** Whether the lines are set off as a block quotation. */
	readonly quoted: boolean;
	/** The lines without what Markdown puts before them (`> `, `- `, `## `), in order. */
	readonly lines: readonly Span[];
}

/**
 * Parts a paragraph of Markdown into the stretches in which quotations can stand. A block quotation
 * is one unit to each of its own paragraphs; lines that continue it without a `>` belong to it.
 */
export function unitsOf(text: string, paragraph: Span): readonly Unit[] {
	const units: Unit[] = [];
	let open: Open | undefined;
	for (let start = paragraph.start; start < paragraph.end; ) {
		const end = Math.min(endOfLine(text, start), paragraph.end);
		const line = readLine(text, start, end, open !== undefined && !open.item);
		const { content } = line;
		if (content.start === content.end) {
			open = undefined;
		} else if (line.table) {
			for (const cell of cells(text, content)) {
				units.push(cell);
			}
			open = undefined;
		} else {
			const unit = takeLine(text, line, line.begins ? undefined : open);
			units.push(...(unit === open ? [] : [unit]));
			open = line.heading ? undefined : unit;
		}
		start = end + 1;
	}
	return units;
}

/** A unit to which the next line may belong too. */
interface Open {
	readonly quoted: boolean;
	readonly lines: Span[];
	/** Whether it is the item of a list, after which any number begins the next. */
	readonly item: boolean;
	/** How many double marks are open at its end; none in a block. */
	marks: number;
}

/** Adds a line to the unit before it, where it goes on with that, or to a new one. */
function takeLine(text: string, { content, quoted, begins }: Line, before: Open | undefined): Open {
	const goesOn = before && (before.quoted || before.marks > 0 || !quoted);
	const unit = goesOn ? before : { quoted, lines: [], item: begins, marks: 0 };
	unit.lines.push(content);
	unit.marks = unit.quoted ? 0 : openMarks(unit.marks, slice(text, content));
	return unit;
}

/**
 * How many double marks are open behind the words, `open` of them from before. While one is, a `>`
 * at the start of a line is a slip and no block.
 */
function openMarks(open: number, words: string): number {
	return [...words.matchAll(/["“„”]/gu)].reduce((depth, { index, 0: mark }) => {
		const begins = /[\p{L}\p{N}…‘’[]/u.test(words.charAt(index + 1));
		const behind = /^\s?$/u.test(words.charAt(index - 1));
		const opens = mark === '"' ? behind : mark !== '”' && (begins || mark === '„');
		return Math.max(0, depth + (opens ? 1 : -1));
	}, open);
}

interface Line {
	readonly content: Span;
	readonly quoted: boolean;
	/** Whether it begins a list item, a heading or a footnote, whatever stands before. */
	readonly begins: boolean;
	readonly heading: boolean;
	readonly table: boolean;
}

const LONGEST_PREFIX = 60;

const ITEM =
	/^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+|\[\^[^\]\s]+\]:[ \t]*)/u;
/** A number that a paragraph happens to be wrapped before; only a first one begins a list there. */
const LATER = /^[ \t]*(?!0*1[.)])\d/u;

function readLine(text: string, start: number, lineEnd: number, inParagraph: boolean): Line {
	const head = text.slice(start, Math.min(lineEnd, start + LONGEST_PREFIX));
	const quote = /^[ \t]*(?:>[ \t]?)+/u.exec(head)?.[0] ?? '';
	const rest = head.slice(quote.length);
	const found = ITEM.exec(rest)?.[0] ?? '';
	const mark = inParagraph && LATER.test(found) ? '' : found;
	const blank = /^[ \t]*/u.exec(rest.slice(mark.length))?.[0] ?? '';
	const from = start + quote.length + mark.length + blank.length;
	let end = lineEnd;
	while (end > from && /\s/u.test(text.charAt(end - 1))) {
		end--;
	}
	return {
		content: { start: Math.min(from, end), end },
		quoted: quote !== '',
		begins: mark !== '',
		heading: /^[ \t]*#/u.test(mark),
		table: quote === '' && text[from] === '|',
	};
}

function cells(text: string, line: Span) {
	const bars = [...text.slice(line.start, line.end).matchAll(/(?<!\\)\|/gu)];
	return bars.map(({ index }, at) => {
		const start = line.start + index + 1;
		const end = line.start + (bars[at + 1]?.index ?? line.end - line.start);
		return {
			quoted: false,
			lines: [{ start: Math.min(start, end), end }],
			closed: true,
			item: false,
		};
	});
}
