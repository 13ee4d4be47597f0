import type { QuotationCheck } from './quotationCheck.js';

/** Words that are given to somebody who does not say them. */
export const wrongSpeaker: QuotationCheck<'quotation.wrong-speaker'> = {
	code: 'quotation.wrong-speaker',
	message: ({ named, speaker }, t) =>
		t('{0} says this in the book, not {1}.', speaker.name, named.name),
};
