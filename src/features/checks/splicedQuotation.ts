import type { QuotationCheck } from './quotationCheck.js';

/** Two passages that are made to look like one. */
export const splicedQuotation: QuotationCheck<'quotation.spliced'> = {
	code: 'quotation.spliced',
	message: (_verdict, t) =>
		t('Two passages meet here that do not stand together in the book. Quote each on its own.'),
};
