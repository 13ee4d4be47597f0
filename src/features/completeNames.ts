import type { Entry } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { type Note, resolveIn } from '../core/mentions/named.js';
import type { Span } from '../core/text/spans.js';
import { type About, closeness } from './closeness.js';

/** A name offered for completion. */
export interface NameCompletion {
	readonly book: ReadBook;
	readonly entry: Entry;
	/** The name or alias that is offered. */
	readonly name: string;
	readonly text: string;
}

/** Names to choose from, the likeliest first; `span` is what the chosen one replaces. */
export interface NameCompletions {
	readonly span: Span;
	/** Whether they stand after `[[`. */
	readonly linked: boolean;
	readonly items: readonly NameCompletion[];
}

/**
 * The names of the note's books: after `[[` as references that are closed, elsewhere, only when
 * asked for, as words. First those closest to what the text there is about.
 */
export function completeNames(
	note: Note,
	offset: number,
	{ asked, about }: { readonly asked: boolean; readonly about: () => About },
): NameCompletions | undefined {
	if (note.masked.some(({ start, end }) => start < offset && offset < end)) {
		return undefined;
	}
	const line = note.text.slice(note.text.lastIndexOf('\n', offset - 1) + 1, offset);
	const opening = /(?<!!)\[\[([^[\]|#\n]*)$/.exec(line);
	if (opening) {
		return linkedNames(note, offset, opening[1] ?? '', about());
	}
	return asked ? plainNames(note, offset, line, about()) : undefined;
}

function linkedNames(note: Note, offset: number, typed: string, about: About): NameCompletions {
	const rest = /^[^[\]|#\r\n]*(?:\]\]|(?=[|#]))/.exec(note.text.slice(offset))?.[0] ?? '';
	const closing = rest === '' || rest.endsWith(']]') ? ']]' : '';
	const span = { start: offset - typed.length, end: offset + rest.length };
	const items = namedEntries(note, about).map(({ book, entry, name }) => {
		const alone = resolveIn(note.names.books, entry.id).length === 1;
		const reference = alone ? entry.id : `${book.id}:${entry.id}`;
		return { book, entry, name, text: `${reference}${closing}` };
	});
	return { span, linked: true, items };
}

function plainNames(note: Note, offset: number, line: string, about: About): NameCompletions {
	const items = namedEntries(note, about).map((named) => ({ ...named, text: named.name }));
	const typed = begun(line, items);
	return { span: { start: offset - typed.length, end: offset }, linked: false, items };
}

/** The words at the end of a line that begin a name ("Miss Em"), or else the last word. */
function begun(line: string, items: readonly NameCompletion[]): string {
	const endings = [3, 2, 1].map(
		(before) =>
			new RegExp(`(?:[\\p{L}\\p{M}\\p{N}'’.-]+ ){${before}}[\\p{L}\\p{M}\\p{N}'’-]*$`, 'u').exec(
				line,
			)?.[0],
	);
	const begins = (words: string) =>
		items.some(({ name }) => name.toLowerCase().startsWith(words.toLowerCase()));
	const word = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(line)?.[0] ?? '';
	return endings.find((words) => words !== undefined && begins(words)) ?? word;
}

function namedEntries(note: Note, about: About): readonly Omit<NameCompletion, 'text'>[] {
	return note.names.books
		.flatMap((book) =>
			[book.work, ...book.entries]
				.filter(({ type }) => type !== 'quote')
				.map((entry) => ({ book, entry, close: closeness(about, entry) })),
		)
		.sort((one, other) => other.close - one.close)
		.flatMap(({ book, entry }) =>
			[entry.name, ...entry.aliases.map(({ name }) => name)].map((name) => ({ book, entry, name })),
		);
}
