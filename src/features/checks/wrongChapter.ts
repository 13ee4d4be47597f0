import { cite } from '../../core/citations/citation.js';
import type { QuotationCheck } from './quotationCheck.js';

/** A citation that leads to another place than where the words stand. */
export const wrongChapter: QuotationCheck<'quotation.wrong-chapter'> = {
	code: 'quotation.wrong-chapter',
	message: ({ book, right }, t) =>
		t('These words stand elsewhere: {0}.', cite('mla', book.work, right).locator),
};
