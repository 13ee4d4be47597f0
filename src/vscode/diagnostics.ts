import * as vscode from 'vscode';
import type { Severity } from '../features/checks/check.js';
import type { Diagnosis } from '../features/checks/diagnose.js';
import { type Positions, rangeOf } from './ranges.js';

/** What VS Code shows beside the message of a diagnostic. */
export const source = 'Close Reading';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** A diagnosis as VS Code underlines and lists it. */
export function diagnosticOf(
	positions: Positions,
	{ code, span, severity, message }: Diagnosis,
): vscode.Diagnostic {
	const range = rangeOf(positions, span);
	const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
	diagnostic.source = source;
	diagnostic.code = code;
	return diagnostic;
}

/** The ways to mend what is diagnosed, the first of them preferred. */
export function fixesFor(
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
