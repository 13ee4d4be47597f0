import type { Span } from '../text/spans.js';
import type { Problem } from './problems.js';
import type { Field, FieldMap, MapValue, Value } from './values.js';

/** What a key holds, in the words of its problem's sentence. */
export type Expected = 'text' | 'number' | 'list' | 'map' | 'people';

/** A string in a file that means an entry, with where it stands. */
export interface Reference {
	readonly key: string;
	readonly text: string;
	readonly span: Span;
}

/** A chapter that a file names, with where it stands. */
export interface Position {
	readonly key: string;
	readonly chapter: number;
	readonly span: Span;
}

/** What reading a file brings to light beside its values. */
export interface Findings {
	readonly problems: Problem[];
	readonly references: Reference[];
	readonly positions: Position[];
	/** The top-level keys that were asked for. */
	readonly known: Set<string>;
}

/**
 * The position of what states one that cannot be read: beyond every horizon, so that a slip of the
 * pen tells nobody what they have not read.
 */
export const unreadable = Number.POSITIVE_INFINITY;

/**
 * Reads typed values out of frontmatter. A value of the wrong type is read as if it were absent,
 * and noted as a problem.
 */
export interface FieldReader {
	/** Whether the file says anything under this key. */
	has(key: string): boolean;
	text(key: string): string | undefined;
	number(key: string): number | undefined;
	/** A chapter, counted from 1, or 0; `unreadable` where something else stands there. */
	position(key: string): number | undefined;
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
	/** The words of an item of the list `key`; absent, and no mistake, where the item is empty. */
	textAt(key: string, item: Value): string | undefined;
	/** Like `textAt`, for an item that means an entry. */
	refer(key: string, item: Value): string | undefined;
	/** Notes that the value of `key` is not what it should be. */
	wrong(key: string, span: Span, expected: Expected): undefined;
}

/** A date without quotation marks, which other programs take for something else than text. */
const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.Zz+-]+)?$/;

export function fieldReader(fields: FieldMap, findings: Findings): FieldReader {
	const { wrong, textAt, refer, positionAt, choiceAt } = valueReader(findings);
	const get = (key: string): Value | undefined => {
		findings.known.add(key);
		return given(fields.get(key));
	};
	const one = <T>(key: string, read: (value: Value) => T): T | undefined => {
		const value = get(key);
		return value && read(value);
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
	return {
		has: (key) => get(key) !== undefined,
		text: (key) => one(key, (value) => textAt(key, value)),
		number: (key) => one(key, (value) => numberOf(value) ?? wrong(key, value.span, 'number')),
		position: (key) => one(key, (value) => positionAt(key, value)),
		choice: (key, allowed) => one(key, (value) => choiceAt(key, value, allowed)),
		texts: (key) => list(key, (item) => textAt(key, item)),
		reference: (key) => one(key, (value) => refer(key, value)),
		references: (key) => list(key, (item) => refer(key, item)),
		list,
		people: (key, read) => {
			const value = get(key);
			if (value?.kind === 'scalar' && typeof value.value !== 'string') {
				wrong(key, value.span, 'people');
				return [];
			}
			const person = value?.kind === 'map' ? read(value) : undefined;
			return value?.kind !== 'map' ? list(key, read) : person === undefined ? [] : [person];
		},
		count: (key, most) => {
			const count = one(key, numberOf);
			return count !== undefined && Number.isInteger(count) && count >= 1 && count <= most
				? count
				: undefined;
		},
		within: (map) => fieldReader(map.fields, { ...findings, known: new Set() }),
		textAt,
		refer,
		wrong,
	};
}

interface ValueReader extends Pick<FieldReader, 'wrong' | 'textAt' | 'refer'> {
	positionAt(key: string, value: Value): number;
	choiceAt<T extends string>(key: string, value: Value, allowed: readonly T[]): T | undefined;
}

function valueReader({ problems, references, positions }: Findings): ValueReader {
	const wrong = (key: string, span: Span, expected: Expected): undefined => {
		problems.push({ code: 'frontmatter.wrong-type', span, facts: { key, expected } });
	};
	const textAt = (key: string, value: Value): string | undefined => {
		if (value.kind !== 'scalar' || typeof value.value === 'boolean') {
			return wrong(key, value.span, 'text');
		}
		if (value.plain && date.test(value.text)) {
			wrong(key, value.span, 'text');
		}
		return value.text.trim() === '' ? undefined : value.text.trim();
	};
	return {
		wrong,
		textAt,
		refer: (key, value) => {
			const text = textAt(key, value);
			if (text !== undefined) {
				references.push({ key, text, span: value.span });
			}
			return text;
		},
		positionAt: (key, value) => {
			const chapter = numberOf(value);
			if (chapter === undefined || !Number.isInteger(chapter) || chapter < 0) {
				wrong(key, value.span, 'number');
				return unreadable;
			}
			positions.push({ key, chapter, span: value.span });
			return chapter;
		},
		choiceAt: (key, value, allowed) => {
			const text = value.kind === 'scalar' ? value.text.trim() : '';
			const found = allowed.find((choice) => choice === text);
			if (found === undefined) {
				const facts = { key, value: text, allowed: allowed.join(', ') };
				problems.push({ code: 'frontmatter.unknown-value', span: value.span, facts });
			}
			return found;
		},
	};
}

/** A key without a value, such as `aliases:` alone on its line, says nothing and is no mistake. */
function given(field: Field | undefined): Value | undefined {
	const value = field?.value;
	return value?.kind === 'scalar' && value.value === null ? undefined : value;
}

function numberOf(value: Value): number | undefined {
	const written = value.kind === 'scalar' ? value.text.trim() : '';
	const number = Number(written);
	return written !== '' && Number.isFinite(number) ? number : undefined;
}
