/**
 * Installs whatever is missing (the project's tools, VS Code's server, a browser), then runs one of
 * the commands of this folder under a Node that is new enough for them:
 * `node test/host/install.mjs [start | everything | editor | package] [arguments]`.
 *
 * Uses nothing but Node itself, since it is what fetches everything else.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const host = join(here, 'vscode');
const editor = join(host, 'node_modules', 'code-server', 'lib', 'vscode');
const newEnough = Number.parseInt(process.versions.node, 10) >= 24;

/**
 * What has to be there, in the order in which it can be installed.
 *
 * @type {{what: string, folder: string, args: string[], ready: () => boolean}[]}
 */
const parts = [
	{ what: "the project's tools", folder: root, args: ['ci'], ready: () => asLocked(root) },
	{
		what: 'VS Code, Node 24 and a browser',
		folder: host,
		// Left out where it is not needed: it is the largest single download.
		args: newEnough ? ['ci', '--omit=optional'] : ['ci'],
		ready: () => asLocked(host) && existsSync(nodePath()),
	},
	{
		what: "VS Code's own dependencies",
		folder: editor,
		args: ['install', '--omit=dev'],
		ready: () => installed(editor) !== undefined,
	},
	{
		what: "the dependencies of VS Code's built-in extensions",
		folder: join(editor, 'extensions'),
		args: ['install', '--omit=dev'],
		ready: () => installed(join(editor, 'extensions')) !== undefined,
	},
];

/** The packages npm says it has installed in `folder`. npm writes this file last. */
function installed(folder) {
	return readPackages(join(folder, 'node_modules', '.package-lock.json'));
}

/** Whether `folder` holds what its lockfile asks for. */
function asLocked(folder) {
	const there = installed(folder);
	const wanted = readPackages(join(folder, 'package-lock.json')) ?? {};
	return (
		there !== undefined &&
		Object.entries(wanted).every(
			([path, { version, optional }]) =>
				path === '' || optional || there[path]?.version === version,
		)
	);
}

/** @returns {Record<string, {version: string, optional?: boolean}> | undefined} */
function readPackages(lockfile) {
	try {
		return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/** Where the Node that runs VS Code is. */
function nodePath() {
	const { platform, arch } = process;
	const system = platform === 'win32' ? 'win' : platform;
	const name = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
	const file = platform === 'win32' ? 'node.exe' : 'node';
	return newEnough
		? process.execPath
		: join(host, 'node_modules', `${name}-${system}-${arch}`, 'bin', file);
}

async function install() {
	const missing = parts.filter((part) => !part.ready());
	for (const { what, folder, args, ready } of missing) {
		const start = Date.now();
		console.log(`Installing ${what} …`);
		// npm takes what an interrupted installation left there for whole.
		rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
		await npm(args, folder);
		if (!ready()) {
			throw new Error(`npm could not install ${what} on ${process.platform} ${process.arch}.`);
		}
		console.log(`Installed ${what} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
	}
}

function npm(args, folder) {
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const script = process.env.npm_execpath;
	return script?.endsWith('.js')
		? run(process.execPath, [script, ...args, ...quiet], { cwd: folder })
		: run('npm', [...args, ...quiet], { cwd: folder, shell: process.platform === 'win32' });
}

/** Runs a program to its end, passing on the signals that ask it to stop. */
function run(program, args, options) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: 'inherit', ...options });
		// A terminal sends Ctrl+C to the child as well; this process only has to outlive it.
		const outlive = () => undefined;
		const pass = () => child.kill('SIGTERM');
		process.on('SIGINT', outlive).on('SIGTERM', pass);
		// npm passes a signal on to its shell only, which dies of it and tells nobody.
		const parent = process.ppid;
		const watch = setInterval(() => process.ppid === parent || pass(), 500);
		child.on('error', reject);
		child.on('close', (code, signal) => {
			clearInterval(watch);
			process.off('SIGINT', outlive).off('SIGTERM', pass);
			if (code === 0) {
				resolve(undefined);
			} else {
				reject(new Failed(`${program} ended with ${code ?? signal}.`, code ?? 1));
			}
		});
	});
}

/** A program that has already said on its own what went wrong. */
class Failed extends Error {
	constructor(message, code) {
		super(message);
		this.code = code;
	}
}

async function runCommand(command, args) {
	const { build } = await import('esbuild');
	const outfile = join(root, 'out', 'host', `${command}.mjs`);
	await build({
		entryPoints: [join(here, `${command}.ts`), join(here, 'launcher.ts')],
		outdir: dirname(outfile),
		outExtension: { '.js': '.mjs' },
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		target: 'node24',
		sourcemap: true,
		logLevel: 'warning',
	});
	const node = nodePath();
	const path = [dirname(node), process.env.PATH].join(delimiter);
	await run(node, ['--enable-source-maps', outfile, ...args], {
		cwd: root,
		env: { ...process.env, PATH: path },
	});
}

try {
	await install();
	const [command, ...args] = process.argv.slice(2);
	if (command) {
		await runCommand(command, args);
	}
} catch (error) {
	if (!(error instanceof Failed)) {
		console.error(String(error));
	}
	process.exitCode = error.code ?? 1;
}
