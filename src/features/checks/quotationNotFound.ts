import type { QuotationCheck } from './quotationCheck.js';

/** Words given as the book's that the user's copy does not have. */
export const quotationNotFound: QuotationCheck<'quotation.not-found'> = {
	code: 'quotation.not-found',
	message: ({ book }, t) => t('Nothing like these words is in your copy of “{0}”.', book.work.name),
};
