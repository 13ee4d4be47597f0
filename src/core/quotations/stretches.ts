import { readCitationLine } from '../citations/readCitation.js';
import { nextParagraph, paragraphAt } from '../text/paragraphs.js';
import type { Span } from '../text/spans.js';

/**
 * The stretches of a note beyond which no quotation and no citation of one reaches, in order:
 * its paragraphs, where one that only says where a block quotation comes from belongs to that.
 */
export function* stretchesOf(text: string): Generator<Span> {
	for (let start = 0; start < text.length; ) {
		const stretch = withSource(text, paragraphAt(text, start));
		yield stretch;
		start = nextParagraph(text, stretch.end);
	}
}

/** The stretch around `offset`; on a blank line that line. */
export function stretchAt(text: string, offset: number): Span {
	const paragraph = paragraphAt(text, offset);
	let last = paragraph.start - 1;
	while (last >= 0 && BLANK.test(text.charAt(last))) {
		last--;
	}
	const before = last < 0 ? undefined : withSource(text, paragraphAt(text, last));
	return before && before.end >= paragraph.end ? before : withSource(text, paragraph);
}

const BLANK = /\s/u;

/** A paragraph with the one below it that says where it comes from. */
function withSource(text: string, paragraph: Span): Span {
	const next = isBlock(text, paragraph) ? nextParagraph(text, paragraph.end) : text.length;
	const source = next < text.length ? paragraphAt(text, next) : undefined;
	return source && readCitationLine(text, source)
		? { start: paragraph.start, end: source.end }
		: paragraph;
}

function isBlock(text: string, { start, end }: Span): boolean {
	return /^[ \t]*(?:[-*+\d][.)]?[ \t]+)?>/u.test(text.slice(start, Math.min(end, start + 20)));
}
