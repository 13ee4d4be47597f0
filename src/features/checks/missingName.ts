import { type Check, fact } from './check.js';

/** An entry without the one key it needs besides its type. */
export const missingName: Check = {
	code: 'frontmatter.missing-name',
	severity: 'error',
	message: (facts, t) =>
		t('An entry of this type needs “{0}:”. Add a line with it below the type.', fact(facts, 'key')),
};
