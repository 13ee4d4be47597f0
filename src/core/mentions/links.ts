import type { Span } from '../text/spans.js';

/** A `[[target]]` or `[[target|shown]]` in a text. */
export interface Link {
	/** With the brackets. */
	readonly whole: Span;
	/** The shown words, without white space around them. */
	readonly shown: Span;
	/** What stands before `|` and `#`, trimmed; never empty. */
	readonly target: string;
}

/**
 * The links of `text`, in order. Not those that begin in one of the `masked` spans (sorted,
 * disjoint), that are escaped, or that have no target: `[[#heading]]` leads nowhere else.
 */
export function findLinks(text: string, masked: readonly Span[]): readonly Link[] {
	const links: Link[] = [];
	let next = 0;
	for (let start = text.indexOf('[['); start >= 0; ) {
		while ((masked[next]?.end ?? text.length) <= start) {
			next++;
		}
		const open = start < (masked[next]?.start ?? text.length) && text[start - 1] !== '\\';
		const link = open ? linkAt(text, start) : undefined;
		if (link) {
			links.push(link);
		}
		start = text.indexOf('[[', link ? link.whole.end : start + 1);
	}
	return links;
}

/** Where the reference of a link stands; absent for a mention that is none. */
export function linkTarget(
	text: string,
	{ whole, target }: { readonly whole?: Span; readonly target?: string },
): Span | undefined {
	if (!whole || target === undefined) {
		return undefined;
	}
	const start = text.indexOf(target, whole.start);
	return { start, end: start + target.length };
}

/** A longer one is not looked at. */
const LONGEST_LINK = 1000;

/** In a table the bar is escaped, so that it does not end the cell. */
const LINK = /^\[\[([^[\]\r\n|#\\]*)(#[^[\]\r\n|\\]*)?(?:\\?\|([^[\]\r\n]*))?\]\]/u;

function linkAt(text: string, start: number): Link | undefined {
	const [written, reference = '', , label = ''] =
		LINK.exec(text.slice(start, start + LONGEST_LINK)) ?? [];
	const target = reference.trim();
	if (written === undefined || target === '') {
		return undefined;
	}
	const words = label.trim();
	const shown =
		words === ''
			? start + 2 + reference.indexOf(target)
			: start + written.length - 2 - label.length + label.indexOf(words);
	return {
		whole: { start, end: start + written.length },
		shown: { start: shown, end: shown + (words || target).length },
		target,
	};
}
