import { emptyValue, type Field, type Value } from './values.js';
import { readWholeYaml, type YamlReading } from './wholeYaml.js';

/** A text with more top-level keys is not worth repairing. */
const mostParts = 500;

/**
 * Reads what can be read of broken YAML, one top-level key at a time, so that a mistake in one
 * costs no other. The error is the first that is found, on the words it is about.
 */
export function repairYaml(source: string, offset: number, whole: YamlReading): YamlReading {
	const parts = partsOf(source);
	if (parts.length > mostParts || /^\s*[{[]/.test(source)) {
		return whole;
	}
	const fields = new Map<string, Field>();
	let error: YamlReading['error'];
	for (const { start, text } of parts) {
		const read = readPart(text, offset + start);
		for (const [key, field] of read.fields) {
			if (!fields.has(key)) {
				fields.set(key, field);
			}
		}
		error ??= read.error;
	}
	return { fields, repeated: [], error: error ?? whole.error };
}

interface Part {
	readonly start: number;
	readonly text: string;
}

/** `key: words` on one line, after which an indented key can only be indented by mistake. */
const plainLine = /^[ \t]*[\w-]+[ \t]*:[ \t]+[^\s[{|>&!*"'#]/;

const keyLine = /^[ \t]*[\w-]+[ \t]*:(?:\s|$)/;

function partsOf(source: string): readonly Part[] {
	const parts: Part[] = [];
	for (const { 0: line, index } of source.matchAll(/[^\n]*\n|[^\n]+/g)) {
		const last = parts.at(-1);
		const begins =
			!last ||
			(/^[^\s#\-\]}]/.test(line) && !/^-(?:\s|$)/.test(line)) ||
			(keyLine.test(line) && plainLine.test(last.text));
		if (begins) {
			parts.push({ start: index, text: line });
		} else {
			parts.push({ start: last.start, text: (parts.pop()?.text ?? '') + line });
		}
	}
	return parts;
}

function readPart(text: string, offset: number): YamlReading {
	const read = readWholeYaml(text, offset);
	if (!read.error) {
		return read;
	}
	const { reason } = read.error;
	if (reason === 'TAB_AS_INDENT') {
		const at = text.indexOf('\t', read.error.span.start - offset);
		const tabs = at < 0 ? 1 : (/^\t+/.exec(text.slice(at))?.[0].length ?? 1);
		const start = at < 0 ? read.error.span.start : offset + at;
		return { ...read, error: { reason, span: { start, end: start + tabs } } };
	}
	const line = /^([ \t]*([\w-]+)[ \t]*:[ \t]*)([^\r\n]*)/.exec(text);
	const [, before, key, after] = line ?? [];
	if (before === undefined || key === undefined || after === undefined || after.trim() === '') {
		return { ...read, error: { reason, span: lineAt(text, offset, read.error.span.start) } };
	}
	const start = offset + before.length;
	const span = { start, end: start + after.trimEnd().length };
	const keyStart = offset + before.indexOf(key);
	const fields = /^[[{|>]/.test(after)
		? read.fields
		: new Map([
				[
					key,
					{
						key: { start: keyStart, end: keyStart + key.length },
						value: literal(text.slice(before.length), start),
					},
				],
			]);
	return { fields, repeated: [], error: { reason, span } };
}

/** The words as they stand, for a value that only lacks its quotation marks or has one too many. */
function literal(written: string, start: number): Value {
	const text = written
		.trim()
		.replace(/\s*\n\s*/g, ' ')
		.replace(/^(["'])(.*?)\1?$/s, '$2');
	const end = start + written.trimEnd().length;
	return text === ''
		? emptyValue(start)
		: { kind: 'scalar', span: { start, end }, value: text, text, plain: false };
}

function lineAt(text: string, offset: number, at: number): { start: number; end: number } {
	const lineStart = text.lastIndexOf('\n', Math.max(0, at - offset - 1)) + 1;
	const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
	const start = offset + lineStart + (line.length - line.trimStart().length);
	return { start, end: Math.max(start, offset + lineStart + line.trimEnd().length) };
}
