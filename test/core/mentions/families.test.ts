import assert from 'node:assert/strict';
import { mentionsIn } from '../../../src/core/mentions/named.js';
import { bookOf, type Files, wholeNote } from '../../features/books.js';

suite('families', () => {
	/** Checks what each name in the text means. */
	function check(files: Files, text: string, expected: Readonly<Record<string, string>>): void {
		const found = mentionsIn(wholeNote(bookOf(files), text)).map(({ mention, named }) => [
			text.slice(mention.span.start, mention.span.end),
			named.map(({ entry }) => entry.id).join(' or '),
		]);
		assert.deepEqual(Object.fromEntries(found), expected);
	}

	const character = (name: string, aliases = '') =>
		`type: character\nname: ${name}\naliases: [${aliases}]`;

	test('have a plural where somebody is called by a title, and name all who bear it', () => {
		check(
			{
				'jane.md': character('Jane Bennet'),
				'mother.md': character('Mrs. Bennet'),
				'charlotte.md': character('Charlotte Lucas', 'Mrs Collins'),
				'hurst.md': character('Mr Hurst'),
			},
			'The Bennets met the Hursts’ guests, the Collinses and the Lucases.',
			{ Bennets: 'jane or mother', Hursts: 'hurst', Collinses: 'charlotte' },
		);
	});

	test('are none where the last word of a name may be anything', () => {
		check(
			{
				'dog.md': character('Black Dog'),
				'rabbit.md': character('White Rabbit', 'Mr. Rabbit of the Garden'),
				'william.md': character('Sir William', 'the Doctor'),
				'house.md': 'type: place\nname: Mrs. House',
			},
			'Dogs and Rabbits and Williams are no Houses.',
			{},
		);
	});
});
