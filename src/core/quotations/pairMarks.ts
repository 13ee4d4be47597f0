import type { Span } from '../text/spans.js';
import { type Sign, signsIn } from './markSigns.js';

/** Two marks that belong together. */
export interface MarkPair {
	/** From before the opening mark to after the closing one. */
	readonly whole: Span;
	/** How many other pairs it lies in. */
	readonly level: number;
}

/**
 * The pairs of quotation marks in `lines`, in the order in which they open. A mark without a
 * partner is left alone, and does not keep others from theirs. Linear.
 */
export function pairMarks(
	text: string,
	lines: readonly Span[],
	masked: readonly Span[],
): readonly MarkPair[] {
	const signs = signsIn(text, lines, masked);
	const partners = singlePartners(signs);
	const open: Open[] = [];
	const pairs: Span[] = [];
	for (const [index, sign] of signs.entries()) {
		const found = openFor(open, sign, index);
		if (found >= 0) {
			pairs.push({ start: open[found]?.sign.at ?? sign.at, end: sign.at + 1 });
			open.length = found;
		} else if (sign.opens && canOpen(sign, partners, index)) {
			open.push({ sign, partner: partners.get(index) });
		}
	}
	return withLevels(pairs);
}

interface Open {
	readonly sign: Sign;
	/** Of a single mark: the sign that closes it. */
	readonly partner: number | undefined;
}

/** What closes each mark. `“` and `‘` close German quotations, `«` and `»` either way round. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	['“', '”'],
	['”', '”'],
	['„', '“”"'],
	['‚', '‘’'],
	['«', '»'],
	['»', '«'],
	['‹', '›'],
	['›', '‹'],
	['「', '」'],
	['『', '』'],
]);

/** How many marks that were left open are looked through for the one that closes. */
const DEEPEST = 8;

/** How many signs a single mark may stand before the one that closes it. */
const FURTHEST = 100;

/** Where in `open` the mark stands that this sign closes; -1 where it closes none. */
function openFor(open: readonly Open[], sign: Sign, index: number): number {
	for (let at = open.length - 1; sign.closes && at >= Math.max(0, open.length - DEEPEST); at--) {
		const { sign: opening, partner } = open[at] ?? {};
		const closes = opening && (CLOSED_BY.get(opening.mark) ?? '').includes(sign.mark);
		if (partner === index || (partner === undefined && closes)) {
			return at;
		}
	}
	return -1;
}

function canOpen({ mark }: Sign, partners: ReadonlyMap<number, number>, index: number): boolean {
	return mark === "'" || mark === '‘' ? partners.has(index) : CLOSED_BY.has(mark);
}

/**
 * Which sign closes each opening single mark: the first that can be nothing but a closing mark, or
 * the first that may be an apostrophe too, before the next single mark that opens and inside the
 * same double ones; where no double ones are open around it, and those inside are out of pair, any
 * that can be nothing but a closing mark. An opening mark without one is an apostrophe.
 */
function singlePartners(signs: readonly Sign[]): ReadonlyMap<number, number> {
	const partners = new Map<number, number>();
	const around = new Map<number, number>();
	let depth = 0;
	for (const [index, sign] of signs.entries()) {
		if (sign.opens && (sign.mark === "'" || sign.mark === '‘')) {
			const partner =
				partnerOf(signs, index, depthOf) ??
				(depth === 0 ? partnerOf(signs, index, () => 0, false) : undefined);
			if (partner !== undefined) {
				partners.set(index, partner);
				around.set(partner, depth);
			}
		}
		depth = around.get(index) ?? Math.max(0, depth + depthOf(sign));
	}
	return partners;
}

/** The partner of the mark at `from`, `deepening` being how much deeper each sign leads. */
function partnerOf(
	signs: readonly Sign[],
	from: number,
	deepening: (sign: Sign) => number,
	mayDoubt = true,
): number | undefined {
	const mark = signs[from]?.mark;
	const closing = mark === '‘' ? '’' : "'";
	let doubtful: number | undefined;
	let inner = 0;
	for (let at = from + 1; at <= from + FURTHEST && inner >= 0; at++) {
		const sign = signs[at];
		if (!sign || (sign.mark === mark && sign.opens && !sign.closes)) {
			break;
		}
		inner += deepening(sign);
		if (inner === 0 && sign.mark === closing && sign.closes) {
			if (!sign.doubtful) {
				return at;
			}
			doubtful ??= at;
		}
	}
	return mayDoubt ? doubtful : undefined;
}

/** How much deeper in double marks it is behind the sign. */
function depthOf({ mark, opens, closes }: Sign): number {
	if (mark === '“' || (mark === '"' && opens && !closes)) {
		return 1;
	}
	return mark === '”' || mark === '"' ? -1 : 0;
}

function withLevels(pairs: readonly Span[]): readonly MarkPair[] {
	const sorted = [...pairs].sort((one, other) => one.start - other.start);
	const around: Span[] = [];
	return sorted.map((whole) => {
		while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= whole.start) {
			around.pop();
		}
		around.push(whole);
		return { whole, level: around.length - 1 };
	});
}
