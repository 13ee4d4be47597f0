import { type Check, fact } from './check.js';

/** Two files of a book with one id. */
export const duplicateId: Check = {
	code: 'frontmatter.duplicate-id',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'Another file has the id “{0}” too, so references to it are ambiguous. Rename one of the two files.',
			fact(facts, 'id'),
		),
};
