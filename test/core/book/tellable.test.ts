import assert from 'node:assert/strict';
import type { Horizon } from '../../../src/core/book/horizon.js';
import type { Problem } from '../../../src/core/book/problems.js';
import { tellable } from '../../../src/core/book/tellable.js';
import { bookOf } from '../../features/books.js';

suite('what may be told of a problem', () => {
	const files = {
		'one.md': 'type: character\nname: Madame\nchapter: 1',
		'two.md': 'type: character\nname: Madame\nchapter: 9',
		'cromer.md': 'type: place\nname: Cromer\nchapter: 14',
	};

	function told(code: Problem['code'], reference: string, horizon: Horizon): Problem | undefined {
		const problem = { code, span: { start: 0, end: 1 }, facts: { key: 'place', reference } };
		return tellable(problem, bookOf(files, horizon));
	}

	test('names the entries that a reference could mean, as far as they are met', () => {
		const ambiguous = (horizon: Horizon) =>
			told('frontmatter.ambiguous-reference', 'Madame', horizon)?.facts.choices;
		assert.equal(ambiguous('all'), 'one, two');
		assert.equal(ambiguous(1), undefined);
	});

	test('names what a reference comes near to, as far as it is met', () => {
		const near = (horizon: Horizon) =>
			told('frontmatter.unknown-reference', 'Kromer', horizon)?.facts.nearest;
		assert.equal(near('all'), 'cromer');
		assert.equal(near(13), '');
	});

	test('leaves every other problem as it is', () => {
		assert.deepEqual(told('frontmatter.cycle', 'x', 0)?.facts, { key: 'place', reference: 'x' });
	});
});
