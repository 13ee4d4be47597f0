import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { mark } from '../editor/mark.js';
import { root } from './paths.js';

/** What the server from npm says although nothing is wrong: it has no native modules. */
const harmless =
	/bindings file|native-watchdog|\[Service Worker\]|Canceled: Canceled|spdlog|sqlite|windows-registry/;

/**
 * Shows what the tests print and what goes wrong; everything else is only in out/editor/RUN.log.
 * `suites` is the bundle of the tests: places in it are shown as places in the sources.
 */
export function openLog(run: string, suites: string): (type: string, line: string) => void {
	const file = resolve(root, 'out/editor', `${run}.log`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, '');
	const asWritten = sourcePlaces(suites);
	return (type, line) => {
		writeFileSync(file, `[${type}] ${line}\n`, { flag: 'a' });
		if (line.startsWith(mark) || (type === 'error' && !harmless.test(line))) {
			process.stdout.write(`${asWritten(line.replace(mark, ''))}\n`);
		}
	};
}

/** Rewrites stack traces; frames that come from no source of ours, such as Mocha's, are left out. */
function sourcePlaces(suites: string): (text: string) => string {
	const map = new SourceMap(JSON.parse(readFileSync(`${suites}.map`, 'utf8')));
	const frame = /^(\s*at .*?)\(?[^\s(]*suites\.cjs(#vscode-extension)?:(\d+):(\d+)\)?$/;
	return (text) =>
		text
			.split('\n')
			.flatMap((line) => {
				const [, before, evaluated, row, column] = frame.exec(line) ?? [];
				if (before === undefined) {
					return line;
				}
				// The web worker wraps a module in a function whose head takes two lines.
				const above = evaluated ? 3 : 1;
				const entry = map.findEntry(Number(row) - above, Number(column) - 1);
				if (!('originalSource' in entry) || entry.originalSource.includes('node_modules')) {
					return [];
				}
				const source = relative(root, resolve(dirname(suites), entry.originalSource));
				return `${before}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
			})
			.join('\n');
}
