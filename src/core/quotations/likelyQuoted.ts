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
export function likelyPlaces({ words, least }: Shared): readonly number[] {
	return words.flatMap(({ end, form, weight }, at) => {
		let missing = (least[form] ?? 1) - weight;
		for (let before = at - 1; missing > 0 && before >= 0; before--) {
			const other = words[before];
			if (!other || end - other.end > NEAR) {
				break;
			}
			missing -= other.form === form ? other.weight : 0;
		}
		return missing > 0 ? [] : [end];
	});
}

/** Whether a quotation has so many words of one quote that it is worth comparing. */
export function mayQuote({ words, least }: Shared, { start, end }: Span): boolean {
	const counts = new Map<number, number>();
	const times = end - start > LONG ? 2 : 1;
	for (let at = firstAfter(words, start); ; at++) {
		const { form, weight, end: place } = words[at] ?? { form: -1, weight: 0, end: Infinity };
		if (place > end) {
			return false;
		}
		const count = (counts.get(form) ?? 0) + weight;
		if (count >= times * (least[form] ?? 1)) {
			return true;
		}
		counts.set(form, count);
	}
}

/** How many characters may lie between the words by which a quote is known. */
const NEAR = 100;

/** A longer quotation agrees with a quote in eight words or more, and is known by twice as many pairs. */
const LONG = 120;

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
