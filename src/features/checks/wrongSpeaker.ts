import { inParentheses, type QuotationCheck } from './quotationCheck.js';

/** Words that are given to somebody who does not say them. */
export const wrongSpeaker: QuotationCheck<'quotation.wrong-speaker'> = {
	code: 'quotation.wrong-speaker',
	message: ({ book, named, speaker }, t, place) =>
		t(
			'In the book {0} says this, not {1}{2}.',
			speaker.name,
			named.name,
			inParentheses(book, place),
		),
};
