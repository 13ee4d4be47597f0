import type { QuotationCheck } from './quotationCheck.js';

/** Words of the book that do not say where they stand. */
export const uncitedQuotation: QuotationCheck<'quotation.uncited'> = {
	code: 'quotation.uncited',
	message: (_verdict, t) => t('This quotation has no citation.'),
};
