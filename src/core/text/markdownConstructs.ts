import { address, site, url } from './markdownAddresses.js';
import { endOfIndentedLines, endsInList } from './markdownBlocks.js';
import { type Construct, type Found, matchAt, type Stretch } from './markdownStretch.js';
import { endOfLine, isBlank, startOfLine } from './paragraphs.js';

/** All constructs but frontmatter. Where two begin at one place the earlier in the list holds. */
export const CONSTRUCTS: readonly Construct[] = [
	{ mark: '`', read: code },
	{ mark: '~~~', read: (stretch, at) => fence(stretch, at) },
	{ mark: '\n    ', read: (stretch, at) => indentedCode(stretch, at + 1) },
	{ mark: '\t', read: indentedCode },
	{ mark: '<', read: html },
	{ mark: '](', read: destination },
	{ mark: '][', read: (stretch, at) => inside(stretch, at + 1, /^\[[^[\]\n]*\]/) },
	{ mark: ']:', read: definition },
	{ mark: '[^', read: (stretch, at) => inside(stretch, at, /^\[\^[^\s[\]]+\]/) },
	{ mark: '![[', read: (stretch, at) => inside(stretch, at, /^!\[\[[^\n]*?\]\]/) },
	{ mark: '$', read: math },
	{ mark: '://', read: url },
	{ mark: 'www.', read: site },
	{ mark: '@', read: address },
	{ mark: '%%', read: ({ text }, at) => inLines(text, at, /^%%[^%]+%%/) },
	{ mark: '{', read: (stretch, at) => inside(stretch, at, TEMPLATE) },
];

const TEMPLATE = /^(?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\{[#.:][^{}\n]*\})/;

/** A fence further in is none: it would be indented code, or the line of a deep list. */
const DEEPEST = 40;

/** Nothing that stands on one line or in one paragraph is looked for further on than this. */
const LONGEST = 10_000;

function code(stretch: Stretch, at: number): Found {
	const { text } = stretch;
	const block = fence(stretch, at);
	if (block) {
		return block;
	}
	const ticks = matchAt(/`+/y, text, at);
	const after = at + ticks.length;
	const limit = wordsEnd(stretch, at);
	for (let end = text.indexOf(ticks, after); end >= 0 && end < limit; ) {
		const closing = matchAt(/`+/y, text, end);
		if (closing.length === ticks.length && !isEscaped(text, at)) {
			return { start: at, end: end + closing.length };
		}
		end = text.indexOf(ticks, end + closing.length);
	}
	return { start: at, end: after, shown: true };
}

function fence({ text, from }: Stretch, at: number): Found | undefined {
	const closing = matchAt(/`{3,}|~{3,}/y, text, at);
	const before = lineBefore(text, from, at);
	const end = endOfLine(text, at);
	const begins = before !== undefined && /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(before);
	const span = closing.startsWith('`') && text.slice(at + closing.length, end).includes('`');
	if (closing === '' || !begins || span) {
		return undefined;
	}
	return { start: at, end, open: { closing, quoted: before.includes('>') } };
}

/** The indented code whose white space `at` stands in, or at whose start. */
export function indentedCode(stretch: Stretch, at: number): Found | undefined {
	const { text, from } = stretch;
	const before = lineBefore(text, from, at);
	const start = at - (before?.length ?? 0);
	if (before === undefined || !/^ {0,3}$/.test(before)) {
		return undefined;
	}
	const line = Math.max(from, startOfLine(text, start - 1));
	if (start !== from && !isBlank(text, line, start - 1)) {
		return undefined;
	}
	stretch.list = endsInList(text, stretch.listAt, start, stretch.list);
	stretch.listAt = start;
	const end = endOfIndentedLines(text, start);
	return stretch.list || end === start ? undefined : { start, end };
}

function html(stretch: Stretch, at: number): Found | undefined {
	const { text, from } = stretch;
	const words = wordsFrom(stretch, at);
	const begins = /^[ \t>]*$/.test(lineBefore(text, from, at) ?? '-');
	if (isEscaped(text, at)) {
		return undefined;
	}
	if (words.startsWith('<!--')) {
		return begins
			? { start: at, end: at + 4, open: { closing: '-->' } }
			: inLines(text, at, /^<!--[\s\S]*?-->/);
	}
	const raw = /^<(script|style|pre|textarea)(?=[\s>])[^<>]*>/i.exec(words);
	if (raw && begins) {
		return { start: at, end: at + raw[0].length, open: { closing: `</${raw[1]}` } };
	}
	const found = HTML.exec(words) ?? (begins ? UNCLOSED.exec(words) : null);
	return found ? { start: at, end: at + found[0].length } : undefined;
}

/** Code in tags, an autolink, a declaration, any other tag. */
const HTML = new RegExp(
	[
		/<(code|kbd|samp|script|style|pre|textarea)\b[^<>]*>[\s\S]*?<\/\1\s*>/,
		/<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/,
		/<[^\s<>@]+@[^\s<>]+>/,
		/<[!?][^<>]*>/,
		/<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?>/,
	]
		.map(({ source }) => `^(?:${source})`)
		.join('|'),
	'i',
);

/** A tag with an attribute that begins a line, and goes on to the end of the paragraph. */
const UNCLOSED = /^<[a-z][a-z0-9-]*\s[^<>]*=[^<>]*$/i;

function destination(stretch: Stretch, at: number): Found | undefined {
	const written = DESTINATION.exec(wordsFrom(stretch, at + 1))?.[0] ?? '';
	return written === '' ? undefined : { start: at + 1, end: at + 1 + written.length };
}

const TITLE = /(?:"(?:[^"\\]|\\.){0,999}"|'(?:[^'\\]|\\.){0,999}'|\((?:[^()\\]|\\.){0,999}\))/s;

/** With parentheses in it two deep, and a title. */
const DESTINATION = new RegExp(
	String.raw`^\([ \t]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()]|\([^\s()]*\))*\))*)` +
		String.raw`(?:\s+${TITLE.source})?\s*\)`,
);

const DEFINITION = new RegExp(
	String.raw`^\s*(?:<[^<>\n]*>|[^\s<][^\s]*)(?:\s+${TITLE.source})?[ \t\r]*(?=\n|$)`,
	's',
);

function definition(stretch: Stretch, at: number): Found | undefined {
	const { text, from } = stretch;
	const label = lineBefore(text, from, at + 1, LONGEST);
	const found = label === undefined ? null : /^[ >]*(\[\^?)[^[\]]+\]$/.exec(label);
	if (!found || label === undefined) {
		return undefined;
	}
	const start = at + 1 - label.trimStart().length;
	const rest = DEFINITION.exec(wordsFrom(stretch, at + 2))?.[0] ?? '';
	const note = found[1] === '[^';
	return note || rest === '' ? undefined : { start, end: at + 2 + rest.length };
}

function math(stretch: Stretch, at: number): Found | undefined {
	const { text, from } = stretch;
	if (isEscaped(text, at)) {
		return undefined;
	}
	if (text.startsWith('$$', at) && /^[ \t>]*$/.test(lineBefore(text, from, at) ?? '-')) {
		return { start: at, end: at + 2, open: { closing: '$$' } };
	}
	const words = wordsFrom(stretch, at);
	const found = /^\$\$[^$]+\$\$|^\$(?![\s$])(?:[^$\\]|\\.)*?(?<!\s)\$(?!\d)/s.exec(words);
	return found ? { start: at, end: at + found[0].length } : undefined;
}

function inside(stretch: Stretch, at: number, pattern: RegExp): Found | undefined {
	const written = pattern.exec(wordsFrom(stretch, at))?.[0] ?? '';
	return written === '' || isEscaped(stretch.text, at)
		? undefined
		: { start: at, end: at + written.length };
}

/** What may go on over lists and headings, up to a blank line: a comment. */
function inLines(text: string, at: number, pattern: RegExp): Found | undefined {
	const lines = text.slice(at, at + LONGEST);
	const blank = lines.search(/\n[ \t\r>]*(?:\n|$)/);
	const written = pattern.exec(blank < 0 ? lines : lines.slice(0, blank))?.[0] ?? '';
	return written === '' || isEscaped(text, at)
		? undefined
		: { start: at, end: at + written.length };
}

/** What stands before `at` on its line, or `undefined` where that is more than `longest`. */
function lineBefore(
	text: string,
	from: number,
	at: number,
	longest: number = DEEPEST,
): string | undefined {
	const start = Math.max(from, at - longest);
	const before = text.slice(start, at);
	const feed = before.lastIndexOf('\n');
	return feed < 0 && start > from ? undefined : before.slice(feed + 1);
}

/** What stands from `at` on in the same words of one paragraph, as far as anything is looked for. */
function wordsFrom(stretch: Stretch, at: number): string {
	return stretch.text.slice(at, Math.min(wordsEnd(stretch, at), at + LONGEST));
}

/**
 * Where the words end that `at` stands in: a heading and the row of a table with their line, a
 * paragraph before a blank line, a fence, the next item or heading or whatever else interrupts it.
 */
function wordsEnd(stretch: Stretch, at: number): number {
	if (stretch.wordsEnd < at) {
		const { text, from } = stretch;
		const first = Math.max(from, startOfLine(text, at));
		const apart = matchAt(/[ \t>]*(?:#{1,6}[ \t]|\|)/y, text, first) !== '';
		const quoted = matchAt(/[ \t]*>/y, text, first) !== '';
		let end = endOfLine(text, at);
		while (!apart && end < text.length && !isInterrupted(text, end + 1, quoted)) {
			end = endOfLine(text, end + 1);
		}
		stretch.wordsEnd = end;
	}
	return stretch.wordsEnd;
}

/** Whether the line at `line` is no more of the paragraph, which is in a block quote or not, before it. */
function isInterrupted(text: string, line: number, quoted: boolean): boolean {
	const prefix = matchAt(/[ \t\r>]*/y, text, line);
	const at = line + prefix.length;
	return (
		at >= text.length ||
		(!quoted && prefix.includes('>')) ||
		matchAt(
			/\n|`{3}|~{3}|[-+*:][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||[-=*_]{3,}[ \t\r]*(?:\n|$)/y,
			text,
			at,
		) !== ''
	);
}

function isEscaped(text: string, at: number): boolean {
	let start = at;
	while (text[start - 1] === '\\') {
		start--;
	}
	return (at - start) % 2 === 1;
}
