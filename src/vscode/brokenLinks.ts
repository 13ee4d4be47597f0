import * as vscode from 'vscode';
import { brokenLinks } from '../features/checks/brokenLink.js';
import { type Diagnosis, diagnose } from '../features/checks/diagnose.js';
import { creations, registerCreateEntry } from './createEntry.js';
import { diagnosticOf, fixesFor, source } from './diagnostics.js';
import type { LiveMentions } from './liveMentions.js';
import type { NoteIndex } from './noteIndex.js';
import { markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** How long typing in a note pauses before its links are looked at again. */
const pause = 300;

/** Underlines links of open notes that lead to nothing, and offers what is near or a new entry. */
export function registerBrokenLinks(
	store: BookStore,
	mentions: LiveMentions,
	index: NoteIndex,
): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(`${source}: links`);
	const waiting = new Set<vscode.TextDocument>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		for (const document of waiting) {
			const found = diagnosesOf(document, store, mentions, index);
			collection.set(
				document.uri,
				found.map((diagnosis) => diagnosticOf(document, diagnosis)),
			);
		}
		waiting.clear();
	};
	const lookSoon = (documents: readonly vscode.TextDocument[]) => {
		for (const document of documents) {
			waiting.add(document);
		}
		clearTimeout(timer);
		timer = setTimeout(look, pause);
	};
	const all = () => lookSoon(vscode.workspace.textDocuments);
	all();
	return vscode.Disposable.from(
		registerCreateEntry(store),
		collection,
		store.onDidChange(all),
		index.onDidChange(all),
		vscode.workspace.onDidOpenTextDocument((document) => lookSoon([document])),
		vscode.workspace.onDidChangeTextDocument(({ document }) => lookSoon([document])),
		vscode.workspace.onDidCloseTextDocument((document) => {
			waiting.delete(document);
			collection.delete(document.uri);
		}),
		new vscode.Disposable(() => clearTimeout(timer)),
		registerFixes(store, mentions, index),
	);
}

function registerFixes(
	store: BookStore,
	mentions: LiveMentions,
	index: NoteIndex,
): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, { diagnostics }) {
				const found = diagnosesOf(document, store, mentions, index, range);
				return found.flatMap((diagnosis) => {
					const name = document.getText(rangeOf(document, diagnosis.span));
					const books = mentions.at(document)?.names.books ?? [];
					return [
						...fixesFor(document, diagnosis, diagnostics),
						...creations(store, books, name, diagnostics),
					];
				});
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function diagnosesOf(
	document: vscode.TextDocument,
	store: BookStore,
	mentions: LiveMentions,
	index: NoteIndex,
	range?: vscode.Range,
): readonly Diagnosis[] {
	const open = document.languageId === 'markdown' ? mentions.at(document) : undefined;
	const links = open?.links(range) ?? [];
	if (!open || links.length === 0) {
		return [];
	}
	const whole = store.wholeIndexes(open.names.books);
	const problems = brokenLinks(open.names, links, whole, (name) => index.mayBeFile(name));
	return diagnose(problems, undefined, vscode.l10n.t);
}
