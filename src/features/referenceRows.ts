import type { ReadBook } from '../core/book/horizon.js';
import type { Span } from '../core/text/spans.js';
import { targetOf } from './card.js';
import type { Row } from './library.js';
import type { Localize } from './localize.js';
import { escapeMarkdown } from './markdown.js';
import { type ReferenceKind, referenceKinds, referringEntries } from './references.js';
import { wordsAround } from './wordsAround.js';

/** A note with places that refer to one entry in one way. */
export interface ReferringNote {
	readonly uri: string;
	/** Its path in the workspace. */
	readonly path: string;
	readonly kind: Exclude<ReferenceKind, 'entry'>;
	readonly places: readonly ReferringPlace[];
}

export interface ReferringPlace {
	readonly span: Span;
	/** Whether another entry may be meant. */
	readonly ambiguous: boolean;
	/** Of a quotation: whether its words are not quite the quote's. */
	readonly altered: boolean;
}

/** What refers to an entry, as far as its book has been read. */
export interface Referring {
	readonly book: ReadBook;
	readonly notes: readonly ReferringNote[];
}

/** Gives the text of a note; nothing where it has gone. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** The row under an entry's row with everything that refers to it, which `later` looks up. */
export function referencesRow(entry: Row, later: Row['later'], t: Localize): Row {
	const label = t('References');
	return {
		id: `${entry.id}/references`,
		kind: 'references',
		label,
		description: '',
		tooltip: '',
		spoken: label,
		icon: 'references',
		later,
	};
}

/**
 * The rows of what refers to an entry: by kind, then by note, then each place with the words around
 * it. A note is read when its row is opened.
 */
export function referenceRows(
	entry: Row,
	{ book, notes }: Referring,
	read: ReadText,
	t: Localize,
): readonly Row[] {
	const rows = referenceKinds.map((kind) =>
		kind === 'entry'
			? entriesRow(entry, book, t)
			: kindRow(
					entry,
					kind,
					notes.filter((note) => note.kind === kind),
					read,
					t,
				),
	);
	const found = rows.filter((row) => row !== undefined);
	return found.length > 0 ? found : [nothingRow(entry, t)];
}

function kindRow(
	parent: Row,
	kind: ReferringNote['kind'],
	notes: readonly ReferringNote[],
	read: ReadText,
	t: Localize,
): Row | undefined {
	const count = notes.reduce((sum, { places }) => sum + places.length, 0);
	const id = `${parent.id}/references/${kind}`;
	return count === 0
		? undefined
		: groupRow(id, labelOf(kind, t), count, iconOf(kind), t, () =>
				notes.map((note) => noteRow(id, parent, note, read, t)),
			);
}

function entriesRow(parent: Row, book: ReadBook, t: Localize): Row | undefined {
	const entries = referringEntries(book, parent.target?.entry ?? '');
	const id = `${parent.id}/references/entry`;
	const rows = () =>
		entries.map(
			(entry): Row => ({
				id: `${id}/${entry.id}`,
				kind: 'referring',
				label: entry.name,
				description: '',
				tooltip: escapeMarkdown(entry.name),
				spoken: entry.name,
				icon: 'symbol-file',
				target: targetOf(book, entry),
			}),
		);
	return entries.length === 0
		? undefined
		: groupRow(id, labelOf('entry', t), entries.length, iconOf('entry'), t, rows);
}

function noteRow(
	parent: string,
	of: Row,
	{ uri, path, kind, places }: ReferringNote,
	read: ReadText,
	t: Localize,
): Row {
	const id = `${parent}/${uri}`;
	const name = path.slice(path.lastIndexOf('/') + 1);
	const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	return {
		...groupRow(id, name, places.length, 'markdown', t, undefined),
		description: [String(places.length), folder].filter((part) => part !== '').join(' · '),
		tooltip: escapeMarkdown(path),
		later: async () => {
			const text = await read(uri);
			return text === undefined
				? []
				: places.map((place) => placeRow(id, of, { uri, kind }, place, text, t));
		},
	};
}

function placeRow(
	parent: string,
	of: Row,
	{ uri, kind }: Pick<ReferringNote, 'uri' | 'kind'>,
	{ span, ambiguous, altered }: ReferringPlace,
	text: string,
	t: Localize,
): Row {
	const { words, start, end } = wordsAround(text, span);
	const doubt = ambiguous ? t('may mean another') : altered ? t('not word for word') : '';
	const told = [words, doubt].filter((part) => part !== '');
	return {
		id: `${parent}/${span.start}`,
		kind: kind === 'unlinked' ? 'unlinked' : 'place',
		label: words,
		highlight: [start, end],
		description: doubt,
		tooltip: told.map(escapeMarkdown).join(' · '),
		spoken: told.join(', '),
		icon: ambiguous ? 'question' : altered ? 'warning' : iconOf(kind),
		place: { uri, span, target: of.target },
	};
}

function groupRow(
	id: string,
	label: string,
	count: number,
	icon: string,
	t: Localize,
	children: Row['children'],
): Row {
	const spoken = t('{0}, {1}', label, count);
	const tooltip = escapeMarkdown(spoken);
	const description = String(count);
	return { id, kind: 'references', label, description, tooltip, spoken, icon, children };
}

function nothingRow(parent: Row, t: Localize): Row {
	const label = t('Nothing refers to it yet');
	return {
		id: `${parent.id}/references/nothing`,
		kind: 'references',
		label,
		description: '',
		tooltip: '',
		spoken: label,
		icon: 'info',
	};
}

function labelOf(kind: ReferenceKind, t: Localize): string {
	switch (kind) {
		case 'linked':
			return t('Linked mentions');
		case 'unlinked':
			return t('Unlinked mentions');
		case 'quotation':
			return t('Quotations');
		case 'entry':
			return t('Entries');
	}
}

function iconOf(kind: ReferenceKind): string {
	switch (kind) {
		case 'linked':
			return 'link';
		case 'unlinked':
			return 'whole-word';
		case 'quotation':
			return 'quote';
		case 'entry':
			return 'library';
	}
}
