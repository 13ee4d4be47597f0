/**
 * Runs the editor tests: `npm run test:editor -- [--only node,web] [--grep PATTERN] [--no-build]`.
 * Without `--only`, in all three hosts that npm provides.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { unzipSync } from 'fflate';
import type { Run, Tally } from '../editor/hand.js';
import { command } from './command.js';
import { runOnDesktop } from './desktop.js';
import { packExtension } from './pack.js';
import { root, vsix } from './paths.js';
import { installExtension } from './server.js';
import { bundleSuites } from './suites.js';
import { makeTemporaryFolder, makeWorkspace } from './workspace.js';

const { values } = parseArgs({
	options: {
		only: { type: 'string', default: 'node,web,restricted' },
		grep: { type: 'string', default: '' },
		'no-build': { type: 'boolean', default: false },
	},
});

/** One run, in folders of its own. */
async function runIn(run: Run, suites: string): Promise<Tally> {
	const folder = await makeTemporaryFolder();
	const start = Date.now();
	console.log(`\nThe editor tests: ${run}`);
	try {
		const tally = join(folder, 'tally.json');
		const workspace = await makeWorkspace(folder);
		const folders = {
			dataFolder: join(folder, 'data'),
			extensionsFolder: join(folder, 'extensions'),
		};
		const web = run === 'web';
		if (!web) {
			await installExtension(vsix, folders);
		}
		await runTests({
			vscodeExecutablePath: process.execPath,
			...(web ? await unpack(folder, suites) : installed(suites)),
			launchArgs: [
				...['--enable-source-maps', resolve(root, 'out/host/launcher.mjs'), workspace],
				...[`--run=${run}`, `--grep=${values.grep}`, `--tally=${tally}`],
				...(web ? ['--extensionDevelopmentKind=web'] : []),
				`--user-data-dir=${folders.dataFolder}`,
				`--extensions-dir=${folders.extensionsFolder}`,
			],
		}).catch(() => undefined);
		return await readTally(tally);
	} finally {
		console.log(`${run}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** A run that left no count broke off: that is a failure too. */
async function readTally(file: string): Promise<Tally> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Tally;
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** The packaged extension is installed, and only a carrier is under development. */
function installed(suites: string) {
	return {
		extensionDevelopmentPath: resolve(root, 'test/host/carrier'),
		extensionTestsPath: suites,
	};
}

/**
 * Unpacks the packaged extension, as VS Code loads one into the web worker from a folder. Tests
 * run in the host of the extension whose folder they are in.
 */
async function unpack(folder: string, suites: string) {
	const files = unzipSync(await readFile(vsix));
	for (const [path, content] of Object.entries(files)) {
		if (path.startsWith('extension/') && !path.endsWith('/')) {
			const file = join(folder, path);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, content);
		}
	}
	const extensionDevelopmentPath = join(folder, 'extension');
	const extensionTestsPath = join(extensionDevelopmentPath, 'suites.cjs');
	await copyFile(suites, extensionTestsPath);
	return { extensionDevelopmentPath, extensionTestsPath };
}

await command(async () => {
	if (!values['no-build']) {
		await packExtension();
	}
	const suites = await bundleSuites();
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const run of values.only.split(',') as Run[]) {
		const tally = await (run === 'desktop'
			? runOnDesktop(suites, values.grep)
			: runIn(run, suites));
		total.passed += tally.passed;
		total.failed += tally.failed;
		total.skipped += tally.skipped;
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});
