import type { Quote } from '../core/book/entry.js';
import type { Localize } from './localize.js';

/** In a few words, how far the words of a quote are known to be the book's. */
export function provenance(quote: Quote, t: Localize): string {
	if (quote.status === 'misquote') {
		return t('not in the book');
	}
	if (quote.status !== 'verified') {
		return t('not confirmed: check your copy');
	}
	switch (quote.checked) {
		case 'own-copy':
			return t('verified in a copy');
		case 'licensed-excerpt':
			return t('verified in a licensed excerpt');
		case 'secondary':
			return t('verified in other works');
		default:
			return t('verified');
	}
}
