import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editWork, readNoteKeys } from '../../../src/core/book/note.js';

suite('keys of a note', () => {
	const keys = (lines: string) => readNoteKeys(`---\n${lines}\n---\nWords.\n`);

	test('say which books it is about', () => {
		assert.deepEqual(keys('work: never-let-me-go').works, ['never-let-me-go']);
		assert.deepEqual(keys('work: [emma, 1984]').works, ['emma', '1984']);
		assert.deepEqual(keys('work: false').works, []);
		assert.deepEqual(keys('work: []').works, []);
		assert.equal(keys('work:').works, undefined);
		assert.equal(keys('work: ""').works, undefined);
		assert.equal(keys('work: {id: emma}').works, undefined);
		assert.equal(keys('title: x').works, undefined);
		assert.equal(readNoteKeys('Words.').works, undefined);
	});

	test('say how far it may know', () => {
		assert.equal(keys('horizon: 7').horizon, 7);
		assert.equal(keys('horizon: all').horizon, 'all');
		assert.equal(keys('horizon: soon').horizon, 0);
		assert.equal(keys('horizon: -1').horizon, 0);
		assert.equal(keys('horizon:').horizon, undefined);
	});

	test('settle names and switch quotations off', () => {
		const read = keys('ignore: [Will, May]\nmeans: {Miss Bennet: jane-bennet}\nquotations: off');
		assert.deepEqual(read.ignore, ['Will', 'May']);
		assert.deepEqual([...read.means], [['Miss Bennet', 'jane-bennet']]);
		assert.equal(read.quotations, false);
		assert.equal(keys('a: b').quotations, true);
		assert.equal(keys('quotations: [off]').quotations, true);
		assert.deepEqual([keys('type: term').isEntry, keys('a: b').isEntry], [true, false]);
	});
});

suite('choosing the book of a note', () => {
	function edited(text: string, id: string): string {
		const { span, text: words } = editWork(text, id);
		return text.slice(0, span.start) + words + text.slice(span.end);
	}

	function check(text: string, expected: string, id = 'emma'): void {
		const after = edited(text, id);
		assert.equal(after, expected);
		assert.deepEqual(readNoteKeys(after).works, [id], after);
	}

	test('replaces its key', () => {
		check('---\nwork: x # y\n---\n', '---\nwork: emma # y\n---\n');
		check('---\nwork:\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
		check('---\nwork: \n---\n', '---\nwork: emma\n---\n');
		check('---\nwork: # y\n---\n', '---\nwork: emma # y\n---\n');
		check('---\nwork: false\n---\n', '---\nwork: emma\n---\n');
		check('---\nwork: "x"\n---\n', '---\nwork: emma\n---\n');
	});

	test('replaces a list and words over several lines, on the line of the key', () => {
		check('---\nwork: [a, b]\n---\n', '---\nwork: emma\n---\n');
		check('---\nwork:\n  - a\n  - b\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
		check('---\r\nwork:\r\n- a\r\n- b\r\n---\r\n', '---\r\nwork: emma\r\n---\r\n');
		check('---\nwork: >-\n  a\n  b\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
	});

	test('adds its key, and frontmatter where there is none', () => {
		check('---\ntitle: y\n---\n', '---\nwork: emma\ntitle: y\n---\n');
		check('---\r\ntitle: y\r\n---\r\n', '---\r\nwork: emma\r\ntitle: y\r\n---\r\n');
		check('---\n# y\n  title: y\n---\n', '---\n  work: emma\n# y\n  title: y\n---\n');
		check('---\n---\n', '---\nwork: emma\n---\n');
		check('', '---\nwork: emma\n---\n\n');
		check('Words.\n', '---\nwork: emma\n---\n\nWords.\n');
		check('\uFEFFWords.\r\n', '\uFEFF---\r\nwork: emma\r\n---\r\n\r\nWords.\r\n');
		check('---\n\nA rule above.\n', '---\nwork: emma\n---\n\n---\n\nA rule above.\n');
		check('---js\nx\n---\n', '---\nwork: emma\n---\n\n---js\nx\n---\n');
	});

	test('keeps JSON JSON', () => {
		check('---json\n{"work": "x"}\n---\n', '---json\n{"work": "emma"}\n---\n');
		check('---json\n{"a": 1}\n---\n', '---json\n{"work": "emma", "a": 1}\n---\n');
		check('---\n{}\n---\n', '---\n{"work": "emma"}\n---\n');
	});

	test('puts an id that YAML would take for something else in quotation marks', () => {
		check('', '---\nwork: "1984"\n---\n\n', '1984');
		check('', '---\nwork: "null"\n---\n\n', 'null');
		check('---\nwork: x\n---\n', '---\nwork: "Poems: #2"\n---\n', 'Poems: #2');
	});

	test('changes nothing else, whatever the note and the id', () => {
		const line = fc.constantFrom(
			...['work: a', 'work:', 'work: [a, b]', 'work:\n  - a\n  - b', 'work:\n- a', 'work: >\n  a'],
			...[
				'# work: a',
				'title: "a: b"',
				'tags:\n  - a',
				'work: false  # a',
				"'work': a",
				'',
				'a: {b: c}',
			],
		);
		const note = fc
			.tuple(
				fc.boolean(),
				fc.uniqueArray(line, {
					maxLength: 4,
					selector: (one) => (/^.?work/.test(one) ? 'work' : one),
				}),
				fc.constantFrom('', 'Words.\n', '\n---\n\n“Words.”'),
				fc.constantFrom('\n', '\r\n'),
				fc.constantFrom('', '\uFEFF'),
			)
			.map(([fenced, lines, body, lineBreak, mark]) => {
				const head = fenced ? `${['---', ...lines, '---'].join('\n')}\n` : '';
				return mark + `${head}${body}`.replaceAll('\n', lineBreak);
			});
		const id = fc
			.oneof(
				fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
				fc.constantFrom('emma', 'yes', '~'),
			)
			.map((one) => one.trim() || 'emma');
		fc.assert(
			fc.property(note, id, (text, chosen) => {
				const after = edited(text, chosen);
				assert.deepEqual(readNoteKeys(after).works, [chosen], after);
				assert.equal(edited(after, chosen), after);
				const { span } = editWork(text, chosen);
				const rest = text.slice(span.end);
				assert.ok(after.startsWith(text.slice(0, span.start)) && after.endsWith(rest));
			}),
		);
	});
});
