import type { Span } from '../text/spans.js';
import { decodeText } from './decodeText.js';
import type { Edition } from './edition.js';
import { type ChapterStart, chaptersFrom } from './editionChapters.js';
import { Unreadable } from './problems.js';
import type { Steps } from './steps.js';
import { linesOf } from './textBlocks.js';
import { readTitle } from './titles.js';

/**
 * The words and chapters of a book in Markdown: its headings are the chapters, its emphasis, links,
 * escapes and comments leave their words behind. Throws `Unreadable` if it is empty.
 */
export function* readMarkdown(bytes: Uint8Array): Steps<Edition> {
	const source = decodeText(bytes).replace(/^---\n(?:.*\n){0,200}?---\n/, '');
	yield;
	const blocks = yield* plainBlocks(yield* markdownBlocks(withoutComments(source)));
	const starts: ChapterStart[] = [];
	const headings: Span[] = [];
	const texts: string[] = [];
	let title = '';
	let length = 0;
	for (const { level, text } of blocks) {
		texts.push(text);
		if (level > 0) {
			title ||= level === 1 ? text.replace(/^Title:\s*/i, '') : '';
			const part = readTitle(text)?.isPart ?? false;
			starts.push({ title: text, offset: length, depth: 2 * level + (part ? 0 : 1) });
			headings.push({ start: length, end: length + text.length });
		}
		length += text.length + 2;
	}
	const text = texts.join('\n\n');
	if (!/[\p{L}\p{N}]/u.test(text)) {
		throw new Unreadable('edition.empty');
	}
	const [first, ...others] = starts;
	const whole = first && others.length > 0 && others.every(({ depth }) => depth > first.depth);
	return { title, text, chapters: chaptersFrom(text, whole ? others : starts, headings) };
}

function withoutComments(source: string): string {
	let kept = '';
	let from = 0;
	for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', from)) {
		const end = source.indexOf('-->', start);
		if (end < 0) {
			break;
		}
		kept += source.slice(from, start);
		from = end + 3;
	}
	return kept + source.slice(from);
}

interface MarkdownBlock {
	/** Of a heading, from 1; 0 for anything else. */
	readonly level: number;
	readonly lines: readonly string[];
}

/** Lines, or blocks of them, that are read in one step. */
const PORTION = 100;

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const SETEXT = /^ {0,3}(?:=+|-+)[ \t]*$/;

function* markdownBlocks(source: string): Steps<readonly MarkdownBlock[]> {
	const blocks: MarkdownBlock[] = [];
	let lines: string[] = [];
	const finish = (level = 0) => {
		if (lines.length > 0) {
			blocks.push({ level, lines });
			lines = [];
		}
	};
	for (const [index, written] of linesOf(source).entries()) {
		if (index % PORTION === 0) {
			yield;
		}
		const line = written.replace(/^(?: {0,3}> ?){1,9}/, '');
		const atx = line.length < 500 ? ATX.exec(line) : undefined;
		if (line.trim() === '') {
			finish();
		} else if (atx) {
			finish();
			lines.push(atx[2] ?? '');
			finish(atx[1]?.length ?? 1);
		} else if (lines.length === 1 && SETEXT.test(line)) {
			finish(line.trim().startsWith('=') ? 1 : 2);
		} else {
			lines.push(line);
		}
	}
	finish();
	return blocks;
}

interface PlainBlock {
	readonly level: number;
	readonly text: string;
}

/** Without those that have no words. */
function* plainBlocks(blocks: readonly MarkdownBlock[]): Steps<readonly PlainBlock[]> {
	const plain: PlainBlock[] = [];
	for (const [index, { level, lines }] of blocks.entries()) {
		if (index % PORTION === 0) {
			yield;
		}
		const text = level > 0 ? plainLine(lines.join(' ')) : plainParagraph(lines);
		if (text !== '') {
			plain.push({ level, text });
		}
	}
	return plain;
}

/** Lines are joined, but where they end in a hard break, as lines of verse do. */
function plainParagraph(lines: readonly string[]): string {
	let text = '';
	for (const [index, line] of lines.entries()) {
		const last = index === lines.length - 1;
		const hard = !last && /(?: {2}|\\)$/.test(line);
		text += plainLine(hard ? line.replace(/\\$/, '') : line) + (last ? '' : hard ? '\n' : ' ');
	}
	return text.trim();
}

/** What is read of a line: Markdown's signs are gone, its words are there. */
function plainLine(line: string): string {
	return line
		.replace(/!\[[^\]]{0,500}\]\([^)]{0,1000}\)/g, '')
		.replace(/\[\^[^\]]{1,50}\]/g, '')
		.replace(/\[([^[\]]{1,1000})\]\([^()]{0,1000}\)/g, '$1')
		.replace(/<br\s{0,5}\/?>/gi, '\n')
		.replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
		.replace(/(?<!\\)\*+(?=\S)|(?<=[^\s\\])\*+/g, '')
		.replace(/(?<![\p{L}\p{N}_\\])_+(?=\S)|(?<=[^\s\\])_+(?![\p{L}\p{N}_])/gu, '')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.trim();
}
