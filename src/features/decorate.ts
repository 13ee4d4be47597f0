import type { EntryType } from '../core/book/entry.js';
import type { NamedMention } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';

/** The types of entry that have a colour of their own. */
export const decoratedTypes = ['character', 'theme', 'symbol', 'place', 'event', 'term'] as const;

export type DecoratedType = (typeof decoratedTypes)[number];

/** Where `mentions` stand, by the type of what they name; an ambiguous one by its first meaning. */
export function decorate(
	mentions: readonly NamedMention[],
): ReadonlyMap<DecoratedType, readonly Span[]> {
	const spans = new Map<DecoratedType, Span[]>(decoratedTypes.map((type) => [type, []]));
	for (const { mention, named } of mentions) {
		const type = named[0]?.entry.type;
		if (isDecorated(type)) {
			spans.get(type)?.push(mention.span);
		}
	}
	return spans;
}

function isDecorated(type: EntryType | undefined): type is DecoratedType {
	return decoratedTypes.some((decorated) => decorated === type);
}
