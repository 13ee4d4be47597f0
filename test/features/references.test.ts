import assert from 'node:assert/strict';
import type { Horizon } from '../../src/core/book/horizon.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { mentionsIn } from '../../src/core/mentions/named.js';
import {
	placesNaming,
	quotesWithin,
	referringEntries,
	wordsReferringTo,
} from '../../src/features/references.js';
import { bookOf, entryOf, hailsham, wholeNote } from './books.js';

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

suite('the quotes that are quoted where an entry is', () => {
	function check(id: string, horizon: Horizon, ...expected: readonly string[]): void {
		const book = bookOf(hailsham, horizon);
		const found = quotesWithin(book, entryOf(book, id));
		assert.deepEqual(found.map((quote) => quote.id).sort(), expected);
	}

	test('are those that a character speaks, and all of the work', () => {
		check('ruth', 'all', 'scared');
		check('never-let-me-go', 'all', 'scared', 'soul', 'told');
	});

	test('are none that others speak of it, and none that is not read yet', () => {
		check('norfolk', 'all');
		check('told', 'all');
		check('tommy', 14);
		check('never-let-me-go', 6, 'scared');
	});
});

suite('words that refer', () => {
	const files = {
		...hailsham,
		'kathy.md':
			'type: character\nname: Kathy\nthemes: [loss]\nrelations:\n  - ruth\n  - {to: Ruth, kind: friend, from: 3}\n  - {to: tommy, from: 4}',
	};

	function check(id: string, horizon: Horizon, ...expected: readonly string[]): void {
		const text = `---\n${files['kathy.md']}\n---\n`;
		const parsed = parseEntry(text, { id: 'kathy', file: 'file:///kathy.md' });
		const spans = wordsReferringTo(parsed, bookOf(files, horizon), id);
		assert.deepEqual(
			spans.map(({ start, end }) => text.slice(start, end)),
			expected,
		);
	}

	test('are those that have been read', () => {
		check('ruth', 'all', 'ruth', 'Ruth');
		check('ruth', 2, 'ruth');
		check('tommy', 3);
		check('tommy', 4, 'tommy');
	});

	test('are found in the document that a bundled entry is shown as', () => {
		const note = wholeNote(bookOf(hailsham), '# Ruth\n\n- Friend: Tommy D.\n- `Ruth`');
		assert.deepEqual(placesNaming(mentionsIn(note), 'ruth'), [{ start: 2, end: 6 }]);
	});
});
