import { type Check, fact } from './check.js';

/** A folder of a book that is a link to another. */
export const linkedFolder: Check = {
	code: 'folder.link',
	severity: 'information',
	message: (facts, t) =>
		t(
			'The folder “{0}” is a link and is not read, because links can lead in a circle.',
			fact(facts, 'name'),
		),
};
