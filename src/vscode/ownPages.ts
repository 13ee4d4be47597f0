import * as vscode from 'vscode';
import type { Quote } from '../core/book/entry.js';
import type { ReadBook } from '../core/book/horizon.js';
import type { Span } from '../core/text/spans.js';
import type { EntryTarget } from '../features/card.js';
import { finishLocator } from '../features/rememberPage.js';
import { rangeOf } from './ranges.js';
import { preferences } from './settings.js';
import type { BookStore } from './store.js';

/** The command that follows the locator of a citation that has just been inserted. */
export const followLocator = 'closeReading.followLocator';

const key = 'closeReading.pages';

/** A locator that is being filled in. */
interface Followed extends Span {
	readonly document: vscode.TextDocument;
	readonly target: EntryTarget;
}

/**
 * The pages that the user has given quotes in their own edition. They belong to the user and not
 * to the book, so they are kept in the user's storage.
 */
export class OwnPages implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #store: BookStore;
	readonly #disposable: vscode.Disposable;
	#followed: Followed | undefined;

	constructor(memory: vscode.Memento, store: BookStore) {
		this.#memory = memory;
		this.#store = store;
		this.#disposable = vscode.Disposable.from(
			vscode.commands.registerCommand(followLocator, (target: EntryTarget) => this.#follow(target)),
			vscode.workspace.onDidChangeTextDocument((event) => this.#moved(event)),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#left(textEditor)),
		);
	}

	/** The page of a quote in the edition that the user reads; absent where none was given. */
	get(book: ReadBook, quote: Quote): string | undefined {
		return this.#all()[identity(book, quote.id)];
	}

	dispose(): void {
		this.#disposable.dispose();
	}

	#all(): Readonly<Record<string, string>> {
		return this.#memory.get<Readonly<Record<string, string>>>(key, {});
	}

	/** The snippet has just put its tab stop, the locator, into the selection. */
	#follow(target: EntryTarget): void {
		const editor = vscode.window.activeTextEditor;
		if (editor && !editor.selection.isEmpty) {
			const { document, selection } = editor;
			this.#followed = {
				document,
				target,
				start: document.offsetAt(selection.start),
				end: document.offsetAt(selection.end),
			};
		}
	}

	#moved({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			const followed = this.#followed;
			if (!followed || followed.document !== document) {
				return;
			}
			const grown = text.length - rangeLength;
			const changeEnd = rangeOffset + rangeLength;
			if (changeEnd < followed.start) {
				this.#followed = { ...followed, start: followed.start + grown, end: followed.end + grown };
			} else if (rangeOffset >= followed.start && changeEnd <= followed.end) {
				this.#followed = { ...followed, end: followed.end + grown };
			} else if (rangeOffset < followed.end) {
				this.#followed = undefined;
			}
		}
	}

	#left({ document, selection }: vscode.TextEditor): void {
		const followed = this.#followed;
		const offset = document.offsetAt(selection.active);
		const inside = followed && followed.start <= offset && offset <= followed.end;
		if (followed && document === followed.document && !inside) {
			this.#followed = undefined;
			void this.#finish(followed);
		}
	}

	async #finish({ document, target, start, end }: Followed): Promise<void> {
		const style = preferences(document.uri).citationStyle;
		const { page, edit } = finishLocator(document.getText(), { start, end }, style);
		const book = this.#store.book(target.book);
		if (page !== undefined && book) {
			const pages = { ...this.#all(), [identity(book, target.entry ?? '')]: page };
			await this.#memory.update(key, pages);
		}
		if (edit) {
			const change = new vscode.WorkspaceEdit();
			change.replace(document.uri, rangeOf(document, edit.span), edit.text);
			await vscode.workspace.applyEdit(change);
		}
	}
}

/** A page means something in one edition only. */
function identity(book: ReadBook, quoteId: string): string {
	return [book.id, book.work.edition ?? '', quoteId].join('\n');
}
