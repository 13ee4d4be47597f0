import type { Span } from './spans.js';

/** What lies in either list, sorted and disjoint, as each of the two is. */
export function uniteSpans(one: readonly Span[], other: readonly Span[]): readonly Span[] {
	if (one.length === 0 || other.length === 0) {
		return one.length === 0 ? other : one;
	}
	return disjoint([...one, ...other].sort((a, b) => a.start - b.start || a.end - b.end));
}

/** The same stretches without overlaps; `spans` are sorted by their start. Empty ones are dropped. */
export function disjoint(spans: readonly Span[]): readonly Span[] {
	const apart: Span[] = [];
	for (const { start, end } of spans) {
		const last = apart.at(-1);
		if (last && start <= last.end) {
			apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		} else if (start < end) {
			apart.push({ start, end });
		}
	}
	return apart;
}

/** The parts of `spans` (sorted, disjoint) that lie in `[start, end)`, counted from `start`. */
export function spansWithin(spans: readonly Span[], start: number, end: number): readonly Span[] {
	let low = 0;
	for (let high = spans.length; low < high; ) {
		const middle = (low + high) >>> 1;
		if ((spans[middle]?.end ?? 0) <= start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const inside: Span[] = [];
	for (let span = spans[low]; span && span.start < end; span = spans[++low]) {
		inside.push({
			start: Math.max(0, span.start - start),
			end: Math.min(span.end, end) - start,
		});
	}
	return inside;
}
