import type { Span } from '../core/text/spans.js';

/** The words around a place, on one line, and where in them the place stands. */
export interface WordsAround {
	readonly words: string;
	readonly start: number;
	readonly end: number;
}

/** How many characters stand before and after the place; words are not cut. */
const before = 30;
const after = 60;

/** What stands around `span` in its paragraph. */
export function wordsAround(text: string, span: Span): WordsAround {
	const near = text.slice(Math.max(0, span.start - before), span.start);
	const left = near.replace(/^[\s\S]*\n[ \t>]*\r?\n/, '');
	const cut = left.length === before && span.start > before;
	const leading = oneLine(cut ? left.replace(/^\S*\s?/, '') : left).trimStart();
	const far = text.slice(span.end, span.end + after);
	const right = far.replace(/\r?\n[ \t>]*\r?\n[\s\S]*$/, '');
	const isCut = right.length === after && span.end + after < text.length;
	const trailing = oneLine(isCut ? right.replace(/\s?\S*$/, '') : right).trimEnd();
	const shown = oneLine(text.slice(span.start, span.end));
	const opening = cut ? `…${leading}` : leading;
	return {
		words: `${opening}${shown}${trailing}${isCut ? '…' : ''}`,
		start: opening.length,
		end: opening.length + shown.length,
	};
}

function oneLine(text: string): string {
	return text.replace(/\s*\r?\n[\s>]*/g, ' ').replace(/\s+/g, ' ');
}
