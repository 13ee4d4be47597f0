import assert from 'node:assert/strict';
import fc from 'fast-check';
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
	const { count, numbers, candidates } = findNames(compileNames(names), text, masked);
	return Array.from({ length: count }, (_, index) => ({
		start: numbers[3 * index] ?? -1,
		end: numbers[3 * index + 1] ?? -1,
		candidates: [...new Set(candidates[numbers[3 * index + 2] ?? -1])].sort((a, b) => a - b),
	}));
}

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
});
