import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { EntryTarget } from '../features/card.js';
import type { Row } from '../features/library.js';
import type { LiveNotes } from './notes.js';
import type { BookStore } from './store.js';

/** What a command was called with: a target, or the row of the tree that it was called on. */
export function targetOf(argument: unknown): EntryTarget | undefined {
	const target = isRow(argument) ? argument.target : argument;
	return isTarget(target) ? target : undefined;
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && 'kind' in value && 'target' in value;
}

function isTarget(value: unknown): value is EntryTarget {
	return (
		typeof value === 'object' &&
		value !== null &&
		'book' in value &&
		typeof value.book === 'string' &&
		(!('entry' in value) || typeof value.entry === 'string')
	);
}

/** The books of the note in the active editor; where it is about none, or there is none, all. */
export function booksAtHand(store: BookStore, notes: LiveNotes): readonly ReadBook[] {
	const document = vscode.window.activeTextEditor?.document;
	const own = document ? notes.booksOf(document) : [];
	return own.length > 0 ? own : store.books;
}

/**
 * The book that a command is meant for: what it was called on, else the one book at hand, else one
 * of them that the user picks from a list with this title. Absent where the user turns away.
 */
export async function bookFor(
	argument: unknown,
	store: BookStore,
	notes: LiveNotes,
	title: string,
): Promise<ReadBook | undefined> {
	await store.ready;
	const target = targetOf(argument);
	if (target) {
		return store.book(target.book);
	}
	const books = booksAtHand(store, notes);
	if (books.length < 2) {
		return books[0];
	}
	const items = books.map((book) => ({ label: book.work.name, book }));
	const placeHolder = vscode.l10n.t('Which book?');
	return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.book;
}
