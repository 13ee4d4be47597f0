import type { Span } from '../text/spans.js';
import { readFrontmatter } from './frontmatter.js';
import type { TextEdit } from './note.js';
import { plainOrQuoted } from './plainOrQuoted.js';
import type { ListValue, MapValue, Value } from './values.js';

/**
 * The edit that adds `item` to the list `key` of a text's frontmatter. A single value becomes a
 * list of two, a missing key or frontmatter is added; bytes outside the edit stay. Nothing where
 * the list has the item already.
 */
export function addToList(text: string, key: string, item: string): TextEdit | undefined {
	const value = readFrontmatter(text).fields.get(key)?.value;
	if (value === undefined || isBlank(value)) {
		return addLine(text, key, `[${plainOrQuoted(item)}]`, value?.span);
	}
	if (value.kind === 'list') {
		const known = value.items.some((other) => other.kind === 'scalar' && other.text === item);
		return known ? undefined : addItem(text, value, plainOrQuoted(item), (last) => `- ${last}`);
	}
	if (value.kind === 'scalar' && value.text !== item) {
		const written = text.slice(value.span.start, value.span.end);
		return { span: value.span, text: `[${written}, ${plainOrQuoted(item)}]` };
	}
	return undefined;
}

/**
 * The edit that sets `name` to `value` in the map `key` of a text's frontmatter; otherwise as
 * `addToList`.
 */
export function addToMap(text: string, key: string, name: string, value: string): TextEdit {
	const present = readFrontmatter(text).fields.get(key)?.value;
	const pair = `${plainOrQuoted(name)}: ${plainOrQuoted(value)}`;
	if (present?.kind !== 'map') {
		return addLine(text, key, `{${pair}}`, present?.span);
	}
	const known = present.fields.get(name);
	return known
		? { span: known.value.span, text: plainOrQuoted(value) }
		: addItem(text, present, pair, (last) => last);
}

function isBlank(value: Value): boolean {
	return value.kind === 'scalar' && value.value === null;
}

/** Behind the last item, in the way the others are written: between brackets, or on lines of their own. */
function addItem(
	text: string,
	collection: ListValue | MapValue,
	item: string,
	asLine: (item: string) => string,
): TextEdit {
	const written = text.slice(collection.span.start, collection.span.end);
	if (/^[[{]/.test(written)) {
		const end = collection.span.start + written.trimEnd().length - 1;
		const empty = written.slice(1, -1).trim() === '';
		return { span: { start: end, end }, text: empty ? item : `, ${item}` };
	}
	const { start } = collection.span;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/\S/g, ' ');
	const end = start + written.trimEnd().length;
	return { span: { start: end, end }, text: `${lineBreakOf(text)}${indent}${asLine(item)}` };
}

function addLine(text: string, key: string, value: string, blank: Span | undefined): TextEdit {
	const lineBreak = lineBreakOf(text);
	const { block } = readFrontmatter(text);
	if (blank) {
		const gap = /[ \t]$/.test(text.slice(0, blank.start)) ? '' : ' ';
		return { span: { start: blank.start, end: blank.start }, text: `${gap}${value}` };
	}
	const line = `${key}: ${value}${lineBreak}`;
	if (block) {
		return { span: { start: block.end, end: block.end }, text: line };
	}
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const fenced = `---${lineBreak}${line}---${lineBreak}${lineBreak}`;
	return { span: { start, end: start }, text: fenced };
}

function lineBreakOf(text: string): string {
	return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
