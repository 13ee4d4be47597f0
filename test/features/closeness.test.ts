import assert from 'node:assert/strict';
import { aboutPlace, closeness } from '../../src/features/closeness.js';
import { aboutAt, bookOf, entryOf, hailsham, noteOf } from './books.js';

suite('what a place is about', () => {
	const book = bookOf({
		...hailsham,
		'kathy.md': 'type: character\nname: Kathy\nrelations: [{to: ruth, kind: friend}]',
		'boat.md': 'type: symbol\nname: Boat',
		'trip.md': 'type: event\nname: The trip\ncharacters: [kathy]\nplace: norfolk\nchapter: 14',
	});
	const all = ['ruth', 'tommy', 'miss-lucy', 'norfolk', 'told', 'soul', 'scared', 'kathy', 'trip'];

	/** The entries that have to do with the place at the caret, the closest first. */
	function check(marked: string, ...expected: readonly string[]): void {
		const { note, offset } = noteOf(book, marked);
		const about = aboutAt(note, offset);
		const close = (id: string) => closeness(about, entryOf(book, id));
		const found = all.filter((id) => close(id) > 0).sort((one, other) => close(other) - close(one));
		assert.deepEqual(found, expected, marked);
	}

	test('is who is named in the paragraph, the one named last before the one named first', () => {
		check('Tommy knows Miss Lucy. <|>', 'miss-lucy', 'tommy', 'told', 'soul', 'scared');
		check('Miss Lucy knows Tommy. <|>', 'tommy', 'miss-lucy', 'soul', 'scared', 'told');
		check('Tommy, Tommy, and Miss Lucy. <|>', 'tommy', 'miss-lucy', 'soul', 'scared', 'told');
	});

	test('is then what they are tied to, and after that who is named around', () => {
		check('Tommy.\n\n[[kathy|She]] waits. <|>', 'kathy', 'ruth', 'trip', 'tommy', 'soul', 'scared');
		check('In Norfolk. <|>\n\nMiss Lucy.', 'norfolk', 'trip', 'miss-lucy', 'told');
	});

	test('is nothing where nobody is named', () => {
		check('Then <|>');
		check('`Ruth` <|>');
	});

	test('is less of each of two whom a name may mean', () => {
		const two = bookOf({
			'jane.md': 'type: character\nname: Jane\naliases: [Miss Bennet]',
			'lizzy.md': 'type: character\nname: Lizzy\naliases: [Miss Bennet]',
		});
		const { note, offset } = noteOf(two, 'Jane and Miss Bennet <|>');
		const about = aboutAt(note, offset);
		assert.ok(closeness(about, entryOf(two, 'jane')) > closeness(about, entryOf(two, 'lizzy')));
		assert.equal(aboutPlace([], { start: 0, end: 9 }).size, 0);
	});
});
