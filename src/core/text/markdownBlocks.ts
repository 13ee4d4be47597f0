import { endOfLine, isBlank, startOfLine } from './paragraphs.js';

/** Something that hides what follows until it is closed, over blank lines too. */
export interface Block {
	/** What closes it: a fence at least as long, the end of a comment or of math, an end tag. */
	readonly closing: string;
	/** Of a fence: whether it stands in a block quote, with which it ends. */
	readonly quoted?: boolean;
}

/** The offset after the frontmatter with which the document begins; 0 where there is none. */
export function endOfFrontmatter(text: string): number {
	if (!/^\ufeff?---\w*[ \t]*\r?\n/.test(text)) {
		return 0;
	}
	const closing = /\n---[ \t]*(?=\r?\n|$)/g;
	closing.lastIndex = endOfLine(text, 0);
	return closing.test(text) ? closing.lastIndex : 0;
}

/** The offset at which `block`, open at `from`, is closed; -1 where it goes on to the end. */
export function endOfBlock(text: string, from: number, block: Block): number {
	if (block.closing.startsWith('</')) {
		const tag = new RegExp(`${block.closing}[ \\t]*>`, 'gi');
		tag.lastIndex = from;
		return tag.test(text) ? tag.lastIndex : -1;
	}
	if (!/^[`~]/.test(block.closing)) {
		const closed = text.indexOf(block.closing, from);
		return closed < 0 ? -1 : closed + block.closing.length;
	}
	return endOfFence(text, from, block);
}

/** The end of the indented lines that begin at `start`, before their last line break. */
export function endOfIndentedLines(text: string, start: number): number {
	let end = start;
	for (let line = start; INDENTED.test(text.slice(line, line + 4)); line = end + 1) {
		const next = endOfLine(text, line);
		if (isBlank(text, line, next)) {
			break;
		}
		end = next;
	}
	return end;
}

/**
 * Whether what stands after the blank line at `offset` may belong to a list item or a footnote:
 * whether the last paragraph in `[from, offset)` that is not indented is one. Without such a
 * paragraph as `list` says, which is the state at `from`.
 */
export function endsInList(text: string, from: number, offset: number, list: boolean): boolean {
	let first = -1;
	for (let end = offset; end > from; ) {
		const start = Math.max(from, startOfLine(text, end - 1));
		const blank = isBlank(text, start, text[end - 1] === '\n' ? end - 1 : end);
		if (first >= 0 && blank) {
			break;
		}
		if (!blank && (first >= 0 || !INDENTED.test(text.slice(start, start + 4)))) {
			first = start;
		}
		end = start;
	}
	return first < 0 ? list : ITEM.test(text.slice(first, first + 20));
}

const INDENTED = /^(?: {4}| {0,3}\t)/;
const ITEM = /^[ >]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^|:[ \t])/;

function endOfFence(text: string, from: number, { closing, quoted }: Block): number {
	const fence = new RegExp(`^[ \\t>]*${closing.charAt(0)}{${closing.length},}[ \\t\\r]*$`);
	for (let line = from; line <= text.length; ) {
		const end = endOfLine(text, line);
		if (line > from || startOfLine(text, line) === line) {
			const words = text.slice(line, Math.min(end, line + LONGEST_FENCE));
			if (quoted && !/^ {0,3}>/.test(words)) {
				return line;
			}
			if (fence.test(words)) {
				return end;
			}
		}
		line = end + 1;
	}
	return -1;
}

/** A longer line closes no fence. */
const LONGEST_FENCE = 200;
