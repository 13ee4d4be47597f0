import { type NoteCitation, readCitation } from '../citations/readCitation.js';
import type { Span } from '../text/spans.js';

/** The citation of a quotation, and whether it stands directly behind it. */
export interface Cited {
	readonly citation: NoteCitation;
	readonly cited: 'directly' | 'nearby';
}

/**
 * The citation that belongs to the quotation in `whole`: the one directly behind it, else the next
 * one in the rest of its sentence, else the last one in what leads up to it ("Ishiguro (2005)
 * writes …"). Absent where the sentence has none.
 */
export function citationOf(text: string, whole: Span, lead: Span, end: number): Cited | undefined {
	const direct = readCitation(text, whole.end);
	if (direct) {
		return { citation: direct, cited: 'directly' };
	}
	const near = inRest(text, whole.end, end) ?? inLead(text, lead);
	return near && { citation: near, cited: 'nearby' };
}

/** Where the sentence begins in which `start` stands, no further back than `from`. */
export function startOfSentence(text: string, start: number, from: number): number {
	const first = Math.max(from, start - LONGEST);
	const before = text.slice(first, start);
	let last = first;
	for (const { index, 0: end } of before.matchAll(SENTENCE_END)) {
		last = first + index + end.length;
	}
	return last;
}

/** No more of a sentence than this is looked at. */
const LONGEST = 400;

/** A full stop, not of an initial or an abbreviation, and a new sentence behind it. */
const SENTENCE_END =
	/(?<!(?<!\p{L})(?:\p{L}|Mrs?|Ms|Dr|St|chs?|chap|pp|vol|cf|no|vs))[.!?][”"’'»)\]]*\s+(?=[\p{Lu}\d“"‘'«„[*_])/gu;

function inRest(text: string, from: number, end: number): NoteCitation | undefined {
	const rest = text.slice(from, Math.min(end, from + LONGEST));
	if (/[.!?]/u.test(text.charAt(from - 2)) && /^\s+[\p{Lu}“"‘]/u.test(rest)) {
		return undefined;
	}
	const sentence = rest.search(SENTENCE_END);
	return firstIn(text, from, from + (sentence < 0 ? rest.length : sentence));
}

const OPENING = /\(|\[-?@|\[(?=see\s)|(?<=\s)@|\[\^/gu;

function firstIn(text: string, from: number, to: number): NoteCitation | undefined {
	for (const { index } of text.slice(from, to).matchAll(OPENING)) {
		const citation = readCitation(text, from + index);
		if (citation && citation.kind !== 'footnote') {
			return citation;
		}
	}
	return undefined;
}

/** A citation behind another quotation of the sentence is that one's. */
function inLead(text: string, { start, end }: Span): NoteCitation | undefined {
	let last: NoteCitation | undefined;
	for (const { index } of text.slice(start, end).matchAll(OPENING)) {
		const own = CLOSED.test(text.slice(start, start + index));
		last = own ? last : (readCitation(text, start + index) ?? last);
	}
	return last && last.span.end <= end
		? withNames(text.slice(start, last.span.start), last)
		: undefined;
}

/** "Ishiguro (2005, p. 81) writes": the parentheses leave out the name that stands before them. */
function withNames(before: string, citation: NoteCitation): NoteCitation {
	const [cite, more] = citation.cites;
	const names = /(?:\S+\s){0,7}(?!(?:In|At|On|By|See|The|And|But|As)\s)\p{Lu}[\p{L}’'-]+\s$/u.exec(
		before,
	)?.[0];
	return cite && !more && cite.names === '' && cite.year !== undefined && names !== undefined
		? { ...citation, cites: [{ ...cite, names: names.trim() }] }
		: citation;
}

/** A mark that closes a quotation: double ones always, single ones behind punctuation or at the end. */
const CLOSED = /[”"»「」』]|[.,;!?…][’']|[’'‘][.,;]?\s*$/u;
