import { readCitationLine } from '../citations/readCitation.js';
import { nextParagraph, paragraphAt } from '../text/paragraphs.js';
import type { Span } from '../text/spans.js';

/**
 * The stretches of a note beyond which no quotation and no citation of one reaches, in order:
 * its paragraphs, where one that only says where a block quotation comes from belongs to that.
 */
export function* stretchesOf(text: string): Generator<Span> {
	for (let start = 0; start < text.length; ) {
		const paragraph = paragraphAt(text, start);
		const next = nextParagraph(text, start);
		const source =
			next < text.length && isBlock(text, paragraph) ? paragraphAt(text, next) : undefined;
		const belongs = source !== undefined && readCitationLine(text, source) !== undefined;
		yield { start: paragraph.start, end: belongs ? source.end : paragraph.end };
		start = belongs ? nextParagraph(text, next) : next;
	}
}

function isBlock(text: string, { start, end }: Span): boolean {
	return /^[ \t]*(?:[-*+\d][.)]?[ \t]+)?>/u.test(text.slice(start, Math.min(end, start + 20)));
}
