import assert from 'node:assert/strict';
import { dropped } from '../../src/features/drop.js';
import { insertionText } from '../../src/features/insertion.js';
import { bookOf, hailsham } from './books.js';

suite('drop', () => {
	const misquote = 'type: quote\ntext: told you so\nstatus: misquote';
	const book = bookOf({ ...hailsham, 'wrong.md': misquote });

	function check(files: readonly string[], expected: string | undefined, page?: string): void {
		const found = dropped(
			[book],
			files.map((file) => (/\w/.test(file) ? `file:///never-let-me-go/${file}` : file)),
			'mla',
			() => page,
		);
		assert.equal(found && insertionText(found), expected);
	}

	test('of a quote becomes a quotation with its citation', () => {
		check(['soul.md'], '“it revealed your soul” (Ishiguro, ch. 15)');
		check(['soul.md'], '“it revealed your soul” (Ishiguro 173)', '173');
	});

	test('of several becomes a paragraph each', () => {
		check(
			['soul.md', '', '#', 'scared.md'],
			'“it revealed your soul” (Ishiguro, ch. 15)\n\n“She’s scared of us” (Ishiguro, ch. 3)',
		);
	});

	test('of anything else is VS Code’s own', () => {
		check([], undefined);
		check(['ruth.md'], undefined);
		check(['soul.md', 'ruth.md'], undefined);
		check(['wrong.md'], undefined);
		check(['nothing.md'], undefined);
	});
});
