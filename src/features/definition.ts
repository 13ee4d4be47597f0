import type { Entry } from '../core/book/entry.js';
import { type Note, namedAt } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';

/** Where a name leads. */
export interface Definition {
	/** The name itself, for a linked mention with its brackets. */
	readonly span: Span;
	/** The entries it may mean, in the order of their books. */
	readonly entries: readonly Entry[];
}

/** The entries named at `offset`; nothing where no name stands. */
export function definition(note: Note, offset: number): Definition | undefined {
	const found = namedAt(note, offset);
	return (
		found && {
			span: found.mention.whole ?? found.mention.span,
			entries: found.named.map(({ entry }) => entry),
		}
	);
}
