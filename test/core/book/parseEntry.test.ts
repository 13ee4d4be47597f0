import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryTypes, positionOf } from '../../../src/core/book/entry.js';
import { checkFile, entry, parse, said } from './shelf.js';

suite('entry', () => {
	/** What an entry says besides its type, from the lines of its frontmatter. */
	function check(lines: string, expected: object): void {
		const { entry: read, problems } = parse(entry(lines));
		assert.deepEqual(problems, [], lines);
		const { type: _type, ...rest } = { type: undefined, ...said(read) };
		assert.deepEqual(rest, expected, lines);
	}

	test('needs no more than its type and its name', () => {
		for (const type of entryTypes.filter((one) => one !== 'quote')) {
			check(`type: ${type}\nname: Ruth`, { name: 'Ruth' });
		}
		check('type: quote\ntext: We all complete.', {
			name: 'We all complete.',
			text: 'We all complete.',
		});
	});

	test('takes its id from its file', () => {
		assert.equal(parse(entry('type: term\nname: x'), 'ruth').entry?.id, 'ruth');
		assert.deepEqual(parse(entry('type: term\nname: x'), 'ruth').entry?.files, [
			'file:/book/ruth.md',
		]);
	});

	test('keeps unknown keys out and numbers in texts as they are written', () => {
		check('type: term\nname: 1984\nmeaning: 007\ncolour: red', { name: '1984', meaning: '007' });
		check('type: quote\ntext: x\npage: 007\npara: 3\nline: 1.50', {
			name: 'x',
			text: 'x',
			page: '007',
			paragraph: '3',
			line: '1.50',
		});
	});

	test('reads numbers that stand in quotation marks', () => {
		check('type: term\nname: x\nchapter: "7"\nreveal: \'9\'', { name: 'x', chapter: 7, reveal: 9 });
	});

	test('counts one word as a list of one, and an empty key as none', () => {
		check('type: character\nname: x\naliases: y\nthemes: memory', {
			name: 'x',
			aliases: [{ name: 'y' }],
			themes: ['memory'],
		});
		check('type: character\nname: x\naliases:\nthemes: []\nrole:\nrelations:\n  -', { name: 'x' });
	});

	test('reads aliases, relations, later lines and misquotes with their own keys', () => {
		check(
			[
				'type: character',
				'name: Madame',
				'match: marked',
				'case: any',
				'aliases:',
				'  - {name: Marie-Claude, reveal: 22, match: marked, case: any}',
				'relations:',
				'  - {to: miss-emily, kind: friend, from: 4, until: 22, note: lives with her}',
				'  - kathy',
				'later:',
				'  - {chapter: 22, text: She was on their side.}',
			].join('\n'),
			{
				name: 'Madame',
				match: 'marked',
				case: 'any',
				aliases: [{ name: 'Marie-Claude', reveal: 22, match: 'marked', case: 'any' }],
				relations: [
					{ to: 'miss-emily', kind: 'friend', from: 4, until: 22, note: 'lives with her' },
					{ to: 'kathy' },
				],
				later: [{ chapter: 22, text: 'She was on their side.' }],
			},
		);
		check('type: quote\ntext: x\nmisquotes:\n  - y\n  - {text: z, note: a film}', {
			name: 'x',
			text: 'x',
			misquotes: [{ text: 'y' }, { text: 'z', note: 'a film' }],
		});
	});

	test('has its first paragraph as its description and the rest as commentary', () => {
		const cases = [
			['One\nline.\n\nTwo.\n\nThree.', 'One\nline.', 'Two.\n\nThree.'],
			['\r\nOne.\r\n \r\nTwo.\r\n', 'One.', 'Two.'],
			['# Ruth\n\nOne.\n\nTwo.', 'One.', 'Two.'],
			['# Ruth\n## Who\nOne.', 'One.', ''],
			['#hash', '#hash', ''],
			['# Ruth', '', ''],
			['  ', '', ''],
		];
		for (const [body, description, commentary] of cases) {
			const read = parse(entry(`type: term\nname: x\n---\n${body}`)).entry;
			assert.deepEqual([read?.description, read?.commentary], [description, commentary], body);
		}
	});

	test('notes each reference and each chapter with its place', () => {
		const text = entry(
			'type: event\nname: x\nchapter: 3\nplace: norfolk\ncharacters: [ruth, tommy]',
		);
		const { references, positions } = parse(text);
		assert.deepEqual(
			references.map(({ key, text: words, span }) => [
				key,
				words,
				text.slice(span.start, span.end),
			]),
			[
				['characters', 'ruth', 'ruth'],
				['characters', 'tommy', 'tommy'],
				['place', 'norfolk', 'norfolk'],
			],
		);
		assert.deepEqual(
			positions.map(({ key, chapter }) => [key, chapter]),
			[['chapter', 3]],
		);
	});

	test('without a type is a note, and nothing in it is a mistake', () => {
		for (const text of ['Words.', entry('title: x\naliases: 7\nthemes: {}'), '---\n\nWords.']) {
			const { entry: read, problems } = parse(text);
			assert.deepEqual([read, problems], [undefined, []], text);
		}
	});
});

suite('problems of an entry', () => {
	const ruth = 'type: character\nname: Ruth\n';

	test('a wrong type is told on the value, which counts as absent', () => {
		const cases = [
			'aliases: ⟦7⟧',
			'aliases: ⟦{name: x}⟧',
			'aliases: [⟦[a, b]⟧]',
			'aliases: [⟦true⟧]',
			'aliases: [⟦{reveal: 3}⟧]',
			'aliases: [{name: ⟦[x]⟧}]',
			'role: ⟦[a, b]⟧',
			'role: ⟦true⟧',
			'role: ⟦{a: b}⟧',
			'chapter: ⟦seven⟧',
			'chapter: ⟦7.5⟧',
			'chapter: ⟦-1⟧',
			'chapter: ⟦.inf⟧',
			'chapter: ⟦[7]⟧',
			'relations: ⟦{to: tommy}⟧',
			'relations: [⟦{kind: friend}⟧]',
			'relations: [{to: tommy, from: ⟦then⟧}]',
			'later: ⟦7⟧',
			'later: [⟦She dies.⟧]',
			'later: [⟦{chapter: 3}⟧]',
			'later: [{chapter: ⟦soon⟧, text: x}]',
			'themes: ⟦7⟧',
			'themes: [⟦{a: b}⟧]',
		];
		for (const line of cases) {
			const { entry: read } = checkFile('frontmatter.wrong-type', entry(`${ruth}${line}`));
			const { chapter, aliases, later }: Partial<typeof read> = read ?? {};
			assert.equal(read?.name, 'Ruth', line);
			assert.equal(chapter, undefined, line);
			assert.deepEqual([...(aliases ?? []), ...(later ?? [])], [], line);
		}
	});

	test('a date where text is due is told, and kept as it is written', () => {
		const { entry: read } = checkFile(
			'frontmatter.wrong-type',
			entry('type: term\nname: ⟦1813-01-28⟧'),
		);
		assert.equal(read?.name, '1813-01-28');
		checkFile('frontmatter.wrong-type', entry('type: term\nname: "1813-01-28"'));
	});

	test('an unknown type and an unknown value are told on the word', () => {
		const { entry: read } = checkFile(
			'frontmatter.unknown-type',
			entry('type: ⟦caracter⟧\nname: x'),
		);
		assert.equal(read, undefined);
		checkFile('frontmatter.unknown-type', entry('type: ⟦[character]⟧\nname: x'));
		checkFile('frontmatter.unknown-type', entry('type: ⟦constructor⟧\nname: x'));
		checkFile('frontmatter.unknown-value', entry('type: quote\ntext: x\nstatus: ⟦true⟧'));
		checkFile('frontmatter.unknown-value', entry('type: theme\nname: x\nkind: ⟦Motif⟧'));
		checkFile('frontmatter.unknown-value', entry(`${ruth}aliases: [{name: y, match: ⟦all⟧}]`));
	});

	test('a missing name is told once, where the type or the empty key stands', () => {
		checkFile('frontmatter.missing-name', entry('type: ⟦character⟧\naliases: [x]'));
		checkFile('frontmatter.missing-name', entry('type: character\n⟦name⟧:'));
		checkFile('frontmatter.missing-name', entry('type: ⟦quote⟧\nname: x'));
		const { entry: read, unnamed } = checkFile(
			'frontmatter.wrong-type',
			entry('type: character\nname: ⟦[x]⟧'),
		);
		assert.deepEqual([read, unnamed?.type], [undefined, 'character']);
	});

	test('a missing name is told beside another mistake', () => {
		const codes = parse(entry('type: character\naliases: 7')).problems.map(({ code }) => code);
		assert.deepEqual(codes, ['frontmatter.wrong-type', 'frontmatter.missing-name']);
	});

	test('an empty file is told, and one with a body only is not', () => {
		checkFile('file.empty', '⟦⟧');
		checkFile('file.empty', '⟦  ⟧\n\n');
		checkFile('file.empty', 'x');
	});

	test('a position that cannot be read hides until the whole book is read', () => {
		const cases = [
			'chapter: seven',
			'chapter: 3\nreveal: soon',
			'chapter: [3',
			'aliases: [\n---\nx',
		];
		for (const lines of cases) {
			const { entry: read } = parse(entry(`${ruth}${lines}`));
			assert.equal(read && positionOf(read), Infinity, lines);
		}
		const kept = parse(entry(`${ruth}chapter: 3\naliases: [x`)).entry;
		assert.equal(kept && positionOf(kept), 3);
		const bad = parse(
			entry(
				`${ruth}aliases: [{name: y, reveal: x}]\nrelations: [{to: z, from: x}]\nlater: [{chapter: x, text: z}]`,
			),
		).entry;
		assert.deepEqual(bad?.aliases[0]?.reveal, Infinity);
		assert.deepEqual(bad?.type === 'character' && [bad.relations, bad.later], [[], []]);
	});

	test('frontmatter that is broken is one problem, and what can be read is kept', () => {
		const { entry: read } = checkFile(
			'frontmatter.broken',
			'---\r\ntype: character\r\nname: ⟦Ruth: a girl⟧\r\nchapter: 3\r\n---\r\nA girl.\r\n',
		);
		assert.deepEqual(said(read), {
			type: 'character',
			name: 'Ruth: a girl',
			chapter: 3,
			description: 'A girl.',
		});
		checkFile('frontmatter.duplicate-key', entry(`${ruth}⟦name⟧: Rachel`));
		checkFile('frontmatter.broken', entry('type: character\n⟦name⟧'));
		checkFile('frontmatter.broken', entry(`${ruth}aliases: 7\nchapter: ⟦[3⟧`));
	});

	test('a file is read up to a limit, and its frontmatter with it', () => {
		const long = entry(`${ruth}---\n${'word '.repeat(400_000)}`);
		const { entry: read, problems } = parse(long);
		assert.deepEqual(
			problems.map(({ code, facts }) => [code, facts.megabytes]),
			[['file.too-long', 2]],
		);
		assert.equal(read?.name, 'Ruth');
		assert.ok((read?.description.length ?? 0) <= 1024 * 1024);
	});

	test('no text makes it throw', () => {
		const line = fc.oneof(
			fc.constantFrom(...entryTypes.map((type) => `type: ${type}`)),
			fc
				.tuple(
					fc.constantFrom(
						'name',
						'text',
						'aliases',
						'chapter',
						'later',
						'relations',
						'author',
						'chapters',
					),
					fc.constantFrom(
						'x',
						'7',
						'[1, [2]]',
						'{to: {}}',
						'[{name: [x]}]',
						'null',
						'- x',
						'"',
						'2020-01-01',
					),
				)
				.map(([key, value]) => `${key}: ${value}`),
			fc.string(),
		);
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const text = entry(lines.join('\n'));
				for (const { span } of parse(text).problems) {
					assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
				}
			}),
			{ numRuns: 100 },
		);
	});
});
