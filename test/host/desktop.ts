import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
	downloadAndUnzipVSCode,
	resolveCliArgsFromVSCodeExecutablePath,
	runTests,
	SilentReporter,
} from '@vscode/test-electron';
import { chromium, type Page } from 'playwright-core';
import type { Hand, Tally } from '../editor/hand.js';
import { serveHand } from './handServer.js';
import { handOn } from './pageHand.js';
import { root, scratch, vsix } from './paths.js';
import { makeWorkspace, tellTests, writeUserSettings } from './workspace.js';

/** Runs the suites in a desktop VS Code, downloaded if need be, in folders under `folder`. */
export async function runOnDesktop(
	folder: string,
	suites: string,
	grep: string,
): Promise<Tally | undefined> {
	const vscode = await download();
	const profile = [
		`--user-data-dir=${join(folder, 'data')}`,
		`--extensions-dir=${join(folder, 'extensions')}`,
	];
	await install(vscode, profile);
	await writeUserSettings(join(folder, 'data'));
	const workspace = await makeWorkspace(folder);
	const port = await freePort();
	let tally: Tally | undefined;
	let hand: Promise<Hand> | undefined;
	const server = await serveHand(() => {
		hand ??= openWindow(port).then((page) =>
			handOn(page, {
				run: 'desktop',
				async finish(told) {
					tally = told;
				},
			}),
		);
		return hand;
	});
	try {
		await tellTests(workspace, { hand: server.url, run: 'desktop', grep });
		await runTests({
			vscodeExecutablePath: vscode,
			extensionDevelopmentPath: resolve(root, 'test/host/carrier'),
			extensionTestsPath: suites,
			launchArgs: [workspace, ...profile, `--remote-debugging-port=${port}`],
		}).catch(() => undefined);
	} finally {
		server.close();
	}
	return tally;
}

async function download(): Promise<string> {
	try {
		return await downloadAndUnzipVSCode({ cachePath: scratch, reporter: new SilentReporter() });
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new Error(`No desktop VS Code to test in: the download failed (${reason}).`);
	}
}

async function install(vscode: string, profile: readonly string[]): Promise<void> {
	const [program = '', ...own] = resolveCliArgsFromVSCodeExecutablePath(vscode, {
		reuseMachineInstall: true,
	});
	await promisify(execFile)(program, [...own, ...profile, '--install-extension', vsix, '--force'], {
		shell: process.platform === 'win32',
	});
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}

/** The window of a VS Code that may still be starting. */
async function openWindow(port: number): Promise<Page> {
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	for (let tries = 0; tries < 50; tries++) {
		const pages = browser.contexts().flatMap((context) => context.pages());
		const window = pages.find((page) => page.url().includes('workbench'));
		if (window) {
			return window;
		}
		await sleep(200);
	}
	throw new Error('VS Code shows no window.');
}
