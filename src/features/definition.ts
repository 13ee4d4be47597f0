import type { Entry } from '../core/book/entry.js';
import { type Note, namedAt } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';
import { quotationAt } from './quotationAt.js';

/** Where a name or a quotation leads. */
export interface Definition {
	/** The name or quotation itself, with its brackets or marks. */
	readonly span: Span;
	/** The entries it may mean or the quotes it is of, in the order of their books. */
	readonly entries: readonly Entry[];
}

/**
 * The entries named at `offset`, else the quotes of the quotation there; nothing where there is
 * neither.
 */
export function definition(note: Note, offset: number): Definition | undefined {
	const name = namedAt(note, offset);
	const span = name && (name.mention.whole ?? name.mention.span);
	const found = name && span ? { span, named: name.named } : quotationAt(note, offset);
	return found && { span: found.span, entries: found.named.map(({ entry }) => entry) };
}
