import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import type { Span } from '../text/spans.js';
import { emptyValue, type Field, type FieldMap, type ScalarValue, type Value } from './values.js';

/** What the YAML parser makes of a text, with its first complaint and where that points. */
export interface YamlReading {
	readonly fields: FieldMap;
	/** Keys that stand where an equal key stands before them; the first of them is the one read. */
	readonly repeated: readonly { readonly key: string; readonly span: Span }[];
	readonly error?: { readonly reason: string; readonly span: Span } | undefined;
}

/** Beyond this depth a value is taken for empty: no entry needs it, and a circle of anchors ends. */
const deepest = 12;

/** A text with more values is not an entry's; a bomb of anchors ends here. */
const mostValues = 20_000;

/**
 * The parser follows nested values by recursion, and a stack that runs out inside a regular
 * expression ends the whole process, which nothing can catch.
 */
const mostNested = 300;

/**
 * Reads YAML 1.2 (and so JSON) with the place of each key and value, moved by `offset`.
 * What the parser recovers beside an error is kept.
 */
export function readWholeYaml(source: string, offset: number): YamlReading {
	if (nesting(source) > mostNested) {
		return failed('TOO_DEEP', source, offset);
	}
	try {
		return readDocument(source, offset);
	} catch {
		return failed('RESOURCE_EXHAUSTION', source, offset);
	}
}

function failed(reason: string, source: string, offset: number): YamlReading {
	const span = { start: offset, end: offset + (/^.*/.exec(source)?.[0].length ?? 0) };
	return { fields: new Map(), repeated: [], error: { reason, span } };
}

function readDocument(source: string, offset: number): YamlReading {
	// Equal keys are found below: the parser compares each key with all before it.
	const options = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
	const { contents, errors } = parseDocument(source, options);
	const reading: Reading = { offset, anchors: new Map(), repeated: [], left: mostValues };
	const fields = isMap(contents) ? fieldsOf(contents, reading, deepest) : new Map<string, Field>();
	const { repeated } = reading;
	if (errors[0]) {
		return { fields, repeated, error: errorOf(errors[0], source, offset) };
	}
	if (reading.left < 0) {
		return { fields, repeated, error: failed('TOO_MANY', source, offset).error };
	}
	if (contents === null || isMap(contents) || (isScalar(contents) && contents.value === null)) {
		return { fields, repeated };
	}
	return { fields, repeated, error: { reason: 'NO_KEYS', span: spanOf(contents, reading) } };
}

interface Reading {
	readonly offset: number;
	readonly anchors: Map<string, Node>;
	readonly repeated: { readonly key: string; readonly span: Span }[];
	left: number;
}

function errorOf({ code, pos }: YAMLError, source: string, offset: number): YamlReading['error'] {
	const last = Math.max(0, source.trimEnd().length - 1);
	const start = Math.max(0, Math.min(pos[0], last));
	const end = Math.min(source.length, Math.max(pos[1], start + 1));
	return { reason: code, span: { start: offset + start, end: offset + end } };
}

function fieldsOf(map: YAMLMap, reading: Reading, depth: number): FieldMap {
	const fields = new Map<string, Field>();
	for (const { key: written, value } of map.items) {
		const key = isAlias(written) ? reading.anchors.get(written.source) : written;
		if (!isScalar(key) || !isNode(written)) {
			continue;
		}
		remember(key, reading);
		const name = key.value === null ? '' : String(key.value);
		const span = spanOf(written, reading);
		if (fields.has(name)) {
			reading.repeated.push({ key: name, span });
		} else {
			fields.set(name, { key: span, value: toValue(value, span.end, reading, depth - 1) });
		}
	}
	return fields;
}

function toValue(node: unknown, near: number, reading: Reading, depth: number): Value {
	const found = isAlias(node) ? reading.anchors.get(node.source) : node;
	reading.left -= 1;
	if (!isNode(found) || depth <= 0 || reading.left <= 0) {
		return emptyValue(near);
	}
	remember(found, reading);
	const span = spanOf(isNode(node) ? node : found, reading);
	if (isMap(found)) {
		const fields = fieldsOf(found, reading, depth);
		const last = [...fields.values()].at(-1)?.value;
		return { kind: 'map', span: found === node && !found.flow ? upTo(span, last) : span, fields };
	}
	if (isSeq(found)) {
		const items = found.items.map((item) => toValue(item, span.end, reading, depth - 1));
		const last = items.at(-1);
		return { kind: 'list', span: found === node && !found.flow ? upTo(span, last) : span, items };
	}
	return scalarOf(found, span);
}

/** Without the line break that the parser counts to a list or map which no bracket ends. */
function upTo({ start, end }: Span, last: Value | undefined): Span {
	return { start, end: Math.max(start, Math.min(end, last?.span.end ?? end)) };
}

function remember(node: Node, { anchors }: Reading): void {
	if ('anchor' in node && node.anchor !== undefined) {
		anchors.set(node.anchor, node);
	}
}

function scalarOf(node: Node, span: Span): ScalarValue {
	if (!isScalar(node) || node.value === null) {
		return { ...emptyValue(span.start), span };
	}
	const { value, source, type } = node;
	const plain = type === 'PLAIN';
	return typeof value === 'number' || typeof value === 'boolean'
		? { kind: 'scalar', span, value, text: source ?? String(value), plain }
		: { kind: 'scalar', span, value: String(value), text: String(value), plain };
}

function spanOf(node: Node, { offset }: Reading): Span {
	const [start, end] = node.range ?? [0, 0];
	return { start: offset + start, end: offset + end };
}

/** At least as much as values can stand inside each other in `source`. */
function nesting(source: string): number {
	let brackets = 0;
	let most = 0;
	for (const [line] of source.matchAll(/.+/g)) {
		const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		const indicators = brackets > 0 ? 0 : countOf(line, /[-?:](?=\s|$)/g);
		const opened = countOf(line, /[[{]/g);
		most = Math.max(most, brackets + opened + (brackets > 0 ? 0 : indent) + indicators);
		brackets = Math.max(0, brackets + opened - countOf(line, /[\]}]/g));
	}
	return most;
}

function countOf(line: string, pattern: RegExp): number {
	return line.match(pattern)?.length ?? 0;
}
