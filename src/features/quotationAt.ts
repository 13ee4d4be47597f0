import type { Named, Note } from '../core/mentions/named.js';
import { quotedAt } from '../core/quotations/quoted.js';
import type { Span } from '../core/text/spans.js';

/** A quotation of quotes of the book. */
export interface QuotationAt {
	/** With its marks. */
	readonly span: Span;
	/** The quotes, never none; more than one where several have the words. */
	readonly named: readonly Named[];
}

/**
 * The quotes that the quotation at `offset` is of, word for word or nearly; nothing where it is of
 * none. A name inside a quotation is the name first, which is for the caller to ask.
 */
export function quotationAt(note: Note, offset: number): QuotationAt | undefined {
	if (note.masked.some(({ start, end }) => start < offset && offset < end)) {
		return undefined;
	}
	const quoted = quotedAt(note, offset, note.names.quotable());
	const [first] = quoted;
	return (
		first && {
			span: first.whole,
			named: quoted.flatMap(({ book, quotes }) => quotes.map((entry) => ({ book, entry }))),
		}
	);
}
