import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { root, vsix } from './paths.js';

const limit = 250 * 1024;

/** Builds the extension and packs it into one file, which must stay small. */
export async function packExtension(): Promise<void> {
	await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: root });
	await createVSIX({
		cwd: root,
		packagePath: vsix,
		dependencies: false,
		allowMissingRepository: true,
	});
	const { size } = await stat(vsix);
	if (size > limit) {
		throw new Error(`The package has ${kib(size)}; at most ${kib(limit)} are allowed.`);
	}
}

function kib(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
