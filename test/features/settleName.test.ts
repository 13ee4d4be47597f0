import assert from 'node:assert/strict';
import type { ReadBook } from '../../src/core/book/horizon.js';
import { settlements } from '../../src/features/settleName.js';
import { bookOf, noteOf, t } from './books.js';

const bennets = {
	'jane.md': 'type: character\nname: Jane Bennet\naliases: [Miss Bennet]',
	'elizabeth.md': 'type: character\nname: Elizabeth Bennet\naliases: [Miss Bennet]',
	'netherfield.md': 'type: place\nname: Netherfield',
};

suite('settle name', () => {
	const book = bookOf(bennets);

	/** Each way by its title, with the text after it. */
	function ways(marked: string, about: ReadBook | readonly ReadBook[] = book): object {
		const { note, offset } = noteOf(about, marked);
		const found = settlements(note, offset, t).map(({ title, edit: { span, text } }) => [
			title,
			note.text.slice(0, span.start) + text + note.text.slice(span.end),
		]);
		return Object.fromEntries(found);
	}

	test('says which entry is meant, in the note or in this place', () => {
		assert.deepEqual(ways('---\nwork: x\n---\nMiss Ben<|>net'), {
			'“Miss Bennet” is Jane Bennet (jane) in this note':
				'---\nwork: x\nmeans: {Miss Bennet: jane}\n---\nMiss Bennet',
			'“Miss Bennet” is Elizabeth Bennet (elizabeth) in this note':
				'---\nwork: x\nmeans: {Miss Bennet: elizabeth}\n---\nMiss Bennet',
			'Link this “Miss Bennet” to Jane Bennet (jane)': '---\nwork: x\n---\n[[jane|Miss Bennet]]',
			'Link this “Miss Bennet” to Elizabeth Bennet (elizabeth)':
				'---\nwork: x\n---\n[[elizabeth|Miss Bennet]]',
			'“Miss Bennet” is no name in this note':
				'---\nwork: x\nignore: [Miss Bennet]\n---\nMiss Bennet',
		});
	});

	test('of a clear name offers the link and silence', () => {
		assert.deepEqual(ways('---\nignore: [May]\n---\nNeth<|>erfield'), {
			'Link this “Netherfield” to Netherfield (netherfield)':
				'---\nignore: [May]\n---\n[[netherfield|Netherfield]]',
			'“Netherfield” is no name in this note': '---\nignore: [May, Netherfield]\n---\nNetherfield',
		});
	});

	test('of a name that is settled offers to settle it anew', () => {
		const titles = Object.keys(ways('---\nmeans: {Miss Bennet: jane}\n---\nMiss Ben<|>net'));
		assert.deepEqual(titles, [
			'“Miss Bennet” is Elizabeth Bennet (elizabeth) in this note',
			'Link this “Miss Bennet” to Jane Bennet (jane)',
			'Link this “Miss Bennet” to Elizabeth Bennet (elizabeth)',
			'“Miss Bennet” is no name in this note',
		]);
	});

	test('writes a name that runs over a line break on one line', () => {
		assert.ok('“Miss Bennet” is no name in this note' in ways('> Miss\n> Ben<|>net'));
		assert.equal(
			Object.values(ways('> Miss\n> Ben<|>net')).at(-1),
			'---\nignore: [Miss Bennet]\n---\n\n> Miss\n> Bennet',
		);
	});

	test('does not end the cell of a table', () => {
		const linked = (table: string) => Object.values(ways(table))[0];
		assert.equal(
			linked('| a | b |\n|---|---|\n| Neth<|>erfield | c |'),
			'| a | b |\n|---|---|\n| [[netherfield\\|Netherfield]] | c |',
		);
		assert.equal(
			linked('a | b\n:--|--:\nNeth<|>erfield | c'),
			'a | b\n:--|--:\n[[netherfield\\|Netherfield]] | c',
		);
		assert.equal(linked('a | Neth<|>erfield'), 'a | [[netherfield|Netherfield]]');
	});

	test('names the book where two books have the entry', () => {
		const other = bookOf(bennets, 'all', 'sequel');
		const titles = Object.values(ways('Neth<|>erfield', [book, other]));
		assert.ok(titles.includes('[[sequel:netherfield|Netherfield]]'));
	});

	test('is silent about links, which are settled, and other words', () => {
		assert.deepEqual(ways('[[jane|Miss Ben<|>net]]'), {});
		assert.deepEqual(ways('some oth<|>er word'), {});
	});
});
