import assert from 'node:assert/strict';
import { libraryRows, type Row } from '../../src/features/library.js';
import {
	type ReferringNote,
	referenceRows,
	referencesRow,
} from '../../src/features/referenceRows.js';
import { bookOf, hailsham, preferences, t } from './books.js';

const text = 'Then Ruth laughed.\n\nWas it Ruth?';
const span = (start: number) => ({ start, end: start + 4 });

suite('reference rows', () => {
	const book = bookOf(hailsham);

	/** The rows of an entry, unfolded, indented by their depth. */
	async function unfolded(
		rows: readonly Row[],
		depth = 0,
		show = ({ label, description }: Row) => `${label} (${description})`,
	): Promise<readonly string[]> {
		const lines: string[] = [];
		for (const row of rows) {
			const below = (await row.later?.()) ?? row.children?.() ?? [];
			lines.push(`${'  '.repeat(depth)}${show(row)}`.replace(' ()', ''));
			lines.push(...(await unfolded(below, depth + 1, show)));
		}
		return lines;
	}

	function rowOf(id: string, notes: readonly ReferringNote[], about = book): Row {
		let found: Row | undefined;
		const read = async (uri: string) => (uri === 'gone' ? undefined : text);
		const more = (_: unknown, entry: Row) => {
			const row = referencesRow(
				entry,
				async () => referenceRows(entry, { book: about, notes }, read, t),
				t,
			);
			found = entry.target?.entry === id ? row : found;
			return [row];
		};
		for (const bookRow of libraryRows([about], preferences, t, more)) {
			for (const group of bookRow.children?.() ?? []) {
				for (const entry of group.children?.() ?? []) {
					entry.children?.();
				}
			}
		}
		assert.ok(found);
		return found;
	}

	const notes: readonly ReferringNote[] = [
		{
			uri: 'a',
			path: 'essays/a.md',
			kind: 'unlinked',
			places: [
				{ span: span(5), ambiguous: false, altered: false },
				{ span: span(27), ambiguous: true, altered: false },
			],
		},
		{
			uri: 'b',
			path: 'b.md',
			kind: 'linked',
			places: [{ span: span(5), ambiguous: false, altered: false }],
		},
		{
			uri: 'gone',
			path: 'gone.md',
			kind: 'linked',
			places: [{ span: span(5), ambiguous: false, altered: false }],
		},
	];

	test('stand under the entry by kind and note, with counts and the words around each place', async () => {
		assert.deepEqual(await unfolded([rowOf('ruth', notes)]), [
			'References',
			'  Linked mentions (2)',
			'    b.md (1)',
			'      Then Ruth laughed.',
			'    gone.md (1)',
			'  Unlinked mentions (2)',
			'    a.md (2 · essays)',
			'      Then Ruth laughed.',
			'      Was it Ruth? (may mean another)',
			'  Entries (1)',
			'    She’s scared of us',
		]);
	});

	test('can be linked only where they are not, and say so to those who cannot see', async () => {
		const all: Row[] = [];
		await unfolded([rowOf('ruth', notes)], 0, (row) => {
			all.push(row);
			return '';
		});
		const places = all.filter(({ place }) => place);
		assert.deepEqual(
			places.map(({ kind }) => kind),
			['place', 'unlinked', 'unlinked'],
		);
		assert.deepEqual(places[1]?.place, {
			uri: 'a',
			span: span(5),
			target: { book: 'never-let-me-go', entry: 'ruth' },
		});
		assert.deepEqual(places[1]?.highlight, [5, 9]);
		assert.equal(places[2]?.spoken, 'Was it Ruth?, may mean another');
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	});

	test('stand under a quote with its quotations, and say which are not word for word', async () => {
		const quoted: ReferringNote = {
			uri: 'a',
			path: 'a.md',
			kind: 'quotation',
			places: [
				{ span: span(5), ambiguous: false, altered: false },
				{ span: span(27), ambiguous: false, altered: true },
			],
		};
		assert.deepEqual(await unfolded([rowOf('scared', [quoted])]), [
			'References',
			'  Quotations (2)',
			'    a.md (2)',
			'      Then Ruth laughed.',
			'      Was it Ruth? (not word for word)',
		]);
		const icons = await unfolded([rowOf('scared', [quoted])], 0, ({ icon }) => icon);
		assert.deepEqual(
			icons.slice(-2).map((icon) => icon.trim()),
			['quote', 'warning'],
		);
	});

	test('say that nothing refers, and nothing of an entry that is not read yet', async () => {
		const lines = await unfolded([rowOf('norfolk', [])]);
		assert.deepEqual(lines, ['References', '  Nothing refers to it yet']);
		const early = bookOf(hailsham, 2);
		assert.deepEqual(await unfolded([rowOf('ruth', [], early)]), [
			'References',
			'  Nothing refers to it yet',
		]);
	});
});
