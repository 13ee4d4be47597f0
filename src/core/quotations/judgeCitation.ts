import type { Quote, Work } from '../book/entry.js';
import { citedChapters } from '../citations/citedChapter.js';
import type { CitedLocator } from '../citations/citedLocator.js';
import { citeOf } from '../citations/citedWork.js';
import { chapterLocator, chapterNumber, type Locator } from '../citations/locator.js';
import type { Span } from '../text/spans.js';
import type { Fix } from './fixes.js';
import type { Quotation } from './quotation.js';

/** Where words stand in a book, as far as it is known. */
export interface Standing {
	/** The positions of the chapters they stand in; empty where nothing is known. */
	readonly chapters: readonly number[];
	/** The quote they are; its page counts only against the same named edition. */
	readonly quote?: Quote | undefined;
}

/** A locator that leads elsewhere, where it should lead, and how it is put right. */
export interface WrongPlace {
	readonly span: Span;
	readonly right: Locator;
	readonly fixes: readonly Fix[];
}

/**
 * Whether the citation of a quotation leads to another place than the one where the words stand.
 * Absent where it leads there, where either place is not known, and where the citation may belong
 * to another quotation of the sentence.
 */
export function wrongPlace(
	text: string,
	quotation: Quotation,
	work: Work,
	standing: Standing,
): WrongPlace | undefined {
	const locator = locatorIn(text, quotation, work);
	switch (locator?.kind) {
		case 'chapter':
			return wrongChapter(work, locator, standing);
		case 'page':
			return wrongPage(work, locator, standing);
		case 'scene':
			return wrongScene(locator, standing);
		default:
			return undefined;
	}
}

function locatorIn(text: string, quotation: Quotation, work: Work): CitedLocator | undefined {
	const { citation, cited, whole } = quotation;
	const cite = citation && citeOf(citation, work);
	if (!citation || !cite || cite.indirect) {
		return undefined;
	}
	const between =
		citation.span.start > whole.end
			? text.slice(whole.end, citation.span.start)
			: text.slice(citation.span.end, whole.start);
	return cited === 'directly' || !/["“”„«»「『]/u.test(between) ? cite.locator : undefined;
}

function wrongChapter(
	{ chapters }: Work,
	locator: CitedLocator,
	standing: Standing,
): WrongPlace | undefined {
	const [position] = standing.chapters;
	const cited = citedChapters(chapters, locator);
	const right = position === undefined ? undefined : chapterLocator(chapters, position);
	if (!right || standing.chapters.some((one) => cited.includes(one))) {
		return undefined;
	}
	const number = chapterNumber(right.label);
	const bare = chapterNumber(locator.label) !== undefined;
	const span = number !== undefined && bare ? locator.span : locator.whole;
	const label = number === undefined ? right.label : bare ? number : `ch. ${number}`;
	const withPart = right.part !== undefined && locator.part === undefined && !bare;
	const edit = { span, text: withPart ? `${right.part}, ${label}` : label };
	return { span: locator.whole, right, fixes: [{ kind: 'chapter', edits: [edit] }] };
}

/** A page means nothing but in the edition it was counted in. */
function wrongPage(work: Work, locator: CitedLocator, { quote }: Standing): WrongPlace | undefined {
	if (!quote?.page || quote.edition === undefined || quote.edition !== work.edition) {
		return undefined;
	}
	const cited = pagesOf(locator.label);
	const own = pagesOf(quote.page);
	if (!cited || !own || (cited.first <= own.last && own.first <= cited.last)) {
		return undefined;
	}
	const edits = [{ span: locator.span, text: quote.page }];
	const right = { kind: 'page', page: quote.page } as const;
	return { span: locator.whole, right, fixes: [{ kind: 'chapter', edits }] };
}

/** The pages of `81`, `81–82` and `181–82`; absent for anything else. */
function pagesOf(label: string): { readonly first: number; readonly last: number } | undefined {
	const [, from, to = from] = /^(\d+)(?:\s?[-–—]\s?(\d+))?$/u.exec(label.trim()) ?? [];
	if (from === undefined || to === undefined) {
		return undefined;
	}
	const last = Number(from.slice(0, Math.max(0, from.length - to.length)) + to);
	return { first: Number(from), last };
}

function wrongScene(locator: CitedLocator, { quote }: Standing): WrongPlace | undefined {
	if (quote?.act === undefined || quote.scene === undefined) {
		return undefined;
	}
	const right = [quote.act, quote.scene, quote.line].filter((part) => part !== undefined);
	const [act, scene] = locator.label.split(/[.:]/u);
	const same = (one: string | undefined, other: string) =>
		one?.toLowerCase() === other.toLowerCase();
	if (
		!/^\d+[.:]\d+/u.test(locator.label) ||
		!right.slice(0, 2).every((part) => /^\d+$/u.test(part))
	) {
		return undefined;
	}
	if (same(act, quote.act) && same(scene, quote.scene)) {
		return undefined;
	}
	const edits = [{ span: locator.span, text: right.join('.') }];
	return {
		span: locator.whole,
		right: { kind: 'scene', parts: right },
		fixes: [{ kind: 'chapter', edits }],
	};
}
