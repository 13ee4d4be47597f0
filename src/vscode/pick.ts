import type * as vscode from 'vscode';

/** Shows a list and waits until an item is accepted; absent where the user turns away. */
export function pick<T extends vscode.QuickPickItem>(
	list: vscode.QuickPick<T>,
): Promise<T | undefined> {
	return new Promise((resolve) => {
		list.onDidAccept(() => {
			resolve(list.activeItems[0]);
			list.hide();
		});
		list.onDidHide(() => {
			resolve(undefined);
			list.dispose();
		});
		list.show();
	});
}
