import assert from 'node:assert/strict';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { newEntry } from '../../src/features/newEntry.js';

suite('new entry', () => {
	test('lies where the book has others of its type', () => {
		const files = [
			{ path: 'work.md', type: 'work' },
			{ path: 'people/ruth.md', type: 'character' },
			{ path: 'loss.md', type: 'theme' },
		] as const;
		assert.equal(newEntry('Miss Lucy', 'character', files)?.path, 'people/miss-lucy.md');
		assert.equal(newEntry('Grief', 'theme', files)?.path, 'grief.md');
		assert.equal(newEntry('Norfolk', 'place', files)?.path, 'places/norfolk.md');
	});

	test('is read as what was written', () => {
		const { text = '', id = '' } = newEntry('Tommy: "D"', 'character', []) ?? {};
		const { entry, problems } = parseEntry(text, { id, file: 'file:///x.md' });
		assert.equal(entry?.name, 'Tommy: "D"');
		assert.deepEqual(problems, []);
	});

	test('is none without letters', () => {
		assert.equal(newEntry(' — ', 'term', []), undefined);
	});
});
