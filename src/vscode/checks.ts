import * as vscode from 'vscode';
import type { Severity } from '../features/checks/check.js';
import { type Diagnosis, diagnose } from '../features/checks/diagnose.js';
import { markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

const source = 'Close Reading';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** Underlines what is wrong with the files of books, and offers to mend it. */
export function registerChecks(store: BookStore): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(source);
	const show = () => {
		collection.clear();
		collection.set([...store.library.problems.keys()].map((uri) => inFile(store, uri)));
	};
	const fixes = vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, context) {
				return diagnosesOf(store, document.uri.toString())
					.filter(({ span }) => range.intersection(rangeOf(document, span)))
					.flatMap((diagnosis) => actionsFor(document, diagnosis, context.diagnostics));
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
	return vscode.Disposable.from(collection, store.onDidChange(show), fixes);
}

function diagnosesOf(store: BookStore, uri: string): readonly Diagnosis[] {
	const problems = store.library.problems.get(uri) ?? [];
	const bookId = store.enclosingBook(vscode.Uri.parse(uri));
	return diagnose(problems, bookId === undefined ? undefined : store.book(bookId), vscode.l10n.t);
}

function inFile(store: BookStore, uri: string): [vscode.Uri, vscode.Diagnostic[]] {
	const positions = store.positions(uri);
	const diagnostics = diagnosesOf(store, uri).flatMap(({ code, span, severity, message }) => {
		if (!positions) {
			return [];
		}
		const diagnostic = new vscode.Diagnostic(
			rangeOf(positions, span),
			message,
			severities[severity],
		);
		diagnostic.source = source;
		diagnostic.code = code;
		return diagnostic;
	});
	return [vscode.Uri.parse(uri), diagnostics];
}

function actionsFor(
	document: vscode.TextDocument,
	{ code, fixes }: Diagnosis,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	return fixes(document.getText()).map(({ title, edits }, index) => {
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.edit = new vscode.WorkspaceEdit();
		for (const { span, text } of edits) {
			action.edit.replace(document.uri, rangeOf(document, span), text);
		}
		action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.code === code);
		action.isPreferred = index === 0;
		return action;
	});
}
