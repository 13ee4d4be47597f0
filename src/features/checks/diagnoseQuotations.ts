import type { ReadBook } from '../../core/book/horizon.js';
import type { TextEdit } from '../../core/book/note.js';
import { chapterLocator, type Locator, locatorOf } from '../../core/citations/locator.js';
import type { Fix as Mend } from '../../core/quotations/fixes.js';
import type { JudgedNote, JudgedQuotation } from '../../core/quotations/judgeNote.js';
import type { Verdict } from '../../core/quotations/verdict.js';
import { type Span, slice } from '../../core/text/spans.js';
import type { Preferences } from '../card.js';
import type { OwnPage } from '../completeQuotes.js';
import type { Localize } from '../localize.js';
import { acceptance } from './acceptQuotation.js';
import { alteredQuotation, differenceText } from './alteredQuotation.js';
import type { Fix, Severity } from './check.js';
import { citation } from './citeQuotation.js';
import type { Diagnosis } from './diagnose.js';
import { misquote } from './misquote.js';
import { doubtOf, inParentheses, type QuotationCheck } from './quotationCheck.js';
import { quotationNotFound } from './quotationNotFound.js';
import { splicedQuotation } from './splicedQuotation.js';
import { uncitedQuotation } from './uncitedQuotation.js';
import { unverifiedQuotation } from './unverifiedQuotation.js';
import { wrongChapter } from './wrongChapter.js';
import { wrongSpeaker } from './wrongSpeaker.js';

/** What is said of a quotation at one place of a note. */
export interface QuotationDiagnosis extends Diagnosis {
	/** The words that the user may want to look up in their copy of a book. */
	readonly search?: QuotationSearch | undefined;
	/** Accepts the quotation as it is, after the ways to mend it; hints need not be accepted. */
	readonly acceptance?: Fix | undefined;
}

/** A quotation that a passage of the user's copy may take the place of. */
export interface QuotationSearch {
	readonly book: ReadBook;
	readonly words: string;
	/** Where the words stand in the note, and the mark before them; none in a block quotation. */
	readonly span: Span;
	readonly open: string;
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

/**
 * What is wrong with the quotations of a note, with the ways to put it right. What is said in
 * several places about one quotation has the same `fixes`.
 */
export function diagnoseQuotations(
	{ paragraphs }: JudgedNote,
	{ citationStyle }: Preferences,
	ownPage: OwnPage,
	t: Localize,
): readonly QuotationDiagnosis[] {
	return paragraphs.flatMap(({ start, text, quotations }) =>
		quotations.flatMap((judged) =>
			judged.judgement.verdicts.flatMap((verdict) => {
				const { code } = verdict;
				const place = locatorIn(judged, verdict, ownPage);
				const found = [
					...verdict.fixes.map(({ kind, edits }) => ({ title: titleOf(code, kind, t), edits })),
					...(code === 'quotation.uncited'
						? [citation(text, judged.quotation, verdict.book, place, citationStyle, t)]
						: []),
				].map((fix) => movedFix(fix, start));
				const fixes = () => found;
				const accept =
					code === 'quotation.uncited'
						? undefined
						: movedFix(acceptance(text, judged.quotation, verdict, t), start);
				const search = code === 'quotation.not-found' ? searchOf(text, judged, start) : undefined;
				return placesOf(judged, verdict, place, t).map(({ span, message, severity }) => {
					const said = { code, severity, span: moved(span, start), message };
					return { ...said, fixes, search, acceptance: accept };
				});
			}),
		),
	);
}

interface Place {
	readonly span: Span;
	readonly message: string;
	readonly severity: Severity;
}

/** Differing words are underlined one by one, unless they are many; everything else as a whole. */
function placesOf(
	{ quotation }: JudgedQuotation,
	verdict: Verdict,
	place: Locator | undefined,
	t: Localize,
): readonly Place[] {
	const altered = verdict.code === 'quotation.altered' ? verdict : undefined;
	if (altered && altered.reworded === undefined && altered.differences.length > 0) {
		const where = inParentheses(verdict.book, place);
		const doubt = altered.passage ? '' : doubtOf(altered.quote, t);
		return altered.differences.map((difference) => ({
			span: difference.span,
			message: `${differenceText(difference, where, t)}${doubt}`,
			severity: difference.reason === 'words' ? verdict.severity : 'information',
		}));
	}
	// A hint has no room at the one place where the citation would go.
	const span = verdict.code === 'quotation.uncited' ? quotation.whole : verdict.span;
	return [{ span, message: messageOf(verdict, place, t), severity: verdict.severity }];
}

function messageOf(verdict: Verdict, place: Locator | undefined, t: Localize): string {
	const check: QuotationCheck | undefined = quotationChecks.find(
		({ code }) => code === verdict.code,
	) as QuotationCheck | undefined;
	return check?.message(verdict, t, place) ?? '';
}

/** Where the book has the words: on the page of the user's own, else by chapter. */
function locatorIn(
	{ judgement: { known } }: JudgedQuotation,
	verdict: Verdict,
	ownPage: OwnPage,
): Locator | undefined {
	const { book } = verdict;
	const quote = 'quote' in verdict ? verdict.quote : undefined;
	if (quote) {
		return locatorOf(book.work, quote, ownPage(book, quote));
	}
	return known?.chapter === undefined
		? undefined
		: chapterLocator(book.work.chapters, known.chapter);
}

function titleOf(code: Verdict['code'], kind: Mend['kind'], t: Localize): string {
	switch (kind) {
		case 'replace':
			return code === 'quotation.misquote'
				? t('Write the true quotation')
				: t('Write what the book has');
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

function searchOf(
	text: string,
	{ quotation: { words, whole, kind }, judgement }: JudgedQuotation,
	start: number,
): QuotationSearch | undefined {
	const [verdict] = judgement.verdicts;
	const open = kind === 'block' ? '' : text.charAt(whole.start);
	return (
		verdict && { book: verdict.book, words: slice(text, words), span: moved(words, start), open }
	);
}

function movedFix({ title, edits }: Fix, by: number): Fix {
	return {
		title,
		edits: edits.map(({ span, text }): TextEdit => ({ span: moved(span, by), text })),
	};
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
