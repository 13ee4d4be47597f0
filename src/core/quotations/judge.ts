import type { Quote } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import type { Span } from '../text/spans.js';
import { type Case, type Cause, causeOf, type JudgedBook } from './cause.js';
import type { Fix } from './fixes.js';
import { wrongPlace } from './judgeCitation.js';
import { wrongSpeaker } from './judgeSpeaker.js';
import { misquoteVerdicts } from './misquoteVerdicts.js';
import { patternOf } from './pattern.js';
import type { Quotation } from './quotation.js';
import type { Judgement, Verdict } from './verdict.js';
import { wordVerdicts } from './wordVerdicts.js';

export type { JudgedBook } from './cause.js';

/** What a quotation is judged in: the text around it, and what is no prose in that. */
export interface JudgedNote {
	readonly text: string;
	readonly masked: readonly Span[];
}

/**
 * All that can be said of a quotation in a note about `books`. Silent unless something is known:
 * a quotation that is right is never found wrong, and one of fewer than `SHORT` words or
 * `SHORT_TEXT` characters, which may be mere scare quotes, is only compared with known misquotes
 * and with quotes that are no longer themselves. Time follows the length of the quotation.
 */
export function judge(
	note: JudgedNote,
	quotation: Quotation,
	books: readonly JudgedBook[],
): Judgement {
	const given = caseOf(note, quotation);
	const accepted = isAccepted(note.text, quotation);
	const cause = causeOf(given, books);
	if (!cause) {
		const parts = judgeParts(note, quotation, books);
		return parts && !accepted ? parts : { verdicts: [], known: parts?.known, accepted };
	}
	const verdicts = accepted ? [] : verdictsOf(note.text, quotation, cause, given.short);
	return { verdicts: [...verdicts].sort(byGravity), known: cause.known, accepted };
}

/** A quotation as it is compared. */
export function caseOf(note: JudgedNote, quotation: Quotation): Case {
	const pattern = patternOf(note.text, quotation.parts, note.masked);
	const { start, end } = quotation.words;
	const short = pattern.length < SHORT || end - start < SHORT_TEXT;
	return { note, quotation, pattern, short };
}

/** Fewer words than this are scare quotes until something says otherwise. */
const SHORT = 5;
const SHORT_TEXT = 12;

const GRAVITY = ['warning', 'information', 'hint'] as const;

function byGravity(one: Verdict, other: Verdict): number {
	return GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(other.severity);
}

/** Whether `<!-- close-reading: as quoted -->` stands directly behind the quotation or its citation. */
function isAccepted(text: string, { whole, citation }: Quotation): boolean {
	return [whole.end, citation?.span.end ?? whole.end].some((end) =>
		/^[.,;:!?…]?[\s>]{0,8}<!--\s{0,4}close-reading:\s{0,4}as quoted\s{0,4}-->/iu.test(
			text.slice(end, end + 80),
		),
	);
}

/** Two quotations that only seemed one, with the name of a speaker between. */
function judgeParts(
	note: JudgedNote,
	quotation: Quotation,
	books: readonly JudgedBook[],
): Judgement | undefined {
	const parts = partsAlone(quotation);
	if (parts.length === 0) {
		return undefined;
	}
	const judged = parts.map((part) => judge(note, part, books));
	return {
		verdicts: withoutTwins(judged.flatMap(({ verdicts }) => verdicts)).sort(byGravity),
		known: judged.find(({ known }) => known)?.known,
		accepted: judged.some(({ accepted }) => accepted),
	};
}

/** The parts of a quotation with the name of a speaker between as quotations of their own; else none. */
export function partsAlone({ citation, cited, ...quotation }: Quotation): readonly Quotation[] {
	return quotation.kind !== 'interrupted'
		? []
		: quotation.parts.map((part) => {
				// A citation between the parts closes what stands before it, and says nothing of the rest.
				const follows = citation === undefined || part.end <= citation.span.start;
				return {
					...quotation,
					...(follows ? { citation, cited } : { cited: 'nearby' }),
					kind: 'run-in',
					words: part,
					whole: { start: part.start - 1, end: part.end + 1 },
					parts: [part],
				};
			});
}

/** What two parts say of one place, such as the citation that they share, is said once. */
function withoutTwins(verdicts: readonly Verdict[]): Verdict[] {
	const placeOf = ({ code, span }: Verdict) => `${code} ${span.start} ${span.end}`;
	const places = verdicts.map(placeOf);
	return verdicts.filter((verdict, index) => places.indexOf(placeOf(verdict)) === index);
}

function verdictsOf(
	text: string,
	quotation: Quotation,
	cause: Cause,
	short: boolean,
): readonly Verdict[] {
	switch (cause.kind) {
		case 'misquote':
			return misquoteVerdicts(text, quotation, cause);
		case 'verbatim':
			return aboutRightWords(text, quotation, cause, short);
		case 'near':
			return [...wordVerdicts(text, quotation, cause), ...aboutPlace(text, quotation, cause)];
		case 'spliced':
			return wordVerdicts(text, quotation, cause);
		case 'not-found': {
			const { book } = cause;
			const span = quotation.words;
			return [{ code: 'quotation.not-found', severity: 'information', span, book, fixes: [] }];
		}
	}
}

type Placed = Extract<Cause, { kind: 'verbatim' | 'near' }>;

function aboutRightWords(
	text: string,
	quotation: Quotation,
	cause: Extract<Cause, { kind: 'verbatim' }>,
	short: boolean,
): readonly Verdict[] {
	const { book, passage, quotes } = cause;
	const unconfirmed = quotes.find(({ status }) => status === 'unconfirmed');
	const doubted = !passage && unconfirmed && quotes.every(({ status }) => status !== 'verified');
	const unverified: readonly Verdict[] = doubted
		? [
				{
					code: 'quotation.unverified',
					severity: 'information',
					span: quotation.words,
					book,
					fixes: [],
					quote: unconfirmed,
				},
			]
		: [];
	return short
		? unverified
		: [
				...aboutPlace(text, quotation, cause),
				...unverified,
				...aboutCitation(quotation, book, quotes[0]),
			];
}

function aboutPlace(text: string, quotation: Quotation, cause: Placed): readonly Verdict[] {
	const { book, quotes, chapters } = cause;
	const place = wrongPlace(text, quotation, book.work, { chapters, quote: quotes[0] });
	const named = wrongSpeaker(book, quotation, quotes);
	return [
		...(place
			? [{ code: 'quotation.wrong-chapter', severity: 'warning', book, ...place } as const]
			: []),
		...(named && quotation.speaker
			? [
					{
						code: 'quotation.wrong-speaker',
						severity: 'warning',
						span: quotation.speaker.span,
						book,
						fixes: [],
						...named,
					} as const,
				]
			: []),
	];
}

function aboutCitation(
	{ cited, whole }: Quotation,
	book: ReadBook,
	quote: Quote | undefined,
): readonly Verdict[] {
	const fixes: readonly Fix[] = [];
	const span = { start: whole.end, end: whole.end };
	return cited === 'not'
		? [{ code: 'quotation.uncited', severity: 'hint', span, book, fixes, quote }]
		: [];
}
