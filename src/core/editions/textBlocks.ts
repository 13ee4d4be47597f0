import { Unreadable } from './problems.js';
import type { Steps } from './steps.js';
import { readTitle } from './titles.js';

/** A paragraph of a plain text file, or a heading. */
export interface TextBlock {
	/** Without the line breaks of the file, but for those of verse. */
	readonly text: string;
	/** How many lines it takes in the file. */
	readonly lines: number;
	/** How many blank lines stand before it. */
	readonly blank: number;
}

/**
 * The paragraphs of a plain text whose lines end in `\n`. Two kinds of file are told apart: those
 * whose lines are broken to a width, where blank lines part paragraphs, and those with a paragraph
 * a line. In the former, lines that are indented or far shorter than the others are verse.
 */
export function* textBlocks(text: string): Steps<readonly TextBlock[]> {
	const lines = linesOf(text);
	const width = wrapWidth(lines);
	const blocks: TextBlock[] = [];
	let block: string[] = [];
	let blank = 0;
	let blankBefore = 0;
	const finish = () => {
		const [first = '', ...rest] = block;
		if (rest.length > 1 && isBareHeading(first)) {
			blocks.push(blockOf([first], width, blankBefore), blockOf(rest, width, 0));
		} else if (block.length > 0) {
			blocks.push(blockOf(block, width, blankBefore));
		}
		block = [];
	};
	for (const [index, line] of lines.entries()) {
		if (index % PORTION === 0) {
			yield;
		}
		const end = line.trimEnd();
		if (end === '') {
			finish();
			blank++;
		} else {
			if (block.length > 0 && (width === undefined || startsBlock(line))) {
				finish();
			}
			if (block.length === 0) {
				blankBefore = blank;
			}
			blank = 0;
			block.push(end);
		}
	}
	finish();
	return blocks;
}

/** The lines of a file; `edition.too-large` where there are more than any book has. */
export function linesOf(text: string): readonly string[] {
	const lines = text.split('\n');
	if (lines.length > MOST_LINES) {
		throw new Unreadable('edition.too-large');
	}
	return lines;
}

/** In the longest file that is read, lines of 24 characters; those of verse have 40. */
const MOST_LINES = 2_000_000;
/** Lines that are read in one step. */
const PORTION = 100;
/** Lines longer than this are not broken to a width. */
const WIDEST = 100;
/** As many lines are looked at. */
const LOOKED = 20_000;

/** The width that lines are broken to; nothing where a line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | undefined {
	const lengths: number[] = [];
	let blank = 0;
	for (const line of lines.slice(0, LOOKED)) {
		if (line.trim() === '') {
			blank++;
		} else {
			lengths.push(line.trimEnd().length);
		}
	}
	lengths.sort((one, other) => one - other);
	const nearlyLongest = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
	return blank * 20 < lengths.length || nearlyLongest > WIDEST ? undefined : nearlyLongest;
}

/** An ideographic space begins a paragraph in Chinese and Japanese. */
function startsBlock(line: string): boolean {
	return line.startsWith('\u3000') || line.startsWith('## ');
}

/** A line that is only "Chapter 1" is a heading, even where the text follows in the next line. */
function isBareHeading(line: string): boolean {
	const read = line.length < 40 ? readTitle(line) : undefined;
	return read?.number !== undefined && read.kind !== '' && read.rest === '';
}

function blockOf(lines: readonly string[], width: number | undefined, blank: number): TextBlock {
	const trimmed = lines.map((line) => line.trim());
	const first = trimmed[0] ?? '';
	const text =
		trimmed.length === 1 || isVerse(lines, width ?? WIDEST) ? trimmed.join('\n') : joined(trimmed);
	return { text: text === '' ? first : text, lines: lines.length, blank };
}

function isVerse(lines: readonly string[], width: number): boolean {
	const indented = lines.filter((line) => /^[ \t]{2}/.test(line)).length;
	const inner = lines.slice(0, -1);
	const short = inner.filter((line) => line.trim().length < width * 0.7).length;
	return indented > lines.length / 2 || short > inner.length / 2;
}

/** A hyphen at the end of a line is one of the word's own: plain texts are not hyphenated. */
function joined(lines: readonly string[]): string {
	let text = '';
	for (const line of lines) {
		const glued =
			text === '' || (/[\p{L}]-$/u.test(text) && /^\p{L}/u.test(line)) || /[—]$/u.test(text);
		text += (glued ? '' : ' ') + line;
	}
	return text;
}
