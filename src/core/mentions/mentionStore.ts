import { DOCUMENT_START, type MarkdownState, maskedIn } from '../text/markdown.js';
import { endOfFrontmatter } from '../text/markdownBlocks.js';
import { nextParagraph } from '../text/paragraphs.js';
import type { Span } from '../text/spans.js';
import { findMentions, type Mention, moved } from './mentions.js';
import type { NameMatcher } from './names.js';

/** An edit of a text: at `start`, `removedLength` code units give way to `inserted`. */
export interface TextEdit {
	readonly start: number;
	readonly removedLength: number;
	readonly inserted: string;
}

/** Reads `[start, end)` of a text as it is after all edits. */
export type ReadText = (start: number, end: number) => string;

/** A paragraph of a text that is being edited, with the blank lines after it. */
export interface OpenParagraph {
	readonly start: number;
	readonly text: string;
	/** The regions that are no prose; their offsets, too, are counted from its start. */
	readonly masked: readonly Span[];
}

/**
 * The mentions in a text that is being edited. An edit makes it read the paragraphs touched, and
 * those after them that it puts into or out of a code block; what it holds is then what
 * `findMentions` finds in the whole text.
 */
export class MentionStore {
	readonly #matcher: NameMatcher;
	#length: number;
	#frontmatter = 0;
	#paragraphs: Paragraph[] = [];
	/** Where each of the paragraphs starts. */
	#starts: number[] = [];

	constructor(matcher: NameMatcher, text: string) {
		this.#matcher = matcher;
		this.#length = text.length;
		this.#build(text);
	}

	/** All mentions in text order. */
	all(): readonly Mention[] {
		return this.within(0, this.#length);
	}

	/** The mentions that touch `[start, end]`, in text order. */
	within(start: number, end: number): readonly Mention[] {
		const found: Mention[] = [];
		for (let index = this.#indexAt(start); index < this.#starts.length; index++) {
			const distance = this.#starts[index] ?? 0;
			if (distance > end) {
				break;
			}
			for (const mention of this.#paragraphs[index]?.mentions ?? []) {
				const { start: first, end: last } = mention.whole ?? mention.span;
				if (first + distance <= end && start <= last + distance) {
					found.push(moved(mention, distance));
				}
			}
		}
		return found;
	}

	/** The paragraph that `offset` is in; absent in the frontmatter. Reads nothing else. */
	paragraphAt(offset: number, read: ReadText): OpenParagraph | undefined {
		const index = this.#indexAt(offset);
		const start = this.#startAt(index);
		if (offset < start) {
			return undefined;
		}
		const text = read(start, this.#startAt(index + 1));
		const { state = DOCUMENT_START } = this.#paragraphs[index] ?? {};
		return { start, text, masked: maskedIn(text, 0, state).spans };
	}

	/** Takes in `edits`, each of the text that those before it leave; `read` reads the last. */
	edit(edits: readonly TextEdit[], read: ReadText): void {
		const touched = extentOf(edits);
		if (!touched) {
			return;
		}
		const { start, end, growth } = touched;
		const length = this.#length + growth;
		const opening = read(0, Math.min(LONGEST_OPENING, length));
		if (this.#frontmatter === 0 ? mayBeFrontmatter(opening) : start <= this.#frontmatter + 1) {
			this.#length = length;
			this.#build(read(0, length));
			return;
		}
		const first = this.#indexAt(start - 1);
		let after = this.#indexAt(end - growth) + 1;
		// Where the blank line is gone, the next paragraph is part of this one.
		while (after < this.#starts.length && !this.#isApart(after, growth, read)) {
			after++;
		}
		this.#replace(first, after, growth, read);
		this.#length += growth;
	}

	#build(text: string): void {
		this.#frontmatter = endOfFrontmatter(text);
		this.#starts = [this.#frontmatter];
		this.#paragraphs = [{ state: DOCUMENT_START, mentions: [] }];
		this.#replace(0, 1, 0, (start, end) => text.slice(start, end));
	}

	/** Whether a blank line still stands before the paragraph `index`. */
	#isApart(index: number, growth: number, read: ReadText): boolean {
		const start = this.#startAt(index) + growth;
		const before = read(Math.max(this.#frontmatter, start - LONGEST_BLANK), start);
		return /\n[ \t\r]*\n$/.test(before);
	}

	/** Reads the paragraphs from `first` up to `after` anew, which are `growth` longer by now. */
	#replace(first: number, after: number, growth: number, read: ReadText): void {
		const starts: number[] = [];
		const paragraphs: Paragraph[] = [];
		let state = this.#paragraphs[first]?.state ?? DOCUMENT_START;
		let next = after;
		for (let from = this.#starts[first] ?? 0, to = this.#startAt(after) + growth; ; ) {
			for (const { offset, text } of split(read(from, to))) {
				const masked = maskedIn(text, 0, state);
				const mentions = findMentions(this.#matcher, text, masked.spans);
				starts.push(from + offset);
				paragraphs.push({ state, mentions });
				state = masked.state;
			}
			const following = this.#paragraphs[next];
			if (!following || isSameState(following.state, state)) {
				break;
			}
			// The edit opened or closed a block that goes on over the blank line.
			next++;
			from = to;
			to = this.#startAt(next) + growth;
		}
		const kept = this.#starts.slice(next);
		for (let index = 0; growth !== 0 && index < kept.length; index++) {
			kept[index] = (kept[index] ?? 0) + growth;
		}
		this.#starts = this.#starts.slice(0, first).concat(starts, kept);
		this.#paragraphs = this.#paragraphs
			.slice(0, first)
			.concat(paragraphs, this.#paragraphs.slice(next));
	}

	/** Where the paragraph `index` starts in the text before the edit; after the last, its end. */
	#startAt(index: number): number {
		return this.#starts[index] ?? this.#length;
	}

	/** The paragraph at `offset`; the first before all. */
	#indexAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if ((this.#starts[middle] ?? 0) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}

/** A paragraph and the blank lines after it. */
interface Paragraph {
	/** What is open where it begins. */
	readonly state: MarkdownState;
	/** Their offsets are counted from its start. */
	readonly mentions: readonly Mention[];
}

/** Of blank lines no more is looked at: a longer one counts as none, and more is read. */
const LONGEST_BLANK = 64;

/** A byte-order mark, three hyphens and what comes after them. */
const LONGEST_OPENING = 5;

function mayBeFrontmatter(opening: string): boolean {
	return /^\ufeff?---/.test(opening);
}

/** The paragraphs of a text, each with the blank lines after it; at least one. */
function split(text: string): { offset: number; text: string }[] {
	const parts: { offset: number; text: string }[] = [];
	let offset = 0;
	do {
		const end = nextParagraph(text, offset);
		parts.push({ offset, text: text.slice(offset, end) });
		offset = end;
	} while (offset < text.length);
	return parts;
}

/** The stretch that all `edits` touch, in the text after them, and by how much the text grew. */
function extentOf(edits: readonly TextEdit[]) {
	let extent: { start: number; end: number; growth: number } | undefined;
	for (const { start, removedLength, inserted } of edits) {
		const growth = inserted.length - removedLength;
		const end = start + inserted.length;
		extent = {
			start: Math.min(start, extent?.start ?? start),
			end: Math.max(end, extent ? extent.end + (start < extent.end ? growth : 0) : end),
			growth: growth + (extent?.growth ?? 0),
		};
	}
	return extent;
}

function isSameState(one: MarkdownState, other: MarkdownState): boolean {
	return (
		one.list === other.list &&
		one.open?.closing === other.open?.closing &&
		one.open?.quoted === other.open?.quoted
	);
}
