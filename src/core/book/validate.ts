import { textPath } from '../editions/textPath.js';
import { type Book, withoutBook } from './book.js';
import { type BookFile, type BookFolder, idOf } from './folder.js';
import type { Problem, ProblemCode } from './problems.js';
import { resolve } from './references.js';

/** A problem and the file it stands in. */
export interface FileProblem {
	readonly uri: string;
	readonly problem: Problem;
}

/**
 * What is wrong with the files of a folder as only the whole book they belong to shows it. What is
 * found says nothing of other entries, since they may be hidden; `tellable` adds what may be said.
 */
export function validate(book: Book, folder: BookFolder): readonly FileProblem[] {
	const ids = filesById(folder.files);
	return folder.files.flatMap((file) =>
		[
			...references(book, file, ids),
			...duplicateId(book, file, ids),
			...secondWork(book, folder, file),
			...cycle(book, file),
			...positions(book, file),
			...missingChapter(book, file),
			...editionPath(folder, file),
		].map((problem) => ({ uri: file.uri, problem })),
	);
}

/** A problem at the value of a key, or where the file states its type. */
export function atKey(
	{ uri, parsed }: BookFile,
	key: string,
	code: ProblemCode,
	facts: Problem['facts'],
): FileProblem {
	const start = { start: 0, end: 0 };
	const span = parsed.keys.get(key) ?? parsed.keys.get('type') ?? start;
	return { uri, problem: { code, span, facts } };
}

type FilesById = ReadonlyMap<string, readonly BookFile[]>;

function filesById(files: readonly BookFile[]): FilesById {
	const groups = new Map<string, BookFile[]>();
	for (const file of files) {
		const group = groups.get(idOf(file));
		if (group) {
			group.push(file);
		} else {
			groups.set(idOf(file), [file]);
		}
	}
	return groups;
}

/** A reference to a file that cannot be read is no second mistake. */
function references(book: Book, { parsed }: BookFile, ids: FilesById): readonly Problem[] {
	return parsed.references.flatMap(({ key, text, span }): readonly Problem[] => {
		const reference = withoutBook(book.id, text);
		const found = resolve(book.index, reference);
		const facts = { key, reference: text };
		if (found.length > 1) {
			return [{ code: 'frontmatter.ambiguous-reference', span, facts }];
		}
		return found.length === 1 || ids.has(reference)
			? []
			: [{ code: 'frontmatter.unknown-reference', span, facts }];
	});
}

/** In a layer an equal id is how an entry is laid over another; two in one folder are a mistake. */
function duplicateId(book: Book, file: BookFile, ids: FilesById): readonly Problem[] {
	const entry = file.parsed.entry;
	if (!entry || entry.type === 'work') {
		return [];
	}
	const beside = (ids.get(entry.id) ?? []).find(
		({ uri, parsed }) => uri !== file.uri && parsed.entry && parsed.entry.type !== 'work',
	);
	const elsewhere = (book.index.byId.get(entry.id) ?? []).find(
		({ type, files }) => type !== 'work' && type !== entry.type && !files.includes(file.uri),
	);
	if (!beside && !elsewhere) {
		return [];
	}
	const facts = { id: entry.id, other: beside?.uri ?? '' };
	return [atKey(file, 'type', 'frontmatter.duplicate-id', facts).problem];
}

/** Only the `work.md` of the folder is the book's; another work in it would go unread in silence. */
function secondWork(book: Book, folder: BookFolder, file: BookFile): readonly Problem[] {
	if (file.path === 'work.md' || file.parsed.entry?.type !== 'work') {
		return [];
	}
	const other = folder.files.find(({ path }) => path === 'work.md')?.uri ?? '';
	return [atKey(file, 'type', 'frontmatter.duplicate-id', { id: book.id, other }).problem];
}

function cycle(book: Book, file: BookFile): readonly Problem[] {
	const entry = file.parsed.entry ?? file.parsed.unnamed;
	const key = entry?.type === 'place' ? 'within' : entry?.type === 'theme' ? 'parent' : undefined;
	return entry && key && book.cyclic.has(entry.id) && file.parsed.keys.has(key)
		? [atKey(file, key, 'frontmatter.cycle', { key }).problem]
		: [];
}

/** Only a book that states its chapters can say that there is no such one. */
function positions(book: Book, { parsed }: BookFile): readonly Problem[] {
	const last = book.work.chapters.length;
	return parsed.positions
		.filter(({ chapter }) => last > 0 && chapter > last)
		.map(({ key, chapter, span }) => ({
			code: 'frontmatter.chapter-beyond-book',
			span,
			facts: { key, chapter, last },
		}));
}

/** An entry without a chapter is visible to every reader, which may be meant and may be an oversight. */
function missingChapter(book: Book, file: BookFile): readonly Problem[] {
	const id = file.parsed.entry?.id;
	const entry = book.entries.find((one) => one.id === id && one.files.includes(file.uri));
	const placed = entry === undefined || entry.chapter !== undefined || entry.reveal !== undefined;
	return placed || book.work.chapters.length === 0
		? []
		: [atKey(file, 'type', 'frontmatter.missing-chapter', {}).problem];
}

function editionPath(folder: BookFolder, file: BookFile): readonly Problem[] {
	const path = file.parsed.entry?.type === 'work' ? file.parsed.entry.text : undefined;
	return path !== undefined && textPath(folder.path, path) === undefined
		? [atKey(file, 'text', 'frontmatter.text-outside', { path }).problem]
		: [];
}
