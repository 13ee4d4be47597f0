import assert from 'node:assert/strict';
import type { ReadBook } from '../../../src/core/book/horizon.js';
import { mentionsIn, namedAt, resolveIn } from '../../../src/core/mentions/named.js';
import { bookOf, hailsham, noteOf, wholeNote } from '../../features/books.js';
import { bracketed, underline } from '../../fixture.js';

const book = bookOf({
	...hailsham,
	'carer.md': 'type: term\nname: carer',
	'complete.md': 'type: term\nname: complete\nmatch: marked',
	'jane.md': 'type: character\nname: Jane Bennet\naliases: [Miss Bennet, Bennet]',
	'elizabeth.md': 'type: character\nname: Elizabeth Bennet\naliases: [Miss Bennet, Bennet]',
});

suite('names in a note', () => {
	/** Draws under the text what each name in it means. */
	function check(text: string, expected: readonly string[], about: ReadBook | ReadBook[] = book) {
		const marks = mentionsIn(wholeNote(about, text)).map(({ mention, named }) => ({
			span: mention.span,
			label: named
				.map(({ book: of, entry }) => `${of.id}:${entry.id}`.replace('never-let-me-go:', ''))
				.join(' or '),
		}));
		assert.equal(underline(text, marks), expected.join('\n'));
	}

	test('mean their entries, in prose and in links', () => {
		check('Ruth told [[tommy|him]] of Norfolk.', [
			'Ruth told [[tommy|him]] of Norfolk.',
			'^^^^ ruth',
			'                  ^^^ tommy',
			'                           ^^^^^^^ norfolk',
		]);
	});

	test('of terms and families have plurals', () => {
		check('Carers and the Bennets', [
			'Carers and the Bennets',
			'^^^^^^ carer',
			'               ^^^^^^^ jane or elizabeth',
		]);
	});

	test('of a family with a title have plurals', () => {
		check('The Miss Bennets, and Jane Bennets', [
			'The Miss Bennets, and Jane Bennets',
			'    ^^^^^^^^^^^^ jane or elizabeth',
			'                      ^^^^^^^^^^^^ jane',
		]);
	});

	test('that are everyday words, and titles, are names only where they are marked', () => {
		check('They complete, and “complete” is a word.', [
			'They complete, and “complete” is a word.',
			'                    ^^^^^^^^ complete',
		]);
		check('Never let me go. *Never Let Me Go*', [
			'Never let me go. *Never Let Me Go*',
			'                  ^^^^^^^^^^^^^^^ never-let-me-go',
		]);
	});

	test('that a note ignores are no names in it, in whatever letters', () => {
		check('---\nignore: [Ruth, carer]\n---\nRuth, RUTH, Carer', [
			'---\nignore: [Ruth, carer]\n---\nRuth, RUTH, Carer',
		]);
		check('---\nignore: [Ruth]\n---\n[[ruth]]', [
			'---\nignore: [Ruth]\n---\n[[ruth]]',
			'  ^^^^ ruth',
		]);
	});

	test('that a note ignores are none in other forms of them', () => {
		const ignored =
			'---\nignore: [carer, Tommy D., Miss Lucy]\n---\n> Carers, Tommy D, Miss\n> Lucy';
		check(ignored, [ignored]);
	});

	test('that a note settles mean what it says, in capitals and over a line break too', () => {
		check('---\nmeans: {Miss Bennet: elizabeth}\n---\nMiss Bennet and Miss\nBennet, MISS BENNET', [
			'---\nmeans: {Miss Bennet: elizabeth}\n---\nMiss Bennet and Miss',
			'^^^^^^^^^^^ elizabeth',
			'                ^^^^ elizabeth',
			'Bennet, MISS BENNET',
			'        ^^^^^^^^^^^ elizabeth',
		]);
		check('---\nmeans: {miss bennet: jane}\n---\n> Miss\n> Bénnet, Miss\u00adBennet', [
			'---\nmeans: {miss bennet: jane}\n---\n> Miss',
			'  ^^^^ jane',
			'> Bénnet, Miss\u00adBennet',
		]);
		check('---\nmeans: {Miss Bennet: nobody}\n---\nMiss Bennet', [
			'---\nmeans: {Miss Bennet: nobody}\n---\nMiss Bennet',
			'^^^^^^^^^^^ jane or elizabeth',
		]);
	});

	test('mean entries of each book that the note is about', () => {
		const other = bookOf(
			{
				'ruth.md': 'type: character\nname: Ruth',
				'lucy.md': 'type: character\nname: Lucilla',
				'x.md': 'type: character\nname: X\naliases: [Miss Lucy]',
			},
			'all',
			'bible',
		);
		check(
			'Ruth, [[bible:ruth]]',
			['Ruth, [[bible:ruth]]', '^^^^ ruth or bible:ruth', '        ^^^^^^^^^^ bible:ruth'],
			[book, other],
		);
	});

	test('that nothing bears are none', () => {
		check('[[nobody]], Ruthless, `Ruth`', ['[[nobody]], Ruthless, `Ruth`']);
	});
});

suite('the name at the caret', () => {
	function check(marked: string, expected: string | undefined): void {
		const { note, offset } = noteOf(book, marked);
		const found = namedAt(note, offset)?.mention.span;
		assert.equal(found && bracketed(note.text, [found]), expected, marked);
	}

	test('is the one it touches', () => {
		check('<|>Ruth laughed.', '⟦Ruth⟧ laughed.');
		check('Ruth<|> laughed.', '⟦Ruth⟧ laughed.');
		check('[[ruth|s<|>he]] laughed.', '[[ruth|⟦she⟧]] laughed.');
		check('Ruth laugh<|>ed.', undefined);
		check('[[nobo<|>dy]]', undefined);
	});
});

suite('references', () => {
	const other = bookOf(
		{
			'ruth.md': 'type: character\nname: Ruth',
			'lucy.md': 'type: character\nname: Lucilla',
			'x.md': 'type: character\nname: X\naliases: [Miss Lucy]',
		},
		'all',
		'bible',
	);

	function check(reference: string, ...expected: readonly string[]): void {
		const found = resolveIn([book, other], reference);
		assert.deepEqual(
			found.map(({ book: of, entry }) => `${of.id}:${entry.id}`),
			expected,
			reference,
		);
	}

	test('mean an id, a name or an alias, in one book where they name it', () => {
		check('tommy', 'never-let-me-go:tommy');
		check('Tommy D.', 'never-let-me-go:tommy');
		check('bible:Ruth', 'bible:ruth');
		check('ruth', 'never-let-me-go:ruth', 'bible:ruth');
		check('nobody');
		check('emma:ruth');
	});

	test('mean the id before the name and the name before the alias, in whichever book', () => {
		check('lucy', 'bible:lucy');
		check('Miss Lucy', 'never-let-me-go:miss-lucy');
		check('Lucy', 'never-let-me-go:miss-lucy');
	});

	test('fold accents and letters written as two, but no letter into another', () => {
		const one = bookOf({
			'andrei.md': 'type: character\nname: Андрей\naliases: [Weiß, Manee มานี]',
		});
		const meant = (reference: string) => resolveIn([one], reference).map(({ entry }) => entry.id);
		assert.deepEqual(meant('андре\u0438\u0306'), ['andrei']);
		assert.deepEqual(meant('Weiss'), ['andrei']);
		assert.deepEqual(meant('Андреи'), []);
		assert.deepEqual(meant('Manee มาน'), []);
	});
});
