import assert from 'node:assert/strict';
import { indexInSteps } from '../../../src/core/editions/passages.js';
import { readEdition, readEditionInSteps } from '../../../src/core/editions/readEdition.js';
import { finish, type Steps } from '../../../src/core/editions/steps.js';
import { tokensInSteps, tokensOf } from '../../../src/core/editions/tokens.js';
import { foldForComparison, foldInSteps } from '../../../src/core/quotations/foldQuotation.js';
import { epub } from './epubs.js';

/** Signs of every kind, so that steps end in the middle of each of them. */
const line =
	'Ça va… “naïve” 𝒜𝓃𝓉𝒽𝑜𝓃𝓎 said - - -  “no!” 他說：「不」。 e\u0301e\u0301 well-known ,\n';
const long = line.repeat(4_500);

suite('reading in steps', () => {
	test('comes to the same as reading at once', () => {
		const folded = foldForComparison(long);
		const inSteps = finish(foldInSteps(long));
		assert.equal(inSteps.folded, folded.folded);
		for (let at = 0; at < folded.folded.length; at += 4_001) {
			assert.equal(inSteps.originalAt(at), folded.originalAt(at));
		}
		assert.deepEqual(
			Array.from(finish(tokensInSteps(folded.folded)).hashes),
			Array.from(tokensOf(folded.folded).hashes),
		);
	});

	test('loses nothing of a document where a step ends', () => {
		for (const lead of ['', 'a', 'ab', 'abc', 'abcd']) {
			const words = `${lead} ${'𝒜 <b>é</b> &amp; <i id="x">2</i>\r\n'.repeat(2_500)}`;
			const { edition } = readEdition(
				epub({ documents: { 'a.xhtml': `<p>${words}</p>` } }),
				'a.epub',
			);
			assert.equal(edition?.text, `${lead} ${'𝒜 é & 2 '.repeat(2_500)}`.trim());
		}
	});

	test('pauses at least once in 64,000 characters, whatever is read', () => {
		const bytes = new TextEncoder().encode(long.replaceAll(' said', '\n\nsaid'));
		const documents = { 'a.xhtml': `<p>${long}</p>`, 'b.xhtml': `<p>${long}</p>` };
		const fewest = Math.floor(long.length / 64_000);
		assert.ok(count(readEditionInSteps(bytes, 'a.txt')) >= fewest);
		assert.ok(count(readEditionInSteps(bytes, 'a.md')) >= fewest);
		assert.ok(count(readEditionInSteps(epub({ documents }), 'a.epub')) >= 2 * fewest);
	});

	test('pauses at least once in 256,000 characters while passages are indexed', () => {
		assert.ok(count(indexInSteps(long)) >= 2 * Math.floor(long.length / 256_000));
	});

	function count(steps: Steps<unknown>): number {
		let pauses = 0;
		while (!steps.next().done) {
			pauses += 1;
		}
		return pauses;
	}
});
