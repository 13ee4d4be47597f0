import assert from 'node:assert/strict';
import type { Edition } from '../../../src/core/editions/edition.js';
import { readEdition } from '../../../src/core/editions/readEdition.js';

suite('a book in Markdown', () => {
	test('has its chapters by its headings', () => {
		const { title, text, chapters } = read(
			'# Title: Emma\n\n## Author: Jane Austen\n\n-------\n\n## Volume I\n\n## Chapter 1 ##\n\nOne.\n\n## Chapter 2\n\nTwo.\n\nChapter 3\n---------\n\nThree.\n',
		);
		assert.equal(title, 'Emma');
		assert.deepEqual(
			chapters.map(
				({ title: name, parts, span, body }) =>
					`${[...parts, name].join(' > ')}: ${text.slice(body, span.end).trim()}`,
			),
			['Volume I > Chapter 1: One.', 'Volume I > Chapter 2: Two.', 'Volume I > Chapter 3: Three.'],
		);
	});

	test('leaves the words of its markup', () => {
		check('*One* **two** _three_ snake_case 2*3', 'One two three snake_case 23');
		check(
			'a [link](http://x "t") and[^1] ![p](q) <b>bold</b><!-- no\n\nno -->',
			'a link and  bold',
		);
		check('\\*not\\* \\_emphasis\\_ 1\\.', '*not* _emphasis_ 1.');
		check('> quoted\n> on', 'quoted on');
		check('verse  \nline\\\nlast\nwrapped', 'verse\nline\nlast wrapped');
		check('---\ntitle: x\n---\nwords', 'words');
	});

	function check(markdown: string, expected: string): void {
		assert.equal(read(markdown).text, expected);
	}

	function read(markdown: string): Edition {
		const { edition, problem } = readEdition(new TextEncoder().encode(markdown), 'book.md');
		assert.ok(edition, problem?.code);
		return edition;
	}
});
