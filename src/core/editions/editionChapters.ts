import type { Span } from '../text/spans.js';
import type { EditionChapter } from './edition.js';

/** Where a chapter or a part begins. */
export interface ChapterStart {
	readonly title: string;
	readonly offset: number;
	/** How deep it is nested, from 0: a part stands above its chapters. */
	readonly depth: number;
}

/**
 * The chapters that begin at `starts`, which are in the order of a table of contents. What has no
 * words of its own before the next (a part, a page with a picture) is no chapter, and its heading
 * goes to the next. `headings` are where
 * headings stand in `text`, in order; a chapter's body begins below those it begins with.
 */
export function chaptersFrom(
	text: string,
	starts: readonly ChapterStart[],
	headings: readonly Span[],
): readonly EditionChapter[] {
	const placed = withParts(starts).filter(({ offset }) => offset < text.length);
	placed.sort((one, other) => one.offset - other.offset || one.depth - other.depth);
	const chapters: EditionChapter[] = [];
	/** Where headings began that have no words below them yet. */
	let opened: number | undefined;
	for (const [index, start] of placed.entries()) {
		const end = placed[index + 1]?.offset ?? text.length;
		const body = bodyStart(text, start, end, headings);
		if (!/[\p{L}\p{N}]/u.test(text.slice(body, end))) {
			opened ??= start.offset;
		} else {
			const span = { start: opened ?? start.offset, end };
			chapters.push({ title: start.title, parts: start.parts, span, body });
			opened = undefined;
		}
	}
	const last = chapters.at(-1);
	return last && opened !== undefined
		? [...chapters.slice(0, -1), { ...last, span: { start: last.span.start, end: text.length } }]
		: chapters;
}

/** No title is longer; what is, is a paragraph that somebody took for one. */
const LONGEST_TITLE = 500;

/** More than any blank lines between a heading and the words below it. */
const LONGEST_GAP = 200;

interface PlacedStart extends ChapterStart {
	readonly parts: readonly string[];
}

function withParts(starts: readonly ChapterStart[]): PlacedStart[] {
	const open: ChapterStart[] = [];
	return starts.map((written) => {
		const start = { ...written, title: written.title.slice(0, LONGEST_TITLE) };
		while ((open.at(-1)?.depth ?? -1) >= start.depth) {
			open.pop();
		}
		const parts = open.map(({ title }) => title);
		open.push(start);
		return { ...start, parts };
	});
}

/** Where the words begin that are neither a heading at the start nor the title once more. */
function bodyStart(
	text: string,
	{ offset, title }: ChapterStart,
	next: number,
	headings: readonly Span[],
): number {
	let at = offset;
	for (let index = firstFrom(headings, offset); index < headings.length; index++) {
		const { start, end } = headings[index] ?? { start: text.length, end: text.length };
		if (start >= next || start > at + LONGEST_GAP || /\S/.test(text.slice(at, start))) {
			break;
		}
		at = end;
	}
	at = Math.min(firstWord(text, at), next);
	const first = text.slice(at, Math.min(next, at + title.length + LONGEST_GAP));
	const length = first.indexOf('\n\n');
	const line = length < 0 ? '' : wordsOf(first.slice(0, length));
	const again = line !== '' && ` ${wordsOf(title)} `.includes(` ${line} `);
	return again && at + length + 2 < next ? firstWord(text, at + length) : at;
}

function firstFrom(headings: readonly Span[], offset: number): number {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((headings[middle]?.start ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

function firstWord(text: string, from: number): number {
	let at = from;
	while (at < text.length && /\s/.test(text.charAt(at))) {
		at++;
	}
	return at;
}

function wordsOf(text: string): string {
	return text
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase();
}
