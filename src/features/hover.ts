import type { Quote } from '../core/book/entry.js';
import { type Named, type Note, namedAt } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';
import { entryLines, type Preferences, quoteWithLink, targetOf } from './card.js';
import type { Localize } from './localize.js';
import { commandLink } from './markdown.js';
import type { NamePlace } from './settleName.js';

/** What to show while the pointer rests on `span`. */
export interface Hover {
	readonly span: Span;
	/** One Markdown text for each entry that the name may mean. */
	readonly cards: readonly string[];
}

/**
 * Describes what is named at `offset`, with quotes; nothing where no name stands. What a name in
 * prose means can be settled in the document `uri`; without one, nothing can be written there.
 */
export function hover(
	note: Note,
	offset: number,
	preferences: Preferences,
	t: Localize,
	uri?: string,
): Hover | undefined {
	const found = namedAt(note, offset);
	if (!found) {
		return undefined;
	}
	const { mention, named } = found;
	const question = named.length > 1 ? t('Which one is meant?') : t('Not this one?');
	const place: NamePlace | undefined = uri === undefined ? undefined : { uri, offset };
	const settle =
		mention.kind === 'unlinked' && place
			? [commandLink(question, 'closeReading.settleName', place)]
			: [];
	return {
		span: mention.whole ?? mention.span,
		cards: named.map((one) => card(one, preferences, t, settle)),
	};
}

/** `settle` is the link for a name in prose, which may turn out to mean something else. */
function card(
	{ book, entry }: Named,
	preferences: Preferences,
	t: Localize,
	settle: readonly string[],
): string {
	const about = best(entry.id, book.quotesOf.get(entry.id) ?? []).slice(0, preferences.maxQuotes);
	const quotes = entry.type === 'quote' ? [entry] : about;
	const target = targetOf(book, entry);
	const links = [commandLink(t('Open entry'), 'closeReading.openEntry', target)];
	if (about.length > 0) {
		links.push(commandLink(t('Insert a quote'), 'closeReading.insertQuote', target));
	}
	const lines = entryLines(book, entry, t);
	return [
		...(entry.type === 'quote' ? lines.slice(1) : lines),
		...quotes.map((quote) => quoteWithLink(book, quote, preferences, t)),
		[...links, ...settle].join(' · '),
	].join('\n\n');
}

/** What the entry says itself before what others say of it, and of each the best known first; no misquotes. */
function best(id: string, quotes: readonly Quote[]): readonly Quote[] {
	const rank = ({ speaker, status }: Quote) =>
		(speaker === id ? 0 : 2) + (status === 'verified' ? 0 : 1);
	return quotes
		.filter(({ status }) => status !== 'misquote')
		.sort((one, other) => rank(one) - rank(other));
}
