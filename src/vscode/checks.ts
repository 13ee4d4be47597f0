import * as vscode from 'vscode';
import type { Entry } from '../core/book/entry.js';
import { type Diagnosis, diagnose } from '../features/checks/diagnose.js';
import { diagnosticOf, fixesFor, source } from './diagnostics.js';
import { markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** Underlines what is wrong with the files of books, and offers to mend it. */
export function registerChecks(store: BookStore): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(source);
	const show = () => {
		collection.clear();
		const files = [...store.library.problems.keys()].filter((uri) => !isHidden(store, uri));
		collection.set(files.map((uri) => inFile(store, uri)));
	};
	const showAgain = ({ uri }: vscode.TextDocument) => {
		if (store.library.problems.has(uri.toString())) {
			show();
		}
	};
	const fixes = vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, { diagnostics }) {
				return diagnosesOf(store, document.uri.toString())
					.filter(({ span }) => range.intersection(rangeOf(document, span)))
					.flatMap((diagnosis) => fixesFor(document, diagnosis, diagnostics));
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
	return vscode.Disposable.from(
		collection,
		store.onDidChange(show),
		vscode.workspace.onDidOpenTextDocument(showAgain),
		vscode.workspace.onDidCloseTextDocument(showAgain),
		fixes,
	);
}

function diagnosesOf(store: BookStore, uri: string): readonly Diagnosis[] {
	const problems = store.library.problems.get(uri) ?? [];
	const bookId = store.enclosingBook(vscode.Uri.parse(uri));
	return diagnose(problems, bookId === undefined ? undefined : store.book(bookId), vscode.l10n.t);
}

/** The Problems panel must not quote what is not read yet; whoever opens the file sees it anyway. */
function isHidden(store: BookStore, uri: string): boolean {
	const bookId = store.enclosingBook(vscode.Uri.parse(uri));
	const holds = ({ files }: Entry) => files.includes(uri);
	const book = bookId === undefined ? undefined : store.book(bookId);
	const whole = store.library.books.find(({ id }) => id === bookId);
	const open = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
	return !open && whole?.entries.some(holds) === true && book?.entries.some(holds) === false;
}

function inFile(store: BookStore, uri: string): [vscode.Uri, vscode.Diagnostic[]] {
	const positions = store.file(uri)?.positions;
	const diagnoses = positions ? diagnosesOf(store, uri) : [];
	return [
		vscode.Uri.parse(uri),
		diagnoses.flatMap((diagnosis) => (positions ? diagnosticOf(positions, diagnosis) : [])),
	];
}
