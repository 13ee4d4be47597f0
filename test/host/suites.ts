import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.js';

const folder = resolve(root, 'test/editor');

/** Bundles `test/editor/*.test.ts` into the one module that VS Code loads in either host. */
export async function bundleSuites(outfile: string): Promise<void> {
	const first = 'smoke.test.ts';
	const others = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== first);
	await build({
		stdin: {
			// The index comes first: it makes the globals that suites are written with.
			contents: [
				"export { run } from './index.ts';",
				...[first, ...others].map((name) => `import './${name}';`),
			].join('\n'),
			resolveDir: folder,
			loader: 'ts',
		},
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		target: 'es2023',
		external: ['vscode'],
		banner: { js: mochaScript() },
		absWorkingDir: root,
		sourcemap: 'external',
		sourceRoot: '/',
		logLevel: 'warning',
	});
}

/** Mocha for browsers is a script that sets globals, unless it finds a CommonJS module to fill. */
function mochaScript(): string {
	const script = readFileSync(resolve(root, 'node_modules/mocha/mocha.js'), 'utf8');
	return `(function (exports) {${script}\n})();`;
}
