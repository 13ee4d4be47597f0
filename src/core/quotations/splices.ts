import type { Span } from '../text/spans.js';
import type { Element, Pattern } from './pattern.js';

/** A stretch of the elements of a pattern. */
export interface Piece {
	readonly from: number;
	readonly to: number;
}

/** Where two passages are joined. */
export interface Splice {
	readonly one: Piece;
	readonly other: Piece;
	/** The mark between them, or the two words that meet. */
	readonly join: Span;
	/** Whether an omission mark stands between. */
	readonly marked: boolean;
}

/**
 * Where quoted words that stand nowhere together fall into two passages that both stand somewhere:
 * `holds` tells whether a stretch does, word for word. Both have `SHORTEST` words or more, since a
 * few words stand in every book. Asks `holds` a number of times that grows with the logarithm of
 * the length, and with the number of omission marks.
 */
export function findSplice(
	{ elements }: Pattern,
	holds: (piece: Piece) => boolean,
): Splice | undefined {
	const pieces = piecesOf(elements);
	const [only] = pieces;
	if (pieces.length === 1 && only) {
		return unmarkedSplice(elements, only, holds);
	}
	const long = pieces.every((piece) => piece.to - piece.from >= SHORTEST && holds(piece));
	const [one, other] = pieces;
	return long && one && other
		? { one, other, join: spanOf(elements, one.to, other.from), marked: true }
		: undefined;
}

const SHORTEST = 4;

/** The runs of words between gaps. */
function piecesOf(elements: readonly Element[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (let at = 0; at <= elements.length; at++) {
		if (elements[at]?.kind !== 'word') {
			if (at > from) {
				pieces.push({ from, to: at });
			}
			from = at + 1;
		}
	}
	return pieces;
}

function unmarkedSplice(
	elements: readonly Element[],
	{ from, to }: Piece,
	holds: (piece: Piece) => boolean,
): Splice | undefined {
	let longest = from + SHORTEST - 1;
	for (let high = to - SHORTEST; longest < high; ) {
		const middle = (longest + high + 1) >> 1;
		if (holds({ from, to: middle })) {
			longest = middle;
		} else {
			high = middle - 1;
		}
	}
	const one = { from, to: longest };
	const other = { from: longest, to };
	return longest - from >= SHORTEST && to - longest >= SHORTEST && holds(other)
		? { one, other, join: spanOf(elements, longest - 1, longest + 1), marked: false }
		: undefined;
}

function spanOf(elements: readonly Element[], from: number, to: number): Span {
	const start = elements[from]?.span.start ?? 0;
	return { start, end: elements[to - 1]?.span.end ?? start };
}
