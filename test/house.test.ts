import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { transform } from 'esbuild';

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

/** What is left of files once their types are gone, by their paths. */
async function codeOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const read = async (path: string) => {
		const source = readFileSync(path, 'utf8');
		const { code } = await transform(source, { loader: 'ts', legalComments: 'none' });
		return [path, code.replace(/^export \{\};?$|\/\*.*?\*\//gms, '').trim()] as const;
	};
	return new Map(await Promise.all(paths.map(read)));
}

/** The files of `paths` that neither a test of their name goes through nor that of a file they are part of. */
async function untested(paths: readonly string[]): Promise<readonly string[]> {
	const code = await codeOf(paths);
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
	test('has a test for each feature, by its name', async () => {
		const features = files('src/features').filter((path) => !together.includes(dirname(path)));
		const missing = features.filter((path) => !tested.has(basename(path, '.ts')));
		const code = await codeOf(missing);
		assert.deepEqual(
			missing.filter((path) => code.get(path) !== ''),
			[],
		);
	});

	test('has a test for each file of the core, by its name or by that of the file it is part of', async () => {
		assert.deepEqual(await untested(files('src/core')), []);
	});
});
