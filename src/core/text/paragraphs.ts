import type { Span } from './spans.js';

/**
 * The paragraph around `offset`: the run of lines without a blank line between, without the line
 * break at its end; on a blank line that line. Out of bounds: what is nearest.
 */
export function paragraphAt(text: string, offset: number): Span {
	const inside = Math.max(0, Math.min(offset, text.length));
	let start = startOfLine(text, inside);
	let end = endOfLine(text, inside);
	if (isBlank(text, start, end)) {
		return { start, end };
	}
	while (start > 0) {
		const line = startOfLine(text, start - 1);
		if (isBlank(text, line, start - 1)) {
			break;
		}
		start = line;
	}
	while (end < text.length) {
		const next = endOfLine(text, end + 1);
		if (isBlank(text, end + 1, next)) {
			break;
		}
		end = next;
	}
	return { start, end };
}

/** The start of the first paragraph that begins after the one at `offset`, or the text's end. */
export function nextParagraph(text: string, offset: number): number {
	let blank = false;
	for (let end = endOfLine(text, offset); end < text.length; ) {
		const line = end + 1;
		end = endOfLine(text, line);
		const empty = isBlank(text, line, end);
		if (blank && !empty) {
			return line;
		}
		blank ||= empty;
	}
	return text.length;
}

/** The start of the line that `offset` is on. */
export function startOfLine(text: string, offset: number): number {
	return offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
}

/** The offset of the line feed that ends the line `offset` is on, or the text's end. */
export function endOfLine(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	return feed < 0 ? text.length : feed;
}

/** Whether nothing but blanks stands in `[start, end)`. */
export function isBlank(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit !== SPACE && unit !== TAB && unit !== CARRIAGE_RETURN) {
			return false;
		}
	}
	return true;
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
