import type { Difference } from '../../core/quotations/compareWords.js';
import type { Localize } from '../localize.js';
import { doubtOf, inParentheses, type QuotationCheck, shortened } from './quotationCheck.js';

/** Words that are nearly the book's. */
export const alteredQuotation: QuotationCheck<'quotation.altered'> = {
	code: 'quotation.altered',
	message: ({ book, quote, passage, differences: [first], reworded }, t, place) => {
		const where = inParentheses(book, place);
		if (reworded !== undefined) {
			const doubt = passage ? '' : doubtOf(quote, t);
			return `${t('The book says this in other words: “{0}”{1}.', shortened(reworded), where)}${doubt}`;
		}
		return first
			? differenceText(first, where, t)
			: t('These words are not quite what the book has.');
	},
};

/** What the book has in one place, and what the note has there; `where` is put behind it. */
export function differenceText(
	{ kind, reason, note, source }: Difference,
	where: string,
	t: Localize,
): string {
	const words = shortened(source);
	switch (reason) {
		case 'spelling':
			return t('The book spells this “{0}”{1}.', words, where);
		case 'punctuation':
			return punctuationText(signsIn(note), signsIn(source), where, t);
		case 'case':
		case 'words':
			return wordsText(kind, shortened(note), words, where, t);
	}
}

function wordsText(
	kind: Difference['kind'],
	note: string,
	book: string,
	where: string,
	t: Localize,
): string {
	switch (kind) {
		case 'missing':
			return t('The book has “{0}” here, which is left out without a mark{1}.', book, where);
		case 'added':
			return t('The book does not have “{0}” here{1}.', note, where);
		case 'changed':
			return t('The book has “{0}” here, not “{1}”{2}.', book, note, where);
	}
}

/** What stands between two words, where either side may have nothing. */
function punctuationText(note: string, book: string, where: string, t: Localize): string {
	if (book === '') {
		return t('The book has no “{0}” between these words{1}.', note, where);
	}
	return note === ''
		? t('The book has “{0}” between these words{1}.', book, where)
		: t('The book has “{0}” between these words, not “{1}”{2}.', book, note, where);
}

/** Punctuation without quotation marks, emphasis and white space, which make no difference. */
function signsIn(gap: string): string {
	return gap.replace(/["“”„«»‹›‘’‚'「」『』*_\\\s>]/gu, '');
}
