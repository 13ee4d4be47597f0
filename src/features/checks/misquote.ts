import { cite } from '../../core/citations/citation.js';
import { locatorOf } from '../../core/citations/locator.js';
import { proseText } from '../markdown.js';
import type { QuotationCheck } from './quotationCheck.js';

/** Words that are known to go round as the book's and are not. */
export const misquote: QuotationCheck<'quotation.misquote'> = {
	code: 'quotation.misquote',
	message: ({ book, quote, misquote: wrong }, t) => {
		if (!wrong) {
			const truth = proseText(quote.description);
			return truth === ''
				? t('These words go round as the book’s, and are not in it.')
				: t('These words go round as the book’s, and are not in it. {0}', truth);
		}
		const { locator } = cite('mla', book.work, locatorOf(book.work, quote));
		const note = wrong.note === undefined ? '' : ` ${proseText(wrong.note)}`;
		return locator === ''
			? t('A known misquote. The book has: “{0}”.{1}', quote.text, note)
			: t('A known misquote. The book has: “{0}” ({1}).{2}', quote.text, locator, note);
	},
};
