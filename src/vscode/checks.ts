import * as vscode from 'vscode';
import type { Problem } from '../core/book/problems.js';
import type { Check, Severity } from '../features/checks/check.js';
import { checks } from '../features/checks/checks.js';
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

const byCode: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.code, check]));

/** Underlines what is wrong with the files of books, and offers to mend it. */
export function registerChecks(store: BookStore): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(source);
	const show = () => {
		const { problems } = store.library;
		collection.clear();
		collection.set(
			[...problems].map(([uri, list]) => [
				vscode.Uri.parse(uri),
				list.flatMap((problem) => diagnosticOf(store, uri, problem) ?? []),
			]),
		);
	};
	const fixes = vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, context) {
				const problems = store.library.problems.get(document.uri.toString()) ?? [];
				const touched = problems.filter(({ span }) => range.intersection(rangeOf(document, span)));
				return touched.flatMap((problem) => actionsFor(document, problem, context.diagnostics));
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
	return vscode.Disposable.from(collection, store.onDidChange(show), fixes);
}

function diagnosticOf(
	store: BookStore,
	uri: string,
	{ code, span, facts }: Problem,
): vscode.Diagnostic | undefined {
	const check = byCode.get(code);
	const positions = store.positions(uri);
	if (!check || !positions) {
		return undefined;
	}
	const diagnostic = new vscode.Diagnostic(
		rangeOf(positions, span),
		check.message(facts, vscode.l10n.t),
		severities[check.severity],
	);
	diagnostic.source = source;
	diagnostic.code = code;
	return diagnostic;
}

function actionsFor(
	document: vscode.TextDocument,
	problem: Problem,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	const fixes = byCode.get(problem.code)?.fixes?.(problem, document.getText(), vscode.l10n.t) ?? [];
	return fixes.map(({ title, edits }, index) => {
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.edit = new vscode.WorkspaceEdit();
		for (const { span, text } of edits) {
			action.edit.replace(document.uri, rangeOf(document, span), text);
		}
		action.diagnostics = diagnostics.filter(({ code }) => code === problem.code);
		action.isPreferred = index === 0;
		return action;
	});
}
