import type { ReadBook } from '../core/book/horizon.js';
import { cite } from '../core/citations/citation.js';
import { chapterLocator, locatorOf } from '../core/citations/locator.js';
import type { OpenEdition } from '../core/editions/openEdition.js';
import type { JudgedNote } from '../core/quotations/judgeNote.js';
import type { Known } from '../core/quotations/verdict.js';
import { type Span, touches } from '../core/text/spans.js';
import { speakerOf } from './card.js';
import { placeInEdition } from './findInEdition.js';
import type { Localize } from './localize.js';
import { escapeMarkdown } from './markdown.js';
import { provenance } from './provenance.js';

/** What is known of the quotation at a place. */
export interface QuotationHover {
	readonly span: Span;
	readonly markdown: string;
}

/** The user's own copy of a book, as far as it has been read; absent where there is none. */
export type Copy = (book: ReadBook) => OpenEdition | undefined;

/**
 * Says of the quotation at `offset` whether it is word for word what the book says, who speaks and
 * where, and how far that is known. Nothing where nothing is known.
 */
export function quotationHover(
	{ paragraphs }: JudgedNote,
	offset: number,
	copy: Copy,
	t: Localize,
): QuotationHover | undefined {
	for (const { start, quotations } of paragraphs) {
		const at = quotations.find(
			({ quotation, judgement }) => judgement.known && touches(quotation.whole, offset - start),
		);
		if (at?.judgement.known) {
			const { whole } = at.quotation;
			const span = { start: whole.start + start, end: whole.end + start };
			const facts = factsOf(at.judgement.known, copy, t);
			return { span, markdown: facts.map(escapeMarkdown).join(' · ') };
		}
	}
	return undefined;
}

function factsOf(known: Known, copy: Copy, t: Localize): readonly string[] {
	const { book, quote, passage } = known;
	const speaker = quote ? speakerOf(book, quote, t) : '';
	// How sure the true words are says nothing for those that the note has in their place.
	const told = quote && (known.verbatim || quote.status !== 'verified');
	const source = passage ? t('in your own copy') : told ? provenance(quote, t) : '';
	return [wordingOf(known, t), speaker, placeOf(known, copy, t), source].filter(
		(fact) => fact !== '',
	);
}

function wordingOf({ verbatim, surplus, passage, quote }: Known, t: Localize): string {
	const sure = passage !== undefined || quote?.status !== 'unconfirmed';
	if (!verbatim) {
		return sure
			? t('Not word for word what the book has')
			: t('Not word for word as others quote it');
	}
	if (!sure) {
		return t('Word for word as others quote it');
	}
	return surplus === 0
		? t('Word for word what the book has')
		: t('Word for word what the book has, as far as it is known');
}

function placeOf({ book, quote, chapter, passage }: Known, copy: Copy, t: Localize): string {
	const open = passage && copy(book);
	const own = open && placeInEdition(open, book, passage.span.start, t);
	const locator = quote
		? locatorOf(book.work, quote)
		: chapterLocator(book.work.chapters, chapter ?? 0);
	return own || (locator ? cite('mla', book.work, locator).locator : '');
}
