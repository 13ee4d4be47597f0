import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { mark } from '../editor/mark.js';
import { root } from './paths.js';

/** What the server from npm says although nothing is wrong: it has no native modules. */
const harmless =
	/bindings file|native-watchdog|\[Service Worker\]|Canceled: Canceled|spdlog|sqlite|windows-registry/;

/** Shows what the tests print and what goes wrong; everything else is only in out/editor/RUN.log. */
export function openLog(run: string): (type: string, line: string) => void {
	const file = resolve(root, 'out/editor', `${run}.log`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, '');
	return (type, line) => {
		writeFileSync(file, `[${type}] ${line}\n`, { flag: 'a' });
		if (line.startsWith(mark) || (type === 'error' && !harmless.test(line))) {
			process.stdout.write(`${line}\n`);
		}
	};
}
