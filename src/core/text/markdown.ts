import { type Block, endOfBlock, endOfFrontmatter, endsInList } from './markdownBlocks.js';
import { CONSTRUCTS, indentedCode } from './markdownConstructs.js';
import type { Found, Stretch } from './markdownStretch.js';
import { disjoint } from './spanLists.js';
import type { Span } from './spans.js';

export { paragraphAt } from './paragraphs.js';

/** What is open where a stretch of Markdown begins, which decides how the stretch is read. */
export interface MarkdownState {
	/** The fence, comment, math or raw HTML that goes on over blank lines; absent: none. */
	readonly open?: Block | undefined;
	/** Whether the paragraph before is part of a list, so that indented text is no code. */
	readonly list: boolean;
}

/** The state at the start of a document, after the frontmatter. */
export const DOCUMENT_START: MarkdownState = { list: false };

/**
 * Regions of Markdown where no name or quotation is read: frontmatter, code, link and image
 * destinations and titles, reference definitions and labels, autolinks and bare URLs, e-mail
 * addresses and citation keys, HTML tags and comments, math, footnote labels, templates, embeds
 * (`![[…]]`). Sorted and disjoint, in UTF-16 code units; never throws.
 *
 * Headings, quotations, link texts and emphasis are text; so are `[[…]]`, see `findLinks`.
 */
export function maskedRegions(text: string): readonly Span[] {
	const frontmatter = endOfFrontmatter(text);
	const { spans } = maskedIn(text, frontmatter, DOCUMENT_START);
	return frontmatter > 0 ? [{ start: 0, end: frontmatter }, ...spans] : spans;
}

/**
 * The masked regions of `text` from `from` on, where a paragraph begins or the document does, and
 * the state that they leave to what follows. `text` ends after blank lines, or with the document.
 */
export function maskedIn(
	text: string,
	from: number,
	state: MarkdownState,
): { readonly spans: readonly Span[]; readonly state: MarkdownState } {
	const spans: Span[] = [];
	const stretch = { text, from, list: state.list, listAt: from, wordsEnd: -1 };
	const next = CONSTRUCTS.map(({ mark }) => placeOf(text, mark, from));
	let { open } = state;
	let at = from;
	const first = open ? undefined : indentedCode(stretch, from);
	if (first) {
		spans.push(first);
		at = first.end;
	}
	while (at < text.length) {
		if (open) {
			const end = endOfBlock(text, at, open);
			spans.push({ start: at, end: end < 0 ? text.length : end });
			at = end < 0 ? text.length : end;
			open = end < 0 ? open : undefined;
			continue;
		}
		const found = nextConstruct(stretch, next, at);
		if (found && !found.shown) {
			spans.push({ start: Math.max(at, found.start), end: found.end });
		}
		at = found?.end ?? text.length;
		open = found?.open;
	}
	const list = endsInList(text, stretch.listAt, text.length, stretch.list);
	return { spans: disjoint(spans), state: { open, list } };
}

/** The first construct from `at` on; `next` holds where the mark of each may stand. */
function nextConstruct(stretch: Stretch, next: number[], at: number): Found | undefined {
	const { text } = stretch;
	for (;;) {
		let first = 0;
		for (const [index, { mark }] of CONSTRUCTS.entries()) {
			if ((next[index] ?? 0) < at) {
				next[index] = placeOf(text, mark, at);
			}
			if ((next[index] ?? 0) < (next[first] ?? 0)) {
				first = index;
			}
		}
		const place = next[first] ?? text.length;
		const construct = CONSTRUCTS[first];
		if (!construct || place >= text.length) {
			return undefined;
		}
		const found = construct.read(stretch, place);
		if (found && found.end > at) {
			return found;
		}
		next[first] = placeOf(text, construct.mark, place + 1);
	}
}

function placeOf(text: string, mark: string, from: number): number {
	const place = text.indexOf(mark, from);
	return place < 0 ? text.length : place;
}
