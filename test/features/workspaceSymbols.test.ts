import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../src/features/workspaceSymbols.js';
import { bookOf, hailsham } from './books.js';

suite('workspace symbols', () => {
	function names(query: string, horizon = 23): readonly string[] {
		return workspaceSymbols([bookOf(hailsham, horizon)], query).map(({ name }) => name);
	}

	test('are names and aliases with the letters of the query in order', () => {
		assert.deepEqual(names('ruth'), ['Ruth']);
		assert.deepEqual(names('TOM'), ['Tommy D.', 'Tommy']);
		assert.deepEqual(names('mlucy'), ['Miss Lucy']);
		assert.deepEqual(names('m l'), ['Miss Lucy']);
		assert.deepEqual(names('xyz'), []);
	});

	test('lead to their file, under the title of the book', () => {
		assert.deepEqual(workspaceSymbols([bookOf(hailsham)], 'norf'), [
			{ name: 'Norfolk', container: 'Never Let Me Go', file: 'file:///never-let-me-go/norfolk.md' },
		]);
	});

	test('are no quotes, and nothing that is not read yet', () => {
		assert.deepEqual(names('', 1), ['Ruth', 'Tommy D.', 'Tommy']);
	});
});
