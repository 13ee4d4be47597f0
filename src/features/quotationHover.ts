import { cite } from '../core/citations/citation.js';
import { chapterLocator, locatorOf } from '../core/citations/locator.js';
import type { JudgedNote } from '../core/quotations/judgeNote.js';
import type { Known } from '../core/quotations/verdict.js';
import { type Span, touches } from '../core/text/spans.js';
import { speakerOf } from './card.js';
import type { Localize } from './localize.js';
import { escapeMarkdown } from './markdown.js';
import { provenance } from './provenance.js';

/** What is known of the quotation at a place. */
export interface QuotationHover {
	readonly span: Span;
	readonly markdown: string;
}

/**
 * Says of the quotation at `offset` whether it is word for word what the book says, who speaks and
 * where, and how far that is known. Nothing where nothing is known.
 */
export function quotationHover(
	{ paragraphs }: JudgedNote,
	offset: number,
	t: Localize,
): QuotationHover | undefined {
	for (const { start, quotations } of paragraphs) {
		const at = quotations.find(
			({ quotation, judgement }) => judgement.known && touches(quotation.whole, offset - start),
		);
		if (at?.judgement.known) {
			const { whole } = at.quotation;
			const span = { start: whole.start + start, end: whole.end + start };
			return { span, markdown: factsOf(at.judgement.known, t).map(escapeMarkdown).join(' · ') };
		}
	}
	return undefined;
}

function factsOf(known: Known, t: Localize): readonly string[] {
	const { book, quote, passage, verbatim, surplus } = known;
	const wording = verbatim
		? surplus === 0
			? t('Word for word what the book has')
			: t('Word for word what the book has, as far as it is known')
		: t('Not word for word what the book has');
	const source = passage ? t('in your own copy') : quote ? provenance(quote, t) : '';
	return [wording, quote ? speakerOf(book, quote, t) : '', placeOf(known), source].filter(
		(fact) => fact !== '',
	);
}

function placeOf({ book, quote, chapter }: Known): string {
	const locator = quote
		? locatorOf(book.work, quote)
		: chapter === undefined
			? undefined
			: chapterLocator(book.work.chapters, chapter);
	return locator ? cite('mla', book.work, locator).locator : '';
}
