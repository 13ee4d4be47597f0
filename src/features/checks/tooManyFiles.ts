import { type Check, fact } from './check.js';

/** A book folder with more files than are read. */
export const tooManyFiles: Check = {
	code: 'folder.too-many',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'This folder holds more than {0} Markdown files; the rest are left out. Put the book into a folder of its own.',
			fact(facts, 'most'),
		),
};
