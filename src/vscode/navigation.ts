import * as vscode from 'vscode';
import { definition } from '../features/definition.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { textStart } from './entries.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import { registerReferences } from './references.js';
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

function registerWorkspaceSymbols(store: BookStore): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		async provideWorkspaceSymbols(query) {
			await store.ready;
			return workspaceSymbols(store.books, query).map(({ name, container, file }) => {
				const kind = vscode.SymbolKind.Object;
				const start = new vscode.Position(0, 0);
				const location = new vscode.Location(vscode.Uri.parse(file), start);
				return new vscode.SymbolInformation(name, kind, container, location);
			});
		},
		async resolveWorkspaceSymbol(symbol) {
			const { uri } = symbol.location;
			symbol.location = new vscode.Location(uri, await textStart(uri));
			return symbol;
		},
	});
}
