import type { Entry } from '../book/entry.js';
import type { ReadBook } from '../book/horizon.js';
import type { NoteKeys } from '../book/note.js';
import { resolve, resolveRanked } from '../book/references.js';
import { lazy } from '../lazy.js';
import { type QuotableBook, quotableBooks } from '../quotations/quoted.js';
import { fold } from '../text/folding.js';
import { type Span, slice } from '../text/spans.js';
import { familyNames } from './families.js';
import { findMentions, type Mention, mentionAt } from './mentions.js';
import { compileNames, type Name, type NameMatcher } from './names.js';
import { unwrapped } from './spaces.js';
import { variants } from './variants.js';

/** An entry and the book it stands in. */
export interface Named {
	readonly book: ReadBook;
	readonly entry: Entry;
}

/** The names of some books made ready to be found, and what each of them names. */
export interface BookNames {
	readonly books: readonly ReadBook[];
	readonly matcher: NameMatcher;
	readonly named: readonly Named[];
	/** The quotes of the books, which few who look for names need. */
	readonly quotable: () => readonly QuotableBook[];
}

/** A Markdown text about one or more books, as features see it. */
export interface Note {
	readonly text: string;
	readonly keys: NoteKeys;
	/** Never empty. */
	readonly names: BookNames;
	/** The regions of the text that are no prose; see `maskedRegions`. */
	readonly masked: readonly Span[];
}

/** A mention and the entries it may mean; never none, and more than one where it is ambiguous. */
export interface NamedMention {
	readonly mention: Mention;
	readonly named: readonly Named[];
}

/** Makes the names of `books` ready to be found in notes about them. */
export function namesOf(books: readonly ReadBook[]): BookNames {
	const named: Named[] = [];
	const names: Name[] = [];
	for (const book of books) {
		const members: [number, Entry][] = [];
		for (const entry of [book.work, ...book.entries]) {
			if (entry.type !== 'quote') {
				names.push(...namesOfEntry(entry, named.length));
				members.push([named.length, entry]);
				named.push({ book, entry });
			}
		}
		names.push(...familyNames(members));
	}
	return { books, matcher: compileNames(names), named, quotable: lazy(() => quotableBooks(books)) };
}

/** The mentions of a note that mean an entry, in text order. */
export function mentionsIn(note: Note): readonly NamedMention[] {
	const mentions = findMentions(note.names.matcher, note.text, note.masked);
	return mentions.flatMap((mention) => identify(note, mention) ?? []);
}

/** The mention at `offset`, where it means an entry. */
export function namedAt(note: Note, offset: number): NamedMention | undefined {
	const mention = mentionAt(note.names.matcher, note.text, offset, note.masked);
	return mention && identify(note, mention);
}

/**
 * The entries that a reference means in notes about `books`: `book:id` in the one book, anything
 * else in all of them, by id before name and by name before alias.
 */
export function resolveIn(books: readonly ReadBook[], reference: string): readonly Named[] {
	const [, prefix, rest] = /^([^:]+):(.+)$/s.exec(reference) ?? [];
	const qualified = books.find(({ id }) => id === prefix);
	if (qualified && rest !== undefined) {
		return resolve(qualified.index, rest).map((entry) => ({ book: qualified, entry }));
	}
	const ranked = books.map((book) => ({ book, ...resolveRanked(book.index, reference) }));
	const best = Math.min(...ranked.map(({ rank }) => rank));
	return ranked
		.filter(({ rank }) => rank === best)
		.flatMap(({ book, entries }) => entries.map((entry) => ({ book, entry })));
}

/**
 * The entries that a mention means in a note, of which `shown` are the words: for a link what its
 * target means, for a name its bearers, after what the note says of it. None where it means nothing.
 */
export function meaningOf(
	{ names, keys }: Pick<Note, 'names' | 'keys'>,
	mention: Mention,
	shown: string,
): readonly Named[] {
	return mention.target
		? resolveIn(names.books, mention.target)
		: settled({ names, keys }, shown, bearersOf(names, mention));
}

/** All entries that bear the name that stands in prose, whatever the note says of it. */
export function bearersOf({ named }: BookNames, { candidates }: Mention): readonly Named[] {
	return candidates.flatMap((index) => named[index] ?? []);
}

function identify(note: Note, mention: Mention): NamedMention | undefined {
	const named = meaningOf(note, mention, slice(note.text, mention.span));
	return named.length === 0 ? undefined : { mention, named };
}

/** The bearers of a name in prose, after what the note says of it in `ignore` and `means`. */
function settled(
	{ names, keys: { ignore, means } }: Pick<Note, 'names' | 'keys'>,
	shown: string,
	bearers: readonly Named[],
): readonly Named[] {
	if (ignore.some((name) => isForm(name, shown, true))) {
		return [];
	}
	const plural = bearers.every(({ entry }) => entry.type === 'term');
	const meaning = means.get(shown) ?? [...means].find(([name]) => isForm(name, shown, plural))?.[1];
	const stated = meaning === undefined ? [] : resolveIn(names.books, meaning);
	return stated.length > 0 ? stated : bearers;
}

/** Whether `shown` is a way to write `name`, in whatever letters: over a line break, without accents. */
function isForm(name: string, shown: string, plural: boolean): boolean {
	if (name === shown) {
		return true;
	}
	const sought = fold(unwrapped(shown).replace(/\s+/g, ' '));
	const likely = fold(name).charAt(0) === sought.charAt(0);
	return likely && variants(name, plural).some((form) => fold(form) === sought);
}

/**
 * A work's title is read as its name only where it is marked as a title, because titles are often
 * everyday words. Terms and family names have plurals (carers, the Bennets, the Miss Bennets).
 */
function namesOfEntry(entry: Entry, index: number): readonly Name[] {
	const family = entry.type === 'character' ? /\s\S+$/.exec(entry.name)?.[0] : undefined;
	const hasPlural = (name: string) =>
		entry.type === 'term' || (family !== undefined && ` ${name}`.endsWith(family));
	const forms = [
		{ text: entry.name, match: entry.match, case: entry.case },
		...entry.aliases.map(({ name, match, case: rule }) => ({ text: name, match, case: rule })),
	];
	return forms.map((form) => ({
		...form,
		match: form.match ?? (entry.type === 'work' ? 'marked' : undefined),
		inflect: hasPlural(form.text) ? 'plural' : undefined,
		candidates: [index],
	}));
}
