import { readFrontmatter } from '../../core/book/frontmatter.js';
import type { TextEdit } from '../../core/book/note.js';
import { slice } from '../../core/text/spans.js';
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
	fixes: ({ facts, span }, text, t) => {
		switch (fact(facts, 'reason')) {
			case 'TAB_AS_INDENT':
				return [{ title: t('Change the tabs to spaces'), edits: indentation(text) }];
			case 'BLOCK_AS_IMPLICIT_KEY': {
				const quoted = JSON.stringify(slice(text, span));
				return [{ title: t('Put it in quotation marks'), edits: [{ span, text: quoted }] }];
			}
			default:
				return [];
		}
	},
};

/** Every tab that indents a line of the frontmatter, as two spaces. */
function indentation(text: string): readonly TextEdit[] {
	const { start, end } = readFrontmatter(text).block ?? { start: 0, end: 0 };
	return [...text.slice(start, end).matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ index, 0: indent }) => ({
		span: { start: start + index, end: start + index + indent.length },
		text: indent.replaceAll('\t', '  '),
	}));
}
