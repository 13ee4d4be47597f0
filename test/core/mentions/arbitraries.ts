import fc from 'fast-check';
import type { Name } from '../../../src/core/mentions/names.js';

/** Pieces of text in which folding, boundaries, breaks and marks meet. */
const PIECES = [
	...[
		'a',
		'b',
		'A',
		'B',
		'ab',
		'Ab',
		'AB',
		'ba',
		'é',
		'É',
		'e',
		'e\u0301',
		'\u0301',
		'ß',
		'ss',
		'œ',
		'oe',
		'Œ',
	],
	...[
		's',
		'S',
		'd',
		'l',
		't',
		'O',
		"'",
		'’',
		'ʼ',
		"'s",
		'’s',
		"l'",
		"d'",
		'-',
		'-',
		'‑',
		'–',
		'—',
		'--',
		'non',
	],
	...[' ', ' ', ' ', '  ', '\u00a0', '\t', '\n', '\r\n', '\n> ', '> ', '\n\n', '\n  ', '# ', '\r'],
	...['_', '*', '**', '"', '“', '”', '«', '» ', '.', ',', 'Mr.', 'Mr', '1', '2'],
	...[
		'宝',
		'玉',
		'宝玉',
		'ア',
		'ガ',
		'カ',
		'\u3099',
		'ー',
		'の',
		'й',
		'и',
		'\u0306',
		'Й',
		'ё',
		'е',
		'ก',
		'า',
		'ิ',
	],
	...[
		'루스',
		'루',
		'는',
		'𝒜',
		'𠮷',
		'😀',
		'\ufe0f',
		'\u200d',
		'\u00ad',
		'\ud83d',
		'\udc00',
		'\u0000',
		'א',
		'ָ',
	],
];

/** A text of up to `most` pieces. */
export function texts(most: number): fc.Arbitrary<string> {
	return fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));
}

/** Names of up to five pieces, under all rules, that often name the same. */
export const names: fc.Arbitrary<Name[]> = fc.array(
	fc.record({
		text: texts(5),
		match: fc.constantFrom(undefined, undefined, undefined, 'marked' as const),
		case: fc.constantFrom(undefined, undefined, 'any' as const),
		inflect: fc.constantFrom(undefined, undefined, 'plural' as const),
		candidates: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }),
	}),
	{ maxLength: 8 },
);

/** Names, and a text in which many of them stand. */
export const namesInText = names.chain((chosen) =>
	fc.record({
		names: fc.constant(chosen),
		text: fc
			.array(fc.oneof(texts(3), fc.constantFrom('', ...chosen.map(({ text }) => text))), {
				maxLength: 16,
			})
			.map((parts) => parts.join('')),
	}),
);

/** Sorted, disjoint spans in a text of `length`. */
export function spans(length: number): fc.Arbitrary<{ start: number; end: number }[]> {
	return fc
		.uniqueArray(fc.nat(length), { maxLength: 6 })
		.map((offsets) => offsets.sort((one, other) => one - other))
		.map((offsets) =>
			Array.from({ length: Math.floor(offsets.length / 2) }, (_, pair) => ({
				start: offsets[2 * pair] ?? 0,
				end: offsets[2 * pair + 1] ?? 0,
			})),
		);
}
