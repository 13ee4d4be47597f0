import assert from 'node:assert/strict';
import { bundledUri, packBook } from '../../../src/core/book/pack.js';

suite('bundled book', () => {
	const work = { path: 'work.md', text: '---\ntype: work\nname: Emma\n---\n' };
	const jane = { path: 'characters/jane.md', text: '---\ntype: character\nname: Jane\n---\n' };

	test('is the work and the entries of its files, with the addresses they open at', () => {
		const book = packBook('emma', [work, jane]);
		assert.deepEqual([book.work.id, book.work.files], ['emma', [bundledUri('emma', 'work.md')]]);
		assert.deepEqual(
			book.entries.map(({ id, files }) => [id, files]),
			[['jane', ['close-reading:/emma/characters/jane.md']]],
		);
	});

	test('does not ship with a problem', () => {
		const packed = (text: string) => () => packBook('emma', [work, { path: 'x.md', text }]);
		assert.throws(
			packed('---\ntype: caracter\nname: x\n---\n'),
			/^Error: emma\/x\.md: frontmatter\.unknown-type$/,
		);
		assert.throws(packed('Words.\n'), /^Error: emma\/x\.md: no entry$/);
		assert.throws(() => packBook('emma', [jane]), /^Error: emma has no work\.md$/);
	});
});
