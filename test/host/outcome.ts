import { EventEmitter, once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import type { Run } from '../editor/hand.js';
import { root } from './paths.js';
import { openLog } from './testLog.js';

/** A run in which nothing happens for so long is stuck. */
const patience = 120_000;

/** How a run of tests in a page ends. */
export interface Outcome {
	/** The exit code of the tests; rejected if they never get to one. */
	readonly code: Promise<number>;
	/** Says that something has happened. */
	postpone(): void;
}

/** Listens to the two functions through which VS Code tells a page how its tests are doing. */
export async function watchTests(page: Page, run: Run, suites: string): Promise<Outcome> {
	const log = openLog(run, suites);
	const told = new EventEmitter();
	told.on('error', () => undefined);
	let since = Date.now();
	const postpone = () => {
		since = Date.now();
	};
	await page.exposeFunction('codeAutomationLog', (type: string, line: unknown[]) => {
		postpone();
		log(type, format(...line));
	});
	await page.exposeFunction('codeAutomationExit', (code: number) => told.emit('exit', code));
	page.on('crash', () => told.emit('error', new Error('the browser page crashed')));
	const watch = setInterval(async () => {
		if (Date.now() - since > patience) {
			clearInterval(watch);
			const picture = await photograph(page, run);
			const seconds = patience / 1000;
			told.emit('error', new Error(`nothing has happened for ${seconds} s; see ${picture}`));
		}
	}, 1_000);
	const code = once(told, 'exit')
		.then(([code]: number[]) => code ?? 1)
		.finally(() => clearInterval(watch));
	// Awaited only once the page is open: a failure before that is reported as its own.
	code.catch(() => undefined);
	return { code, postpone };
}

async function photograph(page: Page, run: Run): Promise<string> {
	const picture = resolve(root, 'out/screenshots', `${run}-stuck.png`);
	await mkdir(dirname(picture), { recursive: true });
	await page.screenshot({ path: picture, timeout: 5_000 }).catch(() => undefined);
	return picture;
}
