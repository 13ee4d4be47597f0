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
	if (masked.some((region) => region.start < offset && offset < region.end)) {
		return undefined;
	}
	const opening = lastOpened(text, { start: paragraph.start, end: offset }, masked);
	if (!opening || offset - opening.at > longest) {
		return undefined;
	}
	const { marks, at } = opening;
	const typed = { start: at + 1, end: offset };
	const closed = text.startsWith(marks.close, offset);
	if (!closed && closesLater(text, { start: offset, end: paragraph.end }, marks)) {
		return undefined;
	}
	return { marks, typed, whole: { ...typed, end: closed ? offset + 1 : offset } };
}

interface Opening {
	readonly marks: Marks;
	readonly at: number;
}

/** The mark in `span` that is opened and not closed. */
function lastOpened(text: string, span: Span, masked: readonly Span[]): Opening | undefined {
	let opening: Opening | undefined;
	for (const at of marksIn(text, span)) {
		const again = opening && opening.marks.open === text[at] && opening.marks.close !== text[at];
		if (opening && closes(text, at, opening.marks)) {
			opening = undefined;
		} else if ((!opening || again) && opens(text, at) && !hides(masked, at)) {
			const marks = marksByOpening.get(text.charAt(at));
			opening = marks && { marks, at };
		}
	}
	return opening;
}

/** Whether the words behind the caret belong to a quotation that is closed, and is being mended. */
function closesLater(text: string, span: Span, marks: Marks): boolean {
	for (const at of marksIn(text, span)) {
		const isNext = /^\s?$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
		if (isNext && text[at] === marks.open) {
			return false;
		}
		if (closes(text, at, marks)) {
			return true;
		}
	}
	return false;
}

function marksIn(text: string, { start, end }: Span): readonly number[] {
	const found = text.slice(start, end).matchAll(/["“”‘’«»]/g);
	return [...found].map(({ index }) => start + index);
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
