import assert from 'node:assert/strict';
import { referringEntries } from '../../src/features/references.js';
import { bookOf, hailsham } from './books.js';

suite('references between entries', () => {
	const book = bookOf({
		...hailsham,
		'loss.md': 'type: theme\nname: Loss',
		'grief.md': 'type: theme\nname: Grief\nparent: loss',
		'cromer.md': 'type: place\nname: Cromer\nwithin: norfolk',
		'kathy.md': 'type: character\nname: Kathy\nthemes: [loss]\nrelations: [ruth]',
		'trip.md':
			'type: event\nname: The trip\ncharacters: [ruth]\nplace: norfolk\nthemes: [loss]\nchapter: 14',
		'said.md': 'type: quote\ntext: x\nto: ruth\nplace: norfolk\nsymbols: [boat]\nthemes: [loss]',
		'boat.md': 'type: symbol\nname: Boat',
	});

	function check(id: string, ...expected: readonly string[]): void {
		assert.deepEqual(
			referringEntries(book, id)
				.map((entry) => entry.id)
				.sort(),
			expected,
			id,
		);
	}

	test('are found in every key that refers', () => {
		check('ruth', 'kathy', 'said', 'scared', 'trip');
		check('norfolk', 'cromer', 'said', 'trip');
		check('loss', 'grief', 'kathy', 'said', 'trip');
		check('boat', 'said');
		check('tommy', 'scared', 'soul');
	});

	test('are none where nothing refers, and none that is not read yet', () => {
		check('kathy');
		check('nobody');
		const read = bookOf(
			{ ...hailsham, 'trip.md': 'type: event\nname: x\ncharacters: [ruth]\nchapter: 14' },
			13,
		);
		assert.deepEqual(
			referringEntries(read, 'ruth').map(({ id }) => id),
			['scared'],
		);
	});
});
