import { type Check, fact } from './check.js';

/** Something that contains itself when its key is followed. */
export const cycle: Check = {
	code: 'frontmatter.cycle',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'Following “{0}” from here leads back to this file. Take one step of the circle out.',
			fact(facts, 'key'),
		),
};
