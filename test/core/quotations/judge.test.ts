import assert from 'node:assert/strict';
import { makeBook } from '../../../src/core/book/book.js';
import type { Entry } from '../../../src/core/book/entry.js';
import { type Horizon, type ReadBook, upTo } from '../../../src/core/book/horizon.js';
import { parseEntry } from '../../../src/core/book/parseEntry.js';
import { indexEdition } from '../../../src/core/editions/passages.js';
import { editionSource } from '../../../src/core/quotations/editionSource.js';
import type { JudgedBook } from '../../../src/core/quotations/judge.js';
import type { PassageSource } from '../../../src/core/quotations/passageSource.js';
import { judgeParagraph, QuotationStore } from '../../../src/core/quotations/quotationStore.js';
import { indexQuotes } from '../../../src/core/quotations/quoteIndex.js';
import { maskedRegions } from '../../../src/core/text/markdown.js';
import { bracketed } from '../../fixture.js';

function entry(id: string, yaml: string): Entry {
	const parsed = parseEntry(`---\n${yaml}\n---\n`, { id, file: `${id}.md` });
	assert.deepEqual(parsed.problems, [], id);
	assert.ok(parsed.entry, id);
	return parsed.entry;
}

const work = entry(
	'the-lamp',
	'type: work\nname: The Lamp\nauthor: Rivers, Ada\nyear: 1901\nedition: First\n' +
		'chapters: [Letter I, Chapter 1, Chapter 2, Chapter 3]',
);
const entries = [
	entry('mary', 'type: character\nname: Mary Vane\naliases: [Mary]'),
	entry('john', 'type: character\nname: John'),
	entry('late', 'type: character\nname: Stranger\nchapter: 4'),
	entry(
		'lamp',
		'type: quote\ntext: "The lamp was never out, she told me, but nobody went up to see who kept it."\n' +
			'speaker: mary\nchapter: 2\nstatus: verified\npage: "12"\nedition: First\n' +
			'misquotes: ["The lamp was always out, and nobody went to see", {text: "The lamp never dies", note: From the film.}]',
	),
	entry(
		'winter',
		'type: quote\ntext: "All that winter the letters lay unopened on the hall table… I did not touch them."\n' +
			'speaker: john\nchapter: 3\nstatus: unconfirmed',
	),
	entry('dark', 'type: quote\ntext: fear of the dark\nstatus: verified'),
	entry(
		'light',
		'type: quote\ntext: "Let there be lamps and let us read by them!"\nstatus: misquote',
	),
	entry('houses', 'type: quote\ntext: burning houses\nstatus: misquote'),
	entry(
		'hidden',
		'type: quote\ntext: "The stranger had been my brother for twenty years."\nchapter: 4\nstatus: verified\n' +
			'misquotes: ["The stranger had been my father for twenty years."]',
	),
];

function bookUpTo(horizon: Horizon): ReadBook {
	assert.ok(work.type === 'work');
	return upTo(makeBook(work, entries), horizon);
}

const novel = `Letter I

Dear sister, the house stands where the road ends, and no one comes.

Chapter 1

“The lamp was never out, she told me, but nobody went up to see who kept it.” I asked her
whether she believed it. She laughed at that, and would not answer me before the evening.

Chapter 2

All that winter the letters lay unopened on the hall table, for they were not mine. I did not
touch them. Nobody else came, and the snow kept falling upon the roof and the empty grey garden.
`;

function edition(complete = true): PassageSource {
	return editionOf(novel, complete);
}

function editionOf(text: string, complete = true): PassageSource {
	const starts = ['Letter I', 'Chapter 1', 'Chapter 2'].map((title) => text.indexOf(title));
	const chapters = starts.map((start, at) => ({
		title: '',
		parts: [],
		span: { start, end: starts[at + 1] ?? text.length },
		body: start,
	}));
	const index = indexEdition(text);
	return editionSource({ title: '', text, chapters }, index, { complete, positions: [1, 2, 3] });
}

const quotes = indexQuotes(bookUpTo('all'));

/** The codes of all verdicts on a note, its marks around what the first of each is about. */
function verdicts(note: string, books: readonly JudgedBook[]) {
	return judgeParagraph(note, maskedRegions(note), books).flatMap(
		({ judgement }) => judgement.verdicts,
	);
}

/** `⟦` and `⟧` stand around what a warning marks; then every code. */
function checkWith(
	books: readonly JudgedBook[],
	marked: string,
	...codes: readonly string[]
): void {
	const note = marked.replace(/[⟦⟧]/g, '');
	const found = verdicts(note, books);
	assert.deepEqual(
		found.map(({ code }) => code.replace('quotation.', '')),
		codes,
		note,
	);
	const warnings = found.filter(({ severity }) => severity === 'warning');
	const spans = warnings.map(({ span }) => span).slice(0, 1);
	assert.equal(bracketed(note, spans), marked);
}

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
		check('“nobody went up to see who kept it” (Rivers, ⟦Letter I⟧)', 'wrong-chapter');
		check('“nobody went up to see who kept it” (Rivers, ch. 1)');
		check('“nobody went up to see who kept it” (Rivers, Chapter 1)');
		check('“nobody went up to see who kept it” (Wood, ch. 2)');
		check('“nobody went up to see who kept it” (qtd. in Rivers, ch. 2)');
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

suite('a quotation judged by an edition', () => {
	const check = (marked: string, ...codes: readonly string[]) =>
		checkWith([{ quotes, edition: edition() }], marked, ...codes);

	test('is right where the text has it', () => {
		check('“She laughed at that, and would not answer me before the evening.” (Rivers, ch. 1)');
		check('“I did not touch them. Nobody else came” (Rivers, ch. 2)');
		check('“the letters lay unopened on the hall table” (12)');
	});

	test('is altered, with the right words', () => {
		check('“She laughed at ⟦this⟧, and would not answer me” (Rivers)', 'altered');
		check('“She ⟦never⟧ laughed at that, and would not answer me” (Rivers)', 'altered');
		check('“snow kept falling upon the roof and ⟦the grey⟧ garden” (Rivers)', 'altered');
	});

	test('is told of more gently where only the spelling, the case or a comma differs', () => {
		check('“snow kept falling upon the roof and the empty gray garden” (Rivers)', 'altered');
		check('“snow kept falling, upon the Roof and the empty grey garden” (Rivers)', 'altered');
	});

	test('is spliced where two passages meet', () => {
		check('“and no one ⟦comes, and⟧ would not answer me before the evening” (Rivers)', 'spliced');
	});

	test('has its chapter checked by where it stands', () => {
		check('“She laughed at that, and would not answer me” (Rivers, ⟦ch. 2⟧)', 'wrong-chapter');
	});

	test('may stand in several chapters', () => {
		const twice = novel.replace('Nobody else came', 'She laughed at that, and would not answer me');
		const source = editionOf(twice);
		const words = '“She laughed at that, and would not answer me”';
		for (const label of ['ch. 1', 'ch. 2']) {
			checkWith([{ quotes, edition: source }], `${words} (Rivers, ${label})`);
		}
		checkWith([{ quotes, edition: source }], `${words} (Rivers, ⟦ch. 3⟧)`, 'wrong-chapter');
	});

	test('is not found only where the note gives it to this work', () => {
		const words = '“Every blue elephant dances upon a silver mountain”';
		check(`${words} (Rivers, ch. 1)`, 'not-found');
		check(`${words}, Mary says.`.replace('”,', ',”'), 'not-found');
		check(`${words} (Wood 12)`);
		check(`${words} (12)`);
		check(words);
		check(`As Wood argues, ${words} (Rivers 12)`);
		checkWith([{ quotes, edition: edition(false) }], `${words} (Rivers, ch. 1)`);
	});

	test('of somebody else is not compared with it', () => {
		check('As Wood argues, “She laughed at this, and would not answer” (Wood 12).');
	});
});

suite('the quotations of a note that is being edited', () => {
	test('are read and compared again only where they were touched', () => {
		let asked = 0;
		const counted: PassageSource = {
			...edition(),
			findNearest: (words) => {
				asked++;
				return edition().findNearest(words);
			},
		};
		const paragraphs = Array.from(
			{ length: 20 },
			(_, at) => `Paragraph ${at}: “She laughed at this number ${at}, and would not answer me”.`,
		);
		const store = new QuotationStore([{ quotes, edition: counted }]);
		const update = (note: string) => store.update(note, maskedRegions(note));
		assert.equal(update(paragraphs.join('\n\n')).length, 20);
		assert.ok(asked >= 20);
		asked = 0;
		const after = update(['New.', ...paragraphs.with(7, `${paragraphs[7]} More.`)].join('\n\n'));
		assert.ok(asked > 0 && asked <= 2, String(asked));
		assert.equal(after.length, 20);
		assert.equal(after[19]?.start, after[18] && after[18].start + after[18].text.length + 2);
	});
});
