import type { Chapter, Quote, Work } from '../book/entry.js';

/** Where in the work the words stand, as a citation points to it. */
export type Locator =
	| { readonly kind: 'page'; readonly page: string }
	/** By what the book prints, never by position. */
	| { readonly kind: 'chapter'; readonly label: string; readonly part?: string | undefined }
	| { readonly kind: 'paragraph'; readonly paragraph: string }
	| { readonly kind: 'line'; readonly line: string }
	| { readonly kind: 'verse'; readonly verse: string }
	/** A place in a play: act, scene and line, as far as they are known. */
	| { readonly kind: 'scene'; readonly parts: readonly string[] };

/**
 * The locator of a quote: the page where one is given (a page means nothing without an edition, so
 * only the reader's own counts), else act and scene, verse or line, else the chapter, else the
 * page or the paragraph that its entry states. Absent where the entry states none.
 */
export function locatorOf(work: Work, quote: Quote, ownPage?: string): Locator | undefined {
	if (ownPage !== undefined) {
		return { kind: 'page', page: ownPage };
	}
	if (quote.act !== undefined || quote.scene !== undefined) {
		const parts = [quote.act, quote.scene, quote.line].filter((part) => part !== undefined);
		return { kind: 'scene', parts };
	}
	if (quote.verse !== undefined) {
		return { kind: 'verse', verse: quote.verse };
	}
	if (quote.line !== undefined) {
		return { kind: 'line', line: quote.line };
	}
	if (quote.chapter !== undefined) {
		return chapterLocator(work.chapters, quote.chapter);
	}
	if (quote.page !== undefined) {
		return { kind: 'page', page: quote.page };
	}
	return quote.paragraph === undefined
		? undefined
		: { kind: 'paragraph', paragraph: quote.paragraph };
}

/**
 * The locator of a chapter, counted from 1 through the whole book. Where a label stands in several
 * parts (each volume's "Chapter 1"), the part is named too.
 */
export function chapterLocator(chapters: readonly Chapter[], position: number): Locator {
	const chapter = chapters[position - 1];
	if (!chapter) {
		return { kind: 'chapter', label: String(position) };
	}
	const repeated = chapters.some(
		(other) => other !== chapter && other.label === chapter.label && other.part !== chapter.part,
	);
	return { kind: 'chapter', label: chapter.label, part: repeated ? chapter.part : undefined };
}

/**
 * The number of a chapter whose label is a number or "Chapter" and a number, in any writing the
 * book uses ("7", "VII", "II.3", "Chapter 1"); absent for "Letter I", "Prologue" and the like.
 */
export function chapterNumber(label: string): string | undefined {
	return /^(?:chapter\s+)?((?:\d+|[ivxlcdm]+)(?:[.:]\w+)*)\.?$/iu.exec(label.trim())?.[1];
}

/**
 * A chapter in running text: what the book prints, with the word for a chapter before a bare
 * number.
 */
export function chapterText(label: string, word: string): string {
	const number = chapterNumber(label);
	return number === undefined ? label : `${word} ${number}`;
}
