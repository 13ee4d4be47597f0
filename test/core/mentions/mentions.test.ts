import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/mentions/mentions.js';
import { compileNames, type Name } from '../../../src/core/mentions/names.js';
import { bracketed } from '../../fixture.js';

/** A name from its text; `?` before it: only when marked; `~`: any case; `+`: its plural too. */
function named(written: string, candidate: number): Name {
	return {
		text: written.replace(/^[?~+]+/, ''),
		match: /^[?~+]*\?/.test(written) ? 'marked' : undefined,
		case: /^[?~+]*~/.test(written) ? 'any' : undefined,
		inflect: /^[?~+]*\+/.test(written) ? 'plural' : undefined,
		candidates: [candidate],
	};
}

/** Checks that of `names` exactly what is between `⟦` and `⟧` in `shown` is found. */
function check(names: string, shown: string): void {
	const matcher = compileNames(names.split(', ').map(named));
	const text = shown.replace(/[⟦⟧]/gu, '');
	const found = findMentions(matcher, text);
	assert.equal(
		bracketed(
			text,
			found.map(({ span }) => span),
		),
		shown,
	);
}

suite('names in a text', () => {
	test('are found as whole words', () => {
		check('Tom, Ruth', '⟦Tom⟧ said: tomorrow, Tomorrow, Tommy, 2Tom, ⟦Ruth⟧.');
	});

	test('are found longest first, and leftmost', () => {
		check('Miss Lucy, Lucy, Lucy Wainright', '⟦Miss Lucy⟧ and ⟦Lucy⟧ and ⟦Lucy Wainright⟧');
		check('Miss Lucy, Lucy Wainright', '⟦Miss Lucy⟧ Wainright');
	});

	test('keep their titles', () => {
		check('Miss Emily', 'Emily waited for ⟦Miss Emily⟧.');
		check('Emily', 'Miss ⟦Emily⟧');
		check('Mr. Darcy', '⟦Mr Darcy⟧ and ⟦Mr. Darcy⟧');
	});
});
