import { type Span, slice } from '../text/spans.js';
import { readFrontmatter } from './frontmatter.js';
import type { Horizon } from './horizon.js';
import { plainOrQuoted } from './plainOrQuoted.js';
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
	const { fields, block } = readFrontmatter(text);
	const present = fields.get('work');
	const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
	const isJson = block !== undefined && /^\s*\{/.test(slice(text, block));
	const id = isJson ? JSON.stringify(bookId) : plainOrQuoted(bookId);
	if (present) {
		return replaceValue(text, present, id);
	}
	if (!block) {
		const start = text.startsWith('\uFEFF') ? 1 : 0;
		const added = `---${lineBreak}work: ${id}${lineBreak}---${lineBreak}${lineBreak}`;
		return { span: { start, end: start }, text: added };
	}
	const start = isJson ? text.indexOf('{', block.start) + 1 : block.start;
	const indent = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)/.exec(slice(text, block))?.[1] ?? '';
	const isOnly = /^\s*\}/.test(text.slice(start));
	const added = isJson ? `"work": ${id}${isOnly ? '' : ', '}` : `${indent}work: ${id}${lineBreak}`;
	return { span: { start, end: start }, text: added };
}

/** A list below its key, or words over several lines, give way to words on the line of the key. */
function replaceValue(text: string, { key, value }: Field, words: string): TextEdit {
	const { start } = value.span;
	const written = slice(text, value.span).trimEnd();
	const afterColon = text.indexOf(':', key.end) + 1;
	if (written === '') {
		const blank = /^[ \t]*(?=[\r\n]|$)/.exec(text.slice(afterColon))?.[0].length ?? 0;
		return { span: { start: afterColon, end: afterColon + blank }, text: ` ${words}` };
	}
	const end = start + written.length;
	return text.slice(afterColon, start).includes('\n')
		? { span: { start: afterColon, end }, text: ` ${words}` }
		: { span: { start, end }, text: words };
}

function worksOf(field: Field | undefined): readonly string[] | undefined {
	const value = field?.value;
	if (value === undefined || value.kind === 'map') {
		return undefined;
	}
	if (value.kind === 'scalar' && value.text.trim() === '') {
		return undefined;
	}
	return value.kind === 'scalar' && value.value === false ? [] : textsOf(value);
}

/** A horizon that cannot be read shows nothing: whoever wrote one did not want to be told the end. */
function horizonOf(value: Value | undefined): Horizon | undefined {
	if (value === undefined || (value.kind === 'scalar' && value.text.trim() === '')) {
		return undefined;
	}
	const text = value.kind === 'scalar' ? value.text.trim() : '';
	const chapter = Number(text);
	return text === 'all' ? 'all' : Number.isFinite(chapter) ? Math.max(0, chapter) : 0;
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
