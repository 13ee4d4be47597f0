/**
 * Collects what users read: every sentence that sources give to `t` or `vscode.l10n.t` goes into
 * `l10n/bundle.l10n.json`, which translators start from. `package.nls.json` is written by hand.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** Where the sentences are kept, as `l10n` in `package.json` says. */
export const bundlePath = 'l10n/bundle.l10n.json';

/** All sentences of the sources, and the calls whose sentence cannot be collected. */
export function collect(folder = 'src') {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.ts'),
	);
	const found = files.map((path) => collectFrom(readFileSync(join(folder, path), 'utf8')));
	return {
		sentences: [...new Set(found.flatMap(({ sentences }) => sentences))].sort(),
		unclear: found.flatMap(({ unclear }) => unclear),
	};
}

/**
 * The same for one source. esbuild takes out comments, types and templates and writes strings in one
 * way, so that the rest is a matter of passing over strings and looking at what follows `t(`.
 */
export function collectFrom(source) {
	const { code } = transformSync(source, {
		loader: 'ts',
		charset: 'utf8',
		target: 'esnext',
		supported: { 'template-literal': false },
	});
	const sentences = [];
	const unclear = [];
	for (const { index, 0: piece, groups } of code.matchAll(pieces)) {
		if (groups.sentence !== undefined) {
			sentences.push(textOf(groups.sentence));
		} else if (groups.call !== undefined) {
			unclear.push(code.slice(index, index + piece.length + 40));
		}
	}
	return { sentences, unclear };
}

/** The file of translations for sentences in the language that they are written in. */
export function bundleOf(sentences) {
	const same = Object.fromEntries(sentences.map((sentence) => [sentence, sentence]));
	return `${JSON.stringify(same, null, '\t')}\n`;
}

const string = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/.source;

/** A string that is no sentence, a call with a sentence alone as its first argument, another call. */
const pieces = new RegExp(
	`(?<call>(?<![\\w$.])t\\(|\\bl10n\\.t\\()(?:\\s*(?<sentence>${string})(?=\\s*[,)]))?|${string}`,
	'g',
);

function textOf(literal) {
	const inner = literal.slice(1, -1).replace(/\\(['`$])/g, '$1');
	const quoted = literal.startsWith('"') ? inner : inner.replace(/(?<!\\)"/g, '\\"');
	return JSON.parse(`"${quoted.replaceAll('\n', '\\n')}"`);
}

if (import.meta.filename === process.argv[1]) {
	mkdirSync('l10n', { recursive: true });
	writeFileSync(bundlePath, bundleOf(collect().sentences));
}
