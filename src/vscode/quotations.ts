import * as vscode from 'vscode';
import { bundledScheme } from '../core/book/pack.js';
import type { QuotationDiagnosis } from '../features/checks/diagnoseQuotations.js';
import { quotationHover } from '../features/quotationHover.js';
import { registerCheckQuotations } from './checkQuotations.js';
import { fixesFor } from './diagnostics.js';
import type { EditionStore } from './editionStore.js';
import { JudgedNotes } from './judgedNotes.js';
import { type LiveNotes, markdown } from './notes.js';
import type { OwnPages } from './ownPages.js';
import type { PassagePlace } from './passages.js';
import { rangeOf } from './ranges.js';
import { affectsSettings, hoverEnabled } from './settings.js';
import type { BookStore } from './store.js';
import { Underlines } from './underlines.js';

/** Compares the quotations of notes with the book, underlines what differs, and tells it in a hover. */
export function registerQuotations(
	store: BookStore,
	notes: LiveNotes,
	editions: EditionStore,
	pages: OwnPages,
): vscode.Disposable {
	const judged = new JudgedNotes(notes, editions, pages);
	return vscode.Disposable.from(
		showInOpenNotes(store, editions, judged),
		registerCheckQuotations(store, editions, judged),
		registerFixes(judged),
		registerHover(editions, judged),
	);
}

function showInOpenNotes(
	store: BookStore,
	editions: EditionStore,
	judged: JudgedNotes,
): vscode.Disposable {
	const underlines = new Underlines('quotations', (document) =>
		isShown(document) ? judged.diagnose(document) : [],
	);
	const all = () => underlines.renewAll();
	return vscode.Disposable.from(
		underlines,
		store.onDidChange(all),
		editions.onDidChange(all),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => judged.forget(uri)),
		vscode.workspace.onDidChangeConfiguration((event) => affectsSettings(event) && all()),
	);
}

/** Nobody can mend what is read-only: entries that come with the extension, old versions. */
function isShown({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
	return languageId === 'markdown' && scheme !== bundledScheme && scheme !== 'git';
}

function registerFixes(judged: JudgedNotes): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		markdown,
		{
			provideCodeActions(document, range, { diagnostics }) {
				const near = isShown(document)
					? judged
							.diagnose(document)
							.filter(({ span }) => range.intersection(rangeOf(document, span)))
					: [];
				// What is said of one quotation in several places is mended as one.
				const mended = near.filter(({ fixes }, index) => {
					return near.findIndex((one) => one.fixes === fixes) === index;
				});
				return [
					...mended.flatMap((diagnosis) => [
						...searchFor(document, diagnosis, diagnostics),
						...fixesFor(document, diagnosis, diagnostics),
					]),
					...acceptancesOf(document, near, diagnostics),
				];
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

/** Never the preferred fix, which a key applies without asking. */
function acceptancesOf(
	document: vscode.TextDocument,
	near: readonly QuotationDiagnosis[],
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	const placeOf = ({ acceptance }: QuotationDiagnosis) => acceptance?.edits[0]?.span.start;
	return near
		.filter((one, index) => near.findIndex((other) => placeOf(other) === placeOf(one)) === index)
		.flatMap((diagnosis) => {
			const { acceptance } = diagnosis;
			const fixes = () => (acceptance ? [acceptance] : []);
			return fixesFor(document, { ...diagnosis, fixes }, diagnostics);
		})
		.map((action) => Object.assign(action, { isPreferred: false }));
}

function searchFor(
	{ uri }: vscode.TextDocument,
	{ code, search }: QuotationDiagnosis,
	diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	if (!search) {
		return [];
	}
	const title = vscode.l10n.t('Search my copy');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const { book, words, open, span } = search;
	const place: PassagePlace = { uri: uri.toString(), start: span.start, words, open };
	const given = { book: book.id, place };
	action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.code === code);
	action.command = { title, command: 'closeReading.findInEdition', arguments: [given] };
	return [action];
}

function registerHover(editions: EditionStore, judged: JudgedNotes): vscode.Disposable {
	return vscode.languages.registerHoverProvider(markdown, {
		provideHover(document, position) {
			const note = hoverEnabled(document.uri) ? judged.at(document) : undefined;
			const copy = editions.open.bind(editions);
			const found = note && quotationHover(note, document.offsetAt(position), copy, vscode.l10n.t);
			return (
				found &&
				new vscode.Hover(new vscode.MarkdownString(found.markdown), rangeOf(document, found.span))
			);
		},
	});
}
