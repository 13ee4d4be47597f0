import { inParentheses, type QuotationCheck } from './quotationCheck.js';

/** Two passages that are made to look like one. */
export const splicedQuotation: QuotationCheck<'quotation.spliced'> = {
	code: 'quotation.spliced',
	message: ({ book }, t, place) =>
		t(
			'Two passages meet here that do not stand together in the book{0}. Quote each on its own.',
			inParentheses(book, place),
		),
};
