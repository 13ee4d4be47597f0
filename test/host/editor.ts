/**
 * Runs the editor tests: `npm run test:editor -- [--only node,web] [--grep PATTERN] [--no-build]`.
 * Without `--only`, all runs in the VS Code that npm provides.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { unzipSync } from 'fflate';
import type { Run, Tally } from '../editor/hand.js';
import { findBrowser } from './browser.js';
import { command } from './command.js';
import { runOnDesktop } from './desktop.js';
import { packExtension } from './pack.js';
import { root, vsix } from './paths.js';
import { installExtension, type ServerOptions } from './server.js';
import { bundleSuites } from './suites.js';
import { makeHome, makeTemporaryFolder, makeWorkspace } from './workspace.js';

const { values } = parseArgs({
	options: {
		only: { type: 'string', default: 'node,web,restricted,home' },
		grep: { type: 'string', default: '' },
		'no-build': { type: 'boolean', default: false },
	},
});

/** What counts for a run that broke off before it counted. */
const broken: Tally = { passed: 0, failed: 1, skipped: 0 };

/** One run, in folders of its own. */
async function runIn(run: Run): Promise<Tally> {
	const folder = await makeTemporaryFolder();
	const start = Date.now();
	console.log(`\nThe editor tests: ${run}`);
	try {
		if (run !== 'desktop') {
			return await runOnServer(run, folder);
		}
		const suites = join(folder, 'suites.cjs');
		await bundleSuites(suites);
		return (await runOnDesktop(folder, suites, values.grep)) ?? broken;
	} finally {
		console.log(`${run}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
	}
}

/** Runs the suites over the server from npm, which our launcher dresses up as a VS Code. */
async function runOnServer(run: Run, folder: string): Promise<Tally> {
	const tally = join(folder, 'tally.json');
	const workspace = await (run === 'home' ? makeHome(folder) : makeWorkspace(folder));
	const folders = {
		dataFolder: join(folder, 'data'),
		extensionsFolder: join(folder, 'extensions'),
	};
	const { extension, suites } = await (run === 'web' ? unpack(folder) : install(folder, folders));
	await bundleSuites(suites);
	await runTests({
		vscodeExecutablePath: process.execPath,
		extensionDevelopmentPath: extension,
		extensionTestsPath: suites,
		launchArgs: [
			...['--enable-source-maps', resolve(root, 'out/host/launcher.mjs'), workspace],
			...[`--run=${run}`, `--grep=${values.grep}`, `--tally=${tally}`],
			`--user-data-dir=${folders.dataFolder}`,
			`--extensions-dir=${folders.extensionsFolder}`,
		],
	}).catch(() => undefined);
	return await readTally(tally);
}

async function readTally(file: string): Promise<Tally> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Tally;
	} catch {
		return broken;
	}
}

/** Installs the packaged extension as a user would; only a carrier is under development. */
async function install(folder: string, folders: ServerOptions) {
	await installExtension(vsix, folders);
	return { extension: resolve(root, 'test/host/carrier'), suites: join(folder, 'suites.cjs') };
}

/**
 * Unpacks the packaged extension: VS Code loads a folder into the web worker, and runs tests in the
 * host of the extension whose folder they are in.
 */
async function unpack(folder: string) {
	const files = unzipSync(await readFile(vsix));
	for (const [path, content] of Object.entries(files)) {
		if (path.startsWith('extension/') && !path.endsWith('/')) {
			const file = join(folder, path);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, content);
		}
	}
	const extension = join(folder, 'extension');
	return { extension, suites: join(extension, 'suites.cjs') };
}

// So that a run that is told to stop leaves no folder behind.
process.once('SIGTERM', () => process.exit(1));

await command(async () => {
	const runs = values.only.split(',') as Run[];
	if (runs.some((run) => run !== 'desktop')) {
		await findBrowser();
	}
	if (!values['no-build']) {
		await packExtension();
	}
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const run of runs) {
		const tally = await runIn(run);
		total.passed += tally.passed;
		total.failed += tally.failed;
		total.skipped += tally.skipped;
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});
