import assert from 'node:assert/strict';
import { maskedRegions, paragraphAt } from '../../../src/core/text/markdown.js';
import { slice } from '../../../src/core/text/spans.js';
import { atCursor, bracketed } from '../../fixture.js';

suite('masked regions of Markdown', () => {
	/** Checks that exactly what is between `⟦` and `⟧` in `shown` is masked. */
	function check(shown: string): void {
		const text = shown.replace(/[⟦⟧]/gu, '');
		assert.equal(bracketed(text, maskedRegions(text)), shown);
	}

	test('are frontmatter', () => {
		check('⟦---\nname: Ruth\n---⟧\n\nRuth');
		check('⟦---\nname: Ruth\n\nnote: Tommy\n---⟧');
		check('---\nRuth, unclosed');
		check('Ruth\n---\nTommy\n---\n');
	});

	test('are fenced code blocks', () => {
		check('Ruth\n⟦```js\nRuth\n\nRuth\n```⟧\nRuth');
		check('⟦~~~\n``` Ruth\n~~~⟧\nRuth');
		check('⟦````\n```\nRuth\n````⟧');
		check('> ⟦```\n> Ruth\n⟧Ruth');
		check('- ⟦```\n  Ruth\n  ```⟧\n- Ruth');
		check('⟦```\nRuth, unclosed\n\nto the end⟧');
		check('Ruth ⟦``` Ruth ```⟧ Ruth');
		check('⟦~~~ `js`\nRuth\n~~~⟧');
	});

	test('are indented code blocks, but not the paragraphs of a list', () => {
		check('Ruth\n\n⟦    Ruth\n    Ruth⟧\n\nRuth');
		check('Ruth\n\n⟦\tRuth⟧\nRuth');
		check('Ruth\n    and Tommy');
		check('- Ruth\n\n    and Tommy\n\n    and Kathy\n\nRuth\n\n⟦    Ruth⟧');
		check('[^1]: Ruth\n\n    and Tommy'.replace('[^1]', '⟦[^1]⟧'));
		check('⟦    Ruth⟧');
		check('⟦---\nwork: x\n---⟧\n⟦    Ruth⟧\nTommy');
	});

	test('are code spans', () => {
		check('Ruth ⟦`Ruth`⟧ ⟦``a ` Ruth``⟧ Ruth');
		check('Ruth ⟦`Ruth\nTommy`⟧ Ruth');
		check('Ruth ` Ruth\n\nTommy ` Ruth');
		check('Ruth \\` Ruth ` Ruth');
	});

	test('are link destinations and titles, but not link texts', () => {
		check('[Ruth]⟦(ruth.md)⟧ ![Ruth]⟦(ruth.png "Ruth")⟧ Ruth');
		check('[Ruth]⟦(<a Ruth.md>)⟧ [Ruth]⟦(a(Ruth)b)⟧ Ruth');
		check('[Ruth]⟦[ruth]⟧ and [Ruth]⟦[]⟧');
		check('[Ruth] (Tommy)');
		check('⟦[ruth]: https://example.org/Ruth "Ruth"⟧\nRuth');
		check('⟦[ruth]:\n  https://example.org/Ruth\n  "Ruth \\"Ruth\\""⟧\nRuth');
		check('[Ruth]⟦(/ruth "Ruth \\"Ruth\\"")⟧');
		check('[Ruth]: I never said that.');
		check('[Ruth]:\nI never said that.');
	});

	test('are URLs, e-mail addresses and citation keys', () => {
		check('⟦<https://example.org/Ruth>⟧ ⟦https://example.org/Ruth_(x)⟧. Ruth');
		check('⟦ruth@example.org⟧, [⟦@ruth2005⟧, p. 5] Ruth');
		check('see ⟦zotero://select/Ruth⟧; Ruth');
		check('(⟦www.example.org/Ruth⟧), ⟦www.ruth.org⟧. Ruth, xwww.Ruth');
	});

	test('are HTML tags and comments', () => {
		check('⟦<b title="Ruth">⟧Ruth⟦</b>⟧ Ruth ⟦<!-- Ruth -->⟧ Ruth');
		check('⟦<!--\n\nRuth\n\n-->⟧ Ruth');
		check('⟦<pre>\nRuth\n\nRuth\n</pre>⟧\nRuth');
		check('⟦<code>Ruth</code>⟧ Ruth');
		check('⟦<div title="Ruth\nRuth⟧\n\nRuth');
		check('<Ruth is smaller\n\n<b Ruth\n\nRuth <b x="Ruth');
		check('a < Ruth and Ruth > b');
	});

	test('are math', () => {
		check('⟦$Ruth$⟧ costs $5 and Ruth $6');
		check('⟦$$\nRuth\n\nRuth\n$$⟧\nRuth');
		check('\\$Ruth\\$');
	});

	test('are footnote labels, templates and embeds', () => {
		check('Ruth⟦[^ruth]⟧\n\n⟦[^ruth]⟧: Ruth');
		check('⟦{{< Ruth >}}⟧ Ruth ⟦{.Ruth}⟧ {Ruth}');
		check('⟦![[Ruth.png]]⟧ [[ruth|Ruth]]');
		check('Ruth ⟦%% Ruth %%⟧ Ruth');
	});

	test('end with the item, heading, row or quotation that they stand in', () => {
		check('- Ruth` said\n- Tommy\n- Ruth` said');
		check('1. costs 5$ Ruth\n2. costs $5 Ruth\n2. costs 5$ Ruth');
		check('# Ruth` said\nRuth ` Tommy\n## Tommy');
		check('| $5 | Ruth |\n|---|---|\n| 5$ | Tommy |');
		check('Ruth` said\n> Tommy` said');
		check('> ⟦`Ruth\n> Tommy`⟧');
		check('Ruth <!-- Ruth'.replace('<', '⟦<').concat('\n- Tommy -->⟧ Ruth'));
	});

	test('leave headings, quotations and emphasis alone', () => {
		check('# Ruth\n\n> Ruth\n\n*Ruth* **Ruth** _Ruth_ “Ruth”\n\n| Ruth | Tommy |\n');
	});
});

suite('the paragraph at an offset', () => {
	function check(marked: string, paragraph: string): void {
		const { text, offset } = atCursor(marked);
		assert.equal(slice(text, paragraphAt(text, offset)), paragraph, marked);
	}

	test('runs from blank line to blank line', () => {
		check('a\n\nb\n<|>c\n\nd', 'b\nc');
		check('<|>a\nb', 'a\nb');
		check('a\n \t\nb<|>', 'b');
		check('a\r\n\r\nb<|>\r\nc\r\n\r\nd', 'b\r\nc\r');
	});

	test('is empty on a blank line', () => {
		check('a\n<|>\nb', '');
		check('<|>', '');
	});
});
