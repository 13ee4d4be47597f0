import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root, vsix } from '../test/host/paths.js';
import { installExtension } from '../test/host/server.js';
import { makeTemporaryFolder, makeWorkspace } from '../test/host/workspace.js';
import { type Bench, spread } from './figures.js';

const runs = 7;
const ours = 'close-reading.close-reading';
const markdown = 'vscode.markdown-language-features';

/** What an extension costs whoever opens a Markdown file. */
export const activationBench: Bench = {
	title: 'Cold activation',
	method: [
		`The packaged extension is installed into the real VS Code of the tests, which is started ${runs} times in folders of its own; each time has an extension host of its own, so that nothing is compiled yet. “Against” is VS Code's own Markdown extension (\`${markdown}\`) in the same host.`,
		'The times are those that VS Code itself takes and shows in “Developer: Startup Performance”: loading the code, and calling `activate` until it returns. The two extensions are activated one after the other, in turns the one and the other first, because VS Code counts into the loading of one what it meanwhile does for another: opened by a note both at once, each seems as slow as both. What goes on after `activate` has returned (here, reading the books; there, a language server in a process of its own) is in neither.',
		'The disk is warm: a first start after the machine is switched on is slower for both.',
	].join('\n\n'),
	async measure() {
		const times: Activation[] = [];
		for (let run = 0; run < runs; run += 1) {
			times.push(await startOnce(run % 2 === 0 ? [ours, markdown] : [markdown, ours]));
		}
		const against = `\`${markdown}\``;
		const ratio = (part: (one: Times) => number) =>
			spread(times.map((one) => part(one.ours) / part(one.markdown)));
		return [
			{ what: 'loading the code', against, times: ratio(({ load }) => load) },
			{ what: 'loading and `activate`', against, times: ratio(({ load, call }) => load + call) },
		];
	},
};

/** Milliseconds, as VS Code counts them. */
interface Times {
	readonly load: number;
	readonly call: number;
}

interface Activation {
	readonly ours: Times;
	readonly markdown: Times;
}

/** Starts VS Code in folders of its own, and gives its account of two activations. */
async function startOnce(order: readonly string[]): Promise<Activation> {
	const folder = await makeTemporaryFolder();
	const workspace = await makeWorkspace(folder);
	const dataFolder = join(folder, 'data');
	const extensionsFolder = join(folder, 'extensions');
	await installExtension(vsix, { dataFolder, extensionsFolder });
	await runTests({
		vscodeExecutablePath: process.execPath,
		extensionDevelopmentPath: resolve(root, 'test/host/carrier'),
		extensionTestsPath: await bundleSuite(folder),
		launchArgs: [
			...[resolve(root, 'out/host/launcher.mjs'), workspace],
			...['--run=node', `--grep=${order.join(' ')}`, `--tally=${join(folder, 'tally.json')}`],
			`--user-data-dir=${dataFolder}`,
			`--extensions-dir=${extensionsFolder}`,
		],
	});
	const account = await readFile(join(workspace, 'startup.md'), 'utf8');
	return { ours: timesOf(account, ours), markdown: timesOf(account, markdown) };
}

async function bundleSuite(folder: string): Promise<string> {
	const outfile = join(folder, 'suite.cjs');
	await build({
		entryPoints: [resolve(root, 'bench/activation/suite.ts')],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		external: ['vscode'],
		absWorkingDir: root,
		sourcemap: 'external',
		logLevel: 'warning',
	});
	return outfile;
}

/** A line of the table of extensions: `| id | eager | load code | call activate | … |`. */
function timesOf(account: string, id: string): Times {
	const line = account.split('\n').find((one) => one.startsWith(`| ${id} `));
	const [, , load, call] = (line ?? '').split('|').slice(1).map(Number);
	if (load === undefined || call === undefined || Number.isNaN(load + call)) {
		throw new Error(`VS Code says nothing of how ${id} started.`);
	}
	return { load, call };
}
