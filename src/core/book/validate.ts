import { textPath } from '../editions/textPath.js';
import { type Book, withoutBook } from './book.js';
import type { Entry } from './entry.js';
import type { BookFile, BookFolder } from './library.js';
import { nearest } from './nearest.js';
import type { Problem } from './problems.js';
import { resolve } from './references.js';

/** A problem and the file it stands in. */
export interface FileProblem {
	readonly uri: string;
	readonly problem: Problem;
}

/** What is wrong with the files of a folder as only the whole book they belong to shows it. */
export function validate(book: Book, folder: BookFolder): readonly FileProblem[] {
	const cyclic = entriesInCycles(book.entries);
	return folder.files.flatMap((file) =>
		[
			...references(book, file),
			...duplicateId(book, file),
			...cycle(cyclic, file),
			...chapters(book, file),
			...editionPath(folder, file),
		].map((problem) => ({ uri: file.uri, problem })),
	);
}

function references(book: Book, { parsed }: BookFile): readonly Problem[] {
	return parsed.references.flatMap(({ text, span }): readonly Problem[] => {
		const found = resolve(book.index, withoutBook(book.id, text));
		if (found.length === 1) {
			return [];
		}
		if (found.length > 1) {
			const facts = { reference: text, choices: found.map(({ id }) => id).join(', ') };
			return [{ code: 'frontmatter.ambiguous-reference', span, facts }];
		}
		const known = [...book.index.byId.keys(), ...book.index.byName.keys()];
		const facts = { reference: text, nearest: nearest(text, known) ?? '' };
		return [{ code: 'frontmatter.unknown-reference', span, facts }];
	});
}

/** In a layer an equal id is how an entry is laid over another; two in one list are a mistake. */
function duplicateId(book: Book, { uri, parsed }: BookFile): readonly Problem[] {
	const entry = parsed.entry;
	const holders = entry ? (book.index.byId.get(entry.id) ?? []) : [];
	if (!entry || holders.length < 2) {
		return [];
	}
	const other = holders.find(({ files }) => !files.includes(uri));
	const span = parsed.keys.get('type') ?? { start: 0, end: 0 };
	const facts = { id: entry.id, other: other?.files[0] ?? '' };
	return [{ code: 'frontmatter.duplicate-id', span, facts }];
}

function cycle(cyclic: ReadonlySet<string>, { parsed }: BookFile): readonly Problem[] {
	if (!parsed.entry || !cyclic.has(parsed.entry.id)) {
		return [];
	}
	const key = parsed.entry.type === 'place' ? 'within' : 'parent';
	const span = parsed.keys.get(key);
	return span ? [{ code: 'frontmatter.cycle', span, facts: { key } }] : [];
}

/** The ids of places and themes that contain themselves when `within` or `parent` is followed. */
function entriesInCycles(entries: readonly Entry[]): ReadonlySet<string> {
	const above = new Map(
		entries.flatMap((entry) => {
			const container =
				entry.type === 'place' ? entry.within : entry.type === 'theme' ? entry.parent : undefined;
			return container === undefined ? [] : [[entry.id, container]];
		}),
	);
	return new Set([...above.keys()].filter((id) => returnsTo(id, above)));
}

function returnsTo(start: string, above: ReadonlyMap<string, string>): boolean {
	const passed = new Set<string>();
	let id = above.get(start);
	while (id !== undefined && id !== start && !passed.has(id)) {
		passed.add(id);
		id = above.get(id);
	}
	return id === start;
}

function chapters(book: Book, { parsed }: BookFile): readonly Problem[] {
	const last = book.work.chapters.length;
	return ['chapter', 'reveal'].flatMap((key): readonly Problem[] => {
		const entry = parsed.entry;
		const chapter = key === 'chapter' ? entry?.chapter : entry?.reveal;
		const span = parsed.keys.get(key);
		const beyond = chapter !== undefined && (chapter < 0 || (last > 0 && chapter > last));
		const facts = { key, chapter: chapter ?? 0, last };
		return beyond && span ? [{ code: 'frontmatter.chapter-beyond-book', span, facts }] : [];
	});
}

function editionPath(folder: BookFolder, { parsed }: BookFile): readonly Problem[] {
	const path = parsed.entry?.type === 'work' ? parsed.entry.text : undefined;
	const span = parsed.keys.get('text');
	return path !== undefined && span && textPath(folder.path, path) === undefined
		? [{ code: 'frontmatter.text-outside', span, facts: { path } }]
		: [];
}
