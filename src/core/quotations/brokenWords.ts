import type { Element, Pattern } from './pattern.js';
import type { Word } from './words.js';

/**
 * The pattern with words put together that a line end once broke: copied out of a PDF, `won-derful`
 * may read `won- derful`. Only where the source has the whole word, since people type dashes so.
 */
export function joinBrokenWords(pattern: Pattern, source: readonly Word[]): Pattern {
	if (!pattern.broken) {
		return pattern;
	}
	const known = new Set(source.map(({ folded }) => folded));
	const elements: Element[] = [];
	for (const element of pattern.elements) {
		const joined = join(pattern, elements.at(-1), element);
		if (joined && known.has(joined.word.folded)) {
			elements[elements.length - 1] = joined;
		} else {
			elements.push(element);
		}
	}
	return { ...pattern, elements };
}

const GAP = /^[-\u2010\u2011\u00ad][^\S\r\n]+$/u;

function join({ legible, start }: Pattern, one: Element | undefined, other: Element) {
	if (one?.kind !== 'word' || other.kind !== 'word') {
		return undefined;
	}
	const gap = legible.slice(one.span.end - start, other.span.start - start);
	const { end } = other.span;
	const word = { ...one.word, folded: one.word.folded + other.word.folded, end };
	return GAP.test(gap) ? { ...one, span: { start: one.span.start, end }, word } : undefined;
}
