import type { Check } from './check.js';

/** An entry that every reader sees, however little they have read. */
export const missingChapter: Check = {
	code: 'frontmatter.missing-chapter',
	severity: 'information',
	message: (_facts, t) =>
		t(
			'This entry is shown to readers who have read nothing yet. Add “chapter:” with the chapter in which it first stands, or “reveal: 0” if that is meant.',
		),
};
