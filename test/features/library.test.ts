import assert from 'node:assert/strict';
import type { ReadBook } from '../../src/core/book/horizon.js';
import { libraryRows, type Row } from '../../src/features/library.js';
import { bookOf, hailsham, preferences, t } from './books.js';

suite('library', () => {
	/** The rows as a reader sees them, indented, with their descriptions in brackets. */
	function shown(books: readonly ReadBook[]): readonly string[] {
		const lines = (rows: readonly Row[], indent: string): readonly string[] =>
			rows.flatMap(({ label, description, children }) => [
				`${indent}${label}${description === '' ? '' : ` (${description})`}`,
				...lines(children?.() ?? [], `${indent}  `),
			]);
		return lines(libraryRows(books, preferences, t), '');
	}

	function all(rows: readonly Row[]): readonly Row[] {
		return rows.flatMap((row) => [row, ...all(row.children?.() ?? [])]);
	}

	function rows(book: ReadBook): readonly Row[] {
		return all(libraryRows([book], preferences, t));
	}

	const small = {
		'ruth.md': hailsham['ruth.md'] ?? '',
		'tommy.md': hailsham['tommy.md'] ?? '',
		'scared.md': hailsham['scared.md'] ?? '',
		'loss.md': 'type: theme\nname: Loss',
		'art.md': 'type: theme\nname: Art\nchapter: 2',
		'wrong.md': 'type: quote\ntext: told you so\nstatus: misquote\nchapter: 4',
	};

	test('shows books, their groups, the entries in order and the quotes of each', () => {
		assert.deepEqual(shown([bookOf(small)]), [
			'Never Let Me Go (Ishiguro)',
			'  Characters (2)',
			'    Ruth (ch. 1)',
			'      “She’s scared of us” (Ruth, ch. 3)',
			'    Tommy D. (ch. 1)',
			'      “She’s scared of us” (Ruth, ch. 3)',
			'  Themes (2)',
			'    Art (ch. 2)',
			'    Loss',
			'  Quotes (2)',
			'    “She’s scared of us” (Ruth, ch. 3)',
			'    “told you so” (ch. 4)',
		]);
	});

	test('shows what is given beside under books, entries and quotes, with ids of its own', () => {
		const more = (_: ReadBook, { id, label }: Row): readonly Row[] => {
			const own = `About ${label}`;
			return [{ id: `${id}/more`, kind: 'references', label: own, ...plain }];
		};
		const plain = { description: '', tooltip: '', spoken: '', icon: '' };
		const book = bookOf({
			'ruth.md': hailsham['ruth.md'] ?? '',
			'x.md': 'type: quote\ntext: x y\nspeaker: ruth',
		});
		const found = all(libraryRows([book], preferences, t, more)).filter(
			({ kind }) => kind === 'references',
		);
		assert.deepEqual(
			found.map(({ label }) => label),
			['About “x y”', 'About Ruth', 'About “x y”', 'About Never Let Me Go'],
		);
		assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
	});

	test('shows nothing where there is no book, and no empty group', () => {
		assert.deepEqual(shown([]), []);
		assert.deepEqual(shown([bookOf({})]), ['Never Let Me Go (Ishiguro)']);
	});

	test('shows as much as has been read', () => {
		assert.deepEqual(shown([bookOf(small, 1)]), [
			'Never Let Me Go (Ishiguro)',
			'  Characters (2)',
			'    Ruth (ch. 1)',
			'    Tommy D. (ch. 1)',
			'  Themes (1)',
			'    Loss',
		]);
	});

	test('gives each row a name of its own, words for a screen reader and an icon', () => {
		const all = rows(bookOf(small));
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
		for (const { spoken, icon, label } of all) {
			assert.match(icon, /^[a-z-]+$/, label);
			assert.notEqual(spoken, '', label);
		}
		const spoken = all.map((row) => row.spoken);
		assert.ok(spoken.includes('Never Let Me Go by Ishiguro'));
		assert.ok(spoken.includes('Characters, 2'));
		assert.ok(spoken.includes('Ruth, ch. 1, 1 quote'));
		assert.ok(spoken.includes('She’s scared of us, Ruth, ch. 3, not confirmed: check your copy'));
	});

	test('leads from each row but a group to its entry, and tells a misquote apart', () => {
		const kinds = new Map(rows(bookOf(small)).map((row) => [row.label, row]));
		assert.equal(kinds.get('Characters')?.target, undefined);
		assert.deepEqual(kinds.get('Ruth')?.target, { book: 'never-let-me-go', entry: 'ruth' });
		assert.equal(kinds.get('“told you so”')?.kind, 'misquote');
		assert.match(kinds.get('“told you so”')?.tooltip ?? '', /not in the book/);
		assert.match(kinds.get('“She’s scared of us”')?.tooltip ?? '', /Hold Shift/);
	});

	test('shows words of a file as words in its tooltips', () => {
		const harm = '[x](command:y) <img src=x> `code`';
		const text = rows(
			bookOf({ 'x.md': `type: term\nname: ${JSON.stringify(harm)}\n---\n${harm}` }),
		);
		for (const { tooltip } of text) {
			assert.doesNotMatch(tooltip, /(?<!\\)[[\]<>`]/);
		}
	});
});
