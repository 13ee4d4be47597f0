import * as vscode from 'vscode';
import type { ReadBook } from '../core/book/horizon.js';
import { type HorizonChoice, horizonChoices } from '../features/setHorizon.js';
import { bookFor } from './commandTarget.js';
import type { LiveNotes } from './notes.js';
import { pick } from './pick.js';
import { hasOwnHorizon, horizonScopes, setHorizon } from './settings.js';
import type { BookStore } from './store.js';

const offeredKey = 'closeReading.horizonOffered';

/** `closeReading.setHorizon`: asks how far a book has been read, and where that is kept. */
export function registerSetHorizon(store: BookStore, notes: LiveNotes): vscode.Disposable {
	// An open hover shows what it was made of, which may now lie beyond the horizon.
	const moved = vscode.workspace.onDidChangeConfiguration((event) =>
		event.affectsConfiguration('closeReading.horizon')
			? vscode.commands.executeCommand('editor.action.hideHover')
			: undefined,
	);
	const command = vscode.commands.registerCommand(
		'closeReading.setHorizon',
		async (argument?: unknown) => {
			const title = vscode.l10n.t('Set how far you have read');
			const near = await bookFor(argument, store, notes, title);
			// A note may lower the horizon of its book; what is set is the book's.
			const book = near && store.book(near.id);
			if (book) {
				await chooseHorizon(book);
			}
		},
	);
	return vscode.Disposable.from(moved, command);
}

/** Asks once for each book, when its tree is first opened, how far it has been read. */
export function offerHorizon(book: ReadBook, memory: vscode.Memento): void {
	const offered = memory.get<readonly string[]>(offeredKey, []);
	if (offered.includes(book.id) || book.horizon !== 'all' || book.work.chapters.length === 0) {
		return;
	}
	void memory.update(offeredKey, [...offered, book.id]);
	const finished = vscode.l10n.t('I have finished it');
	const nothing = vscode.l10n.t('I have read nothing yet');
	const choose = vscode.l10n.t('Choose a chapter …');
	const question = vscode.l10n.t(
		'How far have you read “{0}”? Nothing beyond that will be shown.',
		book.work.name,
	);
	void vscode.window.showInformationMessage(question, finished, choose, nothing).then((answer) => {
		if (answer === nothing) {
			return setHorizon(book.id, 0, vscode.ConfigurationTarget.Global);
		}
		return answer === choose ? chooseHorizon(book) : undefined;
	});
}

interface HorizonItem extends vscode.QuickPickItem {
	readonly choice?: HorizonChoice;
}

async function chooseHorizon(book: ReadBook): Promise<void> {
	const chosen = await pickHorizon(book);
	if (!chosen?.choice) {
		return;
	}
	const { horizon } = chosen.choice;
	const scopes = horizonScopes();
	const scope =
		scopes.length > 1
			? await vscode.window.showQuickPick([...scopes], {
					title: vscode.l10n.t('How far have you read “{0}”?', book.work.name),
					placeHolder: vscode.l10n.t('For whom is this set?'),
				})
			: scopes[0];
	if (scope) {
		await setHorizon(book.id, horizon, scope.target);
		await tellWhatWins(book, scope.target);
	}
}

/** The present choice has the focus, so that a careless Enter changes nothing. */
function pickHorizon(book: ReadBook): Promise<HorizonItem | undefined> {
	const list = vscode.window.createQuickPick<HorizonItem>();
	list.title = vscode.l10n.t('How far have you read “{0}”?', book.work.name);
	list.placeholder = vscode.l10n.t(
		'The last chapter you have finished; nothing beyond it will be shown',
	);
	list.items = horizonItems(book);
	list.activeItems = list.items.filter(({ choice }) => choice?.current);
	return pick(list);
}

/** The choices, with a heading above each part. */
function horizonItems(book: ReadBook): readonly HorizonItem[] {
	let part = '';
	return horizonChoices(book, vscode.l10n.t).flatMap((choice): readonly HorizonItem[] => {
		const heading: readonly HorizonItem[] =
			choice.part === part || choice.part === ''
				? []
				: [{ label: choice.part, kind: vscode.QuickPickItemKind.Separator }];
		part = choice.part;
		const iconPath = new vscode.ThemeIcon(choice.current ? 'check' : 'blank');
		return [...heading, { label: choice.label, choice, iconPath }];
	});
}

/** What is set for everyone does nothing for a user who has set their own, which would seem a fault. */
async function tellWhatWins(book: ReadBook, target: vscode.ConfigurationTarget): Promise<void> {
	if (target === vscode.ConfigurationTarget.Workspace && hasOwnHorizon(book.id)) {
		const message = vscode.l10n.t(
			'This is set for everyone who opens the folder. For you, your own setting for “{0}” goes on to count.',
			book.work.name,
		);
		await vscode.window.showInformationMessage(message);
	}
}
