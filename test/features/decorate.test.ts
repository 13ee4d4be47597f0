import assert from 'node:assert/strict';
import { mentionsIn } from '../../src/core/mentions/named.js';
import { decorate } from '../../src/features/decorate.js';
import { underline } from '../fixture.js';
import { bookOf, hailsham, wholeNote } from './books.js';

suite('decorate', () => {
	const text = 'Ruth and [[tommy|him]] in Norfolk,\nnot `Ruth`, *Never Let Me Go*.';

	function check(...expected: readonly string[]): void {
		const found = decorate(mentionsIn(wholeNote(bookOf(hailsham), text)));
		const marks = [...found].flatMap(([label, spans]) => spans.map((span) => ({ span, label })));
		assert.equal(underline(text, marks), expected.join('\n'));
	}

	test('gives names the colour of their type, and nothing else', () => {
		check(
			'Ruth and [[tommy|him]] in Norfolk,',
			'^^^^ character',
			'                 ^^^ character',
			'                          ^^^^^^^ place',
			'not `Ruth`, *Never Let Me Go*.',
		);
	});
});
