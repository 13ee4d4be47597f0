import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../../test/host/paths.js';
import type { Measures } from './suite.js';

/** What is measured in the real VS Code, over the notes in `workspace`. */
export async function measureInEditor(workspace: string, scratch: string): Promise<Measures> {
	const suite = join(scratch, 'suite.cjs');
	await bundle('bench/noteIndex/suite.ts', suite);
	const extensions = join(scratch, 'extensions');
	mkdirSync(extensions, { recursive: true });
	await runTests({
		vscodeExecutablePath: process.execPath,
		extensionDevelopmentPath: resolve(root, 'test/host/carrier'),
		extensionTestsPath: suite,
		launchArgs: [
			...[resolve(root, 'out/host/launcher.mjs'), workspace, '--run=node', '--grep='],
			...[`--tally=${join(scratch, 'tally.json')}`, `--user-data-dir=${join(scratch, 'data')}`],
			`--extensions-dir=${extensions}`,
		],
	});
	return JSON.parse(readFileSync(join(workspace, 'measures.json'), 'utf8'));
}

async function bundle(entry: string, outfile: string): Promise<void> {
	await build({
		entryPoints: [resolve(root, entry)],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		external: ['vscode'],
		absWorkingDir: root,
		sourcemap: 'external',
		logLevel: 'warning',
	});
}
