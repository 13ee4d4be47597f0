import * as vscode from 'vscode';
import { type DecoratedType, decorate, decoratedTypes } from '../features/decorate.js';
import { type Settlement, settlements } from '../features/settleName.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import { mentionsDecorated } from './settings.js';
import type { BookStore } from './store.js';

/** How long typing and scrolling pause before names are coloured anew. */
const pause = 80;

/** What is done to names in notes: colouring them, and settling what they mean. */
export function registerMentions(store: BookStore, notes: LiveNotes): vscode.Disposable {
	return vscode.Disposable.from(registerDecorations(store, notes), registerSettleName(notes));
}

/** Colours the names of a note, one colour for each type of entry, where the setting asks for it. */
function registerDecorations(store: BookStore, notes: LiveNotes): vscode.Disposable {
	const colours = new Map<DecoratedType, vscode.TextEditorDecorationType>(
		decoratedTypes.map((type) => [type, decorationOf(type)]),
	);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const show = () => {
		for (const editor of vscode.window.visibleTextEditors) {
			colour(editor, notes, colours);
		}
	};
	const showSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(show, pause);
	};
	showSoon();
	return vscode.Disposable.from(
		...colours.values(),
		store.onDidChange(showSoon),
		vscode.window.onDidChangeVisibleTextEditors(showSoon),
		vscode.window.onDidChangeTextEditorVisibleRanges(showSoon),
		vscode.workspace.onDidChangeTextDocument(showSoon),
		new vscode.Disposable(() => clearTimeout(timer)),
	);
}

function decorationOf(type: DecoratedType): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({
		color: new vscode.ThemeColor(`closeReading.${type}Foreground`),
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

/** Only what is on the screen, and only in notes; elsewhere what may still be coloured is cleared. */
function colour(
	editor: vscode.TextEditor,
	notes: LiveNotes,
	colours: ReadonlyMap<DecoratedType, vscode.TextEditorDecorationType>,
): void {
	const { document } = editor;
	const note = mentionsDecorated(document.uri) ? notes.at(document) : undefined;
	const visible = editor.visibleRanges.map((range) => ({
		start: document.offsetAt(range.start),
		end: document.offsetAt(range.end),
	}));
	const spans = note && decorate(note, visible);
	for (const [type, decoration] of colours) {
		const ranges = (spans?.get(type) ?? []).map((span) => rangeOf(document, span));
		editor.setDecorations(decoration, ranges);
	}
}

/**
 * `closeReading.settleName`, and the same among the code actions: says which entry a name means, or
 * that it is none. The actions come only when asked for, so that no light bulb follows the caret.
 */
function registerSettleName(notes: LiveNotes): vscode.Disposable {
	const at = (document: vscode.TextDocument, offset: number): readonly Settlement[] => {
		const note = notes.at(document);
		return note ? settlements(note, offset, vscode.l10n.t) : [];
	};
	const actions = vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, { triggerKind }) {
				return triggerKind === vscode.CodeActionTriggerKind.Invoke
					? at(document, document.offsetAt(range.start)).map(({ title, edit }) => {
							const action = new vscode.CodeAction(title, kind);
							action.edit = editOf(document, edit);
							return action;
						})
					: [];
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
	const command = vscode.commands.registerCommand(
		'closeReading.settleName',
		async (given?: unknown) => {
			const editor = vscode.window.activeTextEditor;
			if (!editor) {
				return;
			}
			const { document, selection } = editor;
			const offset = typeof given === 'number' ? given : document.offsetAt(selection.active);
			const items = at(document, offset).map(({ title, edit }) => ({ label: title, edit }));
			if (items.length === 0) {
				const message = vscode.l10n.t('Put the caret on a name of the book first.');
				await vscode.window.showInformationMessage(message);
				return;
			}
			const chosen = await vscode.window.showQuickPick(items, {
				title: vscode.l10n.t('Settle name'),
				placeHolder: vscode.l10n.t('What does this name mean here?'),
			});
			if (chosen) {
				await vscode.workspace.applyEdit(editOf(document, chosen.edit));
			}
		},
	);
	return vscode.Disposable.from(actions, command);
}

const kind = vscode.CodeActionKind.RefactorRewrite.append('closeReading');

function editOf(
	document: vscode.TextDocument,
	{ span, text }: Settlement['edit'],
): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, rangeOf(document, span), text);
	return edit;
}
