import * as vscode from 'vscode';
import { hand } from './hand.js';

/** What the extension tells without being asked. */
export const notice = '.notifications-center .notification-list-item';

/** Waits until the user is told something; the tests' window keeps it in the list. */
export async function isTold(words: string): Promise<void> {
	await vscode.commands.executeCommand('notifications.showList');
	await hand.waitFor('.notifications-center', { text: words, timeout: 20_000 });
}
