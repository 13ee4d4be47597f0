import type { Cause } from './cause.js';
import type { Comparison, Difference } from './compareWords.js';
import { type Fix, fixesFor } from './fixes.js';
import { hull } from './misquoteVerdicts.js';
import { wrongWords } from './nearness.js';
import type { Quotation } from './quotation.js';
import type { Verdict } from './verdict.js';

/** As many words of the book left out in one place without a mark join two passages. */
const SPLICED = 8;

/** What is said of words that differ from a quote or a passage, or that join two. */
export function wordVerdicts(
	text: string,
	quotation: Quotation,
	cause: Extract<Cause, { kind: 'near' | 'spliced' }>,
): readonly Verdict[] {
	const { book } = cause;
	if (cause.kind === 'spliced') {
		const { join } = cause.splice;
		return [
			{
				code: 'quotation.spliced',
				severity: 'warning',
				span: join,
				book,
				differences: [],
				fixes: [],
			},
		];
	}
	const { match, passage, quotes } = cause;
	const comparison = passage?.comparison ?? match?.comparison;
	if (!comparison) {
		return [];
	}
	const opening = quotation.kind === 'block' ? '' : text.charAt(quotation.whole.start);
	const { differences } = comparison;
	const fixes = differences.length > 0 ? fixesFor(text, differences, opening) : [];
	const told = { book, quote: quotes[0], passage, differences };
	const join = joinOf(comparison);
	return join
		? [{ ...told, code: 'quotation.spliced', severity: 'warning', span: join, fixes: safe(fixes) }]
		: [
				{
					...told,
					code: 'quotation.altered',
					reworded: isReworded(comparison) ? textOf(cause, comparison) : undefined,
					severity: differences.some(isOfWords) ? 'warning' : 'information',
					span: hull(differences) ?? quotation.words,
					fixes,
				},
			];
}

/** Whether so many words differ that one cannot point at each of them. */
function isReworded(comparison: Comparison): boolean {
	const wrong = wrongWords(comparison);
	return wrong >= MANY && wrong * 3 >= comparison.matched;
}

const MANY = 6;

function textOf(
	{ passage, edition, match }: Extract<Cause, { kind: 'near' }>,
	{ span }: Comparison,
): string | undefined {
	const text = passage ? edition?.text : match?.form.text;
	return text?.slice(span.start, span.end);
}

/** Where much is left out without a mark, or more than a mark may pass over. */
function joinOf({ differences, far }: Comparison): Difference['span'] | undefined {
	return (
		differences.find(({ missing, kind }) => kind === 'missing' && missing >= SPLICED)?.span ?? far
	);
}

/** A splice is not mended by putting in a page of the book. */
function safe(fixes: readonly Fix[]): readonly Fix[] {
	return fixes.filter(({ kind }) => kind === 'omission');
}

function isOfWords({ reason }: Difference): boolean {
	return reason === 'words';
}
