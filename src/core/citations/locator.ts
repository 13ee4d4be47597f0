import type { Chapter, Quote, Work } from '../book/entry.js';

/** Where in the work the words stand, as a citation points to it. */
export type Locator =
	| { readonly kind: 'page'; readonly page: string }
	/** By what the book prints, never by position. */
	| { readonly kind: 'chapter'; readonly label: string; readonly part?: string | undefined }
	| { readonly kind: 'paragraph'; readonly paragraph: string }
	| { readonly kind: 'line'; readonly line: string }
	| { readonly kind: 'verse'; readonly verse: string }
	/** A place in a play (act, scene, line) or a long poem (canto, line), as far as it is known. */
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
	const chapter = chapterLocator(work.chapters, quote.chapter ?? 0);
	const verse = quote.verse ?? quote.line;
	const division =
		work.chapters.length === 1 ? undefined : chapter && divisionNumber(chapter.label);
	if (verse !== undefined && division !== undefined) {
		return { kind: 'scene', parts: [division, verse] };
	}
	if (quote.verse !== undefined) {
		return { kind: 'verse', verse: quote.verse };
	}
	if (quote.line !== undefined) {
		return { kind: 'line', line: quote.line };
	}
	if (chapter) {
		return chapter;
	}
	if (quote.page !== undefined) {
		return { kind: 'page', page: quote.page };
	}
	return quote.paragraph === undefined
		? undefined
		: { kind: 'paragraph', paragraph: quote.paragraph };
}

type ChapterLocator = Extract<Locator, { readonly kind: 'chapter' }>;

/**
 * The locator of a chapter, counted from 1 through the whole book; absent where the book, as far as
 * its chapters are stated, has none there. Where a label stands in several parts (each volume's
 * "Chapter 1"), the part is named too.
 */
export function chapterLocator(
	chapters: readonly Chapter[],
	position: number,
): ChapterLocator | undefined {
	if (position < 1 || (chapters.length > 0 && position > chapters.length)) {
		return undefined;
	}
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
 * The number of a chapter whose label is a number or "Chapter" and a number, as the book writes it
 * ("7", "VII", "II.3", "Chapter 1"), or in digits where it is spelt out; absent for "Letter I",
 * "Prologue" and the like.
 */
export function chapterNumber(label: string): string | undefined {
	const [, written = ''] = /^(?:chapter\s+)?(.+?)\.?$/isu.exec(label.trim()) ?? [];
	return numberIn(written);
}

/**
 * A chapter in running text: what the book prints, with the word for a chapter before a bare
 * number.
 */
export function chapterText(label: string, word: string): string {
	const number = chapterNumber(label);
	return number === undefined ? label : `${word} ${number}`;
}

/** A number in any writing a book uses, with spelt-out ones in digits; absent for other words. */
export function numberIn(words: string): string | undefined {
	const spelt = spelled.indexOf(words.toLowerCase());
	const [first = '', ...rest] = words.split(/[.:]/);
	const isNumber = /^\d+$/.test(first) || isRoman(first);
	const whole = isNumber && rest.every((part) => /^\w+$/.test(part)) ? words : undefined;
	return spelt >= 0 ? String(spelt + 1) : whole;
}

/** "Book I" and "Canto 3" of a long poem by their number. */
function divisionNumber(label: string): string | undefined {
	return numberIn(label.trim().replace(/^\p{L}+\s+/u, ''));
}

/** In capitals or in small letters throughout, so that words such as "Mix" are none. */
function isRoman(words: string): boolean {
	const roman = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
	return roman.test(words) || (words === words.toLowerCase() && roman.test(words.toUpperCase()));
}

const spelled = (
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
	'sixteen seventeen eighteen nineteen twenty'
).split(' ');
