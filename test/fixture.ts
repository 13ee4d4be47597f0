import assert from 'node:assert/strict';
import type { Span } from '../src/core/text/spans.js';

/** Marks where the caret stands. Not `$0`, which snippets use for their last tab stop. */
const CURSOR = '<|>';

/** The text without its `<|>`, and the offset at which that stood. */
export function atCursor(marked: string): { text: string; offset: number } {
	const offset = marked.indexOf(CURSOR);
	assert.notEqual(offset, -1, `no ${CURSOR} in: ${marked}`);
	return { text: marked.replace(CURSOR, ''), offset };
}

/** Draws `spans` under `text`: below each line one of `^^^ label` for every span that starts in it. */
export function underline(text: string, spans: Iterable<{ span: Span; label: string }>): string {
	const marks = [...spans];
	let start = 0;
	return text
		.split('\n')
		.flatMap((line) => {
			const from = start;
			const end = from + line.length;
			start = end + 1;
			const below = marks.filter(({ span }) => from <= span.start && span.start <= end);
			return [line, ...below.map(({ span, label }) => mark(span, label, from, end))];
		})
		.join('\n');
}

/** The text with every one of `spans`, sorted and disjoint, put between `⟦` and `⟧`. */
export function bracketed(text: string, spans: Iterable<Span>): string {
	let shown = '';
	let after = 0;
	for (const { start, end } of spans) {
		shown += `${text.slice(after, start)}⟦${text.slice(start, end)}⟧`;
		after = end;
	}
	return shown + text.slice(after);
}

function mark(span: Span, label: string, from: number, end: number): string {
	const width = Math.max(1, Math.min(span.end, end) - span.start);
	return `${' '.repeat(span.start - from)}${'^'.repeat(width)} ${label}`.trimEnd();
}
