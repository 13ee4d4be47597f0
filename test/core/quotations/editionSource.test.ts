import { checkWith, edition, editionOf, novel, quotes } from './lamp.js';

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
		check(`Wood (2008, p. 12) writes ${words}, says Mary.`);
		check(`${words} (Rivers, *The Paris Review*).`);
		check(`${words} (Rivers, *The Lamp*, ch. 1).`, 'not-found');
		check(`${words} (Rivers 1923, 4).`);
		check(`In an interview: ${words} (Rivers).`);
		check(`In the film, Mary says, ${words}.`);
		check(`To paraphrase: ${words} (Rivers, ch. 1).`);
		checkWith([{ quotes, edition: edition(false) }], `${words} (Rivers, ch. 1)`);
	});

	test('of somebody else is not compared with it', () => {
		const words = '“She laughed at this, and would not answer”';
		check(`As Wood argues, ${words} (Wood 12).`);
		check(`T. S. Eliot: ${words}.`);
		check(`**Margaret Atwood:** ${words}.`);
		check(`And Coleridge: ${words}.`);
		check(`Nach Bettina Hurrelmann ${words}.`);
		check(`In the film Mary says: ${words}.`);
		check(`She says, roughly, ${words}.`);
		for (const lead of ['Quote:', 'Key Quote:', 'Ada Rivers:', 'Mary Vane:', 'Symbolism:', 'So:']) {
			check(`${lead} ${words.replace('this', '⟦this⟧')}.`, 'altered');
		}
	});

	test('is no title, and its verse may be run together without capitals', () => {
		const verse = editionOf(
			`${novel}\nThe Lamp and the Letters\n\nMary had a little lamp,\nWhose wick was white as snow`,
		);
		const books = [{ quotes, edition: verse }];
		checkWith(books, 'See “The Lamp or the Letters”, and “Mary Had a Little Lamb”.');
		checkWith(books, '“Mary had a little lamp, whose wick was white as snow” (12)');
		checkWith(books, '“Mary had a little ⟦lamb⟧, whose wick was white as snow” (12)', 'altered');
	});
});
