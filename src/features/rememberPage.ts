import type { TextEdit } from '../core/book/note.js';
import { type CitationStyle, pageIn } from '../core/citations/citation.js';
import { type Span, slice } from '../core/text/spans.js';

/** What a locator turns out to be once its writer has left it. */
export interface FinishedLocator {
	/** The page, without its label; absent where no page was given. */
	readonly page?: string | undefined;
	/** What the style wants different around a page. */
	readonly edit?: TextEdit | undefined;
}

/**
 * Reads a locator that someone has just filled in. MLA has no comma between the author and a page,
 * and no "p." (MLA Handbook 6.30), so what was offered for a chapter is put right with the page.
 */
export function finishLocator(text: string, locator: Span, style: CitationStyle): FinishedLocator {
	const page = pageIn(slice(text, locator));
	if (page === undefined || style !== 'mla') {
		return { page };
	}
	const comma = text.slice(0, locator.start).endsWith(', ') ? 2 : 0;
	const wrong = comma > 0 || slice(text, locator) !== page;
	const span = { start: locator.start - comma, end: locator.end };
	return { page, edit: wrong ? { span, text: `${comma > 0 ? ' ' : ''}${page}` } : undefined };
}
