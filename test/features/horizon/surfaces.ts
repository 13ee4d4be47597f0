import type { Book } from '../../../src/core/book/book.js';
import type { Quote } from '../../../src/core/book/entry.js';
import type { ReadBook } from '../../../src/core/book/horizon.js';
import { readNoteKeys } from '../../../src/core/book/note.js';
import { resolve } from '../../../src/core/book/references.js';
import { citationStyles } from '../../../src/core/citations/citation.js';
import { findLinks } from '../../../src/core/mentions/links.js';
import {
	type BookNames,
	mentionsIn,
	type Note,
	namesOf,
} from '../../../src/core/mentions/named.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { slice } from '../../../src/core/text/spans.js';
import {
	type EntryTarget,
	entryLines,
	entryParagraphs,
	nameOf,
	quoteLines,
	quoteWithLink,
	speakerOf,
} from '../../../src/features/card.js';
import { brokenLinks } from '../../../src/features/checks/brokenLink.js';
import { diagnoseQuotations } from '../../../src/features/checks/diagnoseQuotations.js';
import { completeNames } from '../../../src/features/completeNames.js';
import { completeQuotes } from '../../../src/features/completeQuotes.js';
import { decorate } from '../../../src/features/decorate.js';
import { definition } from '../../../src/features/definition.js';
import { dropped } from '../../../src/features/drop.js';
import { entryAt } from '../../../src/features/entryAt.js';
import { entryDocument } from '../../../src/features/entryDocument.js';
import { findPassages, hasWords } from '../../../src/features/findInEdition.js';
import { hover } from '../../../src/features/hover.js';
import {
	type Insertion,
	type InsertionForm,
	insertionText,
	placeInsertion,
} from '../../../src/features/insertion.js';
import { filterChoices, quoteChoices } from '../../../src/features/insertQuote.js';
import { libraryRows, type Row } from '../../../src/features/library.js';
import type { Localize } from '../../../src/features/localize.js';
import { provenance } from '../../../src/features/provenance.js';
import { quotationAt } from '../../../src/features/quotationAt.js';
import { quotationHover } from '../../../src/features/quotationHover.js';
import { referenceRows } from '../../../src/features/referenceRows.js';
import { placesNaming, quotesWithin, referringEntries } from '../../../src/features/references.js';
import { renameInNote } from '../../../src/features/rename.js';
import { type Renamable, renamable, renaming } from '../../../src/features/renaming.js';
import { horizonChoices, horizonText } from '../../../src/features/setHorizon.js';
import { settlements } from '../../../src/features/settleName.js';
import { workspaceSymbols } from '../../../src/features/workspaceSymbols.js';
import { aboutAt } from '../books.js';
import { diagnosed, diagnoses, misspelt } from './diagnoses.js';
import { copyOf, judgedQuotes, quotingNotes } from './quotations.js';

/** A book as far as it has been read, and a note that writes all names and ids of the whole book. */
export interface View {
	readonly book: ReadBook;
	readonly whole: Book;
	readonly note: Note;
	/** A place in each of the names and links of the note. */
	readonly places: readonly number[];
	/** The paragraphs of the note, with one of them each. */
	readonly lines: readonly string[];
}

export function viewOf(whole: Book, book: ReadBook): View {
	const lines = linesThatName(whole);
	let start = 0;
	const places = lines.map((line) => {
		const place = start + line.length - 3;
		start += line.length + 2;
		return place;
	});
	const note = noteOf(namesOf([book]), lines.join('\n\n'));
	return { book, whole, note, places, lines };
}

/** Gives the values of a sentence alone: the sentences themselves tell nothing of a book. */
export const values: Localize = (_, ...rest) => rest.join('\n');

const preferences = { citationStyle: 'mla', maxQuotes: 99 } as const;
const noPage = () => undefined;

/** By the file of `src/features` that shows it: everything that a surface says of a book. */
export const surfaces: Readonly<Record<string, (view: View) => Iterable<string>>> = {
	'card.ts': function* ({ book }) {
		for (const entry of [book.work, ...book.entries]) {
			yield* entryLines(book, entry, values);
			yield* entryParagraphs(book, entry, values);
		}
		for (const quote of quotesOf(book)) {
			yield* quoteLines(book, quote, preferences, values);
			yield quoteWithLink(book, quote, preferences, values);
			yield speakerOf(book, quote, values);
			yield* [...quote.themes, ...quote.about].map((reference) => nameOf(book, reference));
		}
	},
	'checks/brokenLink.ts': ({ note, whole, book }) => {
		const links = whole.entries.map(({ id }) => `[[${misspelt(id)}]]`).join('\n\n');
		const linked = findLinks(links, []).map(({ target, shown }) => ({ target, span: shown }));
		const found = brokenLinks(note.names, linked, [whole.index], () => false);
		return diagnosed(found, book, values);
	},
	'checks/diagnose.ts': ({ book, whole }) => diagnoses(whole, book.horizon, values),
	'checks/diagnoseQuotations.ts': ({ book, whole }) =>
		judgedQuotes(whole, book).flatMap(({ text, judged }) =>
			diagnoseQuotations(judged, preferences, noPage, values).flatMap(({ message, fixes }) =>
				[message, ...fixes('').flatMap(({ edits }) => edits.map((edit) => edit.text))].map(
					(said) =>
						// What the note says itself, the reader knows.
						text.includes(said) ? '' : said,
				),
			),
		),
	'completeNames.ts': function* ({ book, note }) {
		const about = aboutAt(note, 0);
		for (const text of ['\n', '[[']) {
			const given = { asked: true, about: () => about };
			const found = completeNames(noteOf(note.names, text), text.length, given);
			for (const { entry, name, text: inserted } of found?.items ?? []) {
				yield* [name, inserted, entry.name];
				yield* entryLines(book, entry, values);
			}
		}
	},
	'completeQuotes.ts': function* ({ book, whole, note }) {
		const about = aboutAt(note, 0);
		const offer = { ...preferences, ownPage: noPage, about: () => about };
		for (const words of wordsOfQuotes(whole)) {
			for (const text of [`“${words}`, `> ${words}`]) {
				const typed = noteOf(note.names, text);
				for (const item of completeQuotes(typed, text.length, offer)?.items ?? []) {
					yield* [item.quote.text, insertionText(item.insertion)];
					yield* quoteLines(book, item.quote, preferences, values);
				}
			}
		}
	},
	'decorate.ts': ({ note }) => {
		const found = decorate(mentionsIn(note));
		return [...found.values()].flat().map((span) => slice(note.text, span));
	},
	'definition.ts': ({ note, places, whole }) =>
		[...quotingNotes(whole, note), ...places.map((offset) => ({ note, offset }))].flatMap(
			({ note: one, offset }) =>
				(definition(one, offset)?.entries ?? []).flatMap(({ name, files }) => [name, ...files]),
		),
	'drop.ts': ({ book, whole }) =>
		whole.entries.flatMap(({ files }) => inserted(dropped([book], files, 'mla', noPage))),
	'entryAt.ts': ({ note, places }) =>
		places.flatMap((place) => {
			const found = entryAt(note, place, '', []);
			return (found?.named ?? []).flatMap(({ entry }) => [found?.written ?? '', entry.name]);
		}),
	'entryDocument.ts': ({ book }) =>
		[book.work, ...book.entries].map((entry) => entryDocument(book, entry, values)),
	'findInEdition.ts': function* ({ book, whole }) {
		const all = copyOf(whole, 'all');
		const read = copyOf(whole, book.horizon);
		const isBeyond = (words: readonly string[]) => all !== undefined && hasWords(all.index, words);
		for (const words of read ? wordsOfQuotes(whole) : []) {
			const found = read && findPassages(read, book, words, isBeyond, values);
			yield* (found?.passages ?? []).flatMap(({ text, place }) => [text, place]);
		}
	},
	'hover.ts': ({ note, places }) =>
		places.flatMap((offset) => hover(note, offset, preferences, values, 'note')?.cards ?? []),
	'insertQuote.ts': function* ({ book, whole }) {
		const targets = [
			undefined,
			...[whole.work, ...whole.entries].map(({ id }) => targetIn(book, id)),
		];
		for (const target of targets) {
			for (const { label, description, detail, words } of quoteChoices([book], target, values)) {
				yield* [label, description, detail, words.join(' ')];
			}
		}
		const all = quoteChoices([book], undefined, values);
		for (const word of wordsOfQuotes(whole)) {
			yield* filterChoices(all, word).map(({ label }) => label);
		}
	},
	'insertion.ts': function* ({ book }) {
		const forms: readonly InsertionForm[] = ['quotation', 'block', 'citation'];
		for (const style of citationStyles) {
			for (const form of forms) {
				const quotes = quotesOf(book).map((quote) => ({ book, quote }));
				const { insertion } = placeInsertion('', { start: 0, end: 0 }, form, quotes, () => ({
					style,
				}));
				yield insertionText(insertion);
			}
		}
	},
	'library.ts': ({ book }) => libraryRows([book], preferences, values).flatMap(rowTexts),
	'provenance.ts': ({ book }) => quotesOf(book).map((quote) => provenance(quote, values)),
	'quotationAt.ts': ({ note, whole }) =>
		quotingNotes(whole, note).flatMap(({ note: one, offset }) =>
			(quotationAt(one, offset)?.named ?? []).flatMap(({ entry }) => [entry.id, entry.name]),
		),
	'quotationHover.ts': ({ book, whole }) => {
		const copy = copyOf(whole, book.horizon);
		return judgedQuotes(whole, book).flatMap(
			({ judged }) => quotationHover(judged, 3, () => copy, values)?.markdown ?? [],
		);
	},
	'referenceRows.ts': ({ book, note }) =>
		libraryRows([book], preferences, values, (_, entry) => {
			const places = [{ span: { start: 0, end: 4 }, ambiguous: false, altered: false }];
			const notes = [{ uri: 'note', path: 'note.md', kind: 'linked' as const, places }];
			return referenceRows(entry, { book, notes }, async () => note.text, values);
		}).flatMap(rowTexts),
	'references.ts': ({ book, whole, note }) => {
		const mentions = mentionsIn(note);
		return [whole.work, ...whole.entries].flatMap(({ id }) => [
			...referringEntries(book, id).flatMap((one) => [one.id, one.name, ...one.files]),
			...placesNaming(mentions, id).map((span) => slice(note.text, span)),
			...[book.work, ...book.entries]
				.filter((entry) => entry.id === id)
				.flatMap((entry) => quotesWithin(book, entry).map(({ text }) => text)),
		]);
	},
	'settleName.ts': ({ note, places }) =>
		places.flatMap((offset) =>
			settlements(note, offset, values).flatMap(({ title, edit }) => [title, edit.text]),
		),
	'rename.ts': ({ note, whole, lines }) =>
		lines.flatMap((line) => {
			const what = renamableIn(note, line);
			const change = what && renaming(what, 'Somebody Else', () => false);
			return typeof change !== 'object'
				? []
				: renameInNote(noteOf(note.names, line), whole.index, change).flatMap(({ span, text }) => [
						slice(line, span),
						text,
					]);
		}),
	'renaming.ts': ({ note, whole, lines }) =>
		lines.flatMap((line) => {
			const what = renamableIn(note, line);
			const taken = (reference: string) => resolve(whole.index, reference).length > 0;
			return what
				? [what.from, JSON.stringify(renaming(what, 'Somebody Else', taken), changes)]
				: [];
		}),
	'setHorizon.ts': ({ book }) => [
		horizonText(book, values),
		...horizonChoices(book, values).flatMap(({ label, part }) => [label, part]),
	],
	'workspaceSymbols.ts': ({ book }) =>
		workspaceSymbols([book], '').flatMap(({ name, container, file }) => [name, container, file]),
};

/** What could be renamed where a line ends, if the book were its reader's own. */
function renamableIn({ names }: Note, line: string): Renamable | undefined {
	const at = entryAt(noteOf(names, line), line.length - 3, '', []);
	const own = (at?.named ?? []).flatMap(({ entry }) =>
		entry.files.map((uri) => ({ uri, path: '', parsed: { ...unread, entry } })),
	);
	const what = at && renamable(at, own);
	return typeof what === 'object' ? what : undefined;
}

const unread = { given: [], references: [], positions: [], keys: new Map(), problems: [] };

/** Of a renaming what changes, and not the book that it changes in. */
function changes(key: string, value: unknown): unknown {
	return key === 'named' ? undefined : value;
}

/** A row of the tree and all below it. */
function rowTexts(row: Row): readonly string[] {
	const { id, label, description, tooltip, spoken, target, children } = row;
	const own = [id, label, description, tooltip, spoken, JSON.stringify(target ?? '')];
	return [...own, ...(children?.() ?? []).flatMap(rowTexts)];
}

function quotesOf({ entries }: { readonly entries: ReadBook['entries'] }): readonly Quote[] {
	return entries.filter((entry): entry is Quote => entry.type === 'quote');
}

function targetIn({ id }: ReadBook, entry: string): EntryTarget {
	return { book: id, entry };
}

function inserted(insertion: Insertion | undefined): readonly string[] {
	return insertion ? [insertionText(insertion)] : [];
}

function noteOf(names: BookNames, text: string): Note {
	return { text, keys: readNoteKeys(text), names, masked: maskedRegions(text) };
}

/** Nothing, and two words of each quote and of each wrong form of one. */
function wordsOfQuotes(whole: Book): readonly string[] {
	const forms = quotesOf(whole).flatMap(({ text, misquotes }) => [
		text,
		...misquotes.map((one) => one.text),
	]);
	return ['', ...forms.map((form) => (form.match(/[\p{L}\p{M}’]+/gu) ?? []).slice(-2).join(' '))];
}

/** Marked, so that every name is read as one, and as links. */
function linesThatName({ work, entries }: Book): readonly string[] {
	const names = [work, ...entries]
		.filter(({ type }) => type !== 'quote')
		.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
	const links = [...entries.map(({ id }) => id), ...names];
	return [...names.map((name) => `*${name}*.`), ...links.map((target) => `[[${target}|she]].`)];
}
