import assert from 'node:assert/strict';
import { keyReferencesIn } from '../../../src/core/mentions/keyReferences.js';
import { bookOf, hailsham, wholeNote } from '../../features/books.js';
import { underline } from '../../fixture.js';

suite('references in the frontmatter of a note', () => {
	function check(lines: readonly string[], ...expected: readonly string[]): void {
		const text = ['---', ...lines, '---'].join('\n');
		const marks = keyReferencesIn(wholeNote(bookOf(hailsham), text)).map(({ span, named }) => ({
			span,
			label: named.map(({ entry }) => entry.id).join(' or '),
		}));
		assert.equal(underline(text, marks), ['---', ...expected, '---'].join('\n'));
	}

	test('are its books and what its names mean', () => {
		check(
			['work: [never-let-me-go, emma]', 'means: {Lu: "Miss Lucy", R: ruth, N: nobody}'],
			'work: [never-let-me-go, emma]',
			'       ^^^^^^^^^^^^^^^ never-let-me-go',
			'means: {Lu: "Miss Lucy", R: ruth, N: nobody}',
			'            ^^^^^^^^^^^ miss-lucy',
			'                            ^^^^ ruth',
		);
		check(
			['work: Never Let Me Go'],
			'work: Never Let Me Go',
			'      ^^^^^^^^^^^^^^^ never-let-me-go',
		);
	});

	test('are none in other keys, or where there is no frontmatter', () => {
		check(['title: ruth', 'ignore: [ruth]'], 'title: ruth', 'ignore: [ruth]');
		assert.deepEqual(keyReferencesIn(wholeNote(bookOf(hailsham), 'means: {R: ruth}')), []);
	});
});
