import { type Check, fact, valueReplacement } from './check.js';

/** Two entries answer to one reference. */
export const ambiguousReference: Check = {
	code: 'frontmatter.ambiguous-reference',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'“{0}” could mean several entries: {1}. Write the one you mean.',
			fact(facts, 'reference'),
			fact(facts, 'choices'),
		),
	fixes: (problem, text, t) =>
		fact(problem.facts, 'choices')
			.split(', ')
			.filter((choice) => choice !== '')
			.map((choice) => valueReplacement(problem, text, choice, t)),
};
