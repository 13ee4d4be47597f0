import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { vscodeServer } from './paths.js';

const serverMain = join(vscodeServer, 'out', 'server-main.js');
const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off'];

/** What a server needs to know. */
export interface ServerOptions {
	readonly dataFolder: string;
	readonly extensionsFolder: string;
	/** More of the server's own command line. */
	readonly flags?: readonly string[];
	/** More of its environment. */
	readonly env?: Readonly<Record<string, string>>;
}

/** A running VS Code server that only this machine can reach, and only with its token. */
export interface Server {
	/** `host:port`, as in `vscode-remote://host:port/…`. */
	readonly authority: string;
	/** The address that opens `folder`; the payload is what VS Code's own test drivers send. */
	address(folder: string, payload?: ReadonlyArray<readonly [string, string]>): string;
	stop(): Promise<void>;
	/** Settled when the server has ended, for whatever reason. */
	readonly ended: Promise<void>;
}

/** Starts a server on a free port and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
	const token = randomBytes(16).toString('hex');
	const child = spawn(
		process.execPath,
		[
			...[serverMain, '--host', '127.0.0.1', '--port', '0', '--connection-token', token],
			...['--server-data-dir', options.dataFolder],
			...['--extensions-dir', options.extensionsFolder],
			...quiet,
			...(options.flags ?? []),
		],
		// A group of its own, so that the extension host goes when the server goes.
		{
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
			env: { ...process.env, ...options.env },
		},
	);
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const kill = () => signal(child, 'SIGKILL');
	process.once('exit', kill);
	void ended.then(() => process.off('exit', kill));
	const port = await listening(child, ended);
	const authority = `127.0.0.1:${port}`;
	return {
		authority,
		ended,
		address(folder, payload = []) {
			const path = pathToFileURL(folder).pathname;
			const query = new URLSearchParams({ tkn: token, folder: path });
			if (payload.length > 0) {
				query.set('payload', JSON.stringify(payload));
			}
			return `http://${authority}/?${query}`;
		},
		stop: () => end(child, ended),
	};
}

function listening(child: ChildProcess, ended: Promise<void>): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
			if (port) {
				child.stdout?.off('data', listen).resume();
				child.stderr?.off('data', listen).resume();
				resolve(port);
			}
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.once('error', reject);
		void ended.then(() => reject(new Error(`VS Code's server did not start:\n${said}`)));
	});
}

/** Asks a server and its extension host to end, and ends them if they do not. */
async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
	signal(child, 'SIGTERM');
	const insist = setTimeout(() => signal(child, 'SIGKILL'), 3_000);
	await ended;
	clearTimeout(insist);
}

/** Sends a signal to a server and to all that it has started. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
	if (pid === undefined || exitCode !== null || signalCode !== null) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
	} else {
		process.kill(-pid, name);
	}
}

/** Installs a packaged extension as a user would. */
export async function installExtension(file: string, options: ServerOptions): Promise<void> {
	await promisify(execFile)(process.execPath, [
		...[serverMain, '--install-extension', file, '--force'],
		...['--server-data-dir', options.dataFolder],
		...['--extensions-dir', options.extensionsFolder],
		...quiet,
	]);
}
