import * as vscode from 'vscode';
import { brokenLinks } from '../features/checks/brokenLink.js';
import { type Diagnosis, diagnose } from '../features/checks/diagnose.js';
import { creations, registerCreateEntry } from './createEntry.js';
import { fixesFor } from './diagnostics.js';
import type { LiveMentions } from './liveMentions.js';
import type { NoteIndex } from './noteIndex.js';
import { markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';
import { Underlines } from './underlines.js';

/** Underlines links of open notes that lead to nothing, and offers what is near or a new entry. */
export function registerBrokenLinks(
	store: BookStore,
	mentions: LiveMentions,
	index: NoteIndex,
): vscode.Disposable {
	const underlines = new Underlines('links', (document) =>
		diagnosesOf(document, store, mentions, index),
	);
	return vscode.Disposable.from(
		registerCreateEntry(store),
		underlines,
		store.onDidChange(() => underlines.renewAll()),
		index.onDidChange(() => underlines.renewAll()),
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
	const open = mentions.at(document);
	const links = open?.links(range) ?? [];
	if (!open || links.length === 0) {
		return [];
	}
	const whole = store.wholeIndexes(open.names.books);
	const problems = brokenLinks(open.names, links, whole, (name) => index.mayBeFile(name));
	return diagnose(problems, undefined, vscode.l10n.t);
}
