import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quotation } from '../../../src/core/quotations/quotation.js';
import { readQuotations, readStretch } from '../../../src/core/quotations/readQuotations.js';
import { maskedRegions, paragraphAt } from '../../../src/core/text/markdown.js';
import { slice } from '../../../src/core/text/spans.js';
import { bracketed } from '../../fixture.js';

function read(text: string): readonly Quotation[] {
	return readQuotations(text, maskedRegions(text));
}

/** `⟦` and `⟧` stand around the words of every quotation that is in no other. */
function check(marked: string): void {
	const text = marked.replace(/[⟦⟧]/g, '');
	const parts = read(text)
		.filter(({ level }) => level === 0)
		.flatMap((quotation) => quotation.parts);
	assert.equal(bracketed(text, parts), marked);
}

/** The same for the quotations in quotations. */
function checkInner(marked: string): void {
	const text = marked.replace(/[⟦⟧]/g, '');
	const inner = read(text).filter(({ level }) => level === 1);
	assert.equal(
		bracketed(
			text,
			inner.flatMap(({ parts }) => parts),
		),
		marked,
	);
}

suite('quotations in a note', () => {
	test('stand between marks of any kind', () => {
		check('He said “⟦one two⟧” and "⟦three four⟧".');
		check("He said ‘⟦one two⟧’ and '⟦three four⟧'.");
		check('Il dit « ⟦oui⟧ » et er sagt »⟦ja⟧« und ›⟦nein⟧‹ und ‹⟦doch⟧›.');
		check('Er sagt „⟦Guten Tag⟧“ und ‚⟦ja⟧‘, on mówi „⟦tak⟧”.');
		check('彼は「⟦行こう⟧」と『⟦本⟧』。');
		check('(“⟦in brackets⟧”), *“⟦in emphasis⟧”*—“⟦after a dash⟧”');
		check('Hon sa ”⟦god dag⟧”, er tippt „⟦Guten Tag⟧".');
	});

	test('may be broken over lines, but not over a blank line, an item, a heading, a cell', () => {
		check('So “⟦broken across\na line⟧” it is.');
		check('So “broken across\n\na blank” line.');
		check('- so “one\n- item” and\n- “⟦another⟧”');
		check('# So “one\nand” other, “⟦third⟧”');
		check('| a “⟦x y⟧” | “b |\n| - | - |\n| c” | d |');
		check('So “⟦wrapped before\n27. December, by chance⟧” it is.');
		check('So “one\n1. a list” and\n2. “⟦another⟧”');
		check('1. so “one\n2. item” and “⟦another⟧”');
	});

	test('of single marks are told from apostrophes', () => {
		check('‘⟦told and not told⟧’ about the girls’ lives. ‘⟦The students’ work⟧’ was.');
		check("'⟦told and not told⟧' about the girls' lives, don't they?");
		check("'Twas the students' work in the '90s, rock 'n' roll, 'tis so.");
		check('’Twas the students’ work in the ’90s, rock ’n’ roll, o’ course.');
		check('‘⟦It’s what Kathy’s donors’ carers’ve said⟧’, she says.');
		check('‘⟦It was *Kathy*’s tape, Kathy’_s_ and not hers⟧’, she says.');
		check("'⟦*It was* Kathy's own *tape*⟧' and no *carer*'s.");
		check("He was runnin' and jumpin' in the '20s.");
	});

	test('are no inches and no dialogue with dashes', () => {
		check('He is 5\'10" tall, the page 6" wide, the board 6" × 4" and 2" thick.');
		check('A man of "⟦some 6\'2" or so⟧", they say.');
		check('— Bonjour, dit-il. — Oui, répond-elle.');
	});

	test('are not read where there is no prose', () => {
		check('`“code”` and “⟦see [a link](http://a.b "title") here⟧” <a title="x y">z</a>');
		check('```\n“fenced”\n```\n\n“⟦prose⟧”');
	});

	test('need a partner and leave those without one alone', () => {
		check('“⟦x⟧” and “open “⟦one⟧” and “two');
		check('"⟦x⟧" and one" or "two');
	});

	test('stand in one another', () => {
		check('“⟦He said ‘never’ to the boys’ mother⟧” (12).');
		checkInner('“He said ‘⟦never⟧’ to the boys’ mother” (12).');
		checkInner("'He said \"⟦never⟧\" to the boys' mother'");
		checkInner('„Er sagt ‚⟦nie⟧‘ zu mir“');
		checkInner('> A block that says “⟦so⟧” and goes on.');
		check('‘⟦the one said. “It is not so and⟧’ (12), ‘⟦he said.” So it was⟧’ (13).');
	});

	test('are one where only the speaker stands between', () => {
		check('“⟦The problem,⟧” she says, “⟦is that you’ve been told.⟧”');
		check('‘⟦All right,⟧’ says Ruth, ‘⟦don’t.⟧’');
		check('“⟦You⟧”—Kathy says—“⟦were⟧”');
		const kinds = (text: string) => read(text).map(({ kind }) => kind);
		assert.deepEqual(kinds('“The problem,” she says, “is.”'), ['interrupted']);
		assert.deepEqual(kinds('“The problem.” She says, “It is.”'), ['run-in', 'run-in']);
		assert.deepEqual(kinds('“one,” and by contrast “two”'), ['run-in', 'run-in']);
	});

	test('are set off as blocks, without what names their source', () => {
		check('> ⟦Two lines⟧\n> ⟦of a block.⟧ (Ishiguro 81)');
		check('> ⟦Words.⟧\n> — Mary Shelley, *Frankenstein*, ch. 5');
		check('> ⟦One paragraph.⟧\n>\n> ⟦And another⟧ [@ishiguro2005, chapter 7].');
		check('> “⟦Words between marks.⟧” (81)');
		check('> ⟦Words.⟧\n> *— Mary Shelley*');
		check('> ⟦Words.⟧\n>\n> <cite>Mary Shelley, *Frankenstein*</cite>');
		check('> ⟦Words.⟧\n> _Mary Shelley, Frankenstein_');
		check('> ⟦Words and\n> *what is stressed*⟧'.replace('\n> *', '⟧\n> ⟦*'));
		check('> ⟦Words,⟧\n⟦lazily continued.⟧ (81)');
		check('She says:\n> ⟦The words.⟧');
		check('„⟦Guten Tag⟧“ sagt sie:\n> ⟦The words.⟧');
		check('So “⟦one two⟧\n> ⟦three⟧” it is.');
		check('> [!note] A callout with “⟦some words⟧”.');
		check('> [!quote] A title\n> ⟦The words.⟧');
		check('> ⟦Accepted words.⟧ (81) <!-- close-reading: as quoted -->');
	});

	test('stand before a text as epigraphs', () => {
		check('*⟦What the hammer? what the chain?⟧*\n— William Blake');
		check('*Not an epigraph*\nbut two lines.');
	});

	test('name their speaker in the plain forms only', () => {
		const speaker = (text: string) => read(text)[0]?.speaker?.name;
		assert.equal(speaker('“You’ve been told,” Miss Lucy says (Ishiguro 81).'), 'Miss Lucy');
		assert.equal(speaker('“You’ve been told”, says Kathy H.'), 'Kathy H.');
		assert.equal(speaker('“Why?” asked *Ruth*.'), 'Ruth');
		assert.equal(speaker('As Kathy recalls, “We loved it”.'), 'Kathy');
		assert.equal(speaker('Ruth tells Kathy: “No.”'), 'Ruth');
		assert.equal(speaker('“It is,” [[tommy|he]] says.'), 'tommy');
		assert.equal(speaker('“It is.” Ruth says nothing of it.'), undefined);
		assert.equal(speaker('“It is,” she says, and Ruth says so too.'), undefined);
		assert.equal(speaker('Tommy and Ruth said, “It is.”'), undefined);
		assert.equal(speaker('“It is,” said Ruth and Tommy.'), undefined);
		assert.equal(speaker('“It is,” Kathy says Ruth said.'), undefined);
		assert.equal(speaker('What Ruth says is “It is.”'), undefined);
	});

	test('have the citation behind them, or the next one of their sentence', () => {
		const cited = (text: string) => {
			const [quotation] = read(text);
			const { citation, cited: how } = quotation ?? {};
			return citation ? `${how} ${slice(text, citation.span)}` : how;
		};
		assert.equal(cited('“It is” (Ishiguro 81).'), 'directly (Ishiguro 81)');
		assert.equal(cited('“It is,” she says (Ishiguro, ch. 7).'), 'nearby (Ishiguro, ch. 7)');
		assert.equal(cited('Ishiguro (2005, p. 81) says “it is” so.'), 'nearby (2005, p. 81)');
		assert.equal(cited('“It is.” The next says no more (Ishiguro 81).'), 'not');
		assert.equal(cited('“It is” so. The next says no more (Ishiguro 81).'), 'not');
		assert.equal(cited('“It is” (or so she thinks).'), 'not');
		assert.equal(cited('“It is”[^1] so.'), 'directly [^1]');
		assert.equal(cited('> It is.\n\n(Ishiguro 81)\n\nSo.'), 'directly (Ishiguro 81)');
		assert.equal(
			cited('> It is.\n>\n> So.\n\n[@ishiguro2005, p. 81].'),
			'directly [@ishiguro2005, p. 81]',
		);
		assert.equal(cited('> It is.\n\n— Kathy, ch. 3'), 'directly — Kathy, ch. 3');
		assert.equal(cited('> It is.\n\n(She was seven then.)'), 'not');
		assert.equal(cited('> It is.\n\n— Oui.'), 'not');
		assert.equal(cited('It is.\n\n(Ishiguro 81)'), undefined);
		const [, second] = read('“It is” (Ishiguro 81), and “so it was”.');
		assert.equal(second?.cited, 'not');
	});

	test('are of the one who is named before the year', () => {
		const names = (text: string) => read(text)[0]?.citation?.cites[0]?.names;
		assert.equal(names('Ishiguro (2005, p. 81) says “it is” so.'), 'Ishiguro');
		assert.equal(
			names('As in Never Let Me Go (2005, p. 81), “it is” so.'),
			'As in Never Let Me Go',
		);
		assert.equal(names('The novel (2005, p. 81) says “it is” so.'), '');
		assert.equal(names('She says “it is” so (2005, p. 81).'), '');
	});

	test('of a paragraph do not depend on the others', () => {
		const text = 'A “first one” (2).\n\n> A block\n> (Ishiguro 81)\n\nAnd “third” here.';
		const masked = maskedRegions(text);
		const apart = [0, 25, text.length].flatMap((offset) =>
			readStretch(text, paragraphAt(text, offset), masked),
		);
		assert.deepEqual(apart, readQuotations(text, masked));
	});

	test('may stand in a table of any width', () => {
		assert.equal(read(`${'|a'.repeat(130_000)}|“b”|`).length, 1);
	});

	test('lie in the text, whatever it is', () => {
		const piece = fc.constantFrom(
			...['“', '”', '"', "'", '‘', '’', '«', '»', '„', '「', '」', '> ', '\n', '\n\n', '(', ')'],
			...['[', ']', '…', ', ', ' Ruth says ', 'word ', 'it’s', '(Ishiguro 81)', '— X', '|', '*'],
			'- ',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join('');
				for (const { words, whole, parts, citation } of read(text)) {
					const spans = [words, whole, ...parts, citation?.span ?? words];
					assert.ok(spans.every(({ start, end }) => 0 <= start && start <= end));
					assert.ok(spans.every(({ end }) => end <= text.length));
					assert.ok(words.start < words.end && /\S/.test(text.charAt(words.start)));
				}
			}),
			{ numRuns: 80 },
		);
	});
});
