import { proseText } from '../markdown.js';
import { doubtOf, inParentheses, type QuotationCheck, shortened } from './quotationCheck.js';

/** Words that are known to go round as the book's and are not. */
export const misquote: QuotationCheck<'quotation.misquote'> = {
	code: 'quotation.misquote',
	message: ({ book, quote, misquote: wrong }, t, place) => {
		if (!wrong) {
			const truth = proseText(quote.description);
			return truth === ''
				? t('These words go round as the book’s, and are not in it.')
				: t('These words go round as the book’s, and are not in it. {0}', truth);
		}
		const doubt = doubtOf(quote, t);
		const note = wrong.note === undefined ? doubt : `${doubt} ${proseText(wrong.note)}`;
		const where = inParentheses(book, place);
		return t('A known misquote. The book has: “{0}”{1}.{2}', shortened(quote.text), where, note);
	},
};
