import { type Check, fact } from './check.js';

/** A file that is longer than any entry. */
export const tooLong: Check = {
	code: 'file.too-long',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'This file has {0} MB; an entry is read up to 1 MB. Move the rest into files of its own.',
			fact(facts, 'megabytes'),
		),
};
