import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Collected {
	readonly sentences: readonly string[];
	readonly unclear: readonly string[];
}

interface Script {
	readonly bundlePath: string;
	collect(): Collected;
	collectFrom(source: string): Collected;
	bundleOf(sentences: readonly string[]): string;
}

suite('what users read', () => {
	let script: Script;
	let collected: Collected;

	suiteSetup(async () => {
		script = await import(pathToFileURL('l10n.mjs').href);
		collected = script.collect();
	});

	test('is collected from every call, over several lines and with marks in it', () => {
		const check = (source: string, ...sentences: readonly string[]) =>
			assert.deepEqual(script.collectFrom(source), { sentences, unclear: [] });
		check("t('A word.')", 'A word.');
		check("t(\n\t'A word.', // why\n\tfact,\n);", 'A word.');
		check(`x = \`\${t('One')} and \${vscode.l10n.t('two {0}', 2)}\`;`, 'One', 'two {0}');
		check(`t('It’s “a” "b" \\'c\\' \\\\d')`, `It’s “a” "b" 'c' \\d`);
		check(`t("It's")`, "It's");
		check(`const a = \`\${b}/c\`; t("One"); const d = \`\${b}/e\`;`, 'One');
		check("start('x'); a.t('x'); 'say t(y)'; // t(z)");
	});

	test('is told where a sentence cannot be collected', () => {
		for (const source of [
			't(word)',
			"t('a' + b)",
			`t(\`a \${b}\`)`,
			"vscode.l10n.t(x ? 'a' : 'b')",
		]) {
			const { sentences, unclear } = script.collectFrom(source);
			assert.deepEqual([sentences, unclear.length], [[], 1], source);
		}
	});

	test('is a literal in every call of the sources', () => {
		assert.deepEqual(collected.unclear, []);
	});

	test('stands in the bundle', () => {
		const { sentences } = collected;
		const written = readFileSync(script.bundlePath, 'utf8');
		const missing = sentences.filter((sentence) => !written.includes(JSON.stringify(sentence)));
		assert.deepEqual(missing, [], 'npm run l10n adds what is missing');
		assert.equal(written, script.bundleOf(sentences), 'npm run l10n takes out what is gone');
		assert.ok(sentences.length > 50);
	});
});
