import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { readPlainYaml } from '../../../src/core/book/plainYaml.js';
import { readWholeYaml } from '../../../src/core/book/wholeYaml.js';
import { readYaml } from '../../../src/core/book/yaml.js';
import { bracketed } from '../../fixture.js';
import { plainJs } from './plainJs.js';

suite('YAML', () => {
	/** Reads a text with one mistake, on the words between `⟦` and `⟧`, and gives what is kept. */
	function broken(marked: string): object {
		const source = marked.replace(/[⟦⟧]/g, '');
		const { fields, problems } = readYaml(source, 0);
		const spans = problems.map(({ span }) => span);
		assert.equal(bracketed(source, spans), marked);
		assert.deepEqual(
			problems.map(({ code }) => code),
			['frontmatter.broken'],
		);
		return plainJs(fields);
	}

	test('keeps the other keys when one is broken, and what that one says', () => {
		const rest = { type: 'character', chapter: 3 };
		const cases: readonly [string, object][] = [
			['name: ⟦Ruth: a girl⟧', { name: 'Ruth: a girl' }],
			['name: ⟦"Ruth⟧', { name: 'Ruth' }],
			['name: ⟦"Ruth" the girl⟧', { name: 'Ruth" the girl' }],
			["name: ⟦'It's Ruth'⟧", { name: "It's Ruth" }],
			['name: ⟦@Ruth⟧', { name: '@Ruth' }],
			['name: ⟦*Ruth* she says⟧', { name: '*Ruth* she says' }],
			['name: ⟦`Ruth`⟧', { name: '`Ruth`' }],
			['aliases: ⟦[a, b⟧', { aliases: ['a', 'b'] }],
			['⟦name Ruth⟧', {}],
		];
		for (const [line, kept] of cases) {
			assert.deepEqual(broken(`type: character\n${line}\nchapter: 3\n`), { ...rest, ...kept });
			assert.deepEqual(
				broken(`type: character\r\n${line}\r\nchapter: 3\r\n`),
				{ ...rest, ...kept },
				line,
			);
		}
	});

	test('keeps a key that is indented by mistake', () => {
		assert.deepEqual(broken('name: x\n⟦\t⟧chapter: 3\nrole: y\n'), {
			name: 'x',
			chapter: 3,
			role: 'y',
		});
		const { fields } = readYaml('name: Ruth\n  chapter: 3\nrole: x\n', 0);
		assert.deepEqual(plainJs(fields), { name: 'Ruth', chapter: 3, role: 'x' });
	});

	test('points at the tab in a list', () => {
		assert.deepEqual(broken('relations:\n⟦\t⟧- tommy\nname: x\n'), {
			relations: ['tommy'],
			name: 'x',
		});
	});

	test('tells of each key that stands twice, and keeps the first', () => {
		const source = 'a: 1\nb: 2\na: 3\nb: 4\nc: {d: 5, d: 6}\n';
		const { fields, problems } = readYaml(source, 0);
		assert.deepEqual(plainJs(fields), { a: 1, b: 2, c: { d: 5 } });
		assert.deepEqual(
			problems.map(({ code, facts, span }) => [code, facts.key, span.start]),
			[
				['frontmatter.duplicate-key', 'a', 10],
				['frontmatter.duplicate-key', 'b', 15],
				['frontmatter.duplicate-key', 'd', 30],
			],
		);
	});

	test('keeps keys that JavaScript knows as keys like any other', () => {
		const { fields } = readYaml('__proto__: {a: 1}\nconstructor: x\ntoString: y\n', 0);
		assert.deepEqual([...fields.keys()], ['__proto__', 'constructor', 'toString']);
		assert.equal(Object.hasOwn(Object.prototype, 'a'), false);
	});

	test('reads an anchor where it is named again', () => {
		const { fields, problems } = readYaml('a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n', 0);
		assert.deepEqual(plainJs(fields), { a: [1, 2], b: [1, 2], c: 3, d: 3 });
		assert.deepEqual(problems, []);
	});

	test('ends quickly on bombs, circles and depths, with one problem', () => {
		const letters = [...'abcdefghijklmnop'];
		const bomb = letters
			.map((key, at) => `${key}: &${key} [${Array(9).fill(at ? `*${letters[at - 1]}` : 'x')}]`)
			.join('\n');
		const hostile = {
			bomb,
			circle: 'a: &a [*a, *a, *a, *a]',
			brackets: `a: ${'['.repeat(10_000)}`,
			closed: `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
			braces: `a: ${'{a: '.repeat(5_000)}`,
			dashes: `a:\n ${'- '.repeat(10_000)}`,
			questions: '? '.repeat(10_000),
			colons: 'a: '.repeat(10_000),
			stairs: Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
		};
		for (const [name, source] of Object.entries(hostile)) {
			const before = performance.now();
			const { problems } = readYaml(source, 0);
			assert.equal(problems.length, 1, name);
			assert.equal(problems[0]?.code, 'frontmatter.broken', name);
			assert.ok(performance.now() - before < 1000, name);
		}
	});

	test('never throws, and points into the text', () => {
		const line = fc.oneof(
			fc.constantFrom(
				'type: character',
				'a: [',
				'b: {x: ',
				'- c',
				'\t',
				'"',
				"'",
				'&a ',
				'*a',
				'? ',
			),
			fc.constantFrom('  d: e', 'f: |', '   g', '---', '%YAML', '# h', 'i: !!int x', ': ', '>-'),
			fc.string(),
		);
		const text = fc.array(line).map((lines) => lines.join('\n'));
		fc.assert(
			fc.property(text, (source) => {
				for (const { span } of readYaml(source, 5).problems) {
					assert.ok(span.start >= 5 && span.start <= span.end);
					assert.ok(span.end <= 5 + source.length);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

suite('plain YAML', () => {
	test('reads what entries are mostly written in', () => {
		const source = [
			'# A character.',
			'name: Miss Lucy Wainright',
			'page: 007',
			'chapter: 7',
			'role: ',
			"aliases: [Lucy, 'Miss Lucy', 7]",
			'themes:',
			'  - memory',
			'  - "the body: a gift"',
			'relations:',
			'- to: kathy',
			'  kind: guardian, and more',
			'- to: tommy',
		].join('\n');
		const fields = readPlainYaml(source, 0);
		assert.ok(fields);
		assert.deepEqual(plainJs(fields), parseYaml(source, { logLevel: 'silent' }));
	});

	test('leaves everything else to the parser', () => {
		const others = [
			'a: b: c',
			'a: "b\\n"',
			'a: |\n  b',
			'a: b\n  c',
			'a: &x b',
			'a: {b: c}',
			'a: true',
			'a: ~',
			'a: 1.5',
			'a: 0x1f',
			'a: -1',
			'a: b # c',
			'a: [b, [c]]',
			'a: [b,]',
			'a:\n  - b\n - c',
			'a:\n  b: c',
			'a:\n  - - b',
			'a: b\na: c',
			'a:\tb',
			'"a": b',
			'- a',
			'a',
		];
		for (const source of others) {
			assert.equal(readPlainYaml(source, 0), undefined, source);
		}
	});

	test('gives exactly what the parser gives, or nothing', () => {
		const word = fc.oneof(
			fc.constantFrom('Ruth', 'Miss Lucy', '7', '007', 'it’s', '"a b"', "'c'", '1984-01-01', 'no'),
			fc.constantFrom(
				'a#b',
				'a:b',
				'a: b',
				'x #y',
				'[a, b]',
				'[]',
				'12e3',
				'NULL',
				'.5',
				'e,f',
				'',
			),
			fc.string({ maxLength: 6 }),
		);
		const line = fc
			.tuple(
				fc.constantFrom('', '', '', '- ', '  - ', '    ', '  '),
				fc.constantFrom('a', 'b', 'c', 'd'),
				word,
			)
			.chain(([indent, key, value]) =>
				fc.constantFrom(`${indent}${key}: ${value}`, `${indent}${value}`, `${key}:`),
			);
		const source = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
		fc.assert(
			fc.property(source, (text) => {
				const plain = readPlainYaml(text, 3);
				if (plain) {
					assert.deepEqual({ fields: plain, repeated: [] }, readWholeYaml(text, 3));
				}
			}),
			{ numRuns: 300 },
		);
	});
});
