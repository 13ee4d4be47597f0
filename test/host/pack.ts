import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { root, vsix } from './paths.js';

const runFile = promisify(execFile);
const limit = 250 * 1024;

/** Builds the extension and packs it into one file, which must stay small; says what is in it. */
export async function packExtension(): Promise<string> {
	await runFile(process.execPath, ['build.mjs'], { cwd: root });
	const vsce = resolve(root, 'node_modules/@vscode/vsce/vsce');
	const { stdout } = await runFile(
		process.execPath,
		[
			...[vsce, 'package', '--no-dependencies', '--out', vsix],
			// Without the address of a repository vsce has nothing to put before the README's paths.
			...['--allow-missing-repository', '--no-rewrite-relative-links'],
		],
		{ cwd: root },
	);
	const { size } = await stat(vsix);
	if (size > limit) {
		throw new Error(`The package has ${kilobytes(size)}; at most ${kilobytes(limit)} are allowed.`);
	}
	return stdout;
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
