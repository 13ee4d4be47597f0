import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marksByOpening, withInnerMarks } from '../../../src/core/quotations/marks.js';

suite('quotation marks', () => {
	function check(opening: string, text: string, expected: string): void {
		const marks = marksByOpening.get(opening);
		assert.ok(marks);
		assert.equal(withInnerMarks(text, marks), expected);
	}

	test('alternate inside double marks', () => {
		check('“', '“They’re scared,” she said.', '‘They’re scared,’ she said.');
		check('"', '"Scared," she said. "Of us."', '‘Scared,’ she said. ‘Of us.’');
		check('“', '“He said ‘no’ twice,” she said.', '‘He said “no” twice,’ she said.');
		check('“', '“One\nline,\n\nand more.”', '‘One\nline,\n\nand more.’');
	});

	test('alternate inside single marks', () => {
		check('‘', '‘They’re scared,’ she said.', '“They’re scared,” she said.');
		check('‘', "'Scared,' she said.", '“Scared,” she said.');
		check('‘', '‘He said “no” twice,’ she said.', '“He said ‘no’ twice,” she said.');
		check('‘', '“Scared,” she said.', '“Scared,” she said.');
	});

	test('alternate inside guillemets', () => {
		check('«', '« Peur », dit-elle.', '“ Peur ”, dit-elle.');
		check('«', '“Scared,” she said.', '“Scared,” she said.');
	});

	test('are told from apostrophes', () => {
		check('“', 'the others’ coats, ’tis true', 'the others’ coats, ’tis true');
		check('‘', 'I’d like the others’ coats.', 'I’d like the others’ coats.');
		check(
			'‘',
			'‘I’d like the others’ coats,’ she said.',
			'“I’d like the others’ coats,” she said.',
		);
		check('‘', 'what they call ‘donors’ here', 'what they call “donors” here');
		check('‘', "give 'em the boys' coats", "give 'em the boys' coats");
	});

	test('stay where one is missing', () => {
		check('“', 'a “word without an end', 'a “word without an end');
		check('‘', 'a ‘word without an end', 'a ‘word without an end');
	});

	test('are all that changes', () => {
		const piece = fc.constantFrom(
			'“',
			'”',
			'‘',
			'’',
			'"',
			"'",
			' ',
			'x',
			's',
			'é',
			'.',
			',',
			'\n',
			'«',
			'»',
		);
		const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, fc.constantFrom(...marksByOpening.values()), (words, marks) => {
				const letters = (one: string) => one.replace(/[“”‘’"'«»]/g, '_');
				assert.equal(letters(withInnerMarks(words, marks)), letters(words));
			}),
		);
	});
});
