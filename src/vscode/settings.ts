import * as vscode from 'vscode';
import type { Horizon } from '../core/book/horizon.js';
import { citationStyles } from '../core/citations/citation.js';
import type { Preferences } from '../features/card.js';

const section = 'closeReading';

/** Whether a change of the configuration touches one of the extension's settings. */
export function affectsSettings(event: vscode.ConfigurationChangeEvent): boolean {
	return event.affectsConfiguration(section);
}

/** How the user likes things shown and inserted. A value of the wrong type counts as not set. */
export function preferences(scope?: vscode.Uri): Preferences {
	const settings = vscode.workspace.getConfiguration(section, scope);
	const style = settings.get<unknown>('citationStyle');
	const maxQuotes = settings.get<unknown>('hover.maxQuotes');
	return {
		citationStyle: citationStyles.find((known) => known === style) ?? 'mla',
		maxQuotes: typeof maxQuotes === 'number' ? Math.max(0, Math.floor(maxQuotes)) : 2,
	};
}

/** Whether names show what they stand for. */
export function hoverEnabled(scope: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration(section, scope).get<unknown>('hover.enabled') !== false;
}

/** Whether quotations in a note are compared with the book. */
export function quotationsChecked(scope: vscode.Uri): boolean {
	return (
		vscode.workspace.getConfiguration(section, scope).get<unknown>('quotations.check') !== false
	);
}

/**
 * The user's own copy of a book. Only the user's settings count, so that a shared repository names
 * nobody's copy.
 */
export function chosenEdition(bookId: string): vscode.Uri | undefined {
	const set = vscode.workspace.getConfiguration(section).inspect<unknown>('editions')?.globalValue;
	const uri = isRecord(set) ? set[bookId] : undefined;
	return typeof uri === 'string' && uri !== '' ? vscode.Uri.parse(uri) : undefined;
}

/** All of the user's own copies. */
export function chosenEditions(): readonly vscode.Uri[] {
	const set = vscode.workspace.getConfiguration(section).inspect<unknown>('editions')?.globalValue;
	const uris = isRecord(set) ? Object.values(set) : [];
	return uris.flatMap((uri) => (typeof uri === 'string' ? vscode.Uri.parse(uri) : []));
}

/** Keeps the user's own copy of a book; without one, forgets it. */
export function setEdition(bookId: string, uri: vscode.Uri | undefined): Thenable<void> {
	const settings = vscode.workspace.getConfiguration(section);
	const present = settings.inspect<unknown>('editions')?.globalValue;
	const { [bookId]: _former, ...others } = isRecord(present) ? present : {};
	const editions = uri ? { ...others, [bookId]: uri.toString() } : others;
	return settings.update('editions', editions, vscode.ConfigurationTarget.Global);
}

/** Whether names are coloured in notes. */
export function mentionsDecorated(scope: vscode.Uri): boolean {
	return (
		vscode.workspace.getConfiguration(section, scope).get<unknown>('mentions.decorate') === true
	);
}

/** Whether the books that come with the extension stand beside the user's own. */
export function bundledBooksShown(): boolean {
	return vscode.workspace.getConfiguration(section).get<unknown>('bundledBooks') !== false;
}

/** The book that the notes of a folder are about, where its settings name one. */
export function workSetting(scope: vscode.Uri): string | undefined {
	const work = vscode.workspace.getConfiguration(section, scope).get<unknown>('work');
	return typeof work === 'string' && work.trim() !== '' ? work.trim() : undefined;
}

/** The same in the user's own settings, whatever a folder says. */
export function workOfUser(): string | undefined {
	const work = vscode.workspace.getConfiguration(section).inspect<unknown>('work')?.globalValue;
	return typeof work === 'string' && work.trim() !== '' ? work.trim() : undefined;
}

/** The files in which a workspace and its folders keep their settings, as far as there are any. */
export async function settingsFiles(): Promise<readonly vscode.TextDocument[]> {
	const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
	const folders = workspaceFolders.map(({ uri }) =>
		vscode.Uri.joinPath(uri, '.vscode', 'settings.json'),
	);
	const uris = workspaceFile ? [...folders, workspaceFile] : folders;
	const opened = await Promise.allSettled(
		uris.map((uri) => vscode.workspace.openTextDocument(uri)),
	);
	return opened.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []));
}

/** Makes the notes of a folder be about `bookId`; without a folder, those of the workspace. */
export function setWork(
	folder: vscode.WorkspaceFolder | undefined,
	bookId: string,
): Thenable<void> {
	const many = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
	const target = many
		? vscode.ConfigurationTarget.WorkspaceFolder
		: vscode.ConfigurationTarget.Workspace;
	return vscode.workspace.getConfiguration(section, folder?.uri).update('work', bookId, target);
}

/**
 * How far a book has been read. The user's own value wins over the workspace's, so that a class's
 * horizon in a repository takes nothing from a student who has read on.
 */
export function horizonOf(bookId: string): Horizon {
	const set = vscode.workspace.getConfiguration(section).inspect<unknown>('horizon');
	const values = [set?.globalValue, set?.workspaceFolderValue, set?.workspaceValue];
	for (const value of values) {
		const chapter = isRecord(value) ? value[bookId] : undefined;
		if (chapter === 'all') {
			return chapter;
		}
		if (typeof chapter === 'number' && Number.isFinite(chapter)) {
			return Math.max(0, chapter);
		}
	}
	return 'all';
}

/** Whether the user has said for themselves how far they have read a book. */
export function hasOwnHorizon(bookId: string): boolean {
	const set = vscode.workspace.getConfiguration(section).inspect<unknown>('horizon')?.globalValue;
	return isRecord(set) && set[bookId] !== undefined;
}

/** Where a horizon can be kept, in the user's words. */
export interface HorizonScope extends vscode.QuickPickItem {
	readonly target: vscode.ConfigurationTarget;
}

/** For the user everywhere, and where a folder is open, for all who open it. */
export function horizonScopes(): readonly HorizonScope[] {
	const user: HorizonScope = {
		label: vscode.l10n.t('For me'),
		description: vscode.l10n.t('in your own settings; this wins over the folder’s'),
		target: vscode.ConfigurationTarget.Global,
	};
	const workspace: HorizonScope = {
		label: vscode.l10n.t('For everyone who opens this folder'),
		description: vscode.l10n.t('in the folder’s settings, for a class or a book club'),
		target: vscode.ConfigurationTarget.Workspace,
	};
	return vscode.workspace.workspaceFolders ? [user, workspace] : [user];
}

/** Keeps how far a book has been read. */
export function setHorizon(
	bookId: string,
	horizon: Horizon,
	target: vscode.ConfigurationTarget,
): Thenable<void> {
	const settings = vscode.workspace.getConfiguration(section);
	const set = settings.inspect<unknown>('horizon');
	const user = target === vscode.ConfigurationTarget.Global;
	const present = user ? set?.globalValue : set?.workspaceValue;
	const horizons = { ...(isRecord(present) ? present : {}), [bookId]: horizon };
	return settings.update('horizon', horizons, target);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
