import { type Check, fact } from './check.js';

/** The frontmatter is no YAML. */
export const brokenFrontmatter: Check = {
	code: 'frontmatter.broken',
	severity: 'error',
	message: (facts, t) => {
		switch (fact(facts, 'reason')) {
			case 'TAB_AS_INDENT':
				return t('A tab stands here. Indent with spaces in the frontmatter.');
			case 'BLOCK_AS_IMPLICIT_KEY':
				return t('This line has a second colon. Put the whole value in quotation marks.');
			case 'MISSING_CHAR':
				return t('A closing quotation mark or bracket is missing here.');
			case 'NO_KEYS':
				return t('The frontmatter must be lines of the form “key: value”.');
			default:
				return t(
					'The frontmatter cannot be read from here on. Check the indentation, and put values with : # @ or quotation marks in quotation marks.',
				);
		}
	},
	fixes: (problem, text, t) =>
		fact(problem.facts, 'reason') === 'TAB_AS_INDENT'
			? [
					{
						title: t('Change the tab to spaces'),
						edits: [{ span: tabsAt(text, problem.span.start), text: '  ' }],
					},
				]
			: [],
};

function tabsAt(text: string, start: number): { readonly start: number; readonly end: number } {
	const tabs = /^\t+/.exec(text.slice(start))?.[0].length ?? 0;
	return { start, end: start + tabs };
}
