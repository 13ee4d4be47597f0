import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import type { Span } from '../text/spans.js';
import type { Problem } from './problems.js';

/** A key of the frontmatter and what stands behind it. */
export interface Field {
	readonly key: Span;
	readonly value: Value;
}

export type FieldMap = ReadonlyMap<string, Field>;

/** A value of the frontmatter, with where it stands. */
export type Value = ScalarValue | ListValue | MapValue;

export interface ScalarValue {
	readonly kind: 'scalar';
	readonly span: Span;
	readonly value: string | number | boolean | null;
	/** As written, without quotation marks; for a number, its digits. */
	readonly text: string;
	/** Whether it stands without quotation marks on one line. */
	readonly plain: boolean;
}

export interface ListValue {
	readonly kind: 'list';
	readonly span: Span;
	readonly items: readonly Value[];
}

export interface MapValue {
	readonly kind: 'map';
	readonly span: Span;
	readonly fields: FieldMap;
}

/** Beyond this depth a value is taken for empty: no entry needs it, and a bomb of aliases ends. */
const deepest = 12;

/** Beyond this many values the rest is taken for empty, for the same reason. */
const mostValues = 20_000;

/**
 * Reads YAML 1.2 (and so JSON) into values with their spans, moved by `offset`.
 * Never throws; what the parser recovers beside an error is kept.
 */
export function readYaml(
	source: string,
	offset: number,
): { readonly fields: FieldMap; readonly problems: readonly Problem[] } {
	const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
	const problems = document.errors.slice(0, 1).map((error) => problemOf(error, source, offset));
	const reading: Reading = { document, offset, left: mostValues };
	const contents = document.contents;
	if (isMap(contents)) {
		return { fields: fieldsOf(contents, reading, deepest), problems };
	}
	if (problems.length === 0 && contents !== null) {
		const span = spanOf(contents, reading);
		problems.push({ code: 'frontmatter.broken', span, facts: { reason: 'NO_KEYS' } });
	}
	return { fields: new Map(), problems };
}

interface Reading {
	readonly document: Document;
	readonly offset: number;
	left: number;
}

function problemOf(error: YAMLError, source: string, offset: number): Problem {
	const start = Math.min(error.pos[0], Math.max(0, source.trimEnd().length - 1));
	const span = {
		start: offset + Math.max(0, start),
		end: offset + Math.min(source.length, Math.max(error.pos[1], start + 1)),
	};
	if (error.code === 'DUPLICATE_KEY') {
		const key = /^["']?([^"':\r\n]*)/.exec(source.slice(error.pos[0]))?.[1]?.trim() ?? '';
		return {
			code: 'frontmatter.duplicate-key',
			span: { start: span.start, end: span.start + Math.max(1, key.length) },
			facts: { key },
		};
	}
	return { code: 'frontmatter.broken', span, facts: { reason: error.code } };
}

function fieldsOf(map: YAMLMap, reading: Reading, depth: number): FieldMap {
	const fields = new Map<string, Field>();
	for (const pair of map.items as readonly Pair[]) {
		if (isNode(pair.key)) {
			const key = isScalar(pair.key) ? String(pair.key.value) : '';
			const span = spanOf(pair.key, reading);
			// Of two equal keys the first is kept: the second is the one that is reported.
			if (!fields.has(key)) {
				fields.set(key, { key: span, value: toValue(pair.value, span, reading, depth - 1) });
			}
		}
	}
	return fields;
}

function toValue(node: unknown, near: Span, reading: Reading, depth: number): Value {
	const found = isAlias(node) ? node.resolve(reading.document) : node;
	reading.left -= 1;
	if (!isNode(found) || depth <= 0 || reading.left <= 0) {
		const span = { start: near.end, end: near.end };
		return { kind: 'scalar', span, value: null, text: '', plain: true };
	}
	const span = spanOf(found, reading);
	if (isMap(found)) {
		return { kind: 'map', span, fields: fieldsOf(found, reading, depth) };
	}
	if (isSeq(found)) {
		const items = found.items.map((item) => toValue(item, span, reading, depth - 1));
		return { kind: 'list', span, items };
	}
	return scalarOf(found, span);
}

function scalarOf(node: Node, span: Span): ScalarValue {
	const scalar = isScalar(node) ? node : undefined;
	const raw = scalar?.value ?? null;
	const value = typeof raw === 'bigint' ? Number(raw) : raw;
	const known = typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
	const text = value === null ? '' : known === undefined ? String(value) : (scalar?.source ?? '');
	return {
		kind: 'scalar',
		span,
		value: known ?? (value === null ? null : text),
		text,
		plain: scalar?.type === 'PLAIN',
	};
}

function spanOf(node: Node, reading: Reading): Span {
	const [start, end] = node.range ?? [0, 0];
	return { start: reading.offset + start, end: reading.offset + end };
}
