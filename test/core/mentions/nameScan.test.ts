import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BLOCK } from '../../../src/core/mentions/likelyStarts.js';
import { findNames } from '../../../src/core/mentions/nameScan.js';
import { compileNames, type Name } from '../../../src/core/mentions/names.js';
import type { Span } from '../../../src/core/text/spans.js';
import { namesInText, spans } from './arbitraries.js';
import { type FoundName, referenceNames } from './reference.js';

/** The names found, one object each, their candidates in ascending order. */
export function foundNames(
	names: readonly Name[],
	text: string,
	masked: readonly Span[],
): readonly FoundName[] {
	const found = findNames(compileNames(names), text, masked);
	const { numbers } = found;
	return Array.from({ length: found.count }, (_, index) => ({
		start: numbers[3 * index] ?? -1,
		end: numbers[3 * index + 1] ?? -1,
		candidates: [...new Set(found.candidatesOf(numbers[3 * index + 2] ?? -1))].sort(
			(a, b) => a - b,
		),
	}));
}

/** The name with a capital before it, so that no other letter opens it. */
const capitalised = (name: Name): Name => ({ ...name, text: `A${name.text}` });

const moved = (name: FoundName, distance: number): FoundName => ({
	...name,
	start: name.start + distance,
	end: name.end + distance,
});

suite('finding names', () => {
	test('finds what trying every name at every place finds', () => {
		const runs = Number(process.env.CLOSE_READING_RUNS ?? 60);
		fc.assert(
			fc.property(
				namesInText.chain((both) =>
					fc.record({
						names: fc.constant(both.names),
						text: fc.constant(both.text),
						masked: fc.oneof(fc.constant([]), spans(both.text.length)),
					}),
				),
				({ names, text, masked }) => {
					assert.deepEqual(foundNames(names, text, masked), referenceNames(names, text, masked));
				},
			),
			{ numRuns: runs },
		);
	}).timeout(0);

	test('finds the same after a long paragraph, in whatever letters that is', () => {
		const runs = Number(process.env.CLOSE_READING_RUNS ?? 20);
		const before = fc.record({
			unit: fc.constantFrom('x', '. ', 'né ', 'ж', '“a” ', '宝', '😀 ', '\ud83d', '\udc00'),
			rest: fc.constantFrom('', '.', 'é', '—', '😀'),
			length: fc.integer({ min: BLOCK - 20, max: BLOCK + 2 }),
		});
		fc.assert(
			fc.property(namesInText, before, fc.boolean(), (both, { unit, rest, length }, capitals) => {
				const names = capitals ? both.names.map(capitalised) : both.names;
				const filler = unit.repeat(length / unit.length) + rest;
				const text = `\n\n${both.text}`;
				const found = foundNames(names, filler + text, [])
					.map((name) => moved(name, -filler.length))
					.filter(({ start }) => start >= 0);
				assert.deepEqual(found, referenceNames(names, text, []));
			}),
			{ numRuns: runs },
		);
	}).timeout(0);

	test('says the same of a text after another', () => {
		const matcher = compileNames([{ text: 'Ruth', candidates: [0] }]);
		const found = ['Ruth', '“Ruth” — не Ruth', 'Ruth'].map((text) => findNames(matcher, text, []));
		assert.deepEqual(
			found.map(({ count }) => count),
			[1, 2, 1],
		);
	});
});
