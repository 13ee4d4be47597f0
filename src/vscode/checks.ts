import * as vscode from 'vscode';
import type { Entry } from '../core/book/entry.js';
import { brokenLinks } from '../features/checks/brokenLink.js';
import type { Severity } from '../features/checks/check.js';
import { type Diagnosis, diagnose } from '../features/checks/diagnose.js';
import type { NoteIndex } from './noteIndex.js';
import { type LiveNotes, markdown } from './notes.js';
import { type Positions, rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

const source = 'Close Reading';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** How long typing in a note pauses before it is checked again. */
const pause = 300;

/** Underlines what is wrong with the files of books and with open notes, and offers to mend it. */
export function registerChecks(
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(source);
	const linked = vscode.languages.createDiagnosticCollection(`${source}: notes`);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const showNotes = () => {
		linked.clear();
		for (const document of vscode.workspace.textDocuments) {
			const found = brokenLinksOf(document, store, notes, index);
			linked.set(
				document.uri,
				found.map((diagnosis) => diagnosticOf(document, diagnosis)),
			);
		}
	};
	const showNotesSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(showNotes, pause);
	};
	const show = () => {
		collection.clear();
		const files = [...store.library.problems.keys()].filter((uri) => !isHidden(store, uri));
		collection.set(files.map((uri) => inFile(store, uri)));
		showNotesSoon();
	};
	const showAgain = ({ uri }: vscode.TextDocument) =>
		store.library.problems.has(uri.toString()) ? show() : showNotesSoon();
	const fixes = vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, context) {
				const own = diagnosesOf(store, document.uri.toString());
				return [...own, ...brokenLinksOf(document, store, notes, index)]
					.filter(({ span }) => range.intersection(rangeOf(document, span)))
					.flatMap((diagnosis) => actionsFor(document, diagnosis, context.diagnostics));
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
	return vscode.Disposable.from(
		collection,
		linked,
		store.onDidChange(show),
		index.onDidChange(showNotesSoon),
		vscode.workspace.onDidChangeTextDocument(showNotesSoon),
		new vscode.Disposable(() => clearTimeout(timer)),
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

function brokenLinksOf(
	document: vscode.TextDocument,
	store: BookStore,
	notes: LiveNotes,
	index: NoteIndex,
): readonly Diagnosis[] {
	const note = notes.at(document);
	if (!note) {
		return [];
	}
	const ids = new Set(note.names.books.map(({ id }) => id));
	const whole = store.library.books.filter(({ id }) => ids.has(id)).map((book) => book.index);
	const problems = brokenLinks(note, whole, (name) => index.hasFileNamed(name));
	return diagnose(problems, undefined, vscode.l10n.t);
}

function inFile(store: BookStore, uri: string): [vscode.Uri, vscode.Diagnostic[]] {
	const positions = store.positions(uri);
	const diagnoses = positions ? diagnosesOf(store, uri) : [];
	return [
		vscode.Uri.parse(uri),
		diagnoses.flatMap((diagnosis) => (positions ? diagnosticOf(positions, diagnosis) : [])),
	];
}

function diagnosticOf(
	positions: Positions,
	{ code, span, severity, message }: Diagnosis,
): vscode.Diagnostic {
	const range = rangeOf(positions, span);
	const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
	diagnostic.source = source;
	diagnostic.code = code;
	return diagnostic;
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
