import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/book/nearest.js';

suite('nearest word', () => {
	const known = ['character', 'theme', 'symbol', 'Miss Emily', 'Ruth'];

	test('is the one that was meant', () => {
		assert.equal(nearest('caracter', known), 'character');
		assert.equal(nearest('Theme', known), 'theme');
		assert.equal(nearest('rutth', known), 'Ruth');
		assert.equal(nearest('miss emilly', known), 'Miss Emily');
	});

	test('is none where nothing is near, however short the word', () => {
		assert.equal(nearest('chapter seven', known), undefined);
		assert.equal(nearest('Kathy', known), undefined);
		assert.equal(nearest('', known), undefined);
		assert.equal(nearest('x', []), undefined);
	});
});
