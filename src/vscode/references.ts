import * as vscode from 'vscode';
import type { Entry } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import { bundledScheme } from '../core/book/pack.js';
import { mentionsIn, type Named } from '../core/mentions/named.js';
import { targetOf } from '../features/card.js';
import { entryAt } from '../features/entryAt.js';
import { quotationAt } from '../features/quotationAt.js';
import {
	placesNaming,
	quotesWithin,
	referringEntries,
	wordsReferringTo,
} from '../features/references.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { positionsIn, positionsOf, rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** Find All References of an entry: its own file, the notes of the workspace, the entries of its book. */
export function registerReferences(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(markdown, {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const note = notes.at(document);
			const offset = document.offsetAt(position);
			const uri = document.uri.toString();
			const found =
				note &&
				(entryAt(note, offset, uri, store.file(uri)?.parsed.references) ??
					quotationAt(note, offset));
			if (!found) {
				return undefined;
			}
			await index.built();
			const all = found.named.map((named) => placesOf(named, store, notes, index));
			const places = await Promise.all(all);
			if (token.isCancellationRequested) {
				return undefined;
			}
			const own = includeDeclaration
				? found.named.flatMap(({ entry }) => declarations(entry, store))
				: [];
			return unique([...own, ...places.flat()]);
		},
	});
}

async function placesOf(
	{ book, entry }: Named,
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): Promise<readonly vscode.Location[]> {
	const hidden = notes.hiddenFiles();
	const inNotes = index
		.placesOf(
			targetOf(book, entry),
			quotesWithin(book, entry).map((quote) => targetOf(book, quote)),
		)
		.filter(({ uri }) => !hidden.has(uri))
		.flatMap(({ uri, places, lines }) =>
			places.map(({ span }) => locationOf(uri, rangeOf(positionsIn(lines), span))),
		);
	const referring = entry.type === 'work' ? [] : referringEntries(book, entry.id);
	const inEntries = referring.map((other) => placesInEntry(other, { book, entry }, store, notes));
	return [...inNotes, ...(await Promise.all(inEntries)).flat()];
}

/** On the very words: in frontmatter, and in the document that a bundled entry is shown as. */
async function placesInEntry(
	{ files }: Entry,
	{ book, entry }: Named,
	store: BookStore,
	notes: LiveNotes,
): Promise<readonly vscode.Location[]> {
	const inFiles = files.map((file) =>
		file.startsWith(`${bundledScheme}:`)
			? placesInDocument(vscode.Uri.parse(file), entry.id, notes)
			: placesInFile(file, book, entry.id, store),
	);
	return (await Promise.all(inFiles)).flat();
}

function placesInFile(
	file: string,
	book: ReadBook,
	id: string,
	store: BookStore,
): readonly vscode.Location[] {
	return store.files
		.filter(({ uri }) => uri === file)
		.flatMap(({ parsed, positions }) =>
			wordsReferringTo(parsed, book, id).map((span) => locationOf(file, rangeOf(positions, span))),
		);
}

async function placesInDocument(
	uri: vscode.Uri,
	id: string,
	notes: LiveNotes,
): Promise<readonly vscode.Location[]> {
	const text = (await vscode.workspace.openTextDocument(uri)).getText();
	const note = notes.read(uri, text);
	const places = note ? placesNaming(mentionsIn(note), id) : [];
	const positions = positionsOf(text);
	return places.map((span) => new vscode.Location(uri, rangeOf(positions, span)));
}

/** Where the entry's own files give its name; the start of those that do not. */
function declarations({ files }: Entry, store: BookStore): readonly vscode.Location[] {
	return files.map((uri) => {
		const { parsed, positions } = store.files.find((file) => file.uri === uri) ?? {};
		const name = parsed?.keys.get('name') ?? parsed?.keys.get('text');
		const start = new vscode.Position(0, 0);
		const range = name && positions ? rangeOf(positions, name) : new vscode.Range(start, start);
		return locationOf(uri, range);
	});
}

function locationOf(uri: string, range: vscode.Range): vscode.Location {
	return new vscode.Location(vscode.Uri.parse(uri), range);
}

/** A place where two of the entries may be meant is one place. */
function unique(locations: readonly vscode.Location[]): vscode.Location[] {
	const places = new Map<string, vscode.Location>();
	for (const location of locations) {
		const { start, end } = location.range;
		const key = [location.uri, start.line, start.character, end.line, end.character].join(' ');
		places.set(key, location);
	}
	return [...places.values()];
}
