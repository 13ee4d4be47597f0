import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/book/note.js';
import { compareWords } from '../../../src/core/quotations/compareWords.js';
import { fixesFor } from '../../../src/core/quotations/fixes.js';
import { patternOf } from '../../../src/core/quotations/pattern.js';
import { readQuotations } from '../../../src/core/quotations/readQuotations.js';
import { isVerbatim } from '../../../src/core/quotations/verbatim.js';
import { wordsOf } from '../../../src/core/quotations/words.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { dressed, randomFrom } from './dress.js';
import { prose } from './prose.js';

function differencesIn(note: string, text: string) {
	return readQuotations(note, maskedRegions(note)).map((quotation) => {
		const pattern = patternOf(note, quotation.parts);
		const source = { text, words: wordsOf(text), open: false };
		return { quotation, compared: compareWords(note, pattern, source) };
	});
}

function applied(text: string, edits: readonly TextEdit[]): string {
	return [...edits]
		.reverse()
		.reduce(
			(rest, { span, text: put }) => rest.slice(0, span.start) + put + rest.slice(span.end),
			text,
		);
}

suite('any quotation', () => {
	test('is verbatim in whatever dress', () => {
		fc.assert(
			fc.property(prose, fc.nat(), (text, seed) => {
				const note = dressed(text, randomFrom(seed));
				for (const { compared } of differencesIn(note, text)) {
					assert.ok(!compared || isVerbatim(compared), note);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('is not verbatim with one inner word changed, and each fix makes it so', () => {
		const change = fc.constantFrom('drop', 'add', 'change');
		fc.assert(
			fc.property(prose, fc.nat(), change, (text, number, how) => {
				const words = text.split(' ');
				const at = 2 + (number % (words.length - 4));
				const removed = how === 'add' ? 0 : 1;
				const added = how === 'drop' ? [] : ['xylophone'];
				words.splice(at, removed, ...added);
				const note = `So: “${words.join(' ')}” (12).`;
				const [found] = differencesIn(note, text);
				const differences = found?.compared?.differences ?? [];
				const same = how === 'drop' && text.includes(words.join(' '));
				assert.ok(same || differences.length > 0, note);
				for (const { kind, edits } of fixesFor(note, differences, '“')) {
					const fixed = applied(note, edits);
					const [after] = differencesIn(fixed, text);
					assert.ok(after?.compared && isVerbatim(after.compared), `${kind}: ${note} → ${fixed}`);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('is read and compared without a failure, whatever it holds', () => {
		const piece = fc.constantFrom(
			'word',
			'[',
			']',
			'…',
			'. .',
			'.',
			'“',
			'[[',
			'|',
			']]',
			'\n',
			' ',
			'’s',
			'-',
			'*',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), prose, (pieces, text) => {
				const note = pieces.join('');
				const pattern = patternOf(note, [{ start: 0, end: note.length }]);
				const source = { text, words: wordsOf(text), open: true };
				for (const { span, mend } of compareWords(note, pattern, source)?.differences ?? []) {
					for (const { start, end } of [span, mend.span]) {
						assert.ok(0 <= start && start <= end && end <= note.length, note);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});
