import { endOfLine } from '../text/paragraphs.js';
import type { Span } from '../text/spans.js';

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
	const units: Open[] = [];
	let open = false;
	let marks = 0;
	for (let start = paragraph.start; start < paragraph.end; ) {
		const end = Math.min(endOfLine(text, start), paragraph.end);
		const line = readLine(text, start, end);
		const last = units.at(-1);
		const words = text.slice(line.content.start, line.content.end);
		const goesOn = open && last !== undefined && !line.begins;
		const quoted = goesOn && (last.quoted || marks > 0) ? last.quoted : line.quoted;
		if (line.content.start === line.content.end) {
			open = false;
		} else if (line.table) {
			units.push(...cells(text, line.content));
			open = false;
		} else if (!last || last.closed || line.begins || last.quoted !== quoted || !open) {
			units.push({ quoted, lines: [line.content], closed: line.heading });
			open = !line.heading;
			marks = quoted ? 0 : openMarks(0, words);
		} else {
			last.lines.push(line.content);
			marks = quoted ? 0 : openMarks(marks, words);
		}
		start = end + 1;
	}
	return units;
}

interface Open {
	readonly quoted: boolean;
	readonly lines: Span[];
	readonly closed: boolean;
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

function readLine(text: string, start: number, lineEnd: number): Line {
	const head = text.slice(start, Math.min(lineEnd, start + LONGEST_PREFIX));
	const quote = /^[ \t]*(?:>[ \t]?)+/u.exec(head)?.[0] ?? '';
	const rest = head.slice(quote.length);
	const mark =
		/^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+|\[\^[^\]\s]+\]:[ \t]*)/u.exec(
			rest,
		)?.[0] ?? '';
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
		return { quoted: false, lines: [{ start: Math.min(start, end), end }], closed: true };
	});
}
