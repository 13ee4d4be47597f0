import type { Difference } from '../../core/quotations/compareWords.js';
import type { Localize } from '../localize.js';
import type { QuotationCheck } from './quotationCheck.js';

/** Words that are nearly the book's. */
export const alteredQuotation: QuotationCheck<'quotation.altered'> = {
	code: 'quotation.altered',
	message: ({ differences: [first] }, t) =>
		first ? differenceText(first, t) : t('These words are not quite what the book has.'),
};

/** What the book has in one place, and what the note has there. */
export function differenceText({ kind, reason, note, source }: Difference, t: Localize): string {
	if (reason === 'spelling') {
		return t('The book spells this “{0}”.', source);
	}
	switch (kind) {
		case 'missing':
			return t('The book has “{0}” here, which is left out without a mark.', source);
		case 'added':
			return t('The book does not have “{0}” here.', note);
		case 'changed':
			return t('The book has “{0}” here, not “{1}”.', source, note);
	}
}
