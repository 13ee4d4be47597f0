import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { Note } from '../core/mentions/named.js';
import type { JudgedBook } from '../core/quotations/judge.js';
import { type JudgedNote, judgeNote } from '../core/quotations/judgeNote.js';
import { indexQuotes, type QuoteIndex } from '../core/quotations/quoteIndex.js';
import { decode } from '../core/text/decoding.js';
import {
	diagnoseQuotations,
	type QuotationDiagnosis,
} from '../features/checks/diagnoseQuotations.js';
import { quotationHover } from '../features/quotationHover.js';
import { diagnosticOf, fixesFor, source } from './diagnostics.js';
import type { EditionStore } from './editionStore.js';
import { findNotes } from './noteFiles.js';
import { type LiveNotes, markdown } from './notes.js';
import type { OwnPages } from './ownPages.js';
import { positionsOf, rangeOf } from './ranges.js';
import { hoverEnabled, preferences, quotationsChecked } from './settings.js';
import type { BookStore } from './store.js';

/** How long typing in a note pauses before its quotations are compared again. */
const pause = 300;

/** What is known of the quotations of one document, and under which books and editions. */
interface JudgedDocument {
	readonly version: number;
	readonly books: readonly JudgedBook[];
	readonly judged: JudgedNote;
}

/** Compares the quotations of notes with the book, underlines what differs, and tells it in a hover. */
export class Quotations implements vscode.Disposable {
	readonly #notes: LiveNotes;
	readonly #editions: EditionStore;
	readonly #pages: OwnPages;
	readonly #collection = vscode.languages.createDiagnosticCollection(source);
	readonly #judged = new Map<string, JudgedDocument>();
	readonly #indexes = new WeakMap<ReadBook, QuoteIndex>();
	readonly #disposable: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(store: BookStore, notes: LiveNotes, editions: EditionStore, pages: OwnPages) {
		this.#notes = notes;
		this.#editions = editions;
		this.#pages = pages;
		const soon = () => this.#showSoon();
		this.#disposable = vscode.Disposable.from(
			this.#collection,
			store.onDidChange(soon),
			editions.onDidChange(soon),
			vscode.workspace.onDidOpenTextDocument(soon),
			vscode.workspace.onDidChangeTextDocument(soon),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
			vscode.workspace.onDidChangeConfiguration(soon),
			vscode.commands.registerCommand('closeReading.checkQuotations', () => this.#checkAll()),
			this.#registerFixes(),
			this.#registerHover(),
		);
		this.#showSoon();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#disposable.dispose();
	}

	#showSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#showOpen(), pause);
	}

	#showOpen(): void {
		for (const document of vscode.workspace.textDocuments) {
			if (document.languageId === 'markdown') {
				const diagnostics = this.#diagnosesOf(document).map((one) => diagnosticOf(document, one));
				this.#collection.set(document.uri, diagnostics);
			}
		}
	}

	#forget(uri: vscode.Uri): void {
		this.#judged.delete(uri.toString());
		this.#collection.delete(uri);
	}

	#diagnosesOf(document: vscode.TextDocument): readonly QuotationDiagnosis[] {
		const judged = this.#judgedNote(document);
		return judged && quotationsChecked(document.uri) ? this.#diagnose(judged, document.uri) : [];
	}

	#diagnose(judged: JudgedNote, uri: vscode.Uri): readonly QuotationDiagnosis[] {
		const page = this.#pages.get.bind(this.#pages);
		return diagnoseQuotations(judged, preferences(uri), page, vscode.l10n.t);
	}

	/** Only paragraphs that have changed since are compared again. */
	#judgedNote(document: vscode.TextDocument): JudgedNote | undefined {
		const note = this.#notes.at(document);
		if (!note?.keys.quotations) {
			return undefined;
		}
		const key = document.uri.toString();
		const former = this.#judged.get(key);
		const books = this.#booksOf(note);
		const same = former && sameBooks(former.books, books);
		if (same && former.version === document.version) {
			return former.judged;
		}
		const judged = judgeNote(note.text, note.masked, books, same ? former.judged : undefined);
		this.#judged.set(key, { version: document.version, books, judged });
		return judged;
	}

	#booksOf(note: Note): readonly JudgedBook[] {
		return note.names.books.map((book) => {
			const quotes = this.#indexes.get(book) ?? indexQuotes(book);
			this.#indexes.set(book, quotes);
			return { quotes, edition: this.#editions.open(book)?.source };
		});
	}

	#registerFixes(): vscode.Disposable {
		return vscode.languages.registerCodeActionsProvider(
			markdown,
			{
				provideCodeActions: (document, range, { diagnostics }) =>
					this.#diagnosesOf(document)
						.filter(({ span }) => range.intersection(rangeOf(document, span)))
						.flatMap((diagnosis) => [
							...fixesFor(document, diagnosis, diagnostics),
							...searchFor(diagnosis),
						]),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		);
	}

	#registerHover(): vscode.Disposable {
		return vscode.languages.registerHoverProvider(markdown, {
			provideHover: (document, position) => {
				const judged = hoverEnabled(document.uri) ? this.#judgedNote(document) : undefined;
				const found = judged && quotationHover(judged, document.offsetAt(position), vscode.l10n.t);
				return (
					found &&
					new vscode.Hover(new vscode.MarkdownString(found.markdown), rangeOf(document, found.span))
				);
			},
		});
	}

	/** Goes over all notes of the workspace and fills the Problems panel. */
	async #checkAll(): Promise<void> {
		const options = {
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Checking the quotations of your notes'),
			cancellable: true,
		};
		const found = await vscode.window.withProgress(options, async (_progress, token) => {
			let count = 0;
			const { files } = await findNotes(token);
			for (const { uri, read } of files) {
				if (token.isCancellationRequested) {
					return undefined;
				}
				count += await this.#checkFile(vscode.Uri.parse(uri), read);
			}
			return count;
		});
		if (found !== undefined) {
			await this.#tell(found);
		}
	}

	async #checkFile(uri: vscode.Uri, read: () => PromiseLike<Uint8Array>): Promise<number> {
		const open = vscode.workspace.textDocuments.find(
			(document) => document.uri.toString() === uri.toString(),
		);
		const text = open?.getText() ?? decode(await read()).text;
		const note = this.#notes.read(uri, text);
		if (!note?.keys.quotations) {
			return 0;
		}
		const judged = judgeNote(text, note.masked, this.#booksOf(note));
		const diagnoses = this.#diagnose(judged, uri);
		const positions = positionsOf(text);
		this.#collection.set(
			uri,
			diagnoses.map((diagnosis) => diagnosticOf(positions, diagnosis)),
		);
		return diagnoses.filter(({ severity }) => severity === 'warning').length;
	}

	async #tell(found: number): Promise<void> {
		const show = vscode.l10n.t('Show problems');
		const message =
			found === 0
				? vscode.l10n.t('No quotation in your notes is known to be wrong.')
				: vscode.l10n.t('{0} places in your notes are not what the book has.', found);
		const answer = await vscode.window.showInformationMessage(
			message,
			...(found > 0 ? [show] : []),
		);
		if (answer === show) {
			await vscode.commands.executeCommand('workbench.actions.view.problems');
		}
	}
}

function sameBooks(some: readonly JudgedBook[], others: readonly JudgedBook[]): boolean {
	return (
		some.length === others.length &&
		some.every(
			({ quotes, edition }, index) =>
				quotes === others[index]?.quotes && edition === others[index]?.edition,
		)
	);
}

function searchFor({ search }: QuotationDiagnosis): readonly vscode.CodeAction[] {
	if (!search) {
		return [];
	}
	const title = vscode.l10n.t('Search my copy');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const words = search.words.replace(/\s+/g, ' ');
	const argument = { book: search.book.id, words };
	action.command = { title, command: 'closeReading.findInEdition', arguments: [argument] };
	return [action];
}
