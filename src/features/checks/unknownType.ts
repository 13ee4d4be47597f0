import { nearest } from '../../core/book/nearest.js';
import { type Check, fact, replacement } from './check.js';

/** A type that there is not. */
export const unknownType: Check = {
	code: 'frontmatter.unknown-type',
	severity: 'error',
	message: (facts, t) =>
		t('There is no type “{0}”. The types are: {1}.', fact(facts, 'type'), fact(facts, 'allowed')),
	fixes: ({ facts, span, code }, _text, t) => {
		const near = nearest(fact(facts, 'type'), fact(facts, 'allowed').split(', '));
		return near === undefined ? [] : [replacement({ facts, span, code }, near, t)];
	},
};
