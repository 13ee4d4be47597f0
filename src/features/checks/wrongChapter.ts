import { cite } from '../../core/citations/citation.js';
import type { QuotationCheck } from './quotationCheck.js';

/** A citation that leads to another place than where the words stand. */
export const wrongChapter: QuotationCheck<'quotation.wrong-chapter'> = {
	code: 'quotation.wrong-chapter',
	message: ({ book, right }, t) => {
		const { locator } = cite('mla', book.work, right);
		return right.kind === 'page'
			? t('The book has these words on page {0}.', locator)
			: t('The book has these words in {0}.', locator);
	},
};
