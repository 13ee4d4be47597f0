import { addToList, addToMap } from '../core/book/editKeys.js';
import type { TextEdit } from '../core/book/note.js';
import {
	type Named,
	type NamedMention,
	type Note,
	namedAt,
	resolveIn,
} from '../core/mentions/named.js';
import { slice } from '../core/text/spans.js';
import type { Localize } from './localize.js';

/** One way to settle what a name in a note means. */
export interface Settlement {
	readonly title: string;
	readonly edit: TextEdit;
}

/**
 * The ways to settle the name at `offset`: for an ambiguous one, which entry it means in this note
 * or in this one place; for every one in prose, that it is no name here. Nothing elsewhere, and
 * nothing for a link, which is settled.
 */
export function settlements(note: Note, offset: number, t: Localize): readonly Settlement[] {
	const found = namedAt(note, offset);
	if (found?.mention.kind !== 'unlinked') {
		return [];
	}
	const shown = slice(note.text, found.mention.span);
	const ambiguous = found.named.length > 1 ? found.named : [];
	const ignored = addToList(note.text, 'ignore', shown);
	return [
		...ambiguous.map((named) => ({
			title: t('“{0}” is {1} in this note', shown, describe(named)),
			edit: addToMap(note.text, 'means', shown, referenceTo(note, named)),
		})),
		...found.named.map((named) => ({
			title: t('Link this “{0}” to {1}', shown, describe(named)),
			edit: linkTo(note, found, named),
		})),
		...(ignored ? [{ title: t('“{0}” is no name in this note', shown), edit: ignored }] : []),
	];
}

/** The edit that turns a mention in prose into a linked one that shows the same words. */
export function linkTo(note: Note, { mention }: NamedMention, named: Named): TextEdit {
	const shown = slice(note.text, mention.span);
	const reference = referenceTo(note, named);
	const link = reference === shown ? `[[${shown}]]` : `[[${reference}|${shown}]]`;
	return { span: mention.span, text: link };
}

/** The shortest reference that means this entry and no other in the note. */
export function referenceTo(note: Note, { book, entry }: Named): string {
	const alone = resolveIn(note.names.books, entry.id).length === 1;
	return alone ? entry.id : `${book.id}:${entry.id}`;
}

function describe({ entry }: Named): string {
	return `${entry.name} (${entry.id})`;
}
