import { maskedRegions, paragraphAt } from '../text/markdown.js';
import { spansWithin, uniteSpans } from '../text/spanLists.js';
import { type Span, touches } from '../text/spans.js';
import { findLinks, type Link } from './links.js';
import { findNames } from './nameScan.js';
import type { NameMatcher } from './names.js';

/** A place where a name stands. */
export interface Mention {
	/** The shown words only: `Ruth` in `Ruth’s`, `she` in `[[ruth|she]]`, `ruth` in `[[ruth]]`. */
	readonly span: Span;
	readonly kind: 'linked' | 'unlinked';
	/** Of a linked one: the reference before `|` and `#`, trimmed. */
	readonly target?: string;
	/** Of a linked one: the span with the brackets. */
	readonly whole?: Span;
	/** What the name may stand for; empty when linked, since the caller resolves `target`. */
	readonly candidates: readonly number[];
}

/**
 * All mentions in text order, never overlapping; a link hides the names inside its brackets.
 *
 * `masked` (sorted, disjoint) is where nothing is read: by default what Markdown says; for a plain
 * text pass `[]`.
 */
export function findMentions(
	matcher: NameMatcher,
	text: string,
	masked: readonly Span[] = maskedRegions(text),
): readonly Mention[] {
	const links = findLinks(text, masked);
	const closed = uniteSpans(
		masked,
		links.map(({ whole }) => whole),
	);
	const found = findNames(matcher, text, closed);
	const { count, numbers } = found;
	const mentions: Mention[] = [];
	let next = 0;
	for (let index = 0; index < 3 * count; index += 3) {
		const start = numbers[index] ?? 0;
		next = addLinks(mentions, links, next, start);
		mentions.push({
			span: { start, end: numbers[index + 1] ?? 0 },
			kind: 'unlinked',
			candidates: found.candidatesOf(numbers[index + 2] ?? 0),
		});
	}
	addLinks(mentions, links, next, text.length);
	return mentions;
}

/**
 * The mention whose span (for a linked one: whole) touches `offset`; of two that meet there the one
 * that begins. Looks at the paragraph around it only; `masked` is that of the whole text.
 */
export function mentionAt(
	matcher: NameMatcher,
	text: string,
	offset: number,
	masked: readonly Span[] = maskedRegions(text),
): Mention | undefined {
	const { start, end } = paragraphAt(text, offset);
	const mentions = findMentions(matcher, text.slice(start, end), spansWithin(masked, start, end));
	const found = mentions.findLast(({ span, whole = span }) => touches(whole, offset - start));
	return found && moved(found, start);
}

/** The mention in a text that has `distance` code units more before it. */
export function moved(mention: Mention, distance: number): Mention {
	const { span, whole } = mention;
	return {
		...mention,
		span: { start: span.start + distance, end: span.end + distance },
		...(whole && { whole: { start: whole.start + distance, end: whole.end + distance } }),
	};
}

/** Adds the links from `next` on that begin before `offset`, and returns the next one. */
function addLinks(
	mentions: Mention[],
	links: readonly Link[],
	next: number,
	offset: number,
): number {
	let index = next;
	for (let link = links[index]; link && link.whole.start < offset; link = links[++index]) {
		const { shown: span, target, whole } = link;
		mentions.push({ span, kind: 'linked', target, whole, candidates: [] });
	}
	return index;
}
