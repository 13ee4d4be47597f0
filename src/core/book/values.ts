import type { Span } from '../text/spans.js';

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
	/** Whether it stands without quotation marks. */
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

/** A value that says nothing, such as that of `aliases:` alone on its line. */
export function emptyValue(at: number): ScalarValue {
	return { kind: 'scalar', span: { start: at, end: at }, value: null, text: '', plain: true };
}
