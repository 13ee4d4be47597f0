import assert from 'node:assert/strict';
import type { CitationStyle } from '../../src/core/citations/citation.js';
import { finishLocator } from '../../src/features/rememberPage.js';

suite('remember page', () => {
	/** The locator stands between `⟦` and `⟧`; expected are the text it becomes and the page. */
	function check(
		marked: string,
		expected: string,
		page: string | undefined,
		style: CitationStyle = 'mla',
	): void {
		const start = marked.indexOf('⟦');
		const end = marked.indexOf('⟧') - 1;
		const text = marked.replace(/[⟦⟧]/g, '');
		const { page: found, edit } = finishLocator(text, { start, end }, style);
		const { span, text: words } = edit ?? { span: { start, end }, text: text.slice(start, end) };
		assert.equal(text.slice(0, span.start) + words + text.slice(span.end), expected);
		assert.equal(found, page);
	}

	test('reads the page and takes out the comma and the label, as MLA has it', () => {
		check('(Ishiguro, ⟦81⟧).', '(Ishiguro 81).', '81');
		check('(Ishiguro, ⟦p. 81⟧).', '(Ishiguro 81).', '81');
		check('(Ishiguro ⟦pp. 81–82⟧).', '(Ishiguro 81–82).', '81–82');
	});

	test('changes nothing that is right already', () => {
		check('(Ishiguro ⟦81⟧).', '(Ishiguro 81).', '81');
		check('[@ishiguro2005, ⟦81⟧]', '[@ishiguro2005, 81]', '81', 'pandoc');
		check('[@ishiguro2005, ⟦p. 81⟧]', '[@ishiguro2005, p. 81]', '81', 'pandoc');
	});

	test('remembers nothing that is no page', () => {
		check('(Ishiguro, ⟦ch. 7⟧).', '(Ishiguro, ch. 7).', undefined);
		check('(Ishiguro, ⟦⟧).', '(Ishiguro, ).', undefined);
		check('(Milton, ⟦line 12⟧).', '(Milton, line 12).', undefined);
		check('[@ishiguro2005, ⟦chapter 7⟧]', '[@ishiguro2005, chapter 7]', undefined, 'pandoc');
	});
});
