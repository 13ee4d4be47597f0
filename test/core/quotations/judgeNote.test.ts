import assert from 'node:assert/strict';
import { type JudgedNote, judgeNote } from '../../../src/core/quotations/judgeNote.js';
import type { PassageSource } from '../../../src/core/quotations/passageSource.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { edition, quotes } from './lamp.js';

suite('the quotations of a note that is being edited', () => {
	test('are read and compared again only where they were touched', () => {
		let asked = 0;
		const counted: PassageSource = {
			...edition(),
			findNearest: (words) => {
				asked++;
				return edition().findNearest(words);
			},
		};
		const paragraphs = Array.from(
			{ length: 20 },
			(_, at) => `Paragraph ${at}: “She laughed at this number ${at}, and would not answer me”.`,
		);
		const update = (note: string, former?: JudgedNote) =>
			judgeNote(note, maskedRegions(note), [{ quotes, edition: counted }], former);
		const before = update(paragraphs.join('\n\n'));
		assert.equal(before.paragraphs.length, 20);
		assert.ok(asked >= 20);
		asked = 0;
		const edited = ['New.', ...paragraphs.with(7, `${paragraphs[7]} More.`)].join('\n\n');
		const after = update(edited, before).paragraphs;
		assert.ok(asked > 0 && asked <= 2, String(asked));
		assert.equal(after.length, 20);
		assert.equal(after[19]?.start, after[18] && after[18].start + after[18].text.length + 2);
	});
});
