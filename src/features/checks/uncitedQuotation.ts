import { cite } from '../../core/citations/citation.js';
import type { QuotationCheck } from './quotationCheck.js';

/** Words of the book that do not say where they stand. */
export const uncitedQuotation: QuotationCheck<'quotation.uncited'> = {
	code: 'quotation.uncited',
	message: ({ book }, t, place) =>
		place
			? t('This quotation has no citation: {0}.', cite('mla', book.work, place).locator)
			: t('This quotation has no citation.'),
};
