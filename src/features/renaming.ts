import { withoutBook } from '../core/book/book.js';
import type { BookFile } from '../core/book/folder.js';
import { foldReference } from '../core/book/references.js';
import type { Named } from '../core/mentions/named.js';
import { unwrapped } from '../core/mentions/spaces.js';
import { variants } from '../core/mentions/variants.js';
import type { EntryAt } from './entryAt.js';
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

/** What can be renamed where the caret stands. */
export interface Renamable {
	readonly named: Named;
	readonly what: 'id' | 'words';
	/** The id, the name or the alias as its entry gives it. */
	readonly from: string;
	/** Whether its file is named after it. */
	readonly follows: boolean;
}

/** Why something cannot be renamed. */
export type Refusal = 'no-name' | 'ambiguous' | 'bundled' | 'work-id' | 'taken' | 'empty';

/**
 * What of an entry the caret can rename: its id where a link or a key refers to it by an id that
 * has nothing to do with its name, else the name or alias that is written. `own` are the entry's files that
 * lie in the workspace; what only a bundled book gives cannot be renamed.
 */
export function renamable(at: EntryAt, own: readonly BookFile[]): Renamable | Refusal {
	const [named, second] = at.named;
	if (!named || at.as === 'quote') {
		return 'no-name';
	}
	if (second) {
		return 'ambiguous';
	}
	const { book, entry } = named;
	const whole = own.length === entry.files.length;
	const written = withoutBook(book.id, at.written);
	const isNamedAfter = entry.type !== 'quote' && isIdOf(entry.id, entry.name);
	if (at.as === 'reference' && written === entry.id && !(isNamedAfter && entry.type !== 'work')) {
		const refusal = entry.type === 'work' ? 'work-id' : 'bundled';
		return whole && entry.type !== 'work'
			? { named, what: 'id', from: entry.id, follows: true }
			: refusal;
	}
	const from = nameWritten(named, written);
	const given = own.some(({ parsed }) => {
		const { name, aliases = [] } = parsed.entry ?? parsed.unnamed ?? {};
		return name === from || aliases.some((alias) => alias.name === from);
	});
	const follows = whole && entry.type !== 'work' && from === entry.name;
	return given ? { named, what: 'words', from, follows: follows && isNamedAfter } : 'bundled';
}

/** Whether a file of this name is named after its entry. */
function isIdOf(id: string, name: string): boolean {
	return id === name || id === fileName(name) || foldReference(id) === foldReference(name);
}

/**
 * What renaming to `to` means. `taken` says whether another entry, visible or not, answers to a
 * reference.
 */
export function renaming(
	{ named, what, from, follows }: Renamable,
	to: string,
	taken: (reference: string) => boolean,
): Renaming | Refusal {
	const words = to.trim().replace(/\s+/g, ' ');
	const { id } = named.entry;
	const newId = follows ? idFor(id, words) : id;
	if (newId === '' || words === '' || /[[\]|#]/.test(words)) {
		return 'empty';
	}
	if ((what === 'words' && taken(words)) || (newId !== id && taken(newId))) {
		return 'taken';
	}
	return {
		named,
		words: what === 'words' ? { from, to: words } : undefined,
		id: newId === id ? undefined : { from: id, to: newId },
	};
}

/** Written as it is where ids are, as in "Miss Lucy.md"; else in the form that ids usually have. */
function idFor(id: string, words: string): string {
	const isPlain = id === fileName(id);
	return isPlain || /[\\/:*?"<>|]|^\.|\.$/.test(words) ? fileName(words) : words;
}

/** The name or alias of the entry that was written, perhaps in other letters or in the plural. */
function nameWritten({ entry }: Named, written: string): string {
	const names = [entry.name, ...entry.aliases.map(({ name }) => name)];
	const folded = foldReference(unwrapped(written));
	const isWritten = (forms: readonly string[]) =>
		forms.some((form) => foldReference(form) === folded);
	return (
		names.find((name) => isWritten([name])) ??
		names.find((name) => isWritten(variants(name, true))) ??
		entry.name
	);
}
