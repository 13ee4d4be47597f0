import { maskedRegions, paragraphAt } from '../text/markdown.js';
import type { Span } from '../text/spans.js';
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

/** All mentions in text order, never overlapping; a link hides the names inside its brackets. */
export function findMentions(
	matcher: NameMatcher,
	text: string,
	masked: readonly Span[] = maskedRegions(text),
): readonly Mention[] {
	const links = linked(text, masked);
	const closed = [...masked, ...links.map(({ span, whole }) => whole ?? span)];
	const free = (start: number, end: number) =>
		closed.every((span) => end <= span.start || span.end <= start);
	const found: Mention[] = [...links];
	for (const name of matcher.names) {
		if (name.match !== 'marked') {
			const flags = name.case === 'any' ? 'giu' : 'gu';
			const words = name.text.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
			const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
			for (const { index, 0: shown } of text.matchAll(pattern)) {
				if (free(index, index + shown.length)) {
					const span = { start: index, end: index + shown.length };
					found.push({ span, kind: 'unlinked', candidates: name.candidates });
				}
			}
		}
	}
	found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	return found.filter((mention, at) => mention.span.start >= (found[at - 1]?.span.end ?? 0));
}

/** The mention whose span (for a linked one: whole) touches `offset`. */
export function mentionAt(
	matcher: NameMatcher,
	text: string,
	offset: number,
	masked: readonly Span[] = maskedRegions(text),
): Mention | undefined {
	const paragraph = paragraphAt(text, offset);
	return findMentions(matcher, text, masked).find(({ span, whole = span }) => {
		const inside = paragraph.start <= whole.start && whole.end <= paragraph.end;
		return inside && whole.start <= offset && offset <= whole.end;
	});
}

function linked(text: string, masked: readonly Span[]): Mention[] {
	const links: Mention[] = [];
	for (const found of text.matchAll(/\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/g)) {
		const whole = { start: found.index, end: found.index + found[0].length };
		const [, reference = '', label] = found;
		const shown = label?.trim() || reference.split('#', 1)[0]?.trim() || '';
		const start = found[0].lastIndexOf(shown) + found.index;
		if (shown && masked.every((span) => whole.end <= span.start || span.end <= whole.start)) {
			const target = reference.split('#', 1)[0]?.trim() ?? '';
			const span = { start, end: start + shown.length };
			links.push({ span, kind: 'linked', target, whole, candidates: [] });
		}
	}
	return links;
}
