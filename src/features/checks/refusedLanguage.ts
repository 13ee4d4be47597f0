import { type Check, fact } from './check.js';

/** Frontmatter in a language that could only be run. */
export const refusedLanguage: Check = {
	code: 'frontmatter.refused-language',
	severity: 'error',
	message: (facts, t) =>
		t(
			'Frontmatter in “{0}” is not read, because code in notes is never run. Write it as YAML after a plain “---”.',
			fact(facts, 'language'),
		),
	fixes: (problem, _text, t) => [
		{ title: t('Make it a plain “---”'), edits: [{ span: problem.span, text: '' }] },
	],
};
