/**
 * Builds what ships (`dist/`) or, with `--tests`, what mocha runs (`out/`).
 * With `--watch`, rebuilds the extension whenever a source changes.
 */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
