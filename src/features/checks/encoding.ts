import { type Check, fact } from './check.js';

/** A file that is not in UTF-8. */
export const encoding: Check = {
	code: 'file.encoding',
	severity: 'information',
	message: (facts, t) =>
		t(
			'This file is not in UTF-8 and was read as {0}. If letters look wrong, save it with the encoding UTF-8.',
			fact(facts, 'encoding'),
		),
};
