import type { ReadBook } from '../../core/book/horizon.js';
import { type CitationStyle, citationText, cite } from '../../core/citations/citation.js';
import type { Locator } from '../../core/citations/locator.js';
import type { Quotation } from '../../core/quotations/quotation.js';
import type { Localize } from '../localize.js';
import type { Fix } from './check.js';

/**
 * Puts the citation behind an uncited quotation, in the user's style. A full stop or comma that
 * stands before the closing mark moves behind the citation (MLA 6.34).
 */
export function citation(
	text: string,
	{ kind, whole, parts }: Quotation,
	book: ReadBook,
	locator: Locator | undefined,
	style: CitationStyle,
	t: Localize,
): Fix {
	const end = whole.end;
	const last = (parts.at(-1)?.end ?? end) - 1;
	const stop = kind === 'block' ? undefined : /(?<![.…])[.,]$/u.exec(text.slice(0, last + 1))?.[0];
	const closed = /^\s*[.,;:!?]/u.test(text.slice(end, end + 20));
	const written = ` ${citationText(cite(style, book.work, locator))}`;
	const title = t('Insert the citation');
	const insert = { span: { start: end, end }, text: `${written}${closed ? '' : (stop ?? '')}` };
	return stop === undefined
		? { title, edits: [insert] }
		: { title, edits: [{ span: { start: last, end: last + 1 }, text: '' }, insert] };
}
