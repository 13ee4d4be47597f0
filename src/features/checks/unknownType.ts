import { nearest } from '../../core/book/nearest.js';
import { type Check, fact, valueReplacement } from './check.js';

/** A type that there is not. */
export const unknownType: Check = {
	code: 'frontmatter.unknown-type',
	severity: 'error',
	message: (facts, t) =>
		t('There is no type “{0}”. The types are: {1}.', fact(facts, 'type'), fact(facts, 'allowed')),
	fixes: (problem, text, t) => {
		const { facts } = problem;
		const near = nearest(fact(facts, 'type'), fact(facts, 'allowed').split(', '));
		return near === undefined ? [] : [valueReplacement(problem, text, near, t)];
	},
};
