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

const engineNames = ['yaml', 'yml', 'json', 'js', 'javascript', 'coffee', 'coffeescript', 'cson'];

const noFields: FieldMap = new Map();

/**
 * Reads the frontmatter at the start of a text. Never throws: what cannot be read is a problem,
 * and what can be read beside it is kept. Offsets count in `text` as given.
 */
export function readFrontmatter(text: string): Frontmatter {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const whole = { start, end: text.length };
	const source = text.slice(start);
	if (!opens(source)) {
		return { fields: noFields, body: whole, problems: [] };
	}
	const language = firstLine(source).slice(3).trim();
	if (!readable.has(language.toLowerCase())) {
		return { fields: noFields, body: whole, problems: refusal(source, start, language) };
	}
	const opening = start + source.indexOf('\n') + 1;
	const closing = start + firstLine(source).trimEnd().length + split(source).length;
	if (!/^\r?\n---[ \t]*(?:\r|\n|$)/.test(text.slice(closing, closing + 80))) {
		return readUnclosed(text, start, opening);
	}
	const block = { start: opening, end: Math.max(opening, closing + 1) };
	const body = { start: afterLine(text, block.end), end: text.length };
	return { ...readYaml(text.slice(block.start, block.end), block.start), block, body };
}

/** A rule of more than three dashes, or a lone `---` without a second line, opens nothing. */
function opens(source: string): boolean {
	return source.startsWith('---') && source[3] !== '-' && source.includes('\n');
}

/**
 * What gray-matter takes for the frontmatter, from the end of the opening fence to the line break
 * before the closing one, or to the end of the text. Options are always given, because its cache
 * answers broken frontmatter with `{}` the second time; its engines read nothing, because the
 * place of each key is needed too, and run nothing.
 */
function split(source: string): string {
	const nothing = (): object => ({});
	const engines = Object.fromEntries(engineNames.map((name) => [name, nothing]));
	return (matter(source, { engines }) as { readonly matter?: string }).matter ?? '';
}

/**
 * An opening fence that is never closed is a rule above ordinary prose, unless keys follow it at
 * once. Then the lines up to the first blank one are read as what was meant.
 */
function readUnclosed(text: string, fence: number, start: number): Frontmatter {
	const lines = /^(?:[^\r\n]+(?:\r\n|\r|\n|$))*/.exec(text.slice(start))?.[0] ?? '';
	if (!/^[\w-]+[ \t]*:(?:[ \t]|\r|\n|$)/.test(lines)) {
		return { fields: noFields, body: { start: fence, end: text.length }, problems: [] };
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
function refusal(source: string, start: number, language: string): readonly Problem[] {
	if (/\s/.test(language)) {
		return [];
	}
	const end = start + firstLine(source).trimEnd().length;
	const span = { start: end - language.length, end };
	return [{ code: 'frontmatter.refused-language', span, facts: { language } }];
}

function firstLine(source: string): string {
	return /^[^\r\n]*/.exec(source)?.[0] ?? '';
}

function afterLine(text: string, offset: number): number {
	const line = /[^\r\n]*(?:\r\n|\r|\n)?/y;
	line.lastIndex = offset;
	return offset + (line.exec(text)?.[0].length ?? 0);
}
