import assert from 'node:assert/strict';
import type { Horizon } from '../../src/core/book/horizon.js';
import { horizonChoices, horizonText } from '../../src/features/setHorizon.js';
import { bookOf, t } from './books.js';

const letters = {
	'work.md':
		'type: work\nname: Frankenstein\nchapters:\n  - {label: Letter I, part: Volume I, title: To the north}\n  - {label: Chapter 1, part: Volume I}\n  - {label: "2"}',
};

suite('horizon', () => {
	test('is chosen among the whole book, nothing, and each chapter by what the book prints', () => {
		const choices = horizonChoices(bookOf(letters, 1), t);
		assert.deepEqual(
			choices.map(({ horizon, label, part }) => [horizon, label, part]),
			[
				['all', 'I have finished the whole book', ''],
				[0, 'I have finished nothing yet', ''],
				[1, 'I have finished Letter I', 'Volume I'],
				[2, 'I have finished chapter 1', 'Volume I'],
				[3, 'I have finished chapter 2', ''],
			],
		);
	});

	test('shows which answer is set now', () => {
		const current = (horizon: Horizon) =>
			horizonChoices(bookOf(letters, horizon), t).flatMap((choice) =>
				choice.current ? choice.horizon : [],
			);
		assert.deepEqual([current('all'), current(0), current(2), current(9)], [['all'], [0], [2], []]);
	});

	test('is said in a few words', () => {
		const said = (horizon: Horizon) => horizonText(bookOf(letters, horizon), t);
		assert.equal(said('all'), 'whole book');
		assert.equal(said(0), 'nothing read yet');
		assert.equal(said(1), 'to Letter I');
		assert.equal(said(3), 'to chapter 2');
		assert.equal(said(2.5), 'to chapter 1');
		assert.equal(said(9), 'to chapter 9');
	});
});
