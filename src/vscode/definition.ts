import * as vscode from 'vscode';
import { definition } from '../features/definition.js';
import { textStart } from './entryDocuments.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';

export function registerDefinition(notes: LiveNotes): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider(markdown, {
		async provideDefinition(document, position, token) {
			const note = notes.at(document);
			const found = note && definition(note, document.offsetAt(position));
			if (!found) {
				return undefined;
			}
			const origin = rangeOf(document, found.span);
			const uris = found.entries.flatMap(({ files }) =>
				files.map((file) => vscode.Uri.parse(file)),
			);
			const links = await Promise.all(
				uris.map(async (targetUri): Promise<vscode.DefinitionLink> => {
					const start = await textStart(targetUri);
					const targetRange = new vscode.Range(start, start);
					return { targetUri, targetRange, originSelectionRange: origin };
				}),
			);
			return token.isCancellationRequested ? undefined : links;
		},
	});
}
