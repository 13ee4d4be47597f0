import { readFrontmatter } from '../../core/book/frontmatter.js';
import type { Check } from './check.js';

/** Frontmatter that is opened and never closed. */
export const unclosedFrontmatter: Check = {
	code: 'frontmatter.unclosed',
	severity: 'warning',
	message: (_facts, t) =>
		t('The frontmatter is not closed. Put a line with “---” below its last key.'),
	fixes: (_problem, text, t) => {
		const end = readFrontmatter(text).block?.end ?? 0;
		const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
		const before = /[\r\n]$/.test(text.slice(0, end)) ? '' : lineBreak;
		const fence = { span: { start: end, end }, text: `${before}---${lineBreak}` };
		return [{ title: t('Close the frontmatter'), edits: [fence] }];
	},
};
