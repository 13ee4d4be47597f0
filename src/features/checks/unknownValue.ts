import { nearest } from '../../core/book/nearest.js';
import { type Check, fact, valueReplacement } from './check.js';

/** A value that its key does not take. */
export const unknownValue: Check = {
	code: 'frontmatter.unknown-value',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'“{0}” cannot be “{1}”. It can be: {2}.',
			fact(facts, 'key'),
			fact(facts, 'value'),
			fact(facts, 'allowed'),
		),
	fixes: (problem, text, t) => {
		const near = nearest(fact(problem.facts, 'value'), fact(problem.facts, 'allowed').split(', '));
		return near === undefined ? [] : [valueReplacement(problem, text, near, t)];
	},
};
