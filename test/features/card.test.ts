import assert from 'node:assert/strict';
import {
	entryLines,
	entryParagraphs,
	nameOf,
	quoteLines,
	quoteWithLink,
	speakerOf,
	targetOf,
} from '../../src/features/card.js';
import { bookOf, entryOf, hailsham, preferences, quoteOf, t } from './books.js';

/** As a reader sees them: a paragraph may be broken into lines. */
function inLines(paragraphs: readonly string[]): readonly string[] {
	return paragraphs.flatMap((paragraph) => paragraph.split('  \n'));
}

suite('card', () => {
	function check(lines: string, ...expected: readonly string[]): void {
		const book = bookOf({ ...hailsham, 'x.md': lines });
		const shown = entryLines(book, entryOf(book, 'x'), t);
		assert.deepEqual(
			inLines(shown).map((line) => line.replace(/\\(.)/g, '$1')),
			expected,
		);
	}

	test('says in its first lines what an entry is', () => {
		check(
			'type: character\nname: Madame\nrole: collector',
			'**Madame** · Character',
			'_collector_',
		);
		check('type: theme\nname: Loss', '**Loss** · Theme');
		check('type: theme\nname: Loss\nkind: motif', '**Loss** · Motif');
		check('type: theme\nname: Loss\nkind: device', '**Loss** · Device');
		check('type: symbol\nname: Boat\nstands_for: an end', '**Boat** · Symbol', '_an end_');
		check('type: place\nname: Cromer\nwithin: norfolk', '**Cromer** · Place', '_in Norfolk_');
		check('type: place\nname: Cromer', '**Cromer** · Place');
		check('type: event\nname: The sale', '**The sale** · Event');
		check('type: term\nname: carer\nmeaning: one who cares', '**carer** · Term', '_one who cares_');
	});

	test('names the authors and the year of a work', () => {
		const shown = (lines: string) => {
			const book = bookOf({ 'work.md': `type: work\n${lines}` });
			return inLines(entryLines(book, book.work, t));
		};
		assert.deepEqual(shown('name: Emma\nauthor: Austen, Jane\nyear: 1815'), [
			'**Emma** · Work',
			'_Jane Austen\\, 1815_',
		]);
		assert.deepEqual(
			shown('name: Xx\nauthor: [{family: Beauvoir, given: Simone, particle: de}, Homer]')[1],
			'_Simone de Beauvoir\\, Homer_',
		);
		assert.deepEqual(shown('name: Beowulf'), ['**Beowulf** · Work']);
	});

	test('tells the description, and of what came out later the last', () => {
		const later =
			'later: [{chapter: 9, text: Left.}, {chapter: 12, text: Gone.}, {chapter: 3, text: Ill.}]';
		check(
			`type: character\nname: Madame\n${later}\n---\nA *tall* woman.\n\nCommentary.`,
			'**Madame** · Character',
			'A *tall* woman.',
			'Gone.',
		);
	});

	test('in full tells the commentary and all that came out later', () => {
		const later = 'later: [{chapter: 9, text: Left.}, {chapter: 12, text: Gone.}]';
		const lines = `type: character\nname: Madame\nrole: x\n${later}\n---\nOne.\n\nTwo.\n\nThree.`;
		const book = bookOf({ 'x.md': lines });
		assert.deepEqual(inLines(entryParagraphs(book, entryOf(book, 'x'), t)), [
			'**Madame** · Character',
			'_x_',
			'One\\.',
			'Two\\.',
			'Three\\.',
			'Left\\.',
			'Gone\\.',
		]);
	});

	test('shows words of a file as words, not as links, pictures or code', () => {
		const harm = '[x](command:y) <img src=x> `code` a|b';
		check(
			`type: character\nname: ${JSON.stringify(harm)}\nrole: ${JSON.stringify(harm)}\n---\n${harm}`,
			`**${harm}** · Character`,
			`_${harm}_`,
			harm,
		);
		const book = bookOf({ 'x.md': `type: term\nname: x\n---\n${harm}` });
		const text = entryParagraphs(book, entryOf(book, 'x'), t).join('\n');
		assert.doesNotMatch(text, /(?<!\\)[[\]<>`|]/);
	});
});

suite('quote on a card', () => {
	const book = bookOf({
		...hailsham,
		'said.md': 'type: quote\ntext: x\nspeaker: ruth\nto: tommy\nchapter: 2',
		'bare.md': 'type: quote\ntext: y',
		'wrong.md': 'type: quote\ntext: z\nstatus: misquote',
		'unknown.md': 'type: quote\ntext: w\nspeaker: A donor',
	});

	test('has its speaker, its citation and how far it is verified', () => {
		const [words, source] = quoteLines(book, quoteOf(book, 'told'), preferences, t);
		assert.match(words ?? '', /^> “The problem\\,.*told\\\.” {2}$/);
		assert.equal(source, '> — Miss Lucy · \\(Ishiguro\\, ch\\. 7\\) · verified');
		const pandoc = { ...preferences, citationStyle: 'pandoc' } as const;
		assert.match(
			quoteLines(book, quoteOf(book, 'told'), pandoc, t)[1] ?? '',
			/\\\[\\@ishiguro2005\\, chapter 7\\\]/,
		);
	});

	test('names who speaks, and to whom, as the entry states it', () => {
		assert.equal(speakerOf(book, quoteOf(book, 'said'), t), 'Ruth to Tommy D.');
		assert.equal(speakerOf(book, quoteOf(book, 'unknown'), t), 'A donor');
		assert.equal(speakerOf(book, quoteOf(book, 'bare'), t), '');
		assert.equal(nameOf(book, 'miss-lucy'), 'Miss Lucy');
		assert.equal(nameOf(book, 'nobody'), 'nobody');
	});

	test('has a link that inserts it, unless it is a misquote', () => {
		assert.match(
			quoteWithLink(book, quoteOf(book, 'told'), preferences, t),
			/ · \[Insert\]\(command:/,
		);
		assert.doesNotMatch(quoteWithLink(book, quoteOf(book, 'wrong'), preferences, t), /command:/);
	});

	test('is found again by book and id, and the work by its book', () => {
		assert.deepEqual(targetOf(book, quoteOf(book, 'told')), { book: book.id, entry: 'told' });
		assert.deepEqual(targetOf(book, book.work), { book: book.id });
	});
});
