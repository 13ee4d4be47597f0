import assert from 'node:assert/strict';
import { readFrontmatter } from '../../../src/core/book/frontmatter.js';
import { slice } from '../../../src/core/text/spans.js';
import { bracketed } from '../../fixture.js';
import { checkFile } from './shelf.js';

suite('frontmatter', () => {
	/** The text is given with its block and its body between `⟦` and `⟧`. */
	function check(marked: string): void {
		const text = marked.replace(/[⟦⟧]/g, '');
		const { block, body, problems } = readFrontmatter(text);
		assert.equal(bracketed(text, block ? [block, body] : [body]), marked);
		assert.deepEqual(problems, [], marked);
	}

	test('is what stands between two lines of three dashes', () => {
		check('---\n⟦type: term\n⟧---\n⟦\nBody\n⟧');
		check('---\n⟦type: term\n⟧---⟦⟧');
		check('---  \n⟦type: term\n⟧--- \t\n⟦Body⟧');
		check('---\n⟦⟧---\n⟦Body⟧');
		check('---yaml\n⟦type: term\n⟧---\n⟦Body⟧');
		check('---YML\n⟦type: term\n⟧---\n⟦Body⟧');
	});

	test('counts offsets in a text with a byte order mark and carriage returns as it stands', () => {
		check('\uFEFF---\r\n⟦type: term\r\n⟧---\r\n⟦Body\r\n⟧');
		check('---\r\n⟦⟧---\r\n⟦Body⟧');
	});

	test('does not end at a line of four dashes or at dashes inside a line', () => {
		check('---\n⟦# ---\na: b ---\nc:\n ---\n⟧---\n⟦Body⟧');
		const text = '---\ntype: term\n----\nname: x\n---\nBody';
		assert.equal(slice(text, readFrontmatter(text).body), 'Body');
	});

	test('is not what stands between two rules in prose', () => {
		check('⟦---\n⟧');
		check('⟦---⟧');
		check('⟦----\ntype: term\n----\n⟧');
		check('⟦---\nIt was the best of times.\n\n---\n⟧');
		check('⟦---\n\nShe said "no".\nAnd left.\n\n---\n⟧');
		check('⟦---\n- one\n- two\n---\n⟧');
		check('⟦---\nNote: she never says so.\n⟧');
		check('⟦--- a dash and words\ntype: term\n---\n⟧');
		check('⟦Words first.\n---\ntype: term\n---\n⟧');
	});

	test('may hold comments only, or nothing', () => {
		check('---\n⟦# nothing yet\n\n⟧---\n⟦⟧');
		check('---\n⟦\n⟧---\n⟦⟧');
	});

	test('may be JSON', () => {
		const json =
			'---json\n{\n\t"type": "character",\n\t"name": "R\\u00fath",\n\t"chapter": 3\n}\n---\n';
		const { entry, problems } = checkFile('frontmatter.broken', json);
		assert.deepEqual([entry?.name, entry?.chapter, problems], ['Rúth', 3, []]);
		assert.equal(checkFile('frontmatter.broken', json.replace('json', 'JSON')).entry?.chapter, 3);
	});

	test('is refused in every language that could only be run', () => {
		const body = '{ type: "character", name: (globalThis.ran = true) }';
		for (const language of ['js', 'JS', 'javascript', 'coffee', 'cson', 'toml', 'constructor']) {
			checkFile('frontmatter.refused-language', `---⟦${language}⟧\n${body}\n---\n`);
		}
		checkFile('frontmatter.refused-language', `--- ⟦js⟧ \n${body}\n---\n`);
		checkFile('frontmatter.refused-language', `---⟦__proto__⟧\r\n${body}\r\n---\r\n`);
		assert.equal('ran' in globalThis, false);
	});

	test('says the same of broken text the second time, unlike the cache of gray-matter', () => {
		const text = '---\ntype: term\nname: "x\n---\n';
		assert.deepEqual(readFrontmatter(text), readFrontmatter(text));
		assert.equal(readFrontmatter(text).problems.length, 1);
	});

	test('that is never closed is read up to the first blank line, and told', () => {
		const text = '⟦---⟧\ntype: character\nname: Ruth\n\nShe is Kathy’s friend.\n';
		const { entry } = checkFile('frontmatter.unclosed', text);
		assert.deepEqual([entry?.name, entry?.description], ['Ruth', 'She is Kathy’s friend.']);
		checkFile('frontmatter.unclosed', '\uFEFF⟦---⟧\r\nname: Ruth\r\ntype: character');
	});

	test('gives the words of each key and value', () => {
		const text = '---\nname: "Miss Lucy"\nchapter: 7\n---\n';
		const shown = [...readFrontmatter(text).fields].map(([key, field]) => [
			key,
			slice(text, field.key),
			slice(text, field.value.span),
		]);
		assert.deepEqual(shown, [
			['name', 'name', '"Miss Lucy"'],
			['chapter', 'chapter', '7'],
		]);
	});
});
