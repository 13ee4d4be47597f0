import { slice } from '../text/spans.js';
import type { Cause } from './cause.js';
import type { Comparison, Difference } from './compareWords.js';
import { type Fix, fitted, fixesFor } from './fixes.js';
import { wrongWords } from './nearness.js';
import type { Quotation } from './quotation.js';
import { matchForm, type QuoteMatch } from './quoteMatches.js';
import type { Verdict } from './verdict.js';
import { wordsOf } from './words.js';

/**
 * What is said of a known misquote: that it is one, with the true form to replace it by; and, for
 * information, which words differ or where two passages meet, unless most of it is reworded.
 */
export function misquoteVerdicts(
	text: string,
	quotation: Quotation,
	{ book, match, pattern }: Extract<Cause, { kind: 'misquote' }>,
): readonly Verdict[] {
	const { quote, misquote } = match.form;
	const { words } = quotation;
	const contained = match.surplus > 0;
	const span = contained ? laidOver(match, pattern) : words;
	const first: Verdict = {
		code: 'quotation.misquote',
		severity: 'warning',
		span,
		book,
		quote,
		misquote,
		fixes: misquote && !contained ? [replacement(text, quotation, quote.text)] : [],
	};
	const right = { quote, text: quote.text, words: wordsOf(quote.text), wrong: false };
	const own = misquote && matchForm(text, pattern, right);
	return own ? [first, ...shown(text, quotation, first, own, pattern)] : [first];
}

type Pattern = Extract<Cause, { kind: 'misquote' }>['pattern'];

function laidOver({ comparison }: QuoteMatch, { elements }: Pattern) {
	const { before, after } = comparison.surplus;
	const start = elements[before]?.span.start ?? 0;
	return { start, end: elements.at(-1 - after)?.span.end ?? start };
}

/** The true words in place of the wrong ones, with the punctuation that the sentence around needs. */
function replacement(text: string, { words, whole, kind }: Quotation, right: string): Fix {
	const opening = kind === 'block' ? '' : text.charAt(whole.start);
	const end = /[.,;:]$/u.exec(slice(text, words))?.[0] ?? '';
	const bare = right
		.trim()
		.replace(/\s+/gu, ' ')
		.replace(/(?<![.…])\.$/u, '');
	const closed = /[?!…]$/u.test(bare) ? '' : end;
	return { kind: 'replace', edits: [{ span: words, text: fitted(bare, opening) + closed }] };
}

function shown(
	text: string,
	quotation: Quotation,
	first: Verdict,
	match: QuoteMatch,
	pattern: Pattern,
): readonly Verdict[] {
	const { comparison } = match;
	const { book } = first;
	const severity = 'information';
	const { quote } = match.form;
	const falseDots = comparison.differences.length === 0 ? undefined : comparison.differences;
	const differences = falseDots ?? dotsOf(text, pattern, match);
	if (comparison.differences.length === 0 && comparison.surplusAfterMark) {
		const join = pattern.elements.find(({ kind }) => kind === 'omission')?.span ?? first.span;
		return [
			{ code: 'quotation.spliced', severity, span: join, book, quote, differences: [], fixes: [] },
		];
	}
	const opening = quotation.kind === 'block' ? '' : text.charAt(quotation.whole.start);
	const span = hull(differences) ?? first.span;
	return differences.length === 0 || wrongWords(comparison) > comparison.matched
		? []
		: [
				{
					code: 'quotation.altered',
					severity,
					span,
					book,
					quote,
					differences,
					fixes: fixesFor(text, differences, opening),
				},
			];
}

/** Dots for which the quote has other punctuation and leaves nothing out. */
function dotsOf(text: string, pattern: Pattern, { form }: QuoteMatch): readonly Difference[] {
	const elements = pattern.elements.filter(({ kind }) => kind !== 'omission');
	const undotted = matchForm(text, { ...pattern, elements }, form)?.comparison;
	return undotted && isWhole(undotted) ? undotted.differences : [];
}

function isWhole({ surplus }: Comparison): boolean {
	return surplus.before + surplus.after === 0;
}

/** From the first difference to the last. */
export function hull(differences: readonly Difference[]) {
	const first = differences[0];
	const last = differences.at(-1);
	return first && last && { start: first.span.start, end: last.span.end };
}
