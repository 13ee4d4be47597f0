import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { transformSync } from 'esbuild';

/** One test goes through all files of these folders, and says itself that none is left out. */
const together = ['src/features/checks'];

const tested = new Set(
	files('test')
		.filter((path) => path.endsWith('.test.ts'))
		.map((path) => basename(path, '.test.ts')),
);

function files(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
		.sort();
}

/** What is left of a file once its types are gone. */
function codeOf(path: string): string {
	const { code } = transformSync(readFileSync(path, 'utf8'), {
		loader: 'ts',
		legalComments: 'none',
	});
	return code.replace(/^export \{\};?$|\/\*.*?\*\//gms, '').trim();
}

/** The files of `paths` that neither a test of their name goes through nor that of a file they are part of. */
function untested(paths: readonly string[]): readonly string[] {
	const code = new Map(paths.map((path) => [path, codeOf(path)]));
	const partsOf = (path: string): readonly string[] =>
		[...(code.get(path) ?? '').matchAll(/\bfrom "(\.[\w./]+)\.js"/g)].map(([, part = '']) =>
			posix.join(dirname(path), `${part}.ts`),
		);
	const reached = new Set(paths.filter((path) => tested.has(basename(path, '.ts'))));
	for (const path of reached) {
		for (const part of partsOf(path)) {
			reached.add(part);
		}
	}
	return paths.filter((path) => !reached.has(path) && code.get(path) !== '');
}

suite('house', () => {
	test('has a test for each feature, by its name', () => {
		const features = files('src/features').filter((path) => !together.includes(dirname(path)));
		const missing = features.filter((path) => !tested.has(basename(path, '.ts')));
		assert.deepEqual(
			missing.filter((path) => codeOf(path) !== ''),
			[],
		);
	});

	test('has a test for each file of the core, by its name or by that of the file it is part of', () => {
		assert.deepEqual(untested(files('src/core')), []);
	});
});
