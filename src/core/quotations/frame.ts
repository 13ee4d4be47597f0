import { spansWithin } from '../text/spanLists.js';
import type { Span } from '../text/spans.js';
import type { Quotation } from './quotation.js';
import type { Judgement, Verdict } from './verdict.js';
import { wordsOf } from './words.js';

/** What a writer has set off as a block, with a quotation of the book inside it. */
export interface Framed extends Quotation {
	/** 1 where other quotations that are read stand in it, which may be judged by themselves; else 0. */
	readonly level: 0 | 1;
}

/**
 * What stands between the first quotation mark of a block and the last, where the words around
 * are the writer's own: `> She says: “The lamp was never out.”` They are where most of them are not
 * the book's, as `judgement` has it, and the rest is. Absent for a block that is all quoted.
 */
export function framedQuotation(
	text: string,
	block: Quotation,
	{ verdicts }: Judgement,
	read: readonly Quotation[],
): Framed | undefined {
	const [first] = verdicts;
	const marked = block.kind === 'block' ? betweenMarks(text, block.words) : undefined;
	const wrong = first && wrongIn(first, block);
	if (!marked || !wrong) {
		return undefined;
	}
	const inner = read.filter(
		({ kind, level, whole }) => kind !== 'block' && level === 1 && isWithin(whole, block.words),
	);
	const around = [
		{ start: block.words.start, end: marked.start },
		{ start: marked.end, end: block.words.end },
	];
	const between = inner.length === 0 ? [] : gapsOf(block.words, inner);
	if (![...around, between].some((stretch) => isOwn(text, [stretch].flat(), wrong))) {
		return undefined;
	}
	const parts = spansWithin(block.parts, marked.start, marked.end).map(({ start, end }) => ({
		start: start + marked.start,
		end: end + marked.start,
	}));
	return { ...block, words: marked, parts, level: inner.length === 0 ? 0 : 1 };
}

/** The words that are not the book's; absent where nothing is known of them. */
function wrongIn(verdict: Verdict, { parts }: Quotation): readonly Span[] | undefined {
	return verdict.code === 'quotation.not-found'
		? parts
		: 'differences' in verdict
			? verdict.differences.map(({ words }) => words)
			: undefined;
}

/** From behind the first quotation mark to before the last; absent where there are no two. */
function betweenMarks(text: string, { start, end }: Span): Span | undefined {
	const words = text.slice(start, end);
	const first = words.search(/["“”„«»‹›「『]|(?<![\p{L}\p{N}])['‘’](?=\S)/u);
	const last = /.*(?:["“”«»‹›」』]|['’](?![\p{L}\p{N}]))/su.exec(words)?.[0].length ?? 0;
	return first < 0 || last - 1 <= first + 1
		? undefined
		: { start: start + first + 1, end: start + last - 1 };
}

function isWithin(one: Span, other: Span): boolean {
	return one.start >= other.start && one.end <= other.end;
}

function gapsOf({ start, end }: Span, inner: readonly Quotation[]): readonly Span[] {
	const ends = [start, ...inner.map(({ whole }) => whole.end)];
	return ends.map((from, at) => ({ start: from, end: inner[at]?.whole.start ?? end }));
}

/** Whether there are words in the stretches, and most of them are among those that are wrong. */
function isOwn(text: string, stretches: readonly Span[], wrong: readonly Span[]): boolean {
	const words = stretches.flatMap(({ start, end }) =>
		end > start ? wordsOf(text, start, end) : [],
	);
	const own = words.filter(({ start }) =>
		wrong.some((span) => span.start <= start && start < span.end),
	);
	return own.length > 0 && own.length >= words.length * MOSTLY;
}

const MOSTLY = 0.5;
