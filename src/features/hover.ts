import type { Quote } from '../core/book/entry.js';
import { type Named, type Note, namedAt } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';
import { entryLines, type Preferences, quoteWithLink, targetOf } from './card.js';
import type { Localize } from './localize.js';
import { commandLink } from './markdown.js';

/** What to show while the pointer rests on `span`. */
export interface Hover {
	readonly span: Span;
	/** One Markdown text for each entry that the name may mean. */
	readonly cards: readonly string[];
}

/** Describes what is named at `offset`, with quotes; nothing where no name stands. */
export function hover(
	note: Note,
	offset: number,
	preferences: Preferences,
	t: Localize,
): Hover | undefined {
	const found = namedAt(note, offset);
	return (
		found && {
			span: found.mention.whole ?? found.mention.span,
			cards: found.named.map((named) =>
				card(named, preferences, t, found.mention.kind === 'unlinked' ? offset : undefined),
			),
		}
	);
}

/** `settle` is the offset of a name in prose, which may turn out to mean something else. */
function card(
	{ book, entry }: Named,
	preferences: Preferences,
	t: Localize,
	settle: number | undefined,
): string {
	const quotes = best(book.quotesOf.get(entry.id) ?? []).slice(0, preferences.maxQuotes);
	const target = targetOf(book, entry);
	const links = [commandLink(t('Open entry'), 'closeReading.openEntry', target)];
	if (quotes.length > 0) {
		links.push(commandLink(t('Insert a quote'), 'closeReading.insertQuote', target));
	}
	if (settle !== undefined) {
		links.push(commandLink(t('Not this one?'), 'closeReading.settleName', settle));
	}
	return [
		...entryLines(book, entry, t),
		...quotes.map((quote) => quoteWithLink(book, quote, preferences, t)),
		links.join(' · '),
	].join('\n\n');
}

/** The best known first, and among equals in the order of the book; no misquotes. */
function best(quotes: readonly Quote[]): readonly Quote[] {
	const verified = quotes.filter(({ status }) => status === 'verified');
	const others = quotes.filter(({ status }) => status !== 'verified' && status !== 'misquote');
	return [...verified, ...others];
}
