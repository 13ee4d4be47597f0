import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { vsix } from '../test/host/paths.js';
import type { Bench, Figure } from './figures.js';

/** How much has to be fetched and loaded. */
export const sizeBench: Bench = {
	title: 'Size',
	method:
		'The package is what is downloaded; it holds one bundle for both extension hosts and one file with the bundled book. `npm run package` refuses more than 250 KB.',
	async measure() {
		return [
			{
				what: 'the package (`.vsix`)',
				against: 'the limit of 250 KB',
				...share(statSync(vsix).size),
			},
			fileSize('the bundle (`dist/extension.cjs`)', 'dist/extension.cjs'),
			fileSize('the bundled book (`dist/books.json`)', 'dist/books.json'),
		];
	},
};

function share(bytes: number): Pick<Figure, 'times' | 'note'> {
	const part = bytes / (250 * 1024);
	return { times: { median: part, least: part, most: part }, note: kilobytes(bytes) };
}

function fileSize(what: string, path: string): Figure {
	const bytes = readFileSync(path);
	const note = `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} zipped`;
	return { what, against: '', note };
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
