import { withoutBook } from './book.js';
import type { ReadBook } from './horizon.js';
import { nearest } from './nearest.js';
import type { Problem } from './problems.js';
import { resolve } from './references.js';

/**
 * A problem of a file of a book as its reader may be told it: with the entries that a reference
 * could mean, or what it comes near to, as far as they are visible. Nothing where only a hidden
 * entry makes it a problem.
 */
export function tellable(problem: Problem, book: ReadBook): Problem | undefined {
	const { code, facts } = problem;
	const reference = withoutBook(book.id, String(facts.reference ?? ''));
	if (code === 'frontmatter.ambiguous-reference') {
		const choices = new Set(resolve(book.index, reference).map(({ id }) => id));
		return choices.size < 2
			? undefined
			: { ...problem, facts: { ...facts, choices: [...choices].join(', ') } };
	}
	if (code === 'frontmatter.unknown-reference' && facts.key !== 'extends') {
		const named = book.entries.filter(({ type }) => type !== 'quote').map(({ name }) => name);
		const near = nearest(reference, [...book.entries.map(({ id }) => id), ...named]);
		return { ...problem, facts: { ...facts, nearest: near ?? '' } };
	}
	return problem;
}
