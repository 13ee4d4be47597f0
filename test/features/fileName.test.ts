import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileName } from '../../src/features/fileName.js';

suite('file name', () => {
	test('has the letters and numbers of the name, small and with hyphens', () => {
		for (const [name, file] of [
			['Miss Lucy', 'miss-lucy'],
			['Kathy H.', 'kathy-h'],
			['Ruth’s possible', 'ruths-possible'],
			['Émile', 'emile'],
			['安娜', '安娜'],
			['1984', '1984'],
			['…', ''],
			['../../x', 'x'],
		]) {
			assert.equal(fileName(name ?? ''), file);
		}
	});

	test('is short, and the same when it is made again, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
				const file = fileName(name);
				assert.match(file, /^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u);
				assert.ok([...file].length <= 60);
				assert.equal(fileName(file), file);
			}),
		);
	});
});
