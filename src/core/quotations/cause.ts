import type { Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import type { Span } from '../text/spans.js';
import { isGivenTo, isOthers, isParaphrase, isTied } from './attribution.js';
import { isNear, isTitle, isUnmistakable } from './nearness.js';
import { findPassage, type Passage, type PassageSource, wordsIn } from './passageSource.js';
import type { Pattern } from './pattern.js';
import type { Quotation } from './quotation.js';
import { nearForms, type QuoteIndex } from './quoteIndex.js';
import {
	matchQuotes,
	type QuoteMatch,
	type QuoteMatches,
	quotesWithPiece,
} from './quoteMatches.js';
import { findSplice, type Piece, type Splice } from './splices.js';
import type { Known } from './verdict.js';

/** A book that a note is about, as far as its quotations are concerned. */
export interface JudgedBook {
	/** Made once for a book as far as it is read; see `indexQuotes`. */
	readonly quotes: QuoteIndex;
	/** The user's own text, as far as it has been read: a whole one is only for who has read all. */
	readonly edition?: PassageSource | undefined;
}

/** What a quotation is, before it is said what that means for its writer. */
export type Cause =
	| (Common & { readonly kind: 'misquote'; readonly match: QuoteMatch; readonly pattern: Pattern })
	| (Common & Placed & { readonly kind: 'verbatim' })
	| (Common & Placed & { readonly kind: 'near'; readonly match?: QuoteMatch | undefined })
	| (Common & { readonly kind: 'spliced'; readonly splice: Splice })
	| (Common & { readonly kind: 'not-found' });

interface Common {
	readonly book: ReadBook;
	readonly known?: Known | undefined;
}

interface Placed {
	/** The quotes that have the words, the best first. */
	readonly quotes: readonly Quote[];
	readonly passage?: Passage | undefined;
	/** The text of the edition in which the passage is. */
	readonly edition?: PassageSource | undefined;
	/** The positions of the chapters in which the words stand. */
	readonly chapters: readonly number[];
}

/** The quotation that a cause is sought for. */
export interface Case {
	readonly note: { readonly text: string; readonly masked: readonly Span[] };
	readonly quotation: Quotation;
	readonly pattern: Pattern;
	readonly short: boolean;
}

/** What the quotation is in the book that says most of it. Absent where nothing is known of it. */
export function causeOf(given: Case, books: readonly JudgedBook[]): Cause | undefined {
	const found = books.flatMap((book) => causeIn(given, book) ?? []);
	return ORDER.map((kind) => found.find((cause) => cause.kind === kind)).find(Boolean);
}

const ORDER = ['verbatim', 'misquote', 'near', 'spliced', 'not-found'] as const;

function causeIn(given: Case, judged: JudgedBook): Cause | undefined {
	const { note, pattern, short } = given;
	const { book } = judged.quotes;
	const tied = isTied(given, book);
	const matches = matchQuotes(note.text, pattern, judged.quotes, tied);
	if (short) {
		return shortCause(given, book, matches);
	}
	const edition = readEdition(judged);
	const place = edition && findPassage(note.text, pattern, edition);
	const passage =
		place && (place.verbatim || isNear(place.comparison, pattern, tied)) ? place : undefined;
	const whole = matches.verbatim.filter(({ surplus }) => surplus === 0);
	if (passage?.verbatim) {
		return verbatim(book, matches.verbatim, { passage, edition });
	}
	const misquote = matches.sameMisquote ?? (whole.length > 0 ? undefined : matches.misquote);
	if (misquote) {
		return {
			kind: 'misquote',
			book,
			match: misquote,
			pattern,
			known: knownAs(book, misquote, false),
		};
	}
	if (whole.length > 0) {
		return verbatim(book, whole, {});
	}
	return (
		nearCause(given, book, matches, { passage, edition }) ??
		splicedCause(given, judged, edition) ??
		(matches.verbatim.length > 0 ? verbatim(book, matches.verbatim, {}) : undefined) ??
		absentCause(given, book, edition)
	);
}

/** The text of the whole book is kept from whoever has not read all of it. */
function readEdition({ quotes, edition }: JudgedBook): PassageSource | undefined {
	return quotes.book.horizon === 'all' || !edition?.complete ? edition : undefined;
}

/** A few words are looked at only where they are the whole of something known. */
function shortCause(given: Case, book: ReadBook, matches: QuoteMatches): Cause | undefined {
	const { pattern } = given;
	const wrong = matches.sameMisquote ?? matches.misquote;
	const whole = matches.verbatim.filter(
		({ surplus, source }) => surplus === 0 && source.words.length === pattern.length,
	);
	if (whole.length > 0 && pattern.length > 1) {
		return verbatim(book, whole, {});
	}
	return wrong && wrong.source.words.length === pattern.length && !isOthers(given, book)
		? { kind: 'misquote', book, match: wrong, pattern, known: knownAs(book, wrong, false) }
		: undefined;
}

type Found = Pick<Placed, 'passage' | 'edition'>;

function verbatim(book: ReadBook, matches: readonly QuoteMatch[], found: Found): Cause {
	const quotes = matches.map(({ form }) => form.quote);
	const chapters = chaptersOf(quotes, found);
	const [best] = matches;
	const known = {
		book,
		verbatim: true,
		quote: quotes[0],
		passage: found.passage,
		chapter: chapters[0],
		surplus: found.passage ? 0 : (best?.surplus ?? 0),
	};
	return { kind: 'verbatim', book, quotes, chapters, known, ...found };
}

/** Absent where the words stand in so many places that nobody can tell. */
function chaptersOf(quotes: readonly Quote[], { passage, edition }: Found): readonly number[] {
	const stated = quotes.flatMap(({ chapter }) => chapter ?? []);
	if (!passage || !edition) {
		return stated;
	}
	const { others } = passage;
	const places = others && [passage.span, ...others];
	const own = places?.map(({ start }) => edition.chapterAt(start));
	if (!own) {
		return [];
	}
	const known = own.filter((chapter) => chapter !== undefined);
	return known.length === own.length ? [...known, ...stated] : stated;
}

function nearCause(
	given: Case,
	book: ReadBook,
	matches: QuoteMatches,
	found: Found,
): Cause | undefined {
	const { passage, edition } = found;
	const match = matches.near;
	const comparison = passage?.comparison ?? match?.comparison;
	if (!comparison || isTitle(given.pattern) || isParaphrase(given)) {
		return undefined;
	}
	if (isOthers(given, book) && !isUnmistakable(comparison)) {
		return undefined;
	}
	const share = comparison.matched / Math.max(1, comparison.laid);
	const splice = edition && share < 0.85 ? spliceIn(given.pattern, edition) : undefined;
	if (splice) {
		return { kind: 'spliced', book, splice };
	}
	const quotes = match ? [match.form.quote] : [];
	const chapters = chaptersOf(quotes, found);
	const known = {
		book,
		verbatim: false,
		quote: quotes[0],
		passage,
		chapter: chapters[0],
		surplus: passage ? 0 : (match?.surplus ?? 0),
	};
	return { kind: 'near', book, quotes, chapters, known, match, ...found };
}

function knownAs(book: ReadBook, { form, surplus }: QuoteMatch, right: boolean): Known {
	const { quote } = form;
	return { book, verbatim: right, quote, chapter: quote.chapter, surplus };
}

function splicedCause(
	given: Case,
	{ quotes }: JudgedBook,
	edition: PassageSource | undefined,
): Cause | undefined {
	const { book } = quotes;
	const splice = edition ? spliceIn(given.pattern, edition) : spliceOfQuotes(given, quotes);
	return splice && !isOthers(given, book) ? { kind: 'spliced', book, splice } : undefined;
}

function spliceIn(pattern: Pattern, edition: PassageSource): Splice | undefined {
	const holds = (piece: Piece) => edition.findVerbatim(wordsIn(pattern, piece), 1).length > 0;
	return findSplice(pattern, holds);
}

/** Without the text, only what two quotes of different chapters have is known to be apart. */
function spliceOfQuotes({ note, pattern }: Case, index: QuoteIndex): Splice | undefined {
	if (nearForms(index, pattern).length < 2) {
		return undefined;
	}
	const chapters = (piece: Piece) =>
		quotesWithPiece(note.text, pattern, piece, index).flatMap(({ chapter }) => chapter ?? []);
	const splice = findSplice(pattern, (piece) => chapters(piece).length > 0);
	const other = splice && chapters(splice.other);
	const apart = splice && chapters(splice.one).every((chapter) => !other?.includes(chapter));
	return apart ? splice : undefined;
}

/** Words that the note itself gives to this work, and that the whole text has not. */
function absentCause(
	given: Case,
	book: ReadBook,
	edition: PassageSource | undefined,
): Cause | undefined {
	const absent = edition?.complete && isGivenTo(given, book) && !isOthers(given, book);
	return absent ? { kind: 'not-found', book, known: undefined } : undefined;
}
