import type { Quote } from '../../core/book/entry.js';
import type { ReadBook } from '../../core/book/horizon.js';
import { cite } from '../../core/citations/citation.js';
import type { Locator } from '../../core/citations/locator.js';
import type { Verdict, VerdictCode } from '../../core/quotations/verdict.js';
import type { Localize } from '../localize.js';

/** One diagnostic of quotations: what it says of a verdict. How much it matters, the verdict says. */
export interface QuotationCheck<Code extends VerdictCode = VerdictCode> {
	readonly code: Code;
	/** What is wrong and what the book has, for its writer; `place` is where it has it, if known. */
	message(verdict: Extract<Verdict, { code: Code }>, t: Localize, place?: Locator): string;
}

/** A place in parentheses behind what the book has there; empty where it is not known. */
export function inParentheses({ work }: ReadBook, place: Locator | undefined): string {
	return place ? ` (${cite('mla', work, place).locator})` : '';
}

/** What to add where the book is only said to have the words of a quote; empty where it has them. */
export function doubtOf(quote: Quote | undefined, t: Localize): string {
	return quote?.status === 'unconfirmed'
		? ` ${t('But that is not confirmed: check your copy.')}`
		: '';
}

/** Words of the book in a message, which has room for a sentence or two. */
export function shortened(words: string): string {
	const text = words.replace(/\s+/g, ' ').trim();
	const cut = text.lastIndexOf(' ', longest);
	return text.length <= longest ? text : `${text.slice(0, cut > 0 ? cut : longest)} […]`;
}

const longest = 240;
