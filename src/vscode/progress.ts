import * as vscode from 'vscode';

/** How long work may take before it is worth a word. */
const pause = 1_000;

/**
 * Shows that `work` is going on, once it has taken a second: in the status bar, or where there is a
 * way to `cancel` it, in a notification that offers to.
 */
export async function showWhenSlow(
	title: string,
	work: Promise<unknown>,
	cancel?: () => void,
): Promise<void> {
	const { Notification, Window } = vscode.ProgressLocation;
	const slow = new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), pause));
	if ((await Promise.race([work, slow])) === 'slow') {
		const location = cancel ? Notification : Window;
		const options = { location, title, cancellable: cancel !== undefined };
		await vscode.window.withProgress(options, async (_progress, token) => {
			token.onCancellationRequested(() => cancel?.());
			await work;
		});
	}
}
