import type { Span } from './spans.js';

/**
 * Regions of Markdown where no name or quotation is read: frontmatter, code, link and image
 * destinations and titles, reference definitions, autolinks and bare URLs, HTML tags and comments,
 * math, footnote labels, and embeds (`![[…]]`). Sorted and disjoint, in UTF-16 code units.
 */
export function maskedRegions(text: string): readonly Span[] {
	const spans: Span[] = [];
	let end = 0;
	for (const found of text.matchAll(MASKED)) {
		if (found.index >= end) {
			end = found.index + found[0].length;
			spans.push({ start: found.index, end });
		}
	}
	return spans;
}

/** The paragraph around `offset`: the run of lines without a blank line between. */
export function paragraphAt(text: string, offset: number): Span {
	const before = text.slice(0, offset).match(/(?:^|\n)[ \t\r]*\n(?![^]*\n[ \t\r]*\n)/);
	const start = before ? (before.index ?? 0) + before[0].length : 0;
	const after = text.slice(offset).search(/\r?\n[ \t\r]*(?:\n|$)/);
	return { start, end: after < 0 ? text.length : offset + after };
}

const MASKED = new RegExp(
	[
		/(?<![^])---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?![^\r\n])/,
		/(?<=^[ \t>]*)(?:```|~~~)[^]*?(?:\n[ \t>]*(?:```|~~~)[ \t]*$|(?![^]))/,
		/(`+)(?!`)(?:(?!\r?\n[ \t]*\r?\n)[^])*?(?<!`)\1(?!`)/,
		/<!--[^]*?-->/,
		/<\/?[A-Za-z][^<>]*>/,
		/!\[\[[^[\]\n]*\]\]/,
		/(?<=\])\([^()\n]*\)/,
		/^ {0,3}\[[^\]\n]+\]:.*$/,
		/\[\^[^\]\n]+\]/,
		/\$\$[^]*?\$\$/,
		/\b(?:https?:\/\/|www\.)[^\s<>]*/,
	]
		.map((part) => part.source)
		.join('|'),
	'gm',
);
