import type { QuotationCheck } from './quotationCheck.js';

/** Words that nobody has compared with the book for certain. */
export const unverifiedQuotation: QuotationCheck<'quotation.unverified'> = {
	code: 'quotation.unverified',
	message: (_verdict, t) =>
		t('Nobody has confirmed that the book has these words. Check them in your copy.'),
};
