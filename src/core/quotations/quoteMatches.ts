import type { Quote } from '../book/entry.js';
import { type Comparison, compareWords, type Source } from './compareWords.js';
import { foldForComparison } from './foldQuotation.js';
import { isNear } from './nearness.js';
import type { Pattern } from './pattern.js';
import { nearForms, type QuoteForm, type QuoteIndex } from './quoteIndex.js';
import type { Piece } from './splices.js';
import { isVerbatim } from './verbatim.js';

/** A quote, or a wrong form of one, that quoted words agree with. */
export interface QuoteMatch {
	readonly form: QuoteForm;
	readonly source: Source;
	readonly comparison: Comparison;
	/** How many words lie beyond the ends of the quote, about which it cannot tell. */
	readonly surplus: number;
}

/** What the quotes of a book say of quoted words. The best match of each list first. */
export interface QuoteMatches {
	/** True quotes that have the words to the letter. */
	readonly verbatim: readonly QuoteMatch[];
	/** The known misquote that the words are, letter for letter with its dots. */
	readonly sameMisquote: QuoteMatch | undefined;
	/** The known misquote that the words are in another dress, are a large part of, or contain. */
	readonly misquote: QuoteMatch | undefined;
	/** The true quote that the words were taken from and differ from. */
	readonly near: QuoteMatch | undefined;
}

/** Compares quoted words, read from `note`, with the quotes of a book; for `tied` see `isNear`. */
export function matchQuotes(
	note: string,
	pattern: Pattern,
	index: QuoteIndex,
	tied: boolean,
): QuoteMatches {
	const matches = nearForms(index, pattern).flatMap((form) => matchForm(note, pattern, form) ?? []);
	const best = [...matches].sort((one, other) => other.comparison.score - one.comparison.score);
	const right = best.filter(({ form }) => !form.wrong);
	const wrong = best.filter(({ form }) => form.wrong);
	const folded = bare(pattern.legible);
	return {
		verbatim: right.filter(
			({ comparison, surplus }) =>
				isVerbatim(comparison) &&
				(surplus === 0 || (comparison.matched >= 5 && comparison.telling >= 2)),
		),
		sameMisquote: wrong.find(({ form }) => pattern.length > 1 && bare(form.text) === folded),
		misquote: wrong.find((match) => isMisquote(match, pattern)),
		near: right.find(
			({ comparison }) => !isVerbatim(comparison) && isNear(comparison, pattern, tied),
		),
	};
}

/** The quotes that have a piece of the quoted words to the letter. */
export function quotesWithPiece(
	note: string,
	pattern: Pattern,
	{ from, to }: Piece,
	index: QuoteIndex,
): readonly Quote[] {
	const elements = pattern.elements.slice(from, to);
	const { verbatim } = matchQuotes(note, { ...pattern, elements, length: to - from }, index, false);
	return verbatim.filter(({ surplus }) => surplus === 0).map(({ form }) => form.quote);
}

/** Compares quoted words with one form; the quote's own text where `form` is a wrong form of it. */
export function matchForm(note: string, pattern: Pattern, form: QuoteForm): QuoteMatch | undefined {
	const source = { text: form.text, words: form.words, open: true };
	const comparison = compareWords(note, pattern, source);
	return (
		comparison && {
			form,
			source,
			comparison,
			surplus: comparison.surplus.before + comparison.surplus.after,
		}
	);
}

/** A shorter run of a misquote may be the book's own. */
const LONG_PART = 8;
const SHORT_PART = 5;

function isMisquote({ form, source, comparison, surplus }: QuoteMatch, pattern: Pattern): boolean {
	const { matched, span } = comparison;
	const { words } = source;
	if (!isVerbatim(comparison) || pattern.length < 2) {
		return false;
	}
	if (matched === words.length) {
		return surplus === 0 || matched >= SHORT_PART;
	}
	const half = matched >= SHORT_PART && matched * 2 >= words.length;
	const ends = span.start === words[0]?.start && span.end === words.at(-1)?.end;
	const most = ends && matched >= 3 && matched * 3 >= words.length * 2;
	const part = form.misquote === undefined && (half || matched >= LONG_PART);
	return surplus === 0 && (part || most || (ends && half));
}

/** The words with their dots, without what stands at the ends. */
function bare(text: string): string {
	return foldForComparison(text).folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
