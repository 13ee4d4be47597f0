/**
 * Builds what ships (`dist/`) or, with `--tests`, what mocha runs (`out/`).
 * With `--watch`, rebuilds the extension whenever a source changes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const watching = process.argv.includes('--watch');

/**
 * The bundle reads YAML and does nothing else: it has not gray-matter's engines, which run code, nor
 * its second YAML parser, nor the half of the first that writes.
 */
const readFrontmatterOnly = {
	name: 'read-frontmatter-only',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/lib\/engines$|^\.\/engines$/ }, ({ importer }) =>
			importer.includes('gray-matter')
				? { path: join(import.meta.dirname, 'src/vscode/bundle/engines.cjs') }
				: undefined,
		);
		onResolve({ filter: /\/stringify\/\w+\.js$/ }, ({ importer }) =>
			/\/yaml\//.test(importer.replaceAll('\\', '/'))
				? { path: join(import.meta.dirname, 'src/vscode/bundle/writeYaml.mjs') }
				: undefined,
		);
		onResolve({ filter: /^fs$/ }, () => ({
			path: join(import.meta.dirname, 'src/vscode/bundle/fs.cjs'),
		}));
	},
};

const extension = {
	entryPoints: ['src/extension.ts'],
	outfile: 'dist/extension.cjs',
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	target: 'es2023',
	mainFields: ['module', 'main'],
	external: ['vscode'],
	inject: ['src/vscode/bundle/buffer.mjs'],
	plugins: [readFrontmatterOnly],
	minify: !watching,
	legalComments: 'none',
	sourcemap: watching ? 'linked' : false,
	logLevel: watching ? 'info' : 'warning',
};

const tests = {
	entryPoints: [
		'test/seed.ts',
		'test/*.test.ts',
		'test/core/**/*.test.ts',
		'test/features/**/*.test.ts',
		'test/corpora/**/*.test.ts',
	],
	outdir: 'out/test',
	outbase: 'test',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	packages: 'external',
	sourcemap: 'linked',
	logLevel: 'warning',
};

/**
 * Puts the bundled books into one file, because on vscode.dev the extension's own folder can be
 * neither listed nor stat'ed.
 */
async function packBooks() {
	const outfile = 'out/pack.js';
	await build({
		...tests,
		entryPoints: ['src/core/book/pack.ts'],
		outdir: undefined,
		outbase: undefined,
		splitting: false,
		outfile,
	});
	const { packBook } = await import(pathToFileURL(outfile));
	const books = readdirSync('data').map((folder) =>
		packBook(
			folder,
			readdirSync(join('data', folder), { recursive: true })
				.map((path) => path.replaceAll('\\', '/'))
				.filter((path) => path.endsWith('.md'))
				.sort()
				.map((path) => ({ path, text: readFileSync(join('data', folder, path), 'utf8') })),
		),
	);
	mkdirSync('dist', { recursive: true });
	writeFileSync('dist/books.json', JSON.stringify(books));
}

if (process.argv.includes('--tests')) {
	rmSync('out/test', { recursive: true, force: true });
	await build(tests);
} else {
	await packBooks();
	await (watching ? (await context(extension)).watch() : build(extension));
}
