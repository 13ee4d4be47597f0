import { type Check, fact } from './check.js';

/** An edition that lies outside the workspace folder. */
export const textOutside: Check = {
	code: 'frontmatter.text-outside',
	severity: 'warning',
	message: (facts, t) =>
		t(
			'“{0}” leads out of this folder and is not read. Give the path of a file inside the workspace folder, relative to this one.',
			fact(facts, 'path'),
		),
};
