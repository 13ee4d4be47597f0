import { overlap, type Span } from '../text/spans.js';
import { type Marks, marksByOpening } from './marks.js';

/** A quotation that someone is typing and has not closed. */
export interface OpenQuotation {
	readonly marks: Marks;
	/** From after the opening mark to the caret. */
	readonly typed: Span;
	/** The same, with the closing mark where it already stands right behind the caret. */
	readonly whole: Span;
}

/** No half-remembered words run to more than this; beyond it a mark was simply left open. */
const longest = 400;

/**
 * The quotation that is open at `offset`, or nothing. `paragraph` is the stretch in which a
 * quotation can stand; `masked` are the regions of it that are no prose.
 */
export function openQuotation(
	text: string,
	offset: number,
	paragraph: Span,
	masked: readonly Span[],
): OpenQuotation | undefined {
	const start = Math.max(paragraph.start, offset - longest);
	if (masked.some((region) => region.start < offset && offset < region.end)) {
		return undefined;
	}
	let opening: { readonly marks: Marks; readonly at: number } | undefined;
	for (let at = start; at < offset; at += 1) {
		const mark = text.charAt(at);
		if (opening && closes(text, at, opening.marks)) {
			opening = undefined;
		} else if (!opening && opens(text, at) && !hides(masked, at)) {
			const marks = marksByOpening.get(mark);
			opening = marks && { marks, at };
		}
	}
	if (!opening) {
		return undefined;
	}
	const typed = { start: opening.at + 1, end: offset };
	const closed = text.startsWith(opening.marks.close, offset);
	return { marks: opening.marks, typed, whole: { ...typed, end: closed ? offset + 1 : offset } };
}

/** A straight mark opens at the start of a word; after a digit it is inches, after a letter it closes. */
function opens(text: string, at: number): boolean {
	const mark = text.charAt(at);
	return marksByOpening.has(mark) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** A curly closing single mark between letters is an apostrophe. */
function closes(text: string, at: number, marks: Marks): boolean {
	if (text.charAt(at) !== marks.close) {
		return false;
	}
	const inWord = /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
	return marks.close !== '’' || !inWord;
}

function hides(masked: readonly Span[], at: number): boolean {
	return masked.some((region) => overlap(region, { start: at, end: at + 1 }));
}
