import { type Check, fact } from './check.js';

/** A key that stands twice. */
export const duplicateKey: Check = {
	code: 'frontmatter.duplicate-key',
	severity: 'warning',
	message: (facts, t) =>
		t('“{0}” stands twice. The first one counts; take this one out.', fact(facts, 'key')),
};
