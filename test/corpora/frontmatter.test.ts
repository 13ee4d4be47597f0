import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import { readFrontmatter } from '../../src/core/book/frontmatter.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { readPlainYaml } from '../../src/core/book/plainYaml.js';
import { readEntryFile } from '../../src/core/book/readEntryFile.js';
import { readWholeYaml } from '../../src/core/book/wholeYaml.js';
import { readYaml } from '../../src/core/book/yaml.js';
import type { Span } from '../../src/core/text/spans.js';
import { plainJs } from '../core/book/plainJs.js';

/** Real files that nobody here wrote; they stand beside the repository, where they stand at all. */
const corpora = '../shared/corpora';
const folders = ['frontmatter', 'vaults', 'books/md'];

const files = folders.flatMap((folder) => filesBelow(join(corpora, folder)));
const present = files.length > 0;
const check = present ? test : test.skip;

suite(`real frontmatter${present ? '' : ` (skipped: there is no ${corpora})`}`, () => {
	check('is read without a crash and with every span in the text', () => {
		for (const file of files) {
			const identity = { id: 'x', file };
			const { text, parsed } = readEntryFile(readFileSync(file), identity);
			const entry = parseEntry(`---\ntype: quote\n${text.slice(0, 500)}\n---\n`, identity);
			assert.ok(entry.problems.length < 100, file);
			const { body, block = body, fields } = readFrontmatter(text);
			const spans = [
				body,
				block,
				...[...fields.values()].flatMap((one) => [one.key, one.value.span]),
			];
			for (const span of [...spans, ...parsed.problems.map((problem) => problem.span)]) {
				assert.ok(inside(span, text), file);
			}
		}
	});

	check('has the values that the YAML parser gives', () => {
		let compared = 0;
		for (const file of files) {
			const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
			const { block, fields } = readFrontmatter(text);
			const document =
				block && parseDocument(text.slice(block.start, block.end), { logLevel: 'silent' });
			if (document && isComparable(document)) {
				assert.deepEqual(plainJs(fields), document.toJS(), file);
				compared += 1;
			}
		}
		assert.ok(compared > 500, String(compared));
	});

	check('is read the same by the fast reader and by the parser', () => {
		let fast = 0;
		for (const file of files) {
			const text = readFileSync(file, 'utf8');
			const { block } = readFrontmatter(text);
			const source = block ? text.slice(block.start, block.end) : '';
			const plain = readPlainYaml(source, 7);
			if (plain && block) {
				assert.deepEqual({ fields: plain, repeated: [] }, readWholeYaml(source, 7), file);
				fast += 1;
			}
		}
		assert.ok(fast > 200, String(fast));
	});
});

suite('the YAML test suite', () => {
	const cases = files.filter((file) => file.includes('yaml-test-suite'));

	check('neither crashes nor hangs the reader, and is read as the parser reads it', () => {
		let compared = 0;
		for (const file of cases) {
			for (const source of casesOf(readFileSync(file, 'utf8'))) {
				const { fields, problems } = readYaml(source, 0);
				for (const { span } of problems) {
					assert.ok(inside(span, source), file);
				}
				const document = parseDocument(source, { logLevel: 'silent' });
				if (isComparable(document)) {
					assert.deepEqual(
						plainJs(fields),
						document.toJS(),
						`${relative(corpora, file)}: ${source}`,
					);
					compared += 1;
				}
				parseEntry(`---\n${source}\n---\n`, { id: 'x', file });
			}
		}
		assert.ok(compared > 50, String(compared));
	});
});

function filesBelow(folder: string): readonly string[] {
	return existsSync(folder)
		? readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((path) => /\.(?:md|txt|yaml)$/.test(path))
				.map((path) => join(folder, path))
		: [];
}

/** The YAML of the cases of one file, with what the suite writes for white space put back. */
function casesOf(text: string): readonly string[] {
	return [...text.matchAll(/yaml: \|\d?\n((?: {4}.*\n| *\n)+)/g)].map(([, lines = '']) =>
		lines
			.replace(/^ {4}/gm, '')
			.replaceAll('␣', ' ')
			.replace(/—*»/g, '\t')
			.replaceAll('←', '\r')
			.replaceAll('⇔', '\uFEFF')
			.replace(/↵|∎\n?/g, ''),
	);
}

/** Well-formed keys; those that are themselves lists or maps are no keys of an entry. */
function isComparable(document: ReturnType<typeof parseDocument>): boolean {
	let plain = document.errors.length === 0 && isMap(document.contents);
	visit(document, {
		Node: (_at, { tag = '' }) => {
			plain &&= !/:(?:set|omap|pairs|binary)$/.test(tag);
		},
		Pair: (_at, { key }) => {
			plain &&= isScalar(key) || isAlias(key);
		},
	});
	return plain;
}

function inside({ start, end }: Span, text: string): boolean {
	return 0 <= start && start <= end && end <= text.length;
}
