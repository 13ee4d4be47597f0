import assert from 'node:assert/strict';
import { judgeNote } from '../../../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../../../src/core/quotations/quoteIndex.js';
import { bookUpTo, checkWith, edition, quotes, verdicts } from './lamp.js';

suite('a quotation judged by the quotes of a book', () => {
	const check = (marked: string, ...codes: readonly string[]) =>
		checkWith([{ quotes }], marked, ...codes);

	test('is right where it is the quote, or a run of it, in any dress', () => {
		check('“The lamp was never out, she told me, but nobody went up to see who kept it” (12).');
		check("'the lamp was never out', (Rivers, ch. 1)");
		check('„nobody went up […] who kept it“ (Rivers 12)');
		check('> [N]obody went up to see\n> who kept it. (Rivers, ch. 1)');
		check('“The lamp was never out,” Mary says, “but nobody went up” (12).');
	});

	test('is silent where nothing is known of it', () => {
		check('She calls it “a house of many mansions and of none”.');
		check('A “lamp” and a “winter” and a “never out”.');
		check('“It was all that I could do to see who came, and nobody told me”');
		check('James Wood praised its “clarity of vision and of the winter letters”.');
	});

	test('is a misquote where it is one, in any dress, however short', () => {
		check('“⟦burning houses⟧”', 'misquote');
		check('‘⟦Let there be lamps and let us read by them⟧’', 'misquote');
		check('> ⟦Let there be lamps […] let us\n> read by them!⟧', 'misquote');
		check(
			'She says “before that, ⟦let there be lamps and let us read by them⟧, and more”',
			'misquote',
		);
		check('“⟦The lamp never dies⟧”', 'misquote', 'altered');
		check('“⟦The lamp was always out, and nobody went to see⟧”', 'misquote', 'altered');
		check('As Wood says, “burning houses” (Wood 12).');
		check('“burning”, “houses”, “a burning house” and “let there be lamps”');
	});

	test('is altered where the words differ', () => {
		check('“The lamp was never out, she told ⟦you⟧, but nobody went up” (12)', 'altered');
		check('“The lamp was ⟦not⟧ never out, she told me” (12)', 'altered');
		check('“The ⟦light was never out, she told her⟧, but nobody went” (12)', 'altered');
		check('“the lamp was ⟦never she⟧ told me, but nobody went up” (12)', 'altered');
		check('“All that winter the letters lay unopened on the ⟦small⟧ table” (12)', 'altered');
	});

	test('is not altered where the entry itself leaves words out, or ends', () => {
		check(
			'“All that winter the letters lay unopened on the hall table, for they were not mine. I did not touch them” (12)',
			'unverified',
		);
		check(
			'“And so the lamp was never out, she told me, but nobody went up to see who kept it, and I laughed” (12)',
		);
	});

	test('is spliced where much is missing without a mark', () => {
		check(
			'“All that winter the letters lay unopened […] nobody went up to see who kept it”'.replace(
				'[…]',
				'⟦[…]⟧',
			),
			'spliced',
		);
	});

	test('has its chapter checked by what the book prints', () => {
		check('“nobody went up to see who kept it” (Rivers, ⟦ch. 2⟧)', 'wrong-chapter');
		check(
			'“nobody went up to see who kept it,” Mary says (Rivers, ch. 1), “The stranger had been my brother for twenty years”',
			'uncited',
		);
		check('“nobody went up to see who kept it” (Rivers, ⟦Letter I⟧)', 'wrong-chapter');
		check('“nobody went up to see who kept it” (Rivers, ch. 1)');
		check('“nobody went up to see who kept it” (Rivers, Chapter 1)');
		check('“nobody went up to see who kept it” (Wood, ch. 2)');
		check('“nobody went up to see who kept it” (qtd. in Rivers, ch. 2)');
	});

	test('has the citation below a block checked like any other', () => {
		const cited = (citation: string) =>
			judgeNote(`> nobody went up to see who kept it\n\n${citation}\n\nSo.`, [], [{ quotes }])
				.paragraphs.flatMap(({ quotations }) => quotations)
				.flatMap(({ judgement }) => judgement.verdicts.map(({ code }) => code));
		assert.deepEqual(cited('(Rivers, ch. 1)'), []);
		assert.deepEqual(cited('— Ada Rivers, *The Lamp*, ch. 2'), ['quotation.wrong-chapter']);
		assert.deepEqual(cited('And so it goes.'), ['quotation.uncited']);
	});

	test('has its page checked against the same edition only', () => {
		check('“nobody went up to see who kept it” (Rivers ⟦81⟧)', 'wrong-chapter');
		check('“nobody went up to see who kept it” (Rivers 11–12)');
		check('“the letters lay unopened on the hall table” (Rivers 81)', 'unverified');
	});

	test('has its speaker checked where both sides state one', () => {
		check('“nobody went up to see who kept it,” ⟦John⟧ says (12).', 'wrong-speaker');
		check('“nobody went up to see who kept it,” Mary says (12).');
		check('“nobody went up to see who kept it,” she says (12).');
		check(
			'“nobody went up to see who kept it,” the Stranger says (12).'.replace(
				'the Stranger',
				'⟦Stranger⟧',
			),
			'wrong-speaker',
		);
	});

	test('without a citation gets a hint, with an unconfirmed wording a word', () => {
		check('“nobody went up to see who kept it”', 'uncited');
		check('“nobody went up to see who kept it,” Mary says.', 'uncited');
		check('“the letters lay unopened on the hall table” (12)', 'unverified');
		check('“fear of the dark”');
	});

	test('is let be where the writer says so', () => {
		check('“The lamp was not never out, she told me” <!-- close-reading: as quoted --> (12)');
		check('“The lamp was not never out, she told me” (12). <!-- close-reading: as quoted -->');
		check('> The lamp was not never out, she told me\n> (12) <!--close-reading: as quoted-->');
		check('“The lamp was ⟦not⟧ never out, she told me” (12) <!-- so -->', 'altered');
	});

	test('is judged inside another only where nothing is known of that', () => {
		check(
			'> A boy writes: “The lamp was ⟦not⟧ never out, she told me”, and more of the kind.',
			'altered',
		);
		check('“The lamp was never out, she ‘told’ me” (12)');
	});

	test('is altered once where a word only stands elsewhere', () => {
		const books = [{ quotes, edition: edition() }];
		checkWith(books, '“⟦and snow the⟧ kept falling”', 'altered');
	});

	test('is judged inside a block whose other words are the writer’s own', () => {
		const withCopy = (marked: string, ...codes: readonly string[]) =>
			checkWith([{ quotes, edition: edition() }], marked, ...codes);
		withCopy(
			'> In the novel Mary says: “Nobody else came, and the snow kept falling” (Rivers 12).',
		);
		withCopy('> She says „Nobody else came, and the snow kept falling", or so. (Rivers 12)');
		withCopy(
			'> As she says, ”Nobody else came, and the snow ⟦never⟧ kept falling” (12).',
			'altered',
		);
		withCopy(
			'> “I asked her ⟦why⟧ she believed it.” She laughed at that, and would not answer me (12).',
			'altered',
		);
	});

	test('has a speaker named between two parts that only seem one', () => {
		check(
			'‘It said: “The lamp was never out, she told me,’ said Mary, ‘but nobody went up to see” who kept it’ (12)',
		);
	});

	test('tells nothing of what is beyond the horizon', () => {
		const read = [{ quotes: indexQuotes(bookUpTo(3)), edition: edition() }];
		checkWith(read, '“The stranger had been my father for twenty years.”');
		checkWith(read, '“The stranger had been my sister for twenty years.”');
		checkWith(read, '“She laughed at this, and would not answer me” (Rivers 3)');
		check('“⟦The stranger had been my father for twenty years.⟧”', 'misquote', 'altered');
	});

	test('is mended by its fixes', () => {
		const note = '“The lamp was never out, she told you, but nobody went up” (12)';
		const [verdict] = verdicts(note, [{ quotes }]);
		for (const { kind, edits } of verdict?.fixes ?? []) {
			const fixed = edits.reduceRight(
				(rest, { span, text: put }) => rest.slice(0, span.start) + put + rest.slice(span.end),
				note,
			);
			assert.deepEqual(verdicts(fixed, [{ quotes }]), [], `${kind}: ${fixed}`);
		}
		assert.deepEqual(
			verdict?.fixes.map(({ kind }) => kind),
			['replace', 'brackets'],
		);
	});
});
