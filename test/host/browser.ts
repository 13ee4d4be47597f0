import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { root, scratch } from './paths.js';

const advice = 'Install Chrome, Edge or Chromium, or set CHROME to the path of one.';

const runFile = promisify(execFile);

/** A browser program and the environment it wants. */
interface Program {
	readonly path: string;
	readonly env: Readonly<Record<string, string>>;
}

/** Starts a headless browser: the one in `$CHROME`, an installed one, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
	const { path, env } = await findBrowser();
	return chromium.launch({
		executablePath: path,
		env: { ...process.env, ...env },
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
		handleSIGINT: false,
		handleSIGTERM: false,
	});
}

/** Finds a browser for the tests, or says what to install. */
export async function findBrowser(): Promise<Program> {
	const chosen = process.env.CHROME;
	if (chosen) {
		if (!existsSync(chosen)) {
			throw new Error(`There is no browser at $CHROME (${chosen}).`);
		}
		return { path: chosen, env: {} };
	}
	const installed = usualPlaces().find(existsSync);
	if (installed) {
		return { path: installed, env: {} };
	}
	if (process.platform === 'linux' && process.arch === 'x64') {
		return unpackBrowser();
	}
	throw new Error(`No browser found. ${advice}`);
}

function usualPlaces(): string[] {
	switch (process.platform) {
		case 'darwin':
			return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
				['', process.env.HOME ?? ''].map(
					(home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
				),
			);
		case 'win32':
			return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
				['Google/Chrome', 'Microsoft/Edge', 'Chromium'].map((name) =>
					join(
						process.env[variable] ?? 'C:/Program Files',
						name,
						'Application',
						name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
					),
				),
			);
		default:
			return [
				'google-chrome',
				'google-chrome-stable',
				'chromium',
				'chromium-browser',
				'microsoft-edge',
			].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
	}
}

/** Unpacks the browser that npm carries: its package would do so into the shared temporary folder. */
async function unpackBrowser(): Promise<Program> {
	const folder = join(scratch, 'chromium');
	const program = {
		path: join(folder, 'chromium'),
		env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
	};
	if (!existsSync(program.path)) {
		console.log('Unpacking the browser …');
		const partial = `${folder}.${process.pid}`;
		await mkdir(partial, { recursive: true });
		const require = createRequire(join(root, 'test/host/vscode/package.json'));
		const module = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
		await runFile(
			process.execPath,
			['--input-type=module', '-e', `await (await import('${module}')).default.executablePath()`],
			// The second variable asks for the system libraries, which a bare machine may lack.
			{ env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
		);
		await writeFile(join(partial, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
		await rm(folder, { recursive: true, force: true });
		await rename(partial, folder);
	}
	const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
	for (const env of [program.env, { ...program.env, ...libraries }]) {
		if (await starts({ ...program, env })) {
			return { ...program, env };
		}
	}
	throw new Error(`The browser from npm does not start here. ${advice}`);
}

/** The machine's fonts, and the one of the package where it has none. */
function fontsConf(folder: string): string {
	return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir>
</fontconfig>`;
}

async function starts({ path, env }: Program): Promise<boolean> {
	try {
		await runFile(path, ['--version'], { env: { ...process.env, ...env } });
		return true;
	} catch {
		return false;
	}
}
