import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MentionStore } from '../../../src/core/mentions/mentionStore.js';
import { findMentions } from '../../../src/core/mentions/mentions.js';
import { compileNames } from '../../../src/core/mentions/names.js';
import { maskedRegions, paragraphAt } from '../../../src/core/text/markdown.js';
import { spansWithin } from '../../../src/core/text/spanLists.js';

const MATCHER = compileNames([
	{ text: 'Ruth', candidates: [0] },
	{ text: 'Miss Lucy', candidates: [1] },
	{ text: 'Lucy', candidates: [2] },
	{ text: 'carer', inflect: 'plural', candidates: [3] },
]);

/** What opens, closes and parts in Markdown, and names to be found between. */
const PIECES = [
	...[
		'Ruth',
		'Miss Lucy',
		'Lucy',
		'Miss',
		'carers',
		' ',
		' ',
		'\n',
		'\n',
		'\n\n',
		'\n\n',
		'\r\n',
		' \n\n',
	],
	...[
		'```',
		'```\n',
		'~~~\n',
		'    ',
		'\t',
		'- ',
		'> ',
		'# ',
		'`',
		'``',
		'$$\n',
		'$',
		'<!--',
		'-->',
		'<pre>\n',
	],
	...[
		'</pre>',
		'<b ',
		'">',
		'](',
		')',
		'[[',
		']]',
		'|',
		'[^1]: ',
		'---\n',
		'---',
		'"',
		'%%',
		'{{',
		'}}',
		'@',
		'x',
	],
];

const text = (most: number) =>
	fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));

suite('the mentions in a text that is being edited', () => {
	test('are those of the whole text after every edit', () => {
		const runs = Number(process.env.CLOSE_READING_RUNS ?? 40);
		const edit = fc.record({ at: fc.nat(10_000), removed: fc.nat(12), inserted: text(3) });
		fc.assert(
			fc.property(text(60), fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 5 }), check),
			{ numRuns: runs },
		);
	}).timeout(0);

	test('are read from the paragraphs touched and their neighbours alone', () => {
		const paragraph = 'Ruth and Miss Lucy.\n\n';
		const before = paragraph.repeat(1000);
		const store = new MentionStore(MATCHER, before);
		const start = 500 * paragraph.length + 4;
		const after = `${before.slice(0, start)}!${before.slice(start)}`;
		let read = 0;
		store.edit([{ start, removedLength: 0, inserted: '!' }], (from, to) => {
			read += to - from;
			return after.slice(from, to);
		});
		assert.deepEqual(store.all(), findMentions(MATCHER, after));
		assert.ok(read <= 6 * paragraph.length, `${read} code units read`);
	});

	test('stand in paragraphs that can be read alone, with what is no prose in them', () => {
		fc.assert(
			fc.property(text(60), fc.nat(10_000), text(3), (before, at, inserted) => {
				const start = at % (before.length + 1);
				const now = before.slice(0, start) + inserted + before.slice(start);
				const store = new MentionStore(MATCHER, before);
				const read = (from: number, to: number) => now.slice(from, to);
				store.edit([{ start, removedLength: 0, inserted }], read);
				const offset = start + inserted.length;
				const found = store.paragraphAt(offset, read);
				const masked = maskedRegions(now);
				if (!found) {
					assert.ok(offset < (masked[0]?.end ?? 0) && now.startsWith('---'), JSON.stringify(now));
					return;
				}
				const paragraph = paragraphAt(now, offset);
				const end = found.start + found.text.length;
				assert.equal(found.text, now.slice(found.start, end));
				assert.ok(paragraph.start >= found.start && paragraph.end <= end, JSON.stringify(now));
				const expected = spansWithin(masked, found.start, end);
				assert.deepEqual(found.masked, expected, JSON.stringify(now));
			}),
			{ numRuns: 200 },
		);
	});

	test('are not read beyond the paragraph that is asked for', () => {
		const paragraph = 'Ruth and Miss Lucy.\n\n';
		const whole = paragraph.repeat(1000);
		const ranges: (readonly [number, number])[] = [];
		const found = new MentionStore(MATCHER, whole).paragraphAt(105, (from, to) => {
			ranges.push([from, to]);
			return whole.slice(from, to);
		});
		assert.deepEqual(found, { start: 105, text: paragraph, masked: [] });
		assert.deepEqual(ranges, [[105, 126]]);
	});

	function check(before: string, events: { at: number; removed: number; inserted: string }[][]) {
		const store = new MentionStore(MATCHER, before);
		let now = before;
		for (const edits of events) {
			const made = edits.map(({ at, removed, inserted }) => {
				const start = at % (now.length + 1);
				const removedLength = Math.min(removed, now.length - start);
				now = now.slice(0, start) + inserted + now.slice(start + removedLength);
				return { start, removedLength, inserted };
			});
			store.edit(made, (from, to) => now.slice(from, to));
			assert.deepEqual(store.all(), findMentions(MATCHER, now), JSON.stringify(now));
		}
		assert.deepEqual(store.all(), findMentions(MATCHER, now), JSON.stringify(now));
	}
});
