import type { ReadBook } from '../../core/book/horizon.js';
import type { TextEdit } from '../../core/book/note.js';
import { citationText, cite } from '../../core/citations/citation.js';
import { chapterLocator, locatorOf } from '../../core/citations/locator.js';
import type { Fix as Mend } from '../../core/quotations/fixes.js';
import type { JudgedNote, JudgedQuotation } from '../../core/quotations/judgeNote.js';
import type { Verdict } from '../../core/quotations/verdict.js';
import type { Span } from '../../core/text/spans.js';
import type { Preferences } from '../card.js';
import type { OwnPage } from '../completeQuotes.js';
import type { Localize } from '../localize.js';
import { alteredQuotation, differenceText } from './alteredQuotation.js';
import type { Fix } from './check.js';
import type { Diagnosis } from './diagnose.js';
import { misquote } from './misquote.js';
import type { QuotationCheck } from './quotationCheck.js';
import { quotationNotFound } from './quotationNotFound.js';
import { splicedQuotation } from './splicedQuotation.js';
import { uncitedQuotation } from './uncitedQuotation.js';
import { unverifiedQuotation } from './unverifiedQuotation.js';
import { wrongChapter } from './wrongChapter.js';
import { wrongSpeaker } from './wrongSpeaker.js';

/** What is said of a quotation at one place of a note. */
export interface QuotationDiagnosis extends Diagnosis {
	/** The words that the user may want to look up in their copy of a book. */
	readonly search?: { readonly book: ReadBook; readonly words: string } | undefined;
}

/** All checks of quotations, the gravest first. */
export const quotationChecks = [
	misquote,
	alteredQuotation,
	splicedQuotation,
	wrongChapter,
	wrongSpeaker,
	quotationNotFound,
	unverifiedQuotation,
	uncitedQuotation,
] as const;

const accepted = ' <!-- close-reading: as quoted -->';

/** What is wrong with the quotations of a note, with the ways to put it right. */
export function diagnoseQuotations(
	{ paragraphs }: JudgedNote,
	preferences: Preferences,
	ownPage: OwnPage,
	t: Localize,
): readonly QuotationDiagnosis[] {
	return paragraphs.flatMap(({ start, text, quotations }) =>
		quotations.flatMap((judged) =>
			judged.judgement.verdicts.flatMap((verdict) => {
				const fixes = [
					...mends(verdict, start, t),
					...citation(judged, verdict, start, preferences, ownPage, t),
					...acceptance(judged, verdict, start, t),
				];
				const search =
					verdict.code === 'quotation.not-found'
						? { book: verdict.book, words: text.slice(verdict.span.start, verdict.span.end) }
						: undefined;
				return placesOf(verdict, t).map(({ span, message }) => ({
					code: verdict.code,
					severity: verdict.severity,
					span: moved(span, start),
					message,
					fixes: () => fixes,
					search,
				}));
			}),
		),
	);
}

/** Differing words are underlined one by one; everything else as a whole. */
function placesOf(
	verdict: Verdict,
	t: Localize,
): readonly { readonly span: Span; readonly message: string }[] {
	if (verdict.code === 'quotation.altered' && verdict.differences.length > 0) {
		return verdict.differences.map((difference) => ({
			span: difference.span,
			message: differenceText(difference, t),
		}));
	}
	return [{ span: verdict.span, message: messageOf(verdict, t) }];
}

function messageOf(verdict: Verdict, t: Localize): string {
	const check: QuotationCheck | undefined = quotationChecks.find(
		({ code }) => code === verdict.code,
	) as QuotationCheck | undefined;
	return check?.message(verdict, t) ?? '';
}

function mends({ fixes }: Verdict, start: number, t: Localize): readonly Fix[] {
	return fixes.map(({ kind, edits }) => ({
		title: titleOf(kind, t),
		edits: edits.map(({ span, text }): TextEdit => ({ span: moved(span, start), text })),
	}));
}

function titleOf(kind: Mend['kind'], t: Localize): string {
	switch (kind) {
		case 'replace':
			return t('Write what the book has');
		case 'brackets':
			return t('Mark my change with brackets');
		case 'omission':
			return t('Mark the omission');
		case 'chapter':
			return t('Correct the citation');
		case 'cite':
			return t('Insert the citation');
	}
}

/** The citation that an uncited quotation lacks, in the user's style. */
function citation(
	{ judgement: { known } }: JudgedQuotation,
	verdict: Verdict,
	start: number,
	{ citationStyle }: Preferences,
	ownPage: OwnPage,
	t: Localize,
): readonly Fix[] {
	if (verdict.code !== 'quotation.uncited') {
		return [];
	}
	const { book, quote } = verdict;
	const locator = quote
		? locatorOf(book.work, quote, ownPage(book, quote))
		: known?.chapter === undefined
			? undefined
			: chapterLocator(book.work.chapters, known.chapter);
	const text = ` ${citationText(cite(citationStyle, book.work, locator))}`;
	return [{ title: t('Insert the citation'), edits: [{ span: moved(verdict.span, start), text }] }];
}

/** Every warning can be accepted for its place. */
function acceptance(
	{ quotation }: JudgedQuotation,
	{ severity }: Verdict,
	start: number,
	t: Localize,
): readonly Fix[] {
	const end = start + (quotation.citation?.span.end ?? quotation.whole.end);
	return severity === 'hint'
		? []
		: [{ title: t('Leave it as quoted'), edits: [{ span: { start: end, end }, text: accepted }] }];
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
