import type { Span } from '../text/spans.js';
import {
	checks,
	type Entry,
	type EntryBase,
	type EntryType,
	entryTypes,
	statuses,
	themeKinds,
} from './entry.js';
import {
	type FieldReader,
	type Findings,
	fieldReader,
	type Position,
	type Reference,
	unreadable,
} from './fields.js';
import { readFrontmatter } from './frontmatter.js';
import { aliasesOf, laterOf, misquotesOf, relationsOf, rulesOf } from './nestedFields.js';
import { parseWork } from './parseWork.js';
import type { Problem } from './problems.js';
import type { FieldMap } from './values.js';

/** What one Markdown file of a book says. */
export interface ParsedFile {
	/** Absent for a note, and for an entry that lacks its type or its name. */
	readonly entry?: Entry | undefined;
	/** An entry that only lacks its name, which in a layer it need not repeat. */
	readonly unnamed?: Entry | undefined;
	/** The keys that the file gives and that could be read, which is what a layer replaces. */
	readonly given: readonly string[];
	/** Every string that means another entry. */
	readonly references: readonly Reference[];
	/** Every chapter that the file names. */
	readonly positions: readonly Position[];
	/** Where the values of the keys stand, for problems that only show beside other files. */
	readonly keys: ReadonlyMap<string, Span>;
	readonly problems: readonly Problem[];
}

/** How much of a file is read, in characters; what is longer is no entry. */
export const mostText = 1024 * 1024;

/**
 * Reads one file of a book. Never throws. `id` is the file's name without `.md`, or for `work.md`
 * the folder's name; `file` is its URI.
 */
export function parseEntry(
	whole: string,
	{ id, file }: { readonly id: string; readonly file: string },
): ParsedFile {
	const text = whole.slice(0, mostText);
	const { fields, body, problems: broken } = readFrontmatter(text);
	const findings: Findings = {
		problems: [...ofFile(whole), ...broken],
		references: [],
		positions: [],
		known: new Set(['type']),
	};
	const { problems, references, positions, known } = findings;
	const type = typeOf(fields, problems);
	const parts = { id, files: [file], ...paragraphs(text.slice(body.start, body.end)) };
	const entry = type && parse(type, fieldReader(fields, findings), parts);
	const codes = new Set(broken.map(({ code }) => code));
	const isBroken = codes.has('frontmatter.broken');
	const careful = isBroken || codes.has('frontmatter.unclosed') ? hiddenIfUnplaced(entry) : entry;
	const nameKey = type === 'quote' ? 'text' : 'name';
	const named = entry?.type === 'work' || (entry !== undefined && entry.name !== '');
	if (entry && lacksName(entry, fields, problems)) {
		const span = fields.get(nameKey)?.key ?? fields.get('type')?.value.span ?? body;
		problems.push({ code: 'frontmatter.missing-name', span, facts: { key: nameKey, type } });
	}
	const faulty = new Set(problems.map(({ span }) => `${span.start} ${span.end}`));
	const read = [...fields].filter(
		([key, { value }]) => known.has(key) && !faulty.has(`${value.span.start} ${value.span.end}`),
	);
	return {
		entry: named ? careful : undefined,
		unnamed: named ? undefined : careful,
		given: read.map(([key]) => key),
		references,
		positions,
		keys: new Map([...fields].map(([key, { value }]) => [key, value.span])),
		// While the frontmatter is broken, what is odd about its values may only come of that.
		problems: isBroken ? [...ofFile(whole), ...broken] : problems,
	};
}

function ofFile(text: string): readonly Problem[] {
	const span = { start: 0, end: /^.*/.exec(text)?.[0].length ?? 0 };
	if (text.length > mostText) {
		return [{ code: 'file.too-long', span, facts: sizeFacts(text.length) }];
	}
	return text.trim() === '' ? [{ code: 'file.empty', span, facts: {} }] : [];
}

/** How long a file is, rounded up, for `file.too-long`. */
export function sizeFacts(size: number): Problem['facts'] {
	return { size, megabytes: Math.ceil((size / mostText) * 10) / 10 };
}

/** Broken frontmatter may have lost the position, and what it held must not be told too early. */
function hiddenIfUnplaced(entry: Entry | undefined): Entry | undefined {
	const placed = entry?.type === 'work' || entry?.chapter !== undefined;
	return entry === undefined || placed || entry.reveal !== undefined
		? entry
		: { ...entry, reveal: unreadable };
}

/** A layer's `work.md` need not repeat the name of what it extends. */
function lacksName(entry: Entry, fields: FieldMap, problems: readonly Problem[]): boolean {
	if (entry.type === 'work') {
		const value = fields.get('name')?.value;
		const empty = !value || (value.kind === 'scalar' && value.text.trim() === '');
		return empty && entry.extends === undefined;
	}
	const at = fields.get(entry.type === 'quote' ? 'text' : 'name')?.value.span.start;
	return entry.name === '' && problems.every(({ span }) => at === undefined || span.start !== at);
}

function typeOf(fields: FieldMap, problems: Problem[]): EntryType | undefined {
	const value = fields.get('type')?.value;
	if (value === undefined) {
		return undefined;
	}
	const text = value.kind === 'scalar' ? value.text.trim() : '';
	const type = entryTypes.find((known) => known === text);
	if (type === undefined) {
		const facts = { type: text, allowed: entryTypes.join(', ') };
		problems.push({ code: 'frontmatter.unknown-type', span: value.span, facts });
	}
	return type;
}

type Parts = Pick<EntryBase, 'id' | 'files' | 'description' | 'commentary'>;

function parse(type: EntryType, read: FieldReader, parts: Parts): Entry {
	const chapter = type === 'work' ? undefined : read.position('chapter');
	const base = {
		...parts,
		name: (type === 'quote' ? read.text('text') : read.text('name')) ?? '',
		aliases: type === 'quote' ? [] : aliasesOf(read),
		reveal: read.position('reveal') ?? (chapter === unreadable ? unreadable : undefined),
		chapter: chapter === unreadable ? undefined : chapter,
		later: laterOf(read),
		...rulesOf(read),
	};
	switch (type) {
		case 'work':
			return parseWork(read, base);
		case 'character':
			return {
				...base,
				type,
				role: read.text('role'),
				relations: relationsOf(read),
				themes: read.references('themes'),
			};
		case 'theme':
			return {
				...base,
				type,
				kind: read.choice('kind', themeKinds),
				parent: read.reference('parent'),
			};
		case 'symbol':
			return { ...base, type, standsFor: read.text('stands_for') };
		case 'place':
			return { ...base, type, within: read.reference('within') };
		case 'event':
			return {
				...base,
				type,
				order: read.number('order'),
				characters: read.references('characters'),
				place: read.reference('place'),
				themes: read.references('themes'),
			};
		case 'term':
			return { ...base, type, meaning: read.text('meaning') };
		case 'quote':
			return parseQuote(read, base);
	}
}

function parseQuote(read: FieldReader, base: EntryBase): Entry {
	return {
		...base,
		type: 'quote',
		text: base.name,
		speaker: read.reference('speaker'),
		to: read.reference('to'),
		about: read.references('about'),
		themes: read.references('themes'),
		symbols: read.references('symbols'),
		place: read.reference('place'),
		paragraph: read.text('para'),
		page: read.text('page'),
		line: read.text('line'),
		act: read.text('act'),
		scene: read.text('scene'),
		verse: read.text('verse'),
		edition: read.text('edition'),
		quotedIn: read.texts('quoted_in'),
		status: read.choice('status', statuses),
		checked: read.choice('checked', checks),
		misquotes: misquotesOf(read),
	};
}

/** The body's first paragraph is the description, the rest commentary; headings above it are neither. */
function paragraphs(body: string): { readonly description: string; readonly commentary: string } {
	const text = body.trim().replace(/^(?:#{1,6}(?:[ \t].*)?(?:\r?\n\s*|$))+/, '');
	const blank = /\r?\n[ \t]*\r?\n/.exec(text);
	return blank
		? { description: text.slice(0, blank.index).trim(), commentary: text.slice(blank.index).trim() }
		: { description: text, commentary: '' };
}
