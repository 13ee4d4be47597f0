import assert from 'node:assert/strict';
import { lineStarts } from '../../../src/core/text/lines.js';

suite('lines', () => {
	test('begin after any of the three line breaks, and at the start', () => {
		assert.deepEqual([...lineStarts('a\nb\r\nc\rd')], [0, 2, 5, 7]);
		assert.deepEqual([...lineStarts('')], [0]);
		assert.deepEqual([...lineStarts('\n\n')], [0, 1, 2]);
	});
});
