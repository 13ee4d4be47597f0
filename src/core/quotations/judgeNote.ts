import { spansWithin } from '../text/spanLists.js';
import type { Span } from '../text/spans.js';
import { framedQuotation } from './frame.js';
import { type JudgedBook, judge } from './judge.js';
import type { Quotation } from './quotation.js';
import { readStretch } from './readQuotations.js';
import { stretchesOf } from './stretches.js';
import type { Judgement } from './verdict.js';

/** A quotation and what can be said of it, with offsets in its paragraph. */
export interface JudgedQuotation {
	readonly quotation: Quotation;
	readonly judgement: Judgement;
}

/** A stretch of a note, mostly a paragraph, that has quotations. */
export interface JudgedParagraph {
	/** Where it begins in the note; the offsets of its quotations count from there. */
	readonly start: number;
	/** Its words, which the offsets of its quotations count in. */
	readonly text: string;
	readonly quotations: readonly JudgedQuotation[];
}

/** The quotations of a note, judged, and what the next judging of it can take over. */
export interface JudgedNote {
	readonly paragraphs: readonly JudgedParagraph[];
	readonly known: ReadonlyMap<string, readonly JudgedQuotation[]>;
}

/**
 * Judges the quotations of a note about `books`. No quotation reaches beyond its stretch, so of a
 * note that was judged before (`former`, under the same books) only stretches that are new are
 * read and judged again.
 */
export function judgeNote(
	text: string,
	masked: readonly Span[],
	books: readonly JudgedBook[],
	former?: JudgedNote,
): JudgedNote {
	const paragraphs: JudgedParagraph[] = [];
	const known = new Map<string, readonly JudgedQuotation[]>();
	for (const span of stretchesOf(text)) {
		const words = text.slice(span.start, span.end);
		const near = spansWithin(masked, span.start, span.end);
		const key = near.length === 0 ? words : `${JSON.stringify(near)}${words}`;
		const quotations =
			known.get(key) ?? former?.known.get(key) ?? judgeParagraph(words, near, books);
		if (quotations.length > 0) {
			paragraphs.push({ start: span.start, text: words, quotations });
		}
		known.set(key, quotations);
	}
	return { paragraphs, known };
}

/**
 * The quotations of one stretch, judged. One that stands in another is judged only
 * where nothing is known of the other: a critic may quote the book; and in a block where the words
 * around it are the writer's own.
 */
export function judgeParagraph(
	text: string,
	masked: readonly Span[],
	books: readonly JudgedBook[],
): readonly JudgedQuotation[] {
	const judged: JudgedQuotation[] = [];
	let around: Span | undefined;
	const read = readStretch(text, { start: 0, end: text.length }, masked);
	for (const quotation of read) {
		if (!around || quotation.whole.start >= around.end) {
			const own = judge({ text, masked }, quotation, books);
			const inside = framedQuotation(text, quotation, own, read);
			const judgement = inside ? judge({ text, masked }, inside, books) : own;
			const closed = !inside || judgement.known?.verbatim || inside.level === 0;
			judged.push({ quotation, judgement: closed ? judgement : NOTHING });
			around = closed && (judgement.known || judgement.accepted) ? quotation.whole : around;
		}
	}
	return judged;
}

const NOTHING: Judgement = { verdicts: [], accepted: false };
