import { withoutBook } from '../core/book/book.js';
import type { BookFile } from '../core/book/folder.js';
import { readFrontmatter } from '../core/book/frontmatter.js';
import type { TextEdit } from '../core/book/note.js';
import { bundledScheme } from '../core/book/pack.js';
import { plainOrQuoted } from '../core/book/plainOrQuoted.js';
import { foldReference, type ReferenceIndex, resolve } from '../core/book/references.js';
import { mentionsIn, type Named, type Note } from '../core/mentions/named.js';
import { type Span, slice } from '../core/text/spans.js';
import { aliasValues, type EntryAt } from './entryAt.js';
import { fileName } from './fileName.js';

/** What changes when an entry is renamed. */
export interface Renaming {
	readonly named: Named;
	/** Its id, and so its file, where that changes. */
	readonly id?: Change | undefined;
	/** Its name or one of its aliases, where that changes. */
	readonly words?: Change | undefined;
}

export interface Change {
	readonly from: string;
	readonly to: string;
}

/** How sure an edit is: what refers for certain, what stands in prose, and what may mean another. */
export type Certainty = 'certain' | 'prose' | 'ambiguous';

export interface RenameEdit extends TextEdit {
	readonly certainty: Certainty;
}

/** Why something cannot be renamed. */
export type Refusal = 'ambiguous' | 'bundled' | 'taken' | 'empty';

/**
 * What renaming the entry at the caret to `to` means: an id in a link changes the id; a name or
 * alias changes the words, and with a name the id where the file is named after it. `taken` says
 * whether another entry, visible or not, answers to a reference.
 */
export function renaming(
	at: EntryAt,
	to: string,
	taken: (reference: string) => boolean,
): Renaming | Refusal {
	const [named, second] = at.named;
	const words = to.trim();
	if (!named || second) {
		return 'ambiguous';
	}
	if (!isOwn(named)) {
		return 'bundled';
	}
	if (words === '' || /[[\]|#\n]/.test(words)) {
		return 'empty';
	}
	const written = withoutBook(named.book.id, at.written);
	const { id, name } = named.entry;
	if (written === id && foldReference(name) !== foldReference(id)) {
		return fileName(words) === '' || taken(fileName(words))
			? 'taken'
			: { named, id: { from: id, to: fileName(words) } };
	}
	const from = nameWritten(named, written);
	const follows = from === name && id === fileName(name);
	const newId = follows ? fileName(words) : id;
	const clashes = taken(words) || (newId !== id && taken(newId));
	return clashes || newId === ''
		? 'taken'
		: {
				named,
				words: { from, to: words },
				id: newId === id ? undefined : { from: id, to: newId },
			};
}

/** Whether all files of the entry lie in the workspace; one that a bundled book shares keeps its names. */
export function isOwn({ entry }: Named): boolean {
	return entry.files.every((file) => !file.startsWith(`${bundledScheme}:`));
}

/** The edits of one note: links for certain, prose only if the writer agrees. */
export function renameInNote(note: Note, change: Renaming): readonly RenameEdit[] {
	const { book, entry } = change.named;
	return mentionsIn(note).flatMap(({ mention, named }): readonly RenameEdit[] => {
		if (!named.some((one) => one.book.id === book.id && one.entry.id === entry.id)) {
			return [];
		}
		if (mention.kind === 'linked' && mention.whole && mention.target !== undefined) {
			const to = renamed(mention.target, change);
			const start = note.text.indexOf(mention.target, mention.whole.start);
			const span = { start, end: start + mention.target.length };
			return to === undefined ? [] : [{ span, text: to, certainty: 'certain' }];
		}
		const shown = slice(note.text, mention.span);
		const { words } = change;
		return words && foldReference(shown) === foldReference(words.from)
			? [
					{
						span: mention.span,
						text:
							shown === shown.toUpperCase() && shown !== words.from
								? words.to.toUpperCase()
								: words.to,
						certainty: named.length > 1 ? 'ambiguous' : 'prose',
					},
				]
			: [];
	});
}

/** The edits of one file of the book: its references, and in the entry's own file its name or alias. */
export function renameInFile(
	text: string,
	file: BookFile,
	index: ReferenceIndex,
	change: Renaming,
): readonly RenameEdit[] {
	const { book, entry } = change.named;
	const references = file.parsed.references
		.filter(({ text: reference }) =>
			resolve(index, withoutBook(book.id, reference)).some(({ id }) => id === entry.id),
		)
		.flatMap(({ text: reference, span }) => {
			const to = renamed(reference, change);
			return to === undefined ? [] : [{ span, text: to }];
		});
	const own =
		entry.files.includes(file.uri) && change.words ? ownNames(text, change.words.from) : [];
	const names = own.map((span) => ({ span, text: change.words?.to ?? '' }));
	return [...references, ...names].map(({ span, text: to }) => ({
		span,
		text: plainOrQuoted(to),
		certainty: 'certain',
	}));
}

/** Where a file's own frontmatter gives the name or alias. */
function ownNames(text: string, words: string): readonly Span[] {
	const { fields } = readFrontmatter(text);
	const name = fields.get('name')?.value;
	return [...(name ? [name] : []), ...aliasValues(fields.get('aliases')?.value)]
		.filter((value) => value.kind === 'scalar' && value.text.trim() === words)
		.map(({ span }) => span);
}

/** What becomes of a reference; absent where it goes by something that stays. */
function renamed(reference: string, { named, id, words }: Renaming): string | undefined {
	const prefix = `${named.book.id}:`;
	const qualified = reference.startsWith(prefix);
	const bare = withoutBook(named.book.id, reference);
	const to = id && bare === id.from ? id.to : sameWords(bare, words) ? words?.to : undefined;
	const lost =
		to === undefined && id && foldReference(bare) === foldReference(id.from) ? id.to : to;
	return lost === undefined ? undefined : `${qualified ? prefix : ''}${lost}`;
}

function sameWords(reference: string, words: Change | undefined): boolean {
	return words !== undefined && foldReference(reference) === foldReference(words.from);
}

/** The name or alias of the entry that was written, perhaps in other letters. */
function nameWritten({ entry }: Named, written: string): string {
	const names = [entry.name, ...entry.aliases.map(({ name }) => name)];
	const folded = foldReference(written);
	return names.find((name) => foldReference(name) === folded) ?? entry.name;
}
