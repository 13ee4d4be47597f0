import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeBook } from '../../../src/core/book/book.js';
import { type Entry, positionOf, type Work } from '../../../src/core/book/entry.js';
import { upTo } from '../../../src/core/book/horizon.js';
import { entry, parse, shownBy } from './shelf.js';

suite('a generated book', () => {
	/** A string that tells from which chapter on it may be seen. */
	const secret = (chapter: number, at: number) => `s${at}from${chapter}.`;
	const chapters = 6;
	const position = fc.option(fc.integer({ min: 0, max: chapters }), { nil: undefined });
	const shape = fc.record({
		kind: fc.constantFrom('character', 'theme', 'symbol', 'place', 'event', 'term', 'quote'),
		chapter: position,
		reveal: position,
		inner: fc.array(position, { maxLength: 3 }),
		to: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
		twin: fc.boolean(),
	});

	type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

	/** One entry whose every string says from where on it may be seen. */
	function entryOf(one: Shape, at: number, names: readonly string[]): Entry | undefined {
		const base = one.reveal ?? one.chapter ?? 0;
		const mark = (chapter?: number) => secret(Math.max(base, chapter ?? 0), at);
		const other = (index: number) => names[index % names.length] ?? 'nobody';
		const references = one.to.map(other);
		const [first = 'nobody'] = references;
		const list = references.join(', ');
		const from = (key: string, chapter: number | undefined) =>
			chapter === undefined ? '' : `\n    ${key}: ${chapter}`;
		const items = (key: string, write: (chapter: number | undefined, index: number) => string) =>
			`${key}:${one.inner.map((chapter, index) => `\n  - ${write(chapter, index)}`).join('')}`;
		const lines = [
			`type: ${one.kind}`,
			`name: name ${mark()}`,
			`text: text ${mark()}`,
			one.chapter === undefined ? '' : `chapter: ${one.chapter}`,
			one.reveal === undefined ? '' : `reveal: ${one.reveal}`,
			items('aliases', (chapter) => `name: alias ${mark(chapter)}${from('reveal', chapter)}`),
			items('later', (chapter = 0) => `text: later ${mark(chapter)}${from('chapter', chapter)}`),
			items('relations', (chapter, index) =>
				[
					`to: ${references[index] ?? first}`,
					`note: note ${mark(chapter)}${from('from', chapter)}`,
					`until: ${chapters}`,
				].join('\n    '),
			),
			items('misquotes', () => `text: wrong ${mark()}\n    note: n ${mark()}`),
			`role: role ${mark()}`,
			`meaning: meaning ${mark()}`,
			`stands_for: sign ${mark()}`,
			`themes: [${list}]`,
			`symbols: [${list}]`,
			`characters: [${list}]`,
			`about: [${list}]`,
			`speaker: ${first}`,
			`to: ${first}`,
			`place: ${first}`,
			`within: ${first}`,
			`parent: ${first}`,
			'---',
			`description ${mark()}\n\ncommentary ${mark()}`,
		];
		return parse(entry(lines.join('\n')), one.twin ? 'shared' : `id ${mark()}`).entry;
	}

	test('holds no string of what stands beyond any horizon', () => {
		fc.assert(
			fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), (shapes) => {
				const names = shapes.flatMap(({ kind, chapter, reveal, inner, twin }, at) => {
					const base = reveal ?? chapter ?? 0;
					const aliases = inner.map((one) => `alias ${secret(Math.max(base, one ?? 0), at)}`);
					const id = twin ? 'shared' : `id ${secret(base, at)}`;
					return kind === 'quote' ? [id] : [id, `name ${secret(base, at)}`, ...aliases];
				});
				const entries = shapes.flatMap((one, at) => entryOf(one, at, names) ?? []);
				assert.equal(entries.length, shapes.length);
				const book = makeBook(emptyWork(), entries);
				for (let horizon = 0; horizon <= chapters; horizon += 1) {
					const shown = shownBy(upTo(book, horizon));
					for (const [words, chapter] of shown.matchAll(/\w+ s\d+from(\d+)\./g)) {
						assert.ok(Number(chapter) <= horizon, `${words} at ${horizon}`);
					}
				}
				assert.equal(upTo(book, 'all').entries.length, entries.length);
				for (const one of upTo(book, 3).entries) {
					assert.ok(positionOf(one) <= 3);
				}
			}),
			{ numRuns: 25 },
		);
	});

	function emptyWork(): Work {
		const work = parse(entry(`type: work\nname: W\nchapters: ${chapters}`), 'w').entry;
		assert.ok(work?.type === 'work');
		return work;
	}
});
