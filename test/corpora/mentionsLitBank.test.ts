import assert from 'node:assert/strict';
import { litBank } from './mentionsLitBank.js';
import { measure, mentioned } from './mentionsMeasured.js';

suite('persons named in sixty novels', () => {
	for (const [inNotes, what] of [
		[false, 'as printed'],
		[true, 'dressed as notes'],
	] as const) {
		test(`are found with a precision and a recall of 0.99, ${what}`, function () {
			if (litBank().length === 0) {
				this.skip();
			}
			const { recall, precision, unmarked } = measure(mentioned, inNotes);
			assert.ok(recall >= 0.99, `recall ${recall}`);
			assert.ok(precision >= 0.99, `precision ${precision}`);
			assert.deepEqual(
				unmarked.filter((place) => !('named' in place)),
				[],
				'places that nobody has judged',
			);
		}).timeout(0);
	}
});
