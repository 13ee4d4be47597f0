import type { Quote } from '../core/book/entry.js';
import { inOrder, type ReadBook } from '../core/book/horizon.js';
import { cite } from '../core/citations/citation.js';
import { locatorOf } from '../core/citations/locator.js';
import { searchWords } from '../core/quotations/findQuotes.js';
import { type EntryTarget, nameOf, speakerOf } from './card.js';
import type { Localize } from './localize.js';
import { provenance } from './provenance.js';

/** A quote in a list to choose from. */
export interface QuoteChoice {
	readonly book: ReadBook;
	readonly quote: Quote;
	readonly label: string;
	/** Who speaks, and where. */
	readonly description: string;
	/** How far it is verified, and its themes. */
	readonly detail: string;
	/** Folded words of all of these, which `filterChoices` looks in. */
	readonly words: readonly string[];
}

/**
 * The quotes of `books` to choose from, in the order of the book; of one entry only where `target`
 * names one that is not a quote. Words that are not in the book are not offered.
 */
export function quoteChoices(
	books: readonly ReadBook[],
	target: EntryTarget | undefined,
	t: Localize,
): readonly QuoteChoice[] {
	return books
		.filter(({ id }) => target === undefined || id === target.book)
		.flatMap((book) => {
			const quotes =
				target?.entry !== undefined
					? (book.quotesOf.get(target.entry ?? '') ?? [])
					: inOrder(book.entries);
			return quotes
				.filter(({ status }) => status !== 'misquote')
				.map((quote) => choice(book, quote, t));
		});
}

/** The choices in which every typed word begins a word: of the quote, its speaker, a theme, its chapter. */
export function filterChoices(
	choices: readonly QuoteChoice[],
	typed: string,
): readonly QuoteChoice[] {
	const sought = searchWords(typed);
	return choices.filter(({ words }) =>
		sought.every((part) => words.some((word) => word.startsWith(part))),
	);
}

function choice(book: ReadBook, quote: Quote, t: Localize): QuoteChoice {
	const locator = cite('mla', book.work, locatorOf(book.work, quote)).locator;
	const label = `“${quote.text}”`;
	const description = [speakerOf(book, quote, t), locator].filter((part) => part !== '').join(', ');
	const themes = quote.themes.map((theme) => nameOf(book, theme)).join(', ');
	const detail = [provenance(quote, t), themes].filter((part) => part !== '').join(' · ');
	return {
		book,
		quote,
		label,
		description,
		detail,
		words: searchWords([label, description, detail, book.work.name].join(' ')),
	};
}
