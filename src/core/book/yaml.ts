import { readPlainYaml } from './plainYaml.js';
import type { Problem } from './problems.js';
import { repairYaml } from './repairedYaml.js';
import type { FieldMap } from './values.js';
import { readWholeYaml, type YamlReading } from './wholeYaml.js';

export type { Field, FieldMap, ListValue, MapValue, ScalarValue, Value } from './values.js';

/** How much unusual YAML is read: more than any book needs, and no more than takes a moment. */
const mostLength = 128 * 1024;

/** More equal keys than this are told of no more. */
const mostRepeated = 20;

/**
 * Reads YAML 1.2 (and so JSON) into values with their spans, moved by `offset`. Never throws;
 * of broken YAML every key that can be read is kept, and there is one problem, at the first mistake.
 */
export function readYaml(
	source: string,
	offset: number,
): { readonly fields: FieldMap; readonly problems: readonly Problem[] } {
	const plain = readPlainYaml(source, offset);
	if (plain) {
		return { fields: plain, problems: [] };
	}
	const short = source.length > mostLength ? source.slice(0, mostLength) : source;
	const whole = readWholeYaml(short, offset);
	const read = whole.error ? repairYaml(short, offset, whole) : whole;
	if (short.length < source.length && !read.error) {
		const end = offset + short.length;
		const span = { start: offset + short.lastIndexOf('\n') + 1, end };
		return {
			fields: read.fields,
			problems: problemsOf({ ...read, error: { reason: 'TOO_LONG', span } }),
		};
	}
	return { fields: read.fields, problems: problemsOf(read) };
}

function problemsOf({ error, repeated }: YamlReading): readonly Problem[] {
	return error
		? [{ code: 'frontmatter.broken', span: error.span, facts: { reason: error.reason } }]
		: repeated
				.slice(0, mostRepeated)
				.map(({ key, span }) => ({ code: 'frontmatter.duplicate-key', span, facts: { key } }));
}
