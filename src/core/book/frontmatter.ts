import matter from 'gray-matter';
import type { Span } from '../text/spans.js';
import type { Problem } from './problems.js';
import { type FieldMap, readYaml } from './yaml.js';

/** A text split into its frontmatter and its body, with where each key and value stands. */
export interface Frontmatter {
	/** The keys of the frontmatter; empty where there is none or it cannot be read. */
	readonly fields: FieldMap;
	/** What stands between the fences, without them; absent where there is no frontmatter. */
	readonly block?: Span | undefined;
	/** Everything after the closing fence, or the whole text. */
	readonly body: Span;
	readonly problems: readonly Problem[];
}

/** The languages whose frontmatter is read. Every other one could only be run, and nothing is run. */
const readable = new Set(['', 'yaml', 'yml', 'json']);

const noFields: FieldMap = new Map();

/**
 * Reads the frontmatter at the start of a text. Never throws: what cannot be read is a problem,
 * and what can be read beside it is kept. Offsets count in `text` as given, whose lines end in
 * `\n` or `\r\n`, as an editor's do.
 */
export function readFrontmatter(text: string): Frontmatter {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const nothing = { fields: noFields, body: { start, end: text.length }, problems: [] };
	const opening = text.indexOf('\n', start) + 1;
	if (!text.startsWith('---', start) || text[start + 3] === '-' || opening === 0) {
		return nothing;
	}
	const language = text.slice(start + 3, opening).trim();
	const closing = closingFence(text, opening);
	if (!readable.has(language.toLowerCase())) {
		const problems = closing === undefined ? [] : refusal(text, start + 3, language);
		return { ...nothing, problems };
	}
	if (closing === undefined) {
		return readUnclosed(text, start, opening) ?? nothing;
	}
	const block = { start: opening, end: closing };
	const source = text.slice(block.start, block.end);
	if (!holdsKeys(source)) {
		return nothing;
	}
	const body = { start: afterLine(text, block.end), end: text.length };
	return { ...readYaml(source, block.start), block, body };
}

/**
 * Where the line of the closing fence begins, as gray-matter sees it. It looks at a copy without
 * what misleads it: `----` would be a fence to it, blank lines cost it quadratic time, and the
 * language of the opening fence chooses what it runs. Options are always given, because without
 * them its cache answers a text that it could not read with `{}`.
 */
function closingFence(text: string, opening: number): number | undefined {
	const fence = /\n---[ \t]*(?:\r?\n|$)/g;
	fence.lastIndex = opening - 1;
	if (!fence.test(text)) {
		return undefined;
	}
	// What comes after the fence is not looked at, and would take long to copy.
	const lines = text
		.slice(opening - 1, fence.lastIndex)
		.replace(/\n(?!---[ \t]*(?:\r?\n|$))/g, ' ');
	const engines = { yaml: (): object => ({}) };
	const split: { readonly matter?: string } = matter(`---\n${lines}`, { engines });
	const length = split.matter?.length ?? 0;
	return length > lines.length ? undefined : opening + length - 1;
}

/** What stands between two rules of dashes is prose, and no mistake, where nothing in it is a key. */
function holdsKeys(source: string): boolean {
	const first = /^(?:[ \t]*(?:#.*)?\r?\n)*(.*)/.exec(source)?.[1] ?? '';
	return first === '' || /^\s*[{["'&!?]|^\s*[\w.-]+[ \t]*:/.test(first) || decisive.test(source);
}

/** The keys that make a file an entry or a note. */
const decisive = /^(?:type|work)[ \t]*:(?:[ \t\r]|$)/m;

/**
 * An opening fence that is never closed is a rule above ordinary prose, unless the lines up to the
 * first blank one say that the file is an entry or a note. Then they are read as what was meant.
 */
function readUnclosed(text: string, fence: number, start: number): Frontmatter | undefined {
	const lines = /^(?:[^\r\n]+(?:\r?\n|$))*/.exec(text.slice(start))?.[0] ?? '';
	if (!decisive.test(lines)) {
		return undefined;
	}
	const block = { start, end: start + lines.length };
	const { fields } = readYaml(lines, start);
	const unclosed: Problem = {
		code: 'frontmatter.unclosed',
		span: { start: fence, end: fence + 3 },
		facts: {},
	};
	return { fields, block, body: { start: block.end, end: text.length }, problems: [unclosed] };
}

/** `--- words` is a rule with words after it; a single word is a language that could run. */
function refusal(text: string, after: number, language: string): readonly Problem[] {
	if (/\s/.test(language)) {
		return [];
	}
	const start = text.indexOf(language, after);
	const span = { start, end: start + language.length };
	return [{ code: 'frontmatter.refused-language', span, facts: { language } }];
}

function afterLine(text: string, offset: number): number {
	const next = text.indexOf('\n', offset);
	return next < 0 ? text.length : next + 1;
}
