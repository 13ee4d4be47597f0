import type { Span } from '../text/spans.js';
import type { Problem } from './problems.js';
import type { Field, FieldMap, MapValue, Value } from './yaml.js';

/** What a key holds, in the words of its problem's sentence. */
export type Expected = 'text' | 'number' | 'list' | 'map' | 'people';

/** A string in a file that means an entry, with where it stands. */
export interface Reference {
	readonly key: string;
	readonly text: string;
	readonly span: Span;
}

/**
 * Reads typed values out of frontmatter. A value of the wrong type is read as if it were absent,
 * and noted in `problems`; a reference is noted in `references`.
 */
export interface FieldReader {
	text(key: string): string | undefined;
	number(key: string): number | undefined;
	/** One of `allowed`; anything else is a problem. */
	choice<T extends string>(key: string, allowed: readonly T[]): T | undefined;
	/** A list of strings; a single string counts as a list of one. */
	texts(key: string): readonly string[];
	reference(key: string): string | undefined;
	references(key: string): readonly string[];
	/** A list whose items `read` turns into values; `undefined` leaves an item out. */
	list<T>(key: string, read: (item: Value) => T | undefined): readonly T[];
	/** Like `list`, but a single map counts as a list of one too. */
	people<T>(key: string, read: (item: Value) => T | undefined): readonly T[];
	/** A whole number from 1 to `most`, where the value is one; a list is read by `list`. */
	count(key: string, most: number): number | undefined;
	/** The same reader over a map inside the frontmatter. */
	within(map: MapValue): FieldReader;
	/** Notes that the value of `key` is not what it should be. */
	wrong(key: string, span: Span, expected: Expected): undefined;
	/** Notes the reference that stands at `value`, and gives its words back. */
	refer(key: string, value: Value): string | undefined;
}

/** A date without quotation marks, which other programs take for something else than text. */
const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.Zz+-]+)?$/;

export function fieldReader(
	fields: FieldMap,
	problems: Problem[],
	references: Reference[],
): FieldReader {
	const get = (key: string): Value | undefined => given(fields.get(key));
	const wrong = (key: string, span: Span, expected: Expected): undefined => {
		problems.push({ code: 'frontmatter.wrong-type', span, facts: { key, expected } });
	};
	const textOf = (key: string, value: Value): string | undefined => {
		if (value.kind !== 'scalar' || typeof value.value === 'boolean') {
			return wrong(key, value.span, 'text');
		}
		if (value.plain && date.test(value.text)) {
			wrong(key, value.span, 'text');
		}
		return value.text.trim() === '' ? undefined : value.text.trim();
	};
	const refer = (key: string, value: Value): string | undefined => {
		const text = textOf(key, value);
		if (text !== undefined) {
			references.push({ key, text, span: value.span });
		}
		return text;
	};
	const list = <T>(key: string, read: (item: Value) => T | undefined): readonly T[] => {
		const value = get(key);
		if (value === undefined) {
			return [];
		}
		if (value.kind !== 'list' && (value.kind === 'map' || typeof value.value !== 'string')) {
			wrong(key, value.span, 'list');
			return [];
		}
		const items = value.kind === 'list' ? value.items : [value];
		return items.flatMap((item) => read(item) ?? []);
	};
	const one = <T>(key: string, read: (value: Value) => T | undefined): T | undefined => {
		const value = get(key);
		return value && read(value);
	};
	return {
		text: (key) => one(key, (value) => textOf(key, value)),
		number: (key) => one(key, (value) => numberOf(value) ?? wrong(key, value.span, 'number')),
		choice: (key, allowed) => one(key, (value) => choiceOf(key, value, allowed, problems)),
		texts: (key) => list(key, (item) => textOf(key, item)),
		reference: (key) => one(key, (value) => refer(key, value)),
		references: (key) => list(key, (item) => refer(key, item)),
		list,
		people: (key, read) => {
			const value = get(key);
			const single = value?.kind === 'map' ? read(value) : undefined;
			return value?.kind === 'map' ? (single === undefined ? [] : [single]) : list(key, read);
		},
		count: (key, most) => {
			const value = get(key);
			const count = value && numberOf(value);
			return count !== undefined && Number.isInteger(count) && count >= 1 && count <= most
				? count
				: undefined;
		},
		within: (map) => fieldReader(map.fields, problems, references),
		wrong,
		refer,
	};
}

/** A key without a value, such as `aliases:` alone on its line, says nothing and is no mistake. */
function given(field: Field | undefined): Value | undefined {
	const value = field?.value;
	return value?.kind === 'scalar' && value.value === null ? undefined : value;
}

function numberOf(value: Value): number | undefined {
	if (value.kind !== 'scalar' || value.text.trim() === '') {
		return undefined;
	}
	const number = Number(value.text);
	return Number.isFinite(number) ? number : undefined;
}

function choiceOf<T extends string>(
	key: string,
	value: Value,
	allowed: readonly T[],
	problems: Problem[],
): T | undefined {
	const text = value.kind === 'scalar' ? value.text.trim() : '';
	const found = allowed.find((choice) => choice === text);
	if (found === undefined) {
		const facts = { key, value: text, allowed: allowed.join(', ') };
		problems.push({ code: 'frontmatter.unknown-value', span: value.span, facts });
	}
	return found;
}
