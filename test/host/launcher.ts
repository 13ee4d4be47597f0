/**
 * Looks like VS Code to `@vscode/test-electron`: takes the same arguments and exits with the tests'
 * exit code. Inside are the server from npm and a headless browser that shows its workbench.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Run } from '../editor/hand.js';
import { launchBrowser } from './browser.js';
import { serveHand } from './handServer.js';
import { watchTests } from './outcome.js';
import { handOn } from './pageHand.js';
import { type Server, startServer } from './server.js';
import { tellTests, writeUserSettings } from './workspace.js';

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: {
		extensionDevelopmentPath: { type: 'string' },
		extensionTestsPath: { type: 'string' },
		'user-data-dir': { type: 'string' },
		'extensions-dir': { type: 'string' },
		// Ours: which run this is, which tests to run and where to leave their count.
		run: { type: 'string' },
		grep: { type: 'string' },
		tally: { type: 'string' },
	},
});

function argument(name: keyof typeof values): string {
	const value = values[name];
	return typeof value === 'string' ? value : '';
}

const run = argument('run') as Run;

async function launch(): Promise<number> {
	const dataFolder = argument('user-data-dir');
	await writeUserSettings(resolve(dataFolder, 'data'), settingsFor(run));
	const server = await startServer({
		dataFolder,
		extensionsFolder: argument('extensions-dir'),
		// No gallery: tests look for nothing on the network.
		env: { EXTENSIONS_GALLERY: '{}' },
		flags: [
			'--enable-smoke-test-driver',
			...(run === 'restricted' ? [] : ['--disable-workspace-trust']),
		],
	});
	try {
		const browser = await launchBrowser();
		try {
			return await test(await openPage(browser), server);
		} finally {
			await browser.close();
		}
	} finally {
		await server.stop();
	}
}

/** What makes a window of the ordinary workbench the one that a run is about. */
function settingsFor(run: Run): object {
	switch (run) {
		case 'web':
			// The payload's `extensionDevelopmentKind` would do, but VS Code 1.139 ignores it.
			return { 'remote.extensionKind': { 'close-reading.close-reading': ['web'] } };
		case 'restricted':
			// Restricted Mode without the dialog, which VS Code does not show while tests run.
			return { 'security.workspace.trust.startupPrompt': 'never' };
		case 'pictures':
			// Only what a picture of an extension needs.
			return {
				'editor.minimap.enabled': false,
				'editor.scrollbar.vertical': 'hidden',
				'window.commandCenter': false,
				'window.customTitleBarVisibility': 'never',
				'workbench.layoutControl.enabled': false,
			};
		default:
			return {};
	}
}

async function openPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		deviceScaleFactor: run === 'pictures' ? 2 : 1,
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	return context.newPage();
}

async function test(page: Page, server: Server): Promise<number> {
	const workspace = resolve(positionals[0] ?? '.');
	const outcome = await watchTests(page, run, argument('extensionTestsPath'));
	const hand = handOn(page, {
		run,
		finish: (tally) => writeFile(argument('tally'), JSON.stringify(tally)),
	});
	const handServer = await serveHand(async () => {
		outcome.postpone();
		return hand;
	});
	try {
		await tellTests(workspace, { hand: handServer.url, run, grep: argument('grep') });
		await page.goto(server.address(workspace, payload(server)));
		return await outcome.code;
	} finally {
		handServer.close();
	}
}

function payload({ authority }: Server): [string, string][] {
	const remote = (path: string) => `vscode-remote://${authority}${resolve(path)}`;
	return [
		['extensionDevelopmentPath', remote(argument('extensionDevelopmentPath'))],
		['extensionTestsPath', remote(argument('extensionTestsPath'))],
		['skipWelcome', 'true'],
		['skipReleaseNotes', 'true'],
	];
}

// Nothing may outlive this process: neither when it is told to stop nor when its parent is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => process.exit(1));
}
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();

try {
	process.exitCode = await launch();
} catch (error) {
	console.error(`The run “${run}” broke off:`, error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
