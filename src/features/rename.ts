import { withoutBook } from '../core/book/book.js';
import type { BookFile } from '../core/book/folder.js';
import { readFrontmatter } from '../core/book/frontmatter.js';
import type { TextEdit } from '../core/book/note.js';
import { plainOrQuoted } from '../core/book/plainOrQuoted.js';
import { foldReference, type ReferenceIndex, resolve } from '../core/book/references.js';
import { keyReferencesIn } from '../core/mentions/keyReferences.js';
import { findLinks, linkTarget } from '../core/mentions/links.js';
import { mentionsIn, type Note, resolveIn } from '../core/mentions/named.js';
import { type Span, slice } from '../core/text/spans.js';
import { aliasValues } from './entryAt.js';
import { inNewWords } from './newWords.js';
import type { Renaming } from './renaming.js';

/** How sure an edit is: what refers for certain, what stands in prose, and what may mean another. */
export type Certainty = 'certain' | 'prose' | 'ambiguous';

export interface RenameEdit extends TextEdit {
	readonly certainty: Certainty;
}

/**
 * The edits of one note: links and keys for certain, prose only if the writer agrees. `index` is
 * that of the whole book, because a link may lead to what the note does not know yet.
 */
export function renameInNote(
	note: Note,
	index: ReferenceIndex,
	change: Renaming,
): readonly RenameEdit[] {
	return [
		...inKeys(note, change),
		...inLinks(note, index, change),
		...inProse(note, change),
		...inShownWords(note, change),
	].filter(({ span, text }) => slice(note.text, span) !== text);
}

/** Whether `renameInFile` may find something in a file. */
export function mayChange(file: BookFile, index: ReferenceIndex, { named }: Renaming): boolean {
	const { book, entry } = named;
	return (
		entry.files.includes(file.uri) ||
		file.parsed.references.some(({ text }) => isMeant(index, withoutBook(book.id, text), entry.id))
	);
}

/** The edits of one file of the book: its references, and in the entry's own file its name or alias. */
export function renameInFile(
	text: string,
	file: BookFile,
	index: ReferenceIndex,
	change: Renaming,
): readonly RenameEdit[] {
	const { book, entry } = change.named;
	const own =
		entry.files.includes(file.uri) && change.words ? ownNames(text, change.words.from) : [];
	const names = own.map((span) => ({ span, to: change.words?.to ?? '' }));
	const references = file.parsed.references
		.filter(({ text: reference }) => isMeant(index, withoutBook(book.id, reference), entry.id))
		.flatMap(({ text: reference, span }) => {
			const to = renamed(reference, change);
			return to === undefined ? [] : [{ span, to }];
		});
	return [...references, ...names].map(({ span, to }) => certain(text, span, to));
}

function inKeys(note: Note, change: Renaming): readonly RenameEdit[] {
	const { book, entry } = change.named;
	return keyReferencesIn(note)
		.filter(({ named }) =>
			named.some((one) => one.book.id === book.id && one.entry.id === entry.id),
		)
		.flatMap(({ key, text, span }) => {
			const byName = key === 'means' || text !== book.id;
			const to = byName ? inNote(note, renamed(text, change), change) : undefined;
			return to === undefined ? [] : [certain(note.text, span, to)];
		});
}

function inLinks(note: Note, index: ReferenceIndex, change: Renaming): readonly RenameEdit[] {
	const { book, entry } = change.named;
	return findLinks(note.text, note.masked).flatMap((link): readonly RenameEdit[] => {
		const others = resolveIn(note.names.books, link.target).filter(
			(one) => one.book.id !== book.id,
		);
		const qualified = note.names.books.some(
			({ id }) => id !== book.id && link.target.startsWith(`${id}:`),
		);
		const meant = !qualified && isMeant(index, withoutBook(book.id, link.target), entry.id);
		const to = meant ? inNote(note, renamed(link.target, change), change) : undefined;
		const span = linkTarget(note.text, link);
		const certainty = others.length > 0 ? 'ambiguous' : 'certain';
		return to === undefined || !span ? [] : [{ span, text: to, certainty }];
	});
}

function inProse(note: Note, { named: renamedEntry, words }: Renaming): readonly RenameEdit[] {
	const { book, entry } = renamedEntry;
	return mentionsIn(note).flatMap(({ mention, named }): readonly RenameEdit[] => {
		const meant = named.some((one) => one.book.id === book.id && one.entry.id === entry.id);
		const shown = slice(note.text, mention.span);
		const text =
			meant && words && mention.kind === 'unlinked'
				? inNewWords(shown, words.from, words.to)
				: undefined;
		const certainty = named.length > 1 ? 'ambiguous' : 'prose';
		return text === undefined ? [] : [{ span: mention.span, text, certainty }];
	});
}

/** The words that a link shows are the writer's own, even where they are the name. */
function inShownWords(note: Note, { named, words }: Renaming): readonly RenameEdit[] {
	return findLinks(note.text, note.masked).flatMap((link): readonly RenameEdit[] => {
		const meant = resolveIn(note.names.books, link.target);
		const isMeantHere = meant.some(
			({ book, entry }) => book.id === named.book.id && entry.id === named.entry.id,
		);
		const hasOwnWords = linkTarget(note.text, link)?.start !== link.shown.start;
		const shown = slice(note.text, link.shown);
		const text =
			isMeantHere && hasOwnWords && words ? inNewWords(shown, words.from, words.to) : undefined;
		return text === undefined ? [] : [{ span: link.shown, text, certainty: 'prose' }];
	});
}

function isMeant(index: ReferenceIndex, reference: string, id: string): boolean {
	const [one, second] = resolve(index, reference);
	return one?.id === id && !second;
}

/** Where a file's own frontmatter gives the name or alias. */
function ownNames(text: string, words: string): readonly Span[] {
	const { fields } = readFrontmatter(text);
	const name = fields.get('name')?.value;
	return [...(name ? [name] : []), ...aliasValues(fields.get('aliases')?.value)]
		.filter((value) => value.kind === 'scalar' && value.text.trim() === words)
		.map(({ span }) => span);
}

/** An edit in frontmatter, which keeps the line break that a folded text brings with it. */
function certain(text: string, span: Span, to: string): RenameEdit {
	const lineBreak = /(?:\r?\n\s*)?$/.exec(slice(text, span))?.[0] ?? '';
	return { span, text: `${plainOrQuoted(to)}${lineBreak}`, certainty: 'certain' };
}

/** What becomes of a reference; absent where it goes by something that stays. */
function renamed(reference: string, { named, id, words }: Renaming): string | undefined {
	const prefix = `${named.book.id}:`;
	const bare = withoutBook(named.book.id, reference);
	const written = reference.startsWith(prefix) ? prefix : '';
	if (bare === named.entry.id) {
		return id && `${written}${id.to}`;
	}
	if (words && foldReference(bare) === foldReference(words.from)) {
		return `${written}${words.to}`;
	}
	return id && foldReference(bare) === foldReference(id.from) ? `${written}${id.to}` : undefined;
}

/** With its book, where the note is about another one too that has an entry so called. */
function inNote(note: Note, to: string | undefined, { named }: Renaming): string | undefined {
	if (to === undefined || to.startsWith(`${named.book.id}:`)) {
		return to;
	}
	const clash = resolveIn(note.names.books, to).some(({ book }) => book.id !== named.book.id);
	return clash ? `${named.book.id}:${to}` : to;
}
