import type { Check } from './check.js';

/** A file of a book with nothing in it. */
export const emptyFile: Check = {
	code: 'file.empty',
	severity: 'information',
	message: (_facts, t) =>
		t('This file is empty, so it is no entry of the book yet. Give it a “type” and a “name”.'),
};
