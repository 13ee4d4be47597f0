import * as vscode from 'vscode';
import { withoutBook } from '../core/book/book.js';
import { resolve } from '../core/book/references.js';
import { type EntryTarget, targetOf } from '../features/card.js';
import { definition } from '../features/definition.js';
import { entryAt } from '../features/entryAt.js';
import { referringEntries } from '../features/references.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { textStart } from './entries.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** The ways from a name to its entry, from an entry to where it is named, and to any entry by name. */
export function registerNavigation(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerDefinition(notes),
		registerReferences(store, notes, index),
		registerWorkspaceSymbols(store),
	);
}

function registerDefinition(notes: LiveNotes): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider(markdown, {
		async provideDefinition(document, position, token) {
			const note = notes.at(document);
			const found = note && definition(note, document.offsetAt(position));
			if (!found) {
				return undefined;
			}
			const origin = rangeOf(document, found.span);
			const files = found.entries.flatMap((entry) => entry.files);
			const links = await Promise.all(files.map((file) => linkTo(file, origin)));
			return token.isCancellationRequested ? undefined : links;
		},
	});
}

async function linkTo(file: string, origin: vscode.Range): Promise<vscode.DefinitionLink> {
	const targetUri = vscode.Uri.parse(file);
	const start = await textStart(targetUri);
	return { targetUri, targetRange: new vscode.Range(start, start), originSelectionRange: origin };
}

function registerReferences(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(markdown, {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const note = notes.at(document);
			const found = note && entryAt(note, document.offsetAt(position), document.uri.toString());
			if (!found) {
				return undefined;
			}
			await index.built();
			if (token.isCancellationRequested) {
				return undefined;
			}
			return found.named.flatMap(({ book, entry }) => {
				const target = targetOf(book, entry);
				const own = includeDeclaration ? entry.files.map(startOf) : [];
				return [...own, ...placesInNotes(index, target), ...placesInEntries(store, target)];
			});
		},
	});
}

function placesInNotes(index: NoteIndex, target: EntryTarget): readonly vscode.Location[] {
	return index
		.placesOf(target)
		.map(
			({ uri, positions, span }) =>
				new vscode.Location(vscode.Uri.parse(uri), rangeOf(positions, span)),
		);
}

/** On the very words in files of the workspace; a bundled entry is a document without frontmatter. */
function placesInEntries(store: BookStore, target: EntryTarget): readonly vscode.Location[] {
	const book = store.book(target.book);
	const id = target.entry;
	if (!book || id === undefined) {
		return [];
	}
	const means = (reference: string) =>
		resolve(book.index, withoutBook(book.id, reference)).some((entry) => entry.id === id);
	return referringEntries(book, id).flatMap(({ files }) => {
		const written = store.files
			.filter(({ uri }) => files.includes(uri))
			.flatMap(({ uri, parsed, positions }) =>
				parsed.references
					.filter(({ text }) => means(text))
					.map(({ span }) => new vscode.Location(vscode.Uri.parse(uri), rangeOf(positions, span))),
			);
		return written.length > 0 ? written : files.slice(0, 1).map(startOf);
	});
}

function startOf(file: string): vscode.Location {
	return new vscode.Location(vscode.Uri.parse(file), new vscode.Position(0, 0));
}

function registerWorkspaceSymbols(store: BookStore): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		async provideWorkspaceSymbols(query) {
			await store.ready;
			return workspaceSymbols(store.books, query).map(({ name, container, file }) => {
				const kind = vscode.SymbolKind.Object;
				return new vscode.SymbolInformation(name, kind, container, startOf(file));
			});
		},
		async resolveWorkspaceSymbol(symbol) {
			const { uri } = symbol.location;
			symbol.location = new vscode.Location(uri, await textStart(uri));
			return symbol;
		},
	});
}
