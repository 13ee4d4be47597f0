import { emptyValue, type Field, type FieldMap, type ScalarValue, type Value } from './values.js';

/**
 * Reads the YAML that nearly all entries are written in: a key and plain or quoted words on each
 * line, lists of words, and lists of such keys. Answers nothing where a line is anything else, and
 * the whole parser, which takes ten times as long, reads it.
 */
export function readPlainYaml(source: string, offset: number): FieldMap | undefined {
	if (unusual.test(source)) {
		return undefined;
	}
	const lines = linesOf(source, offset);
	const fields = new Map<string, Field>();
	let at = 0;
	while (at < lines.length) {
		const line = lines[at];
		const pair = line?.indent === 0 ? pairOf(line.text, line.start) : undefined;
		if (!line || !pair || fields.has(pair.key)) {
			return undefined;
		}
		at += 1;
		const list = pair.value ? undefined : listAt(lines, at);
		if (list === 'unusual') {
			return undefined;
		}
		at = list ? list.next : at;
		const value = pair.value ?? list?.value ?? emptyValue(line.end);
		fields.set(pair.key, { key: pair.span, value });
	}
	return fields;
}

/** Tabs, lone carriage returns and other control characters. */
const unusual = /(?![\r\n])\p{Cc}|[\p{Zl}\p{Zp}\ufeff]|\r(?!\n)/u;

interface Line {
	readonly start: number;
	readonly indent: number;
	/** Without the indentation and without spaces at the end. */
	readonly text: string;
	/** After the spaces at the end. */
	readonly end: number;
}

/** The lines that say something: no blank ones, no comments. */
function linesOf(source: string, offset: number): readonly Line[] {
	const lines: Line[] = [];
	for (const { 0: line, index } of source.matchAll(/[^\r\n]+/g)) {
		const text = line.trim();
		if (text !== '' && !text.startsWith('#')) {
			const indent = line.length - line.trimStart().length;
			lines.push({
				start: offset + index + indent,
				indent,
				text,
				end: offset + index + line.length,
			});
		}
	}
	return lines;
}

interface Pair {
	readonly key: string;
	readonly span: Field['key'];
	/** Absent where nothing stands behind the colon. */
	readonly value?: Value | undefined;
}

const pairLine = /^([a-z_][\w-]*):(?:( +)(.+))?$/i;

function pairOf(text: string, start: number): Pair | undefined {
	const [, key, gap = '', written] = pairLine.exec(text) ?? [];
	if (key === undefined || notWords.test(key)) {
		return undefined;
	}
	const span = { start, end: start + key.length };
	if (written === undefined) {
		return { key, span };
	}
	const value = valueAt(written, span.end + 1 + gap.length);
	return value && { key, span, value };
}

type ListAt = { readonly value: Value; readonly next: number } | 'unusual' | undefined;

/** The list whose first item stands in the line `from`, if one does. */
function listAt(lines: readonly Line[], from: number): ListAt {
	const first = lines[from];
	if (!first?.text.startsWith('-')) {
		return first && first.indent > 0 ? 'unusual' : undefined;
	}
	const items: Value[] = [];
	let at = from;
	for (let line = lines[at]; line?.text.startsWith('-'); line = lines[at]) {
		const item = line.indent === first.indent ? itemAt(lines, at) : undefined;
		if (!item) {
			return 'unusual';
		}
		items.push(item.value);
		at = item.next;
	}
	const after = lines[at];
	if (after && after.indent > 0) {
		return 'unusual';
	}
	const span = { start: first.start, end: items.at(-1)?.span.end ?? first.start };
	return { value: { kind: 'list', span, items }, next: at };
}

/** An item, and where the lines after it begin: words, or keys that stand below each other. */
function itemAt(
	lines: readonly Line[],
	at: number,
): { readonly value: Value; readonly next: number } | undefined {
	const line = lines[at];
	const [dash, written] = /^- +(.+)$/.exec(line?.text ?? '') ?? [];
	if (!line || dash === undefined || written === undefined) {
		return undefined;
	}
	const inside = dash.length - written.length;
	const start = line.start + inside;
	if (!/^[\w-]+:(?: |$)/.test(written)) {
		const value = valueAt(written, start);
		return value && { value, next: at + 1 };
	}
	const indent = line.indent + inside;
	const fields = new Map<string, Field>();
	let pair = pairOf(written, start);
	let next = at + 1;
	while (pair?.value && !fields.has(pair.key)) {
		fields.set(pair.key, { key: pair.span, value: pair.value });
		const below = lines[next];
		if (!below || below.indent < indent || below.text.startsWith('-')) {
			const span = { start, end: pair.value.span.end };
			return { value: { kind: 'map', span, fields }, next };
		}
		pair = below.indent === indent ? pairOf(below.text, below.start) : undefined;
		next += 1;
	}
	return undefined;
}

function valueAt(written: string, start: number): Value | undefined {
	const inner = /^\[(.*)\]$/.exec(written)?.[1];
	if (inner === undefined) {
		return scalarOf(written, start, plainWords);
	}
	const items: ScalarValue[] = [];
	let at = start + 1;
	for (const part of inner.trim() === '' ? [] : inner.split(',')) {
		const lead = part.length - part.trimStart().length;
		const item = scalarOf(part.trim(), at + lead, plainItem);
		if (!item) {
			return undefined;
		}
		items.push(item);
		at += part.length + 1;
	}
	return { kind: 'list', span: { start, end: start + written.length }, items };
}

/** Begins with no sign that means something, and holds neither a key nor a comment. */
const plainWords = /^[^\s\-?:,[\]{}#&*!|>'"%@`~+.](?:[^:#]|:(?=\S)|(?<=\S)#)*$/;

/** The same in `[…]`, where more signs mean something. */
const plainItem = /^[^\s\-?:,[\]{}#&*!|>'"%@`~+.][^:#,[\]{}"]*$/;

/** What the whole parser takes for something else than words. */
const notWords = /^(?:true|false|null)$/i;

/** Numbers but plain ones, or what looks like one. */
const oddNumber = /^(?!\d{4}-\d\d-\d\d$)\d[\d.a-fox_+-]*$/i;

function scalarOf(written: string, start: number, words: RegExp): ScalarValue | undefined {
	const span = { start, end: start + written.length };
	const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(written);
	if (quoted) {
		const text = quoted[1] ?? quoted[2] ?? '';
		return { kind: 'scalar', span, value: text, text, plain: false };
	}
	if (/^\d{1,15}$/.test(written)) {
		return { kind: 'scalar', span, value: Number(written), text: written, plain: true };
	}
	if (!words.test(written) || notWords.test(written) || oddNumber.test(written)) {
		return undefined;
	}
	return { kind: 'scalar', span, value: written, text: written, plain: true };
}
