import type { Span } from '../text/spans.js';
import { findSharedWords, type QuoteWords, type SharedWords } from './quoteWords.js';

/** The words that a text and quotes both have. */
export interface Shared {
	readonly words: readonly SharedWords[];
	/** By the number of a form: how many pairs of words show that it may be quoted. */
	readonly least: QuoteWords['least'];
}

/** Looks for the words of quotes in a text. Linear. */
export function shareWords(quoted: QuoteWords, text: string): Shared {
	return { words: findSharedWords(quoted, text), least: quoted.least };
}

/** Where so many words of one quote stand close together that it may be quoted there, in order. */
export function likelyPlaces(shared: Shared): readonly number[] {
	return shared.words.flatMap(({ end }, at) => (isDense(shared, at, 1, 0) ? [end] : []));
}

/** The numbers of the forms of which a quotation has so many words that it is worth comparing. */
export function likelyForms(shared: Shared, { start, end }: Span): ReadonlySet<number> {
	const { words } = shared;
	const times = end - start > LONG ? 2 : 1;
	const found = new Set<number>();
	for (let at = firstAfter(words, start); (words[at]?.end ?? Infinity) <= end; at++) {
		if (isDense(shared, at, times, start)) {
			found.add(words[at]?.form ?? 0);
		}
	}
	return found;
}

/** Whether `times` as many words of the form as there must be stand at the place `at`, none before `start`. */
function isDense({ words, least }: Shared, at: number, times: number, start: number): boolean {
	const { form = 0, weight = 0, end = 0 } = words[at] ?? {};
	let missing = times * (least[form] ?? 1) - weight;
	for (let before = at - 1; missing > 0 && before >= 0; before--) {
		const other = words[before];
		if (!other || end - other.end > times * NEAR || other.end <= start) {
			break;
		}
		missing -= other.form === form ? other.weight : 0;
	}
	return missing <= 0;
}

/** How many characters may lie between the words by which a quote is known. */
const NEAR = 100;

/** A longer quotation agrees with a quote in eight words or more, and is known by twice as many pairs. */
const LONG = 100;

function firstAfter(words: readonly SharedWords[], offset: number): number {
	let low = 0;
	for (let high = words.length; low < high; ) {
		const middle = (low + high) >>> 1;
		if ((words[middle]?.end ?? offset) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
