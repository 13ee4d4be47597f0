import assert from 'node:assert/strict';
import { lazy } from '../../src/core/lazy.js';

suite('what is lazy', () => {
	test('is made when it is first asked for, and once, even if it is nothing', () => {
		let made = 0;
		const give = lazy(() => {
			made++;
			return undefined;
		});
		assert.equal(made, 0);
		assert.equal(give(), undefined);
		assert.equal(give(), undefined);
		assert.equal(made, 1);
	});
});
