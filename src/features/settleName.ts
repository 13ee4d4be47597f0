import { addToList, addToMap } from '../core/book/editKeys.js';
import type { TextEdit } from '../core/book/note.js';
import { bearersOf, type Named, type Note, namedAt, resolveIn } from '../core/mentions/named.js';
import { unwrapped } from '../core/mentions/spaces.js';
import { paragraphAt } from '../core/text/paragraphs.js';
import { type Span, slice } from '../core/text/spans.js';
import { chapterOf } from './card.js';
import type { Localize } from './localize.js';

/** One way to settle what a name in a note means. */
export interface Settlement {
	readonly title: string;
	readonly edit: TextEdit;
}

/** Where a name stands that is to be settled, as the link of a card gives it to the command. */
export interface NamePlace {
	readonly uri: string;
	readonly offset: number;
}

/**
 * The ways to settle the name at `offset`: for one with several bearers, which of them it means in
 * this note or in this one place; for every one in prose, that it is no name here. Nothing
 * elsewhere, and nothing for a link, which is settled.
 */
export function settlements(note: Note, offset: number, t: Localize): readonly Settlement[] {
	const found = namedAt(note, offset);
	if (found?.mention.kind !== 'unlinked') {
		return [];
	}
	const { mention, named } = found;
	const shown = slice(note.text, mention.span);
	const name = unwrapped(shown);
	const bearers = bearersOf(note.names, mention);
	const settled = named.length === 1 ? named[0]?.entry : undefined;
	const others = bearers.length > 1 ? bearers.filter(({ entry }) => entry !== settled) : [];
	const ignored = addToList(note.text, 'ignore', name);
	return [
		...others.map((one) => ({
			title: t('“{0}” is {1} in this note', name, describe(one)),
			edit: addToMap(note.text, 'means', name, referenceTo(note, one)),
		})),
		...unique([...named, ...others]).map((one) => ({
			title: t('Link this “{0}” to {1}', name, describe(one)),
			edit: linkTo(note, mention.span, one),
		})),
		...(ignored ? [{ title: t('“{0}” is no name in this note', name), edit: ignored }] : []),
	];
}

/** The edit that turns a mention in prose at `span` into a linked one that shows the same words. */
export function linkTo(note: Note, span: Span, named: Named): TextEdit {
	const shown = unwrapped(slice(note.text, span));
	const reference = referenceTo(note, named);
	const bar = isInTable(note.text, span.start) ? '\\|' : '|';
	const link = reference === shown ? `[[${shown}]]` : `[[${reference}${bar}${shown}]]`;
	return { span, text: link };
}

/** Whether a bar at `offset` would end the cell of a table. */
function isInTable(text: string, offset: number): boolean {
	return /^[ \t>]*(?:\|?[ \t]*:?-+:?[ \t]*\||\|[ \t]*:?-+:?[ \t\r]*$)/m.test(
		slice(text, paragraphAt(text, offset)),
	);
}

/** The shortest reference that means this entry and no other in the note. */
export function referenceTo(note: Pick<Note, 'names'>, { book, entry }: Named): string {
	const alone = resolveIn(note.names.books, entry.id).length === 1;
	return alone ? entry.id : `${book.id}:${entry.id}`;
}

function unique(all: readonly Named[]): readonly Named[] {
	return all.filter(({ entry }, at) => all.findIndex((other) => other.entry === entry) === at);
}

/** Two people may bear one name, so their ids are told too. */
function describe({ book, entry }: Named): string {
	const chapter = chapterOf(book, entry);
	return [`${entry.name} (${entry.id})`, chapter].filter((part) => part !== '').join(', ');
}
