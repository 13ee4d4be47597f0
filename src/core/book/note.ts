import type { Span } from '../text/spans.js';
import { readFrontmatter } from './frontmatter.js';
import type { Horizon } from './horizon.js';
import type { Field, FieldMap, Value } from './yaml.js';

/** What the frontmatter of a note says to Close Reading. */
export interface NoteKeys {
	/** The books it is about, as references to them; empty for `work: false`; absent where it does not say. */
	readonly works?: readonly string[] | undefined;
	/** How far it may know; it can only lower what the reader has set. */
	readonly horizon?: Horizon | undefined;
	/** Names that are not read as names in this note. */
	readonly ignore: readonly string[];
	/** What an ambiguous name means in this note, as a reference. */
	readonly means: ReadonlyMap<string, string>;
	/** Whether its quotations are compared with the book. */
	readonly quotations: boolean;
	/** Whether the file states a `type`, and so is an entry and not a note. */
	readonly isEntry: boolean;
}

/** Reads the keys of a note. What cannot be read counts as not said. */
export function readNoteKeys(text: string): NoteKeys {
	const { fields } = readFrontmatter(text);
	return {
		works: worksOf(fields.get('work')),
		horizon: horizonOf(fields.get('horizon')?.value),
		ignore: textsOf(fields.get('ignore')?.value),
		means: meaningsOf(fields.get('means')?.value),
		quotations: !isOff(fields.get('quotations')?.value),
		isEntry: fields.has('type'),
	};
}

/** An edit of a text: the span is replaced by `text`. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/**
 * The edit that makes a note be about `bookId`: its `work:` is replaced, or added to its
 * frontmatter, or a frontmatter is added. Bytes outside the edit stay.
 */
export function editWork(text: string, bookId: string): TextEdit {
	const frontmatter = readFrontmatter(text);
	const present = frontmatter.fields.get('work');
	const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
	if (present) {
		const { span } = present.value;
		const gap = text[span.start - 1] === ':' ? ' ' : '';
		return { span: { start: span.start, end: span.end }, text: `${gap}${bookId}` };
	}
	const line = `work: ${bookId}${lineBreak}`;
	if (frontmatter.block) {
		const { start } = frontmatter.block;
		return { span: { start, end: start }, text: line };
	}
	return { span: { start: 0, end: 0 }, text: `---${lineBreak}${line}---${lineBreak}${lineBreak}` };
}

function worksOf(field: Field | undefined): readonly string[] | undefined {
	const value = field?.value;
	if (value === undefined || (value.kind === 'scalar' && value.value === null)) {
		return undefined;
	}
	return value.kind === 'scalar' && value.value === false ? [] : textsOf(value);
}

function horizonOf(value: Value | undefined): Horizon | undefined {
	if (value?.kind !== 'scalar') {
		return undefined;
	}
	const chapter = value.text.trim() === '' ? Number.NaN : Number(value.text);
	return value.text.trim() === 'all' ? 'all' : Number.isFinite(chapter) ? chapter : undefined;
}

function textsOf(value: Value | undefined): readonly string[] {
	if (value?.kind === 'list') {
		return value.items.flatMap(textsOf);
	}
	const text = value?.kind === 'scalar' ? value.text.trim() : '';
	return text === '' ? [] : [text];
}

function meaningsOf(value: Value | undefined): ReadonlyMap<string, string> {
	const fields: FieldMap = value?.kind === 'map' ? value.fields : new Map();
	return new Map(
		[...fields].flatMap(([name, field]) => textsOf(field.value).map((text) => [name, text])),
	);
}

function isOff(value: Value | undefined): boolean {
	return value?.kind === 'scalar' && (value.value === false || value.text.trim() === 'off');
}
