import type * as vscode from 'vscode';
import type { Steps } from '../core/editions/steps.js';

/** How long work goes on before others have their turn, in milliseconds. */
const turn = 30;

/** Does work in steps, with others in between; absent once `token` is cancelled. */
export async function inTurns<T>(
	steps: Steps<T>,
	token: vscode.CancellationToken,
): Promise<T | undefined> {
	let begun = Date.now();
	let step = steps.next();
	while (!step.done && !token.isCancellationRequested) {
		if (Date.now() - begun > turn) {
			await new Promise((resolve) => setTimeout(resolve));
			begun = Date.now();
		}
		step = steps.next();
	}
	return step.done ? step.value : undefined;
}
