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
import { type FieldReader, fieldReader, type Reference } from './fields.js';
import { readFrontmatter } from './frontmatter.js';
import { aliasesOf, laterOf, misquotesOf, relationsOf, rulesOf } from './nestedFields.js';
import { parseWork } from './parseWork.js';
import type { Problem } from './problems.js';
import type { FieldMap } from './yaml.js';

/** What one Markdown file of a book says. */
export interface ParsedFile {
	/** Absent for a note, and for an entry that lacks its type or its name. */
	readonly entry?: Entry | undefined;
	/** The keys that the file gives, which is what a layer replaces. */
	readonly given: readonly string[];
	/** Every string that means another entry. */
	readonly references: readonly Reference[];
	/** Where the keys stand, for problems that only show beside other files. */
	readonly keys: ReadonlyMap<string, Span>;
	readonly problems: readonly Problem[];
}

/**
 * Reads one file of a book. Never throws. `id` is the file's name without `.md`, or for `work.md`
 * the folder's name; `file` is its URI.
 */
export function parseEntry(
	text: string,
	{ id, file }: { readonly id: string; readonly file: string },
): ParsedFile {
	const frontmatter = readFrontmatter(text);
	const problems = [...frontmatter.problems];
	const references: Reference[] = [];
	const read = fieldReader(frontmatter.fields, problems, references);
	if (text.trim() === '') {
		problems.push({ code: 'file.empty', span: { start: 0, end: text.length }, facts: {} });
	}
	const type = typeOf(frontmatter.fields, problems);
	const body = paragraphs(text.slice(frontmatter.body.start, frontmatter.body.end));
	const entry = type && parse(type, read, { id, files: [file], ...body });
	const nameKey = type === 'quote' ? 'text' : 'name';
	const named = entry !== undefined && entry.name !== '';
	if (entry && !named && problems.every(({ code }) => code !== 'frontmatter.wrong-type')) {
		const field = frontmatter.fields.get('type');
		const span = field?.value.span ?? { start: 0, end: 0 };
		problems.push({ code: 'frontmatter.missing-name', span, facts: { key: nameKey, type } });
	}
	return {
		entry: named ? entry : undefined,
		given: [...frontmatter.fields.keys()],
		references,
		keys: new Map([...frontmatter.fields].map(([key, field]) => [key, field.value.span])),
		problems,
	};
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
	const base = {
		...parts,
		name: (type === 'quote' ? read.text('text') : read.text('name')) ?? '',
		aliases: aliasesOf(read),
		reveal: read.number('reveal'),
		chapter: type === 'work' ? undefined : read.number('chapter'),
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

/** The body's first paragraph is the description, the rest commentary. */
function paragraphs(body: string): { readonly description: string; readonly commentary: string } {
	const text = body.trim();
	const blank = /\r?\n[ \t]*\r?\n/.exec(text);
	return blank
		? { description: text.slice(0, blank.index).trim(), commentary: text.slice(blank.index).trim() }
		: { description: text, commentary: '' };
}
