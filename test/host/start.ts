/** `npm start`: VS Code in the browser, with the packaged extension and the examples open. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { command } from './command.js';
import { packExtension } from './pack.js';
import { root, scratch, vsix } from './paths.js';
import { installExtension, startServer } from './server.js';
import { writeUserSettings } from './workspace.js';

const home = join(scratch, 'start');

async function start(): Promise<void> {
	const folders = { dataFolder: home, extensionsFolder: join(home, 'extensions') };
	const examples = resolve(root, 'examples');
	await mkdir(examples, { recursive: true });
	await packExtension();
	await installExtension(vsix, folders);
	if (!existsSync(join(home, 'data', 'User', 'settings.json'))) {
		await writeUserSettings(join(home, 'data'));
	}
	// The folder is this checkout's own: asking whether to trust its authors would be odd.
	const server = await startServer({ ...folders, flags: ['--disable-workspace-trust'] });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => void server.stop());
	}
	const address = server.address(examples);
	console.log(`\nVS Code is at  ${address}\nCtrl+C stops it.`);
	open(address);
	await server.ended;
}

/** Opens the default browser where there is a screen to show it. */
function open(address: string): void {
	const { platform, env } = process;
	const [program, ...args] =
		platform === 'darwin'
			? ['open', address]
			: platform === 'win32'
				? ['rundll32', 'url.dll,FileProtocolHandler', address]
				: ['xdg-open', address];
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
		return;
	}
	spawn(program ?? '', args, { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}

await command(start);
