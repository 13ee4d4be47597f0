import assert from 'node:assert/strict';
import { decorate } from '../../src/features/decorate.js';
import { underline } from '../fixture.js';
import { bookOf, hailsham, wholeNote } from './books.js';

suite('decorate', () => {
	const text = 'Ruth and [[tommy|him]] in Norfolk,\nnot `Ruth`, *Never Let Me Go*.';

	function check(
		visible: readonly { start: number; end: number }[],
		...expected: readonly string[]
	): void {
		const found = decorate(wholeNote(bookOf(hailsham), text), visible);
		const marks = [...found].flatMap(([label, spans]) => spans.map((span) => ({ span, label })));
		assert.equal(underline(text, marks), expected.join('\n'));
	}

	test('gives names the colour of their type, and nothing else', () => {
		check(
			[{ start: 0, end: text.length }],
			'Ruth and [[tommy|him]] in Norfolk,',
			'^^^^ character',
			'                 ^^^ character',
			'                          ^^^^^^^ place',
			'not `Ruth`, *Never Let Me Go*.',
		);
	});

	test('looks at what is visible only', () => {
		check(
			[{ start: 20, end: 30 }],
			'Ruth and [[tommy|him]] in Norfolk,',
			'                          ^^^^^^^ place',
			'not `Ruth`, *Never Let Me Go*.',
		);
		check([], ...text.split('\n'));
	});
});
