import assert from 'node:assert/strict';
import {
	type Horizon,
	inOrder,
	lowerHorizon,
	type ReadBook,
	upTo,
} from '../../../src/core/book/horizon.js';
import { resolve } from '../../../src/core/book/references.js';
import { tellable } from '../../../src/core/book/tellable.js';
import { bookOf, type Files, said, shownBy } from './shelf.js';

suite('horizon', () => {
	function at(horizon: Horizon, files: Files): ReadBook {
		return upTo(bookOf(files), horizon);
	}

	function idsAt(horizon: Horizon, files: Files): readonly string[] {
		return at(horizon, files).entries.map(({ id }) => id);
	}

	test('shows what stands at or before the last chapter finished', () => {
		const files = {
			'a.md': 'type: term\nname: A',
			'b.md': 'type: term\nname: B\nchapter: 7',
			'c.md': 'type: term\nname: C\nchapter: 8',
			'd.md': 'type: term\nname: D\nchapter: 3\nreveal: 20',
			'e.md': 'type: term\nname: E\nchapter: 20\nreveal: 3',
			'f.md': 'type: term\nname: F\nchapter: ?',
		};
		assert.deepEqual(idsAt(0, files), ['a']);
		assert.deepEqual(idsAt(7, files), ['a', 'b', 'e']);
		assert.deepEqual(idsAt(23, files), ['a', 'b', 'c', 'd', 'e']);
		assert.deepEqual(idsAt('all', files), ['a', 'b', 'c', 'd', 'e', 'f']);
	});

	test('takes aliases, later lines and relations from their own chapter on', () => {
		const files = {
			'x.md': 'type: character\nname: X\nchapter: 2',
			'madame.md': [
				'type: character\nname: Madame\nchapter: 4',
				'aliases: [M, {name: Marie-Claude, reveal: 22}]',
				'later: [{chapter: 22, text: an ally}]',
				'relations: [x, {to: x, kind: foe, from: 22}, {to: x, kind: friend, from: 5, until: 22}]',
			].join('\n'),
		};
		assert.deepEqual(said(at(21, files).entries[1]), {
			type: 'character',
			name: 'Madame',
			chapter: 4,
			aliases: [{ name: 'M' }],
			relations: [{ to: 'x' }, { to: 'x', kind: 'friend', from: 5 }],
		});
		assert.deepEqual(at(22, files).entries[1], bookOf(files).entries[1]);
		assert.deepEqual(resolve(at(21, files).index, 'Marie-Claude'), []);
		assert.equal(resolve(at(22, files).index, 'marie-claude').length, 1);
	});

	test('drops every reference to what is hidden', () => {
		const files = {
			'hid.md': 'type: character\nname: Hid\naliases: [Hiddy]\nchapter: 9',
			'hill.md': 'type: place\nname: Hill\nchapter: 9',
			'end.md': 'type: theme\nname: End\nchapter: 9',
			'sign.md': 'type: symbol\nname: Sign\nchapter: 9',
			'a.md':
				'type: character\nname: A\nthemes: [End]\nrelations: [{to: Hid, kind: kin}, Hiddy, nobody]',
			'b.md': 'type: event\nname: B\ncharacters: [hid, a]\nplace: Hill\nthemes: [end]',
			'c.md':
				'type: quote\ntext: C\nspeaker: hid\nto: HID\nabout: [hid, a]\nthemes: [end]\nsymbols: [sign]\nplace: hill',
			'd.md': 'type: place\nname: D\nwithin: hill',
			'e.md': 'type: theme\nname: E\nparent: end',
		};
		const book = at(8, files);
		assert.deepEqual(
			book.entries.map((one) => said(one)),
			[
				{ type: 'character', name: 'A', relations: [{ to: 'nobody' }] },
				{ type: 'event', name: 'B', characters: ['a'] },
				{ type: 'quote', name: 'C', text: 'C', about: ['a'] },
				{ type: 'place', name: 'D' },
				{ type: 'theme', name: 'E' },
			],
		);
		assert.deepEqual([...book.quotesOf.keys()], ['a']);
	});

	test('opens a circle of places or themes, unless what is hidden opens it already', () => {
		const files = {
			'a.md': 'type: place\nname: A\nwithin: b',
			'b.md': 'type: place\nname: B\nwithin: A',
			'c.md': 'type: place\nname: C\nwithin: a',
			'd.md': 'type: theme\nname: D\nparent: D',
			'e.md': 'type: theme\nname: E\nparent: f',
			'f.md': 'type: theme\nname: F\nparent: g',
			'g.md': 'type: theme\nname: G\nparent: e\nchapter: 9',
		};
		const containers = (horizon: Horizon) =>
			at(horizon, files).entries.map((one) => [
				one.id,
				one.type === 'place' ? one.within : one.type === 'theme' ? one.parent : '',
			]);
		const places = [
			['a', undefined],
			['b', undefined],
			['c', 'a'],
			['d', undefined],
		];
		assert.deepEqual(containers(8), [...places, ['e', 'f'], ['f', undefined]]);
		assert.deepEqual(containers(9), [
			...places,
			['e', undefined],
			['f', undefined],
			['g', undefined],
		]);
	});

	test('drops a name of two that nobody visible bears yet, and keeps one that somebody does', () => {
		const files = (reveal: number) => ({
			'hid.md': 'type: character\nname: Jane\nchapter: 9',
			'a.md': `type: character\nname: A\naliases: [{name: Jane, reveal: ${reveal}}]`,
			'b.md': 'type: character\nname: Jane\nchapter: 9',
			'c.md': 'type: quote\ntext: C\nspeaker: Jane\nabout: [book:Jane]',
		});
		const speaker = (reveal: number) => said(at(8, files(reveal)).entries.at(-1));
		assert.deepEqual(speaker(9), { type: 'quote', name: 'C', text: 'C' });
		const both = { type: 'quote', name: 'C', text: 'C', speaker: 'Jane', about: ['book:Jane'] };
		assert.deepEqual(said(bookOf(files(1)).entries.at(-1)), both);
		assert.deepEqual(speaker(1), both);
	});

	test('keeps references to a visible entry whose id a hidden one shares', () => {
		const files = {
			'one/x.md': 'type: character\nname: One',
			'two/x.md': 'type: theme\nname: Two\nchapter: 9',
			'q.md': 'type: quote\ntext: Q\nspeaker: x',
			'r.md': 'type: quote\ntext: R\nthemes: [Two]',
		};
		const [, quote] = at(8, files).entries;
		assert.equal(quote?.type === 'quote' && quote.speaker, 'x');
		assert.equal(shownBy(at(8, files)).includes('Two'), false);
	});

	test('drops the words of a hidden quote where a reference is due', () => {
		const files = {
			'a.md': 'type: character\nname: A\nthemes: [We all complete.]',
			'q.md': 'type: quote\ntext: We all complete.\nchapter: 9',
		};
		assert.equal(shownBy(at(8, files)).includes('complete'), false);
	});

	test('leaves the labels of unread chapters and takes what they tell', () => {
		const work =
			'type: work\nname: W\nchapters:\n  - {label: I, title: One, outline: o1}\n  - {label: II, part: P, title: Two, outline: o2}\nlater: [{chapter: 2, text: l}]\nreception: [r0, {text: r2, chapter: 2}]';
		const read = upTo(bookOf({ 'work.md': work }), 1).work;
		assert.deepEqual(
			read.chapters.map((one) => said(one)),
			[
				{ label: 'I', title: 'One', outline: 'o1' },
				{ label: 'II', part: 'P' },
			],
		);
		assert.deepEqual([read.later, read.reception.map(({ text }) => text)], [[], ['r0']]);
	});

	test('gives the quotes of an entry in the order of the book', () => {
		const files = {
			'x.md': 'type: character\nname: X',
			'a.md': 'type: quote\ntext: A\nspeaker: x\nabout: [x]',
			'b.md': 'type: quote\ntext: B\nspeaker: x\nchapter: 9',
			'c.md': 'type: quote\ntext: C\nabout: x\nchapter: 2\npara: 11',
			'd.md': 'type: quote\ntext: D\nabout: x\nchapter: 2\npara: 9',
		};
		const ids = (horizon: Horizon) =>
			at(horizon, files)
				.quotesOf.get('x')
				?.map(({ id }) => id);
		assert.deepEqual(ids('all'), ['d', 'c', 'b', 'a']);
		assert.deepEqual(ids(8), ['d', 'c', 'a']);
		assert.deepEqual(inOrder([]), []);
	});
});

suite('problems up to the horizon', () => {
	const files = {
		'hidden.md': 'type: character\nname: Miranda\nchapter: 9',
		'a.md': 'type: character\nname: A\naliases: [Miranda, J]',
		'b.md': 'type: character\nname: B\naliases: [J]',
		'tommy.md': 'type: character\nname: Tommy',
	};
	const told = (horizon: Horizon, code: 'ambiguous' | 'unknown', reference: string) =>
		tellable(
			{
				code: `frontmatter.${code}-reference`,
				span: { start: 0, end: 0 },
				facts: { key: 'to', reference },
			},
			upTo(bookOf(files), horizon),
		)?.facts;

	test('name the visible entries that a reference could mean', () => {
		assert.equal(told('all', 'ambiguous', 'J')?.choices, 'a, b');
		assert.equal(told(8, 'ambiguous', 'book:J')?.choices, 'a, b');
	});

	test('are none where only a hidden entry makes them', () => {
		assert.equal(told(8, 'ambiguous', 'Miranda'), undefined);
	});

	test('come near to visible names only', () => {
		assert.equal(told('all', 'unknown', 'Mirinda')?.nearest, 'Miranda');
		assert.equal(told(8, 'unknown', 'Mirinda')?.nearest, '');
		assert.equal(told(8, 'unknown', 'tomy')?.nearest, 'tommy');
	});
});

suite('the lower of two horizons', () => {
	test('is the one that shows less', () => {
		assert.equal(lowerHorizon('all', 'all'), 'all');
		assert.equal(lowerHorizon('all', 7), 7);
		assert.equal(lowerHorizon(7, 'all'), 7);
		assert.equal(lowerHorizon(9, 7), 7);
		assert.equal(lowerHorizon(0, 7), 0);
	});
});
