/**
 * Runs benchmarks: `node bench/run.mjs mentions` bundles `bench/mentions.ts` and starts it with
 * what else is on the command line. Without a name it says which there are.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const entry = `bench/${name}.ts`;
const known = readdirSync('bench').filter(
	(file) =>
		file.endsWith('.ts') && readFileSync(`bench/${file}`, 'utf8').startsWith('/** Benchmark: '),
);

if (!known.includes(`${name}.ts`)) {
	console.error(`Benchmarks: ${known.map((file) => file.replace('.ts', '')).join(', ')}`);
	process.exitCode = 1;
} else {
	const outfile = `out/bench/${name}.mjs`;
	await build({
		entryPoints: [entry],
		bundle: true,
		format: 'esm',
		outfile,
		packages: 'external',
		platform: 'node',
	});
	const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], {
		stdio: 'inherit',
	});
	process.exitCode = status ?? 1;
}
