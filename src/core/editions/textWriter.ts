import type { Span } from '../text/spans.js';
import type { DocumentText } from './documentText.js';

/**
 * Puts the words of an XHTML document together while its tags go by: white space is one space,
 * blocks stand apart, lines of verse below each other, numbers of notes fall away.
 */
export class TextWriter {
	readonly #parts: string[] = [];
	#length = 0;
	/** What is owed before the next words: nothing, a space, a line break or a paragraph. */
	#owed = 0;
	#preformatted = 0;
	/** Whether the mark of a note has fallen away of which only the closing bracket is left. */
	#bracket = false;
	/** How many headings are open, one in the other, and where the words of the outermost begin. */
	#headingDepth = 0;
	#headingStart: number | undefined;
	/** Ids of elements whose words have not come yet. */
	#waiting: string[] = [];
	/** Where links and superscripts began, as counts of parts. */
	readonly #marks: number[] = [];
	readonly #anchors = new Map<string, number>();
	readonly #headings: Span[] = [];

	/** Takes notice of a start tag. */
	open(name: string, attributes: Readonly<Record<string, string>>): void {
		this.#separate(name);
		const { id, alt, name: target } = attributes;
		const anchor = id ?? (name === 'a' ? target : undefined);
		if (anchor !== undefined) {
			this.#waiting.push(anchor);
		}
		if (MARKING.has(name)) {
			this.#marks.push(this.#parts.length);
		} else if (HEADING.has(name)) {
			this.#headingDepth++;
		} else if (name === 'pre') {
			this.#preformatted++;
		} else if (name === 'img' && alt !== undefined && /^\p{L}$/u.test(alt)) {
			this.write(alt);
		}
	}

	/** Takes notice of an end tag. */
	close(name: string): void {
		if (MARKING.has(name)) {
			this.#dropMark(this.#marks.pop() ?? this.#parts.length);
		} else if (HEADING.has(name)) {
			this.#closeHeading();
		} else if (name === 'pre') {
			this.#preformatted--;
		}
		if (BLOCKS.has(name)) {
			this.#owe(PARAGRAPH);
		}
	}

	/** Adds words. */
	write(written: string): void {
		const text = this.#bracket && written.startsWith(']') ? written.slice(1) : written;
		this.#bracket = false;
		if (this.#preformatted > 0) {
			for (const [index, line] of text.split('\n').entries()) {
				this.#owe(index > 0 ? LINE : 0);
				this.#append(line.trimEnd());
			}
			return;
		}
		if (BLANK.test(text)) {
			this.#owe(text === '' ? 0 : SPACE);
			return;
		}
		const words = withSingleSpaces(text);
		const first = words.startsWith(' ') ? 1 : 0;
		const last = words.endsWith(' ') ? words.length - 1 : words.length;
		this.#owe(first > 0 ? SPACE : 0);
		this.#append(words.slice(first, last));
		this.#owe(last < words.length ? SPACE : 0);
	}

	/** The document as far as it has been written. */
	finish(): DocumentText {
		for (const anchor of this.#waiting) {
			this.#anchors.set(anchor, this.#length);
		}
		return { text: this.#parts.join(''), anchors: this.#anchors, headings: this.#headings };
	}

	#separate(name: string): void {
		if (BLOCKS.has(name)) {
			this.#owe(PARAGRAPH);
		} else if (name === 'br') {
			this.#owe(this.#owed === LINE ? PARAGRAPH : LINE);
		} else if (name === 'td' || name === 'th') {
			this.#owe(SPACE);
		}
	}

	#owe(separator: number): void {
		this.#owed = Math.max(this.#owed, separator);
	}

	#append(words: string): void {
		if (words === '') {
			return;
		}
		if (this.#owed > 0 && this.#length > 0) {
			const separator = SEPARATORS[this.#owed] ?? '';
			this.#parts.push(separator);
			this.#length += separator.length;
		}
		this.#owed = 0;
		if (this.#waiting.length > 0) {
			for (const anchor of this.#waiting) {
				this.#anchors.set(anchor, this.#length);
			}
			this.#waiting = [];
		}
		if (this.#headingDepth > 0) {
			this.#headingStart ??= this.#length;
		}
		this.#parts.push(words);
		this.#length += words.length;
	}

	#closeHeading(): void {
		this.#headingDepth--;
		if (this.#headingDepth === 0 && this.#headingStart !== undefined) {
			this.#headings.push({ start: this.#headingStart, end: this.#length });
			this.#headingStart = undefined;
		}
	}

	/** Forgets what a link or superscript says where that is only the mark of a note. */
	#dropMark(from: number): void {
		const words = this.#parts.slice(from, from + 3).join('');
		if (from > 0 && this.#parts.length <= from + 2 && NOTE_MARK.test(words)) {
			this.#parts.length = from;
			this.#length -= words.length;
			this.#openBracket();
		}
	}

	/** Forgets the bracket before a mark that has fallen away; the one after it is to follow. */
	#openBracket(): void {
		const before = this.#parts.at(-1) ?? '';
		this.#bracket = before.endsWith('[');
		if (this.#bracket) {
			const kept = before.slice(0, -1).trimEnd();
			this.#parts[this.#parts.length - 1] = kept;
			this.#length -= before.length - kept.length;
			this.#owe(before.endsWith(' [') ? SPACE : 0);
		}
	}
}

const SPACE = 1;
const LINE = 2;
const PARAGRAPH = 3;
const BLANK = /^[ \t\n\r\f]*$/;
const SEPARATORS = ['', ' ', '\n', '\n\n'];

const HEADING: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 header hgroup'.split(' '));

/** What the mark of a note stands in. */
const MARKING: ReadonlySet<string> = new Set(['a', 'sup']);

/** A number directly after a word, or one in brackets; a number after a space is a word itself. */
const NOTE_MARK = /^(?:\d{1,4}|[*†‡§¶]{1,3}| ?\[(?:\d{1,4}|[*†‡§¶]{1,3})\])$/u;

const BLOCKS: ReadonlySet<string> = new Set(
	`address article aside blockquote body caption center dd details dialog div dl dt fieldset
	figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p
	pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Most stretches have no white space but single spaces, and that is seen faster than replaced. */
function withSingleSpaces(text: string): string {
	const plain =
		!text.includes('\n') && !text.includes('  ') && !text.includes('\t') && !text.includes('\r');
	return plain ? text : text.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, ' ');
}
