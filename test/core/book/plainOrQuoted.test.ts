import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontmatter } from '../../../src/core/book/frontmatter.js';
import { plainOrQuoted } from '../../../src/core/book/plainOrQuoted.js';

suite('words in frontmatter', () => {
	test('stand bare where they are words', () => {
		for (const words of ['ruth', 'Kathy’s friend', 'Miss Lucy', 'Émile', 'never-let-me-go']) {
			assert.equal(plainOrQuoted(words), words);
		}
	});

	test('stand in quotation marks where they could be taken for something else', () => {
		for (const words of ['7', 'no', 'True', 'a: b', '[x]', '*x', 'a #b', ' a', 'a,b', '', '- a']) {
			assert.equal(plainOrQuoted(words), JSON.stringify(words));
		}
	});

	test('are read back as they were, alone and in a list', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (words) => {
				const { fields, problems } = readFrontmatter(
					`---\ntype: term\nname: ${plainOrQuoted(words)}\nthemes: [${plainOrQuoted(words)}]\n---\n`,
				);
				const [name, themes] = [fields.get('name')?.value, fields.get('themes')?.value];
				assert.deepEqual(problems, []);
				assert.equal(name?.kind === 'scalar' && name.text, words);
				const first = themes?.kind === 'list' ? themes.items[0] : undefined;
				assert.equal(first?.kind === 'scalar' && first.text, words);
			}),
		);
	});
});
