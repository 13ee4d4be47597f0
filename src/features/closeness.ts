import type { Entry } from '../core/book/entry.js';
import type { NamedMention } from '../core/mentions/named.js';
import { overlap, type Span } from '../core/text/spans.js';
import { refersTo } from './references.js';

/** How much the text around a place is about each of the entries that are named there. */
export type About = ReadonlyMap<Entry, number>;

/**
 * What the text around a place is about, by the names in it: those in the `paragraph` count for
 * more than all around it, and the later ones for a little more.
 */
export function aboutPlace(named: readonly NamedMention[], paragraph: Span): About {
	const about = new Map<Entry, number>();
	for (const [at, { mention, named: meant }] of named.entries()) {
		const inside = overlap(mention.whole ?? mention.span, paragraph);
		const weight = inside ? IN_PARAGRAPH + at / named.length : 1;
		for (const { entry } of meant) {
			about.set(entry, (about.get(entry) ?? 0) + weight / meant.length);
		}
	}
	return about;
}

/** No one is named so often around a paragraph that it counts for more than once inside. */
const IN_PARAGRAPH = 100;

/**
 * How close an entry is to what a place is about: it is named there, or refers to what is named
 * there or is referred to by it. 0 for what has nothing to do with it.
 */
export function closeness(about: About, entry: Entry): number {
	let sum = about.get(entry) ?? 0;
	for (const [other, weight] of about) {
		if (other !== entry && (refersTo(entry, other.id) || refersTo(other, entry.id))) {
			sum += weight * TIED;
		}
	}
	return sum;
}

/** What is tied to something counts for less than the thing itself. */
const TIED = 0.25;
