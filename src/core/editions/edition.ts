import type { Span } from '../text/spans.js';

/** One chapter of an edition, as its own table of contents or its headings have it. */
export interface EditionChapter {
	/** As the edition prints it, on one line; empty where it prints nothing. */
	readonly title: string;
	/** The titles of the parts, books or volumes it stands in, the outermost first. */
	readonly parts: readonly string[];
	/** In `Edition.text`: from its heading to the next chapter's. */
	readonly span: Span;
	/** Where the words below its heading begin; the end of `span` where there are none. */
	readonly body: number;
}

/** The user's own copy of a text. It never leaves the machine. */
export interface Edition {
	/** As the file gives it; empty where it does not. */
	readonly title: string;
	/** Plain text: paragraphs with a blank line between them, lines of verse with a line break. */
	readonly text: string;
	/** In the order of the text, without gaps between them; empty where the text has none. */
	readonly chapters: readonly EditionChapter[];
}

/** Where in an edition something stands, as people count. */
export interface EditionPlace {
	/** Which of `Edition.chapters`, from 1; 0 before the first. */
	readonly chapter: number;
	/** From 1 within the chapter's body, rows of asterisks not counted; 0 in its heading. */
	readonly paragraph: number;
}

/** The chapter and paragraph at `offset` in the text; out of bounds: at the nearest place. */
export function paragraphOf(edition: Edition, offset: number): EditionPlace {
	const { text, chapters } = edition;
	const inside = Math.max(0, Math.min(offset, text.length - 1));
	let low = 0;
	let high = chapters.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((chapters[middle]?.span.start ?? 0) <= inside) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return { chapter: low, paragraph: paragraphsFrom(text, chapters[low - 1]?.body ?? 0, inside) };
}

/** How many paragraphs of words begin in `text` from `start` to `end`, both included. */
function paragraphsFrom(text: string, start: number, end: number): number {
	let paragraphs = 0;
	let at = start;
	while (at >= 0 && at <= end) {
		const next = text.indexOf('\n\n', at);
		const words = text.slice(at, next < 0 ? text.length : next);
		paragraphs += /[\p{L}\p{N}]/u.test(words) ? 1 : 0;
		at = next < 0 ? -1 : next + 2;
	}
	return paragraphs;
}
