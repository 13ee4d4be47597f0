import * as vscode from 'vscode';
import type { TextEdit } from '../core/book/note.js';
import { bundledScheme } from '../core/book/pack.js';
import { namedAt } from '../core/mentions/named.js';
import type { Row } from '../features/library.js';
import { linkTo, type NamePlace, type Settlement, settlements } from '../features/settleName.js';
import { registerDecorations } from './decorations.js';
import type { LiveMentions } from './liveMentions.js';
import { type LiveNotes, markdown } from './notes.js';
import { rangeOf } from './ranges.js';
import type { BookStore } from './store.js';

/** What is done to names in notes: colouring them, settling what they mean, and linking them. */
export function registerMentions(
	store: BookStore,
	notes: LiveNotes,
	mentions: LiveMentions,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerDecorations(store, mentions),
		registerSettleActions(notes),
		registerSettleName(notes),
		registerLinkMention(notes),
	);
}

const kind = vscode.CodeActionKind.RefactorRewrite.append('closeReading');

/** The ways to settle a name; they come only when asked for, so that no light bulb follows the caret. */
function registerSettleActions(notes: LiveNotes): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, { triggerKind }) {
				if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) {
					return [];
				}
				return waysAt(notes, document, document.offsetAt(range.start)).map(({ title, edit }) => {
					const action = new vscode.CodeAction(title, kind);
					action.edit = editOf(document, edit);
					return action;
				});
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
}

/**
 * `closeReading.settleName`: says which entry a name means, or that it is none: the one at the
 * caret, or the one whose card it was called from, which may stand in another editor.
 */
function registerSettleName(notes: LiveNotes): vscode.Disposable {
	return vscode.commands.registerCommand('closeReading.settleName', async (given?: unknown) => {
		const place = isPlace(given) ? given : caret();
		if (!place) {
			return;
		}
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
		const items = waysAt(notes, document, place.offset).map(({ title, edit }) => ({
			label: title,
			edit,
		}));
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
	});
}

function isPlace(value: unknown): value is NamePlace {
	return (
		typeof value === 'object' &&
		value !== null &&
		'uri' in value &&
		typeof value.uri === 'string' &&
		'offset' in value &&
		typeof value.offset === 'number'
	);
}

function caret(): NamePlace | undefined {
	const editor = vscode.window.activeTextEditor;
	return (
		editor && {
			uri: editor.document.uri.toString(),
			offset: editor.document.offsetAt(editor.selection.active),
		}
	);
}

/** `closeReading.linkMention`: makes a link of the mention that a row of the library shows. */
function registerLinkMention(notes: LiveNotes): vscode.Disposable {
	return vscode.commands.registerCommand('closeReading.linkMention', async (row?: Row) => {
		if (!row?.place) {
			return;
		}
		const { uri, span, target } = row.place;
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		const note = notes.at(document);
		const found = note && namedAt(note, span.start);
		const named = found?.named.find(
			({ book, entry }) => book.id === target?.book && entry.id === (target.entry ?? book.id),
		);
		if (!note || !named || found?.mention.kind !== 'unlinked') {
			const message = vscode.l10n.t('The note has changed, and the name is not there any more.');
			await vscode.window.showInformationMessage(message);
			return;
		}
		const edit = linkTo(note, found.mention.span, named);
		await vscode.workspace.applyEdit(editOf(document, edit));
	});
}

/** What comes with the extension cannot be written in. */
function waysAt(
	notes: LiveNotes,
	document: vscode.TextDocument,
	offset: number,
): readonly Settlement[] {
	const note = document.uri.scheme === bundledScheme ? undefined : notes.at(document);
	return note ? settlements(note, offset, vscode.l10n.t) : [];
}

function editOf(document: vscode.TextDocument, { span, text }: TextEdit): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, rangeOf(document, span), text);
	return edit;
}
