import { type Check, fact, valueReplacement } from './check.js';

/** A reference to nothing. */
export const unknownReference: Check = {
	code: 'frontmatter.unknown-reference',
	severity: 'warning',
	message: (facts, t) => {
		const near = fact(facts, 'nearest');
		const reference = fact(facts, 'reference');
		return near === ''
			? t('No entry of this book is called “{0}”.', reference)
			: t('No entry of this book is called “{0}”. Do you mean “{1}”?', reference, near);
	},
	fixes: (problem, text, t) => {
		const near = fact(problem.facts, 'nearest');
		return near === '' ? [] : [valueReplacement(problem, text, near, t)];
	},
};
