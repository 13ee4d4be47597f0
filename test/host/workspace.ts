import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './paths.js';

const examples = resolve(root, 'examples');
const additions = resolve(root, 'test/editor/workspace');

/** A folder of its own for each run, gone when this process ends. */
export async function makeTemporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'close-reading-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/** Copies the examples, and the notes that only tests need, into `folder`. */
export async function makeWorkspace(folder: string): Promise<string> {
	const workspace = join(folder, 'workspace');
	await mkdir(workspace, { recursive: true });
	for (const source of [examples, additions].filter(existsSync)) {
		await cp(source, workspace, { recursive: true });
	}
	return workspace;
}

/** Makes a folder like a home directory: no book, and more Markdown files than anyone's notes. */
export async function makeHome(folder: string): Promise<string> {
	const workspace = join(folder, 'workspace');
	for (let year = 1; year <= 41; year += 1) {
		const shelf = join(workspace, `year-${year}`);
		await mkdir(shelf, { recursive: true });
		const days = Array.from({ length: 500 }, (_, day) => join(shelf, `day-${day + 1}.md`));
		await Promise.all(days.map((day) => writeFile(day, 'Milk, bread, and six eggs.\n')));
	}
	return workspace;
}

/** Tells the tests what they need to know, through the one file that every host lets them read. */
export async function tellTests(
	workspace: string,
	told: { readonly hand: string; readonly run: string; readonly grep: string },
): Promise<void> {
	const folder = join(workspace, '.vscode');
	const file = join(folder, 'settings.json');
	const there: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
	await mkdir(folder, { recursive: true });
	const beside = { shared: resolve(root, '../shared') };
	const tests = Object.entries({ ...told, ...beside }).map(([key, value]) => [
		`closeReadingTests.${key}`,
		value,
	]);
	await writeFile(
		file,
		JSON.stringify({ ...(there as object), ...Object.fromEntries(tests) }, undefined, '\t'),
	);
}

/**
 * Writes what a user of a quiet VS Code has chosen. `folder` is the one that holds `User`: the user
 * data folder of a desktop VS Code, and `data` in the server data folder of the one from npm.
 */
export async function writeUserSettings(folder: string, more: object = {}): Promise<void> {
	await mkdir(join(folder, 'User'), { recursive: true });
	await writeFile(
		join(folder, 'User', 'settings.json'),
		JSON.stringify({ ...quietSettings, ...more }, undefined, '\t'),
	);
}

const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'remote.autoForwardPorts': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'update.showReleaseNotes': false,
	'workbench.reduceMotion': 'on',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};
