import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import type { OpenEdition } from '../core/editions/openEdition.js';
import { type FoundPassage, findPassages } from '../features/findInEdition.js';
import type { EditionStore } from './editionStore.js';
import { insertPassage, type PassagePlace } from './passages.js';
import { pick } from './pick.js';

interface PassageItem extends vscode.QuickPickItem {
	readonly passage?: FoundPassage;
}

/** Searches the edition with half-remembered words, and inserts the passage that is picked. */
export async function findInEdition(
	editions: EditionStore,
	book: ReadBook,
	place: PassagePlace | undefined,
): Promise<void> {
	const edition = editions.open(book);
	if (!edition) {
		return;
	}
	const list = vscode.window.createQuickPick<PassageItem>();
	list.title = vscode.l10n.t('Find in your copy of “{0}”', book.work.name);
	list.placeholder = vscode.l10n.t('Words that you half remember, in any order');
	const show = (typed: string) => {
		list.items = itemsFor(editions, edition, book, typed);
	};
	list.onDidChangeValue(show);
	list.value = (place?.words ?? '').replace(/[\s>]+/g, ' ');
	show(list.value);
	const passage = (await pick(list))?.passage;
	if (passage) {
		await insertPassage(passage, book, place);
	}
}

function itemsFor(
	editions: EditionStore,
	edition: OpenEdition,
	book: ReadBook,
	typed: string,
): readonly PassageItem[] {
	if (typed.trim() === '') {
		return [];
	}
	const isBeyond = (sought: readonly string[]) => editions.isBeyond(book, sought);
	const { passages, beyond } = findPassages(edition, book, typed, isBeyond, vscode.l10n.t);
	const items = passages.map((passage) => ({
		label: passage.text,
		detail: passage.place,
		alwaysShow: true,
		passage,
	}));
	const said = beyond
		? vscode.l10n.t('It is in a chapter you have not read.')
		: passages.length === 0
			? vscode.l10n.t('No passage has these words.')
			: undefined;
	return said === undefined ? items : [{ label: said, alwaysShow: true }, ...items];
}
