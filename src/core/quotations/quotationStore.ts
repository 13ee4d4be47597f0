import { isBlank, nextParagraph, paragraphAt } from '../text/paragraphs.js';
import { spansWithin } from '../text/spanLists.js';
import type { Span } from '../text/spans.js';
import { type JudgedBook, judge } from './judge.js';
import type { Quotation } from './quotation.js';
import { readParagraph } from './readQuotations.js';
import type { Judgement } from './verdict.js';

/** A quotation and what can be said of it. */
export interface JudgedQuotation {
	readonly quotation: Quotation;
	readonly judgement: Judgement;
}

/** A paragraph of a note and its quotations; all their offsets count from its start. */
export interface JudgedParagraph {
	/** Where it starts in the note. */
	readonly start: number;
	readonly text: string;
	readonly quotations: readonly JudgedQuotation[];
}

/**
 * The judged quotations of a note that is being edited. A paragraph is read and compared again
 * only where its words, or what of them is prose, are others than before.
 */
export class QuotationStore {
	readonly #books: readonly JudgedBook[];
	#known: ReadonlyMap<string, readonly JudgedQuotation[]> = new Map();

	constructor(books: readonly JudgedBook[]) {
		this.#books = books;
	}

	/** The paragraphs of `text` that hold quotations, in order. For `masked` see `maskedRegions`. */
	update(text: string, masked: readonly Span[]): readonly JudgedParagraph[] {
		const known = new Map<string, readonly JudgedQuotation[]>();
		const paragraphs: JudgedParagraph[] = [];
		for (let at = 0; at < text.length; at = nextParagraph(text, at)) {
			const { start, end } = paragraphAt(text, at);
			if (isBlank(text, start, end)) {
				continue;
			}
			const words = text.slice(start, end);
			const hidden = spansWithin(masked, start, end);
			const key = hidden.length === 0 ? words : `${words}\0${hidden.map(keyOf).join(' ')}`;
			const quotations =
				known.get(key) ?? this.#known.get(key) ?? judgeParagraph(words, hidden, this.#books);
			known.set(key, quotations);
			if (quotations.length > 0) {
				paragraphs.push({ start, text: words, quotations });
			}
		}
		this.#known = known;
		return paragraphs;
	}
}

/**
 * The quotations of a text without blank lines, judged. One that stands in another is judged only
 * where nothing is known of the other: a critic may quote the book.
 */
export function judgeParagraph(
	text: string,
	masked: readonly Span[],
	books: readonly JudgedBook[],
): readonly JudgedQuotation[] {
	const judged: JudgedQuotation[] = [];
	let around: Span | undefined;
	for (const quotation of readParagraph(text, { start: 0, end: text.length }, masked)) {
		if (!around || quotation.whole.start >= around.end) {
			const judgement = judge({ text, masked }, quotation, books);
			judged.push({ quotation, judgement });
			around = judgement.known || judgement.accepted ? quotation.whole : around;
		}
	}
	return judged;
}

function keyOf({ start, end }: Span): string {
	return `${start}-${end}`;
}
