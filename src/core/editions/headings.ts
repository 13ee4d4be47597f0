import type { Steps } from './steps.js';
import type { TextBlock } from './textBlocks.js';
import { type ChapterTitle, readTitle } from './titles.js';

/** A block of a plain text that is a heading. */
export interface Heading {
	/** Which of the blocks. */
	readonly block: number;
	readonly title: string;
	readonly depth: number;
}

/**
 * The headings of chapters among the blocks of a plain text. Which kind of heading a text has is
 * told by what is there: lines marked `## `, words such as "Chapter" with numbers, numbers in a row
 * from 1, lines in capitals; the first of these that occurs at least twice. A table of contents,
 * where headings follow each other with nothing between, is none.
 */
export function* findHeadings(blocks: readonly TextBlock[]): Steps<readonly Heading[]> {
	const candidates: Candidate[] = [];
	for (const [index, block] of blocks.entries()) {
		if (index % PORTION === 0) {
			yield;
		}
		candidates.push(...candidateOf(block, index));
	}
	const numbered = new Set(inOrder(candidates));
	const styled = (...styles: readonly Style[]) =>
		withoutContents(
			blocks,
			candidates.filter(
				(one) => styles.includes(one.style) && (one.style !== 'numbered' || numbered.has(one)),
			),
		);
	for (const style of ['marked', 'worded', 'numbered', 'capitals'] as const) {
		const found = style === 'worded' ? styled('worded', 'named') : styled(style);
		if (found.filter((one) => one.style === style).length >= FEWEST[style]) {
			const parts = style === 'worded' && found.every(({ read }) => read?.isPart !== false);
			return withDepth(parts ? styled('worded', 'named', 'numbered') : found);
		}
	}
	return [];
}

type Style = 'marked' | 'worded' | 'named' | 'numbered' | 'capitals';

interface Candidate {
	readonly style: Style;
	readonly block: number;
	readonly title: string;
	readonly read: ChapterTitle | undefined;
}

const FEWEST = { marked: 2, worded: 2, numbered: 3, capitals: 3 } as const;
/** Blocks that are looked at in one step. */
const PORTION = 100;
const LONGEST = 300;
const LONGEST_CAPITALS = 80;
const MOST_LINES = 4;

function candidateOf(block: TextBlock, index: number): readonly Candidate[] {
	const marked = /^#{1,6}\s+(.*)$/s.exec(block.text)?.[1];
	if (marked !== undefined && marked.length <= LONGEST) {
		const title = oneLine(marked);
		return [{ style: 'marked', block: index, title, read: readTitle(title) }];
	}
	if (block.lines > MOST_LINES || block.text.length > LONGEST) {
		return [];
	}
	const title = oneLine(block.text);
	const read = readTitle(title);
	if (read && isHeadingLike(block, title, read)) {
		const style = read.number === undefined ? 'named' : read.kind === '' ? 'numbered' : 'worded';
		return [{ style, block: index, title, read }];
	}
	const capitals =
		title.length <= LONGEST_CAPITALS && /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);
	return capitals && block.lines <= 2 ? [{ style: 'capitals', block: index, title, read }] : [];
}

/** Sentences begin with such words too: "Part one of the plan was this." */
function isHeadingLike(
	block: TextBlock,
	title: string,
	{ rest, kind, number }: ChapterTitle,
): boolean {
	if (rest === '') {
		return true;
	}
	if (number === undefined) {
		return title.length <= LONGEST_CAPITALS;
	}
	const capital = !/^\p{Ll}/u.test(rest);
	return kind === '' ? capital && block.lines === 1 && title.length <= LONGEST_CAPITALS : capital;
}

/** The bare numbers that count on from 1; they may begin anew, as in each part of a book. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
	let next = 1;
	return candidates.filter(({ style, read }) => {
		const fits = style === 'numbered' && (read?.number === next || read?.number === 1);
		next = fits ? (read?.number ?? 0) + 1 : next;
		return fits;
	});
}

/** Less than so many characters between two headings is no chapter. */
const SHORT = 150;

/** So many headings in a row are a table of contents, not the parts that a book begins with. */
const RUN = 3;

/** Leaves out runs of headings with next to nothing between them that come again further on. */
function withoutContents(
	blocks: readonly TextBlock[],
	candidates: readonly Candidate[],
): readonly Candidate[] {
	const last = new Map(candidates.map((one) => [keyOf(one), one.block]));
	let run: Candidate[] = [];
	const kept: Candidate[] = [];
	for (const [index, one] of candidates.entries()) {
		run.push(one);
		if (lengthBetween(blocks, one.block, candidates[index + 1]?.block) >= SHORT) {
			const contents = run.length > RUN;
			for (const each of run) {
				if (!contents || last.get(keyOf(each)) === each.block) {
					kept.push(each);
				}
			}
			run = [];
		}
	}
	return [...kept, ...run];
}

function keyOf({ read, title }: Candidate): string {
	const key = read ? `${read.kind} ${read.number ?? ''}` : title;
	return key.toLowerCase();
}

function lengthBetween(blocks: readonly TextBlock[], from: number, to = blocks.length): number {
	let length = 0;
	for (let index = from + 1; index < to && length < SHORT; index++) {
		length += blocks[index]?.text.length ?? 0;
	}
	return length;
}

/** Parts stand above chapters where there are both; prefaces and the like stand beside chapters. */
function withDepth(candidates: readonly Candidate[]): readonly Heading[] {
	const both =
		candidates.some(({ read }) => read?.isPart) &&
		candidates.some(({ read }) => read?.number !== undefined && !read.isPart);
	return candidates.map(({ block, title, read }) => ({
		block,
		title,
		depth: both && !read?.isPart ? 1 : 0,
	}));
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/^[_*=\s]+|[_*=\s]+$/g, '');
}
