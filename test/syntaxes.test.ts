import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const MARKDOWN = 'text.html.markdown';
const EXTENSIONS = 'test/host/vscode/node_modules/code-server/lib/vscode/extensions';

type Grammar = textmate.IRawGrammar;

interface Rule {
	readonly match?: string;
	readonly begin?: string;
	readonly end?: string;
	readonly patterns?: readonly Rule[];
	readonly repository?: Readonly<Record<string, Rule>>;
}

const own = grammars('syntaxes');

suite('syntax colours', () => {
	let markdown: textmate.IGrammar;

	suiteSetup(async function () {
		await loadOniguruma();
		if (!existsSync(EXTENSIONS)) {
			process.stderr.write(`  Syntax colours are not tested: no VS Code in ${EXTENSIONS}.\n`);
			this.skip();
		}
		const grammar = await registry().loadGrammar(MARKDOWN);
		assert.ok(grammar);
		markdown = grammar;
	});

	/** Each part of `lines` that one of our scopes colours, as `part: scope`. */
	function coloured(lines: string): readonly string[] {
		let state = textmate.INITIAL;
		return lines.split('\n').flatMap((line) => {
			const { tokens, ruleStack } = markdown.tokenizeLine(line, state);
			state = ruleStack;
			return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
				const scope = scopes.findLast((name) => name.endsWith('.close-reading'));
				return scope === undefined || scope.startsWith('meta.citation')
					? []
					: [`${line.slice(startIndex, endIndex)}: ${scope.slice(0, -'.close-reading'.length)}`];
			});
		});
	}

	function check(lines: string, ...expected: readonly string[]): void {
		assert.deepEqual(coloured(lines), expected, lines);
	}

	function silent(...texts: readonly string[]): void {
		for (const text of texts) {
			check(text);
		}
	}

	/** The parts of `line` between the outer marks of a citation. */
	function cites(line: string, ...expected: readonly string[]): void {
		const [open = '', ...rest] = coloured(line);
		assert.equal(open.replace(/^[([]/, ''), ': punctuation.definition.citation.begin', line);
		assert.equal(
			rest.pop()?.replace(/^[)\]]/, ''),
			': punctuation.definition.citation.end',
			`${line} has no end`,
		);
		assert.deepEqual(rest, expected, line);
	}

	suite('mentions', () => {
		const open = '[[: punctuation.definition.mention.begin';
		const close = ']]: punctuation.definition.mention.end';
		const ruth = 'ruth: entity.name.type.mention';

		test('have a target', () => {
			check('Then [[ruth]] left.', open, ruth, close);
			check('[[ruth]] left **at once**.', open, ruth, close);
			check('[[Miss Lucy]]', open, 'Miss Lucy: entity.name.type.mention', close);
			check('[[book:ruth]]', open, 'book:ruth: entity.name.type.mention', close);
		});

		test('may say something else than the target', () => {
			const bar = '|: punctuation.separator.mention';
			const she = 'she: string.other.link.title';
			check('Then [[ruth|she]] left.', open, ruth, bar, she, close);
			check('| [[ruth\\|she]] |', open, ruth, `\\${bar}`, she, close);
		});

		test('may point into the target', () => {
			check('[[ruth#later]]', open, ruth, '#later: meta.fragment', close);
		});

		test('stand in headings, lists, block quotes, tables and emphasis', () => {
			for (const text of [
				'# On [[ruth]]',
				'- [[ruth]]',
				'1. [[ruth]]',
				'> [[ruth]]',
				'| a | [[ruth]] |',
				'**[[ruth]]**',
				'*[[ruth]]*',
			]) {
				check(text, open, ruth, close);
			}
		});

		test('leave the rest of their line to Markdown', () => {
			const { tokens } = markdown.tokenizeLine('[[ruth]] is **bold**', textmate.INITIAL);
			assert.ok(tokens.some(({ scopes }) => scopes.includes('markup.bold.markdown')));
		});

		test('are neither embedded notes nor links nor empty brackets', () => {
			silent('![[ruth]]', '[[1]](https://example.org)', '[[1]][ref]', '[[]]', '[[ ]]', '[ruth]');
			silent('\\[[ruth]]', '[[ruth', '[text](a[[ruth]].md)', '<https://example.org/[[ruth]]>');
		});
	});

	suite('citations', () => {
		const ishiguro = 'Ishiguro: variable.other.author';
		const ch = 'ch.: keyword.other.locator';
		const seven = '7: constant.numeric.locator';

		test('name author and chapter', () => {
			cites('as she says (Ishiguro, ch. 7).', ishiguro, ch, seven);
			cites(
				'(Shelley, Letter I)',
				'Shelley: variable.other.author',
				'Letter: keyword.other.locator',
				'I: constant.numeric.locator',
			);
			cites(
				'(Mary Shelley, Chapter One)',
				'Mary Shelley: variable.other.author',
				'Chapter: keyword.other.locator',
				'One: constant.numeric.locator',
			);
			cites(
				'(Ishiguro, pt. 1, ch. 7)',
				ishiguro,
				'pt.: keyword.other.locator',
				'1: constant.numeric.locator',
				ch,
				seven,
			);
			cites('(ch. 7)', ch, seven);
			cites('(see Ishiguro, ch. 7)', ishiguro, ch, seven);
			cites(
				'(Ishiguro, chs. 7–9)',
				ishiguro,
				'chs.: keyword.other.locator',
				'7–9: constant.numeric.locator',
			);
			cites('(Ishiguro, *Never*, ch. 7)', ishiguro, '*Never*: markup.italic', ch, seven);
		});

		test('name author and page', () => {
			cites('(Ishiguro 81)', ishiguro, '81: constant.numeric.locator');
			cites('(Ishiguro 81–82)', ishiguro, '81–82: constant.numeric.locator');
			cites(
				'(Ishiguro *Never* 81)',
				ishiguro,
				'*Never*: markup.italic',
				'81: constant.numeric.locator',
			);
			cites(
				'(Shakespeare 3.1.55)',
				'Shakespeare: variable.other.author',
				'3.1.55: constant.numeric.locator',
			);
			cites('(Ishiguro 81; ch. 7)', ishiguro, '81: constant.numeric.locator', ch, seven);
			cites('(qtd. in Rowe 12)', 'Rowe: variable.other.author', '12: constant.numeric.locator');
			cites(
				'(van der Berg and Hope 12)',
				'van: variable.other.author',
				'der Berg: variable.other.author',
				'Hope: variable.other.author',
				'12: constant.numeric.locator',
			);
		});

		test('name author, year and page', () => {
			const year = '2005: constant.numeric.locator';
			cites('(Ishiguro 2005, 81)', ishiguro, year, '81: constant.numeric.locator');
			cites(
				'(Ishiguro, 2005, p. 81)',
				ishiguro,
				year,
				'p.: keyword.other.locator',
				'81: constant.numeric.locator',
			);
		});

		test('follow pandoc', () => {
			const at = '@: punctuation.definition.citation-key';
			const key = 'ishiguro2005: variable.other.citation-key';
			const chapter = 'chapter: keyword.other.locator';
			cites('[@ishiguro2005, chapter 7]', at, key, chapter, seven);
			cites('[@ishiguro2005]', at, key);
			cites('[-@ishiguro2005]', `-${at}`, key);
			cites(
				'[see @ishiguro2005, chapter 7; @rowe, 12]',
				at,
				key,
				chapter,
				seven,
				at,
				'rowe: variable.other.citation-key',
				'12: constant.numeric.locator',
			);
			check(
				'In @ishiguro2005 [p. 7] it is',
				at,
				key,
				'[: punctuation.definition.citation.begin',
				'p.: keyword.other.locator',
				seven,
				']: punctuation.definition.citation.end',
			);
			check('In @ishiguro2005 it is', at, key);
		});

		test('stand in block quotes, lists and headings', () => {
			for (const text of [
				'> told (Ishiguro, ch. 7)',
				'- (Ishiguro, ch. 7)',
				'## On (Ishiguro, ch. 7)',
			]) {
				cites(text, ishiguro, ch, seven);
			}
		});

		test('end with their line', () => {
			check('(Ishiguro, ch. 7', ...[]);
			check('[@ishiguro2005, chapter 7', ...[]);
		});

		test('are not ordinary parentheses', () => {
			silent(
				'(see above)',
				'(1984)',
				'(Ruth, Tommy and I)',
				'(12)',
				'(Ruth)',
				'(I was there)',
				'(a 7)',
			);
			silent('(Faber, 2005)', '(Faber 2005)', '(July 14)', '(Monday 3)', '(Table 2)', '(GCSE 9)');
			silent(
				'(chapter headings)',
				'(see the chapter)',
				'(Ruth is 31)',
				'(Kathy, aged 31)',
				'(about 3)',
			);
			silent('(ch. 7 is the best of them)', '(Ruth, part of us)', 'f(Ishiguro 81)');
		});

		test('are not people, packages or mail', () => {
			silent(
				'ruth@example.org',
				'<ruth2005@example.org>',
				'ask @ruth',
				'@types/node',
				'[@ruth](x.md)',
			);
			silent('[mail ruth@example.org]', '[@ruth]: https://example.org', 'a@b2005', '@a2005/b');
		});

		test('are not where links lead', () => {
			silent(
				'[x](Ishiguro 81)',
				'[x](<Ishiguro 81>)',
				'[x](a.md "(Ishiguro 81)")',
				'![x](a.png "(ch. 7)")',
			);
		});
	});

	suite('leads', () => {
		const lead = (word: string) => [`${word}: keyword.other.lead`, ':: punctuation.separator.lead'];

		test('open a line', () => {
			check('Claim: she knows.', ...lead('Claim'));
			check('Evidence:', ...lead('Evidence'));
			check('Claim: one\nAnalysis: two', ...lead('Claim'), ...lead('Analysis'));
		});

		test('open a list item and a block quote', () => {
			check('- Claim: she knows.', ...lead('Claim'));
			check('2. Analysis: she knows.', ...lead('Analysis'));
			check('- Claim: one\n  - Evidence: two', ...lead('Claim'), ...lead('Evidence'));
			check('> Claim: she knows.', ...lead('Claim'));
		});

		test('may be bold', () => {
			const star = '**: punctuation.definition.bold';
			check('**Claim:** she', star, ...lead('Claim'), star);
			check(
				'- **Claim**: she',
				star,
				'Claim: keyword.other.lead',
				star,
				':: punctuation.separator.lead',
			);
		});

		test('leave the rest of their line to Markdown', () => {
			const { tokens } = markdown.tokenizeLine('Claim: it is **bold**', textmate.INITIAL);
			assert.ok(tokens.some(({ scopes }) => scopes.includes('markup.bold.markdown')));
		});

		test('are not words in a sentence', () => {
			silent(
				'The Claim: no',
				'claim: no',
				'Claims: no',
				'Claim:no',
				'# Claim: no',
				'**Claim** no',
				'a **Claim: no**',
			);
		});
	});

	test('nothing is coloured in code, comments, HTML and frontmatter', () => {
		for (const text of ['[[ruth]]', '(Ishiguro, ch. 7)', '[@ishiguro2005, p. 7]', 'Claim: it']) {
			silent(`\`${text}\``, `a \`\`${text}\`\` b`, `    ${text}`, `\`\`\`\n${text}\n\`\`\``);
			silent(
				`~~~ text\n${text}\n~~~`,
				`<!-- ${text} -->`,
				`<!--\n${text}\n-->`,
				`a <!-- ${text} -->`,
			);
			silent(`<img alt="${text}">`, `a <img alt="${text}"> b`, `---\nnote: "${text}"\n---`);
		}
	});
});

suite('syntax patterns', () => {
	suiteSetup(loadOniguruma);

	test('every scope is marked as ours', () => {
		for (const [scope, grammar] of own) {
			const names = JSON.stringify(grammar).match(/(?<="name":")[^"]+/g) ?? [];
			assert.match(scope, /\.close-reading$/);
			for (const name of names.filter((name) => !name.startsWith('Close Reading: '))) {
				assert.match(name, /\.close-reading$/);
			}
		}
	});

	test('a line four times as long takes no more than in proportion', function () {
		this.timeout(60_000);
		const bits = [
			'(',
			'[',
			'[[',
			'a',
			'A',
			'(A ',
			'Aa ',
			'(Aa a',
			'@a',
			'[@a',
			'@a [',
			'1',
			'(A, ch. 1',
			'*a',
		];
		const linesOf = (length: number) =>
			bits.flatMap((a) => bits.map((b) => a + b.repeat(length / b.length)));
		const [short, long] = [linesOf(300), linesOf(1_200)];
		for (const source of [...own.values()].flatMap(sources)) {
			const scanner = new oniguruma.OnigScanner([source]);
			let [least, leastOfLong] = [Infinity, Infinity];
			// In proportion it is 4, with the square of the length 16; noise only ever adds.
			const growth = () => (leastOfLong + 1) / (least + 1);
			for (let round = 0; round < 2 || (round < 20 && growth() >= 9); round++) {
				least = Math.min(least, timeOf(scanner, short));
				leastOfLong = Math.min(leastOfLong, timeOf(scanner, long));
			}
			assert.ok(growth() < 9, `${growth().toFixed(1)} times as long: ${source}`);
		}
	});
});

/** How many milliseconds a pattern takes over some lines. */
function timeOf(scanner: oniguruma.OnigScanner, lines: readonly string[]): number {
	const start = performance.now();
	for (const line of lines) {
		scanner.findNextMatchSync(line, 0);
	}
	return performance.now() - start;
}

/** Markdown as VS Code reads it, with our grammars; the languages of fenced code are left out. */
function registry(): textmate.Registry {
	const folders = ['markdown-basics', 'html', 'yaml'].map(
		(name) => `${EXTENSIONS}/${name}/syntaxes`,
	);
	const all = new Map([...folders.flatMap((folder) => [...grammars(folder)]), ...own]);
	return new textmate.Registry({
		onigLib: Promise.resolve({
			createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
			createOnigString: (text) => new oniguruma.OnigString(text),
		}),
		loadGrammar: async (scope) => all.get(scope) ?? null,
		getInjections: (scope) => (scope === MARKDOWN ? [...own.keys()] : undefined),
	});
}

function grammars(folder: string): ReadonlyMap<string, Grammar> {
	return new Map(
		readdirSync(folder)
			.filter((file) => file.endsWith('.tmLanguage.json'))
			.map((file): Grammar => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
			.map((grammar) => [grammar.scopeName, grammar]),
	);
}

async function loadOniguruma(): Promise<void> {
	const path = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
	await oniguruma.loadWASM(readFileSync(path).buffer);
}

function sources(rule: Rule): readonly string[] {
	const inner = [...(rule.patterns ?? []), ...Object.values(rule.repository ?? {})];
	return [rule.match, rule.begin, rule.end]
		.filter((source) => source !== undefined)
		.concat(inner.flatMap(sources));
}
