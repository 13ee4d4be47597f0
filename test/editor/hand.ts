import * as vscode from 'vscode';

/** The runs of the editor tests; `desktop` is the only one in a downloaded VS Code. */
export type Run = 'node' | 'web' | 'restricted' | 'home' | 'desktop' | 'pictures';

/** Words as they stand on the screen: in the text of an editor, or anywhere `within` says. */
export interface Words {
	readonly words: string;
	/** A CSS selector; the lines of the editors if absent. */
	readonly within?: string;
	/** Which of several, counted from 0. */
	readonly nth?: number;
}

/** What assistive technology calls a thing, such as `{ role: 'button', name: 'Insert Quote' }`. */
export interface Named {
	readonly role: string;
	readonly name: string;
}

/** Where on the screen: a CSS selector (the first visible match counts), words, or a named thing. */
export type Place = string | Words | Named;

/** What the tests tell at the end of a run. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/**
 * A user's eyes and hands. Everything waits until its place is on the screen, ten seconds at most,
 * and fails with what was looked for.
 */
export interface Hand {
	/** Presses keys, such as `Enter`, `Control+Shift+P`, or one after the other `Control+K Control+S`. */
	press(keys: string): Promise<void>;
	/** Types as on a keyboard, with `delay` milliseconds between two keys. */
	type(text: string, options?: { readonly delay?: number }): Promise<void>;
	/** The text that a user reads at a place. */
	text(place: Place): Promise<string>;
	/** The texts of all visible matches, now and without waiting. */
	texts(selector: string): Promise<string[]>;
	/** The values of an attribute on all matches, now and without waiting; '' where it is absent. */
	attributes(selector: string, name: string): Promise<string[]>;
	/** Waits until a place shows `text`, or shows at all, or with `gone` no longer does. */
	waitFor(
		place: Place,
		options?: { readonly text?: string; readonly gone?: boolean; readonly timeout?: number },
	): Promise<void>;
	click(
		place: Place,
		options?: {
			readonly button?: 'left' | 'right';
			readonly modifiers?: readonly ('Alt' | 'Control' | 'Meta' | 'Shift')[];
			readonly count?: number;
		},
	): Promise<void>;
	/** Rests the pointer on a place. */
	hover(place: Place): Promise<void>;
	/** Drags with the mouse and drops, with `shift` while the Shift key is held. */
	drag(from: Place, to: Place, options?: { readonly shift?: boolean }): Promise<void>;
	/**
	 * Saves a picture of the window, or of the places in `clip` with a little margin: into
	 * docs/images during `npm run pictures`, else into out/screenshots.
	 */
	screenshot(name: string, options?: { readonly clip?: readonly Place[] }): Promise<void>;
	/** Ends the run's report. */
	finish(tally: Tally): Promise<void>;
}

/** What the launcher wrote into the workspace's settings for the tests. */
function told(key: 'hand' | 'run' | 'grep'): string {
	return vscode.workspace.getConfiguration('closeReadingTests').get(key, '');
}

/** The run that these tests are part of. */
export const run = told('run') as Run;

/** Which tests were asked for, as a regular expression; all of them if empty. */
export const wanted = told('grep');

/** Whether the tests run in a web worker, as on vscode.dev. */
export const inWebWorker = typeof process === 'undefined';

/** The hand of the window that the tests run in. */
export const hand: Hand = {
	press: (...order) => ask('press', order),
	type: (...order) => ask('type', order),
	text: (...order) => ask('text', order),
	texts: (...order) => ask('texts', order),
	attributes: (...order) => ask('attributes', order),
	waitFor: (...order) => ask('waitFor', order),
	click: (...order) => ask('click', order),
	hover: (...order) => ask('hover', order),
	drag: (...order) => ask('drag', order),
	screenshot: (...order) => ask('screenshot', order),
	finish: (...order) => ask('finish', order),
};

async function ask<Answer>(what: keyof Hand, order: readonly unknown[]): Promise<Answer> {
	// Plain text, so that a browser sends it without asking first.
	const response = await fetch(`${told('hand')}/${what}`, {
		method: 'POST',
		body: JSON.stringify(order),
	});
	const answer: unknown = await response.json();
	if (!response.ok) {
		throw new Error(`hand.${what}: ${answer}`);
	}
	return answer as Answer;
}
