import assert from 'node:assert/strict';
import { makeRoom } from '../../../src/core/editions/makeRoom.js';

suite('room for editions that were read', () => {
	const kept = [
		{ name: 'emma', size: 30, mtime: 3 },
		{ name: 'walden', size: 30, mtime: 1 },
		{ name: 'dracula', size: 30, mtime: 2 },
	];

	function check(most: number, wanted: readonly string[], spared: string, gone: readonly string[]) {
		assert.deepEqual(makeRoom(kept, most, new Set(wanted), spared), gone);
	}

	test('is there while they take no more than they may', () => {
		check(90, [], 'emma', []);
		check(1000, ['walden'], 'emma', []);
	});

	test('is made by what was read longest ago, and by no more than that', () => {
		check(89, [], 'emma', ['walden']);
		check(60, [], 'emma', ['walden']);
		check(59, [], 'emma', ['walden', 'dracula']);
	});

	test('is made by what nobody wants any more before what is in use', () => {
		check(89, ['walden'], 'emma', ['dracula']);
		check(59, ['walden'], 'emma', ['dracula', 'walden']);
	});

	test('is not made by what was read just now, be it as large as it will', () => {
		check(0, [], 'walden', ['dracula', 'emma']);
		check(10, [], 'emma', ['walden', 'dracula']);
	});
});
