import type { Difference } from '../../core/quotations/compareWords.js';
import type { Localize } from '../localize.js';
import { type QuotationCheck, shortened } from './quotationCheck.js';

/** Words that are nearly the book's. */
export const alteredQuotation: QuotationCheck<'quotation.altered'> = {
	code: 'quotation.altered',
	message: ({ differences: [first] }, t) =>
		first ? differenceText(first, '', t) : t('These words are not quite what the book has.'),
};

/** What the book has in one place, and what the note has there; `where` is put behind it. */
export function differenceText(
	{ kind, reason, note, source }: Difference,
	where: string,
	t: Localize,
): string {
	const words = shortened(source);
	if (reason === 'spelling') {
		return t('The book spells this “{0}”{1}.', words, where);
	}
	switch (kind) {
		case 'missing':
			return t('The book has “{0}” here, which is left out without a mark{1}.', words, where);
		case 'added':
			return t('The book does not have “{0}” here{1}.', shortened(note), where);
		case 'changed':
			return t('The book has “{0}” here, not “{1}”{2}.', words, shortened(note), where);
	}
}
