import type { Chapter } from '../book/entry.js';
import type { CitedLocator } from './citedLocator.js';
import { chapterNumber } from './locator.js';

/**
 * The positions of the chapters that a locator means, by what the book prints; several where
 * volumes count anew and the locator names none, or where it gives a range. Where the book's
 * chapters are not listed they count from 1. Empty where no chapter is called that.
 */
export function citedChapters(
	chapters: readonly Chapter[],
	{ label, part }: CitedLocator,
): readonly number[] {
	const [, first, last] = /^(\d+|[ivxlc]+)\s?[-–—]\s?(\d+|[ivxlc]+)$/iu.exec(label) ?? [];
	const from = Number(plainLabel(first ?? ''));
	const to = Number(plainLabel(last ?? ''));
	if (first !== undefined && from <= to && to - from < 100) {
		const labels = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
		return labels.flatMap((one) => positionsOf(chapters, one, part));
	}
	return positionsOf(chapters, label, part);
}

function positionsOf(
	chapters: readonly Chapter[],
	label: string,
	part: string | undefined,
): readonly number[] {
	const sought = plainLabel(label);
	if (chapters.length === 0) {
		return /^\d+$/u.test(sought) ? [Number(sought)] : [];
	}
	const meant = chapters.flatMap((chapter, index) =>
		plainLabel(chapter.label) === sought || plainLabel(chapter.title ?? '') === sought
			? [index + 1]
			: [],
	);
	const inPart = meant.filter((position) => {
		const own = chapters[position - 1]?.part;
		return part === undefined || own === undefined || plainLabel(own) === plainLabel(part);
	});
	return inPart;
}

/** One writing of a label: the bare number of a chapter, Roman numerals and words as digits. */
function plainLabel(label: string): string {
	const number = chapterNumber(label) ?? label;
	return number
		.toLowerCase()
		.split(/[\s.,:]+/u)
		.map((word) => String(COUNTED.get(word) ?? (roman(word) || word)))
		.map((word) => (/^vol(?:ume)?$/u.test(word) ? 'volume' : word))
		.filter((word) => word !== '' && word !== 'the')
		.join(' ');
}

const COUNTED: ReadonlyMap<string, number> = new Map(
	`one two three four five six seven eight nine ten eleven twelve`
		.split(' ')
		.map((word, index): readonly [string, number] => [word, index + 1])
		.concat(
			`first second third fourth fifth sixth seventh eighth ninth tenth`
				.split(' ')
				.map((word, index): readonly [string, number] => [word, index + 1]),
		),
);

const ROMAN: ReadonlyMap<string, number> = new Map([
	['i', 1],
	['v', 5],
	['x', 10],
	['l', 50],
	['c', 100],
]);

/** The value of a Roman numeral; 0 where the word is none. */
function roman(word: string): number {
	if (!/^(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/u.test(word)) {
		return 0;
	}
	const values = [...word].map((letter) => ROMAN.get(letter) ?? 0);
	return values.reduce(
		(sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
		0,
	);
}
