import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/mentions/mentions.js';
import { compileNames, type Name } from '../../../src/core/mentions/names.js';
import { bracketed } from '../../fixture.js';

/** A name from its text; `?` before it: only when marked; `~`: any case; `+`: its plural too. */
export function nameOf(written: string, candidate: number): Name {
	return {
		text: written.replace(/^[?~+]+/, ''),
		match: /^[?~+]*\?/.test(written) ? 'marked' : undefined,
		case: /^[?~+]*~/.test(written) ? 'any' : undefined,
		inflect: /^[?~+]*\+/.test(written) ? 'plural' : undefined,
		candidates: [candidate],
	};
}

/** Checks that of `names` exactly what is between `⟦` and `⟧` in `shown` is found. */
export function checkNames(names: string, shown: string): void {
	const matcher = compileNames(names.split(', ').map(nameOf));
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
