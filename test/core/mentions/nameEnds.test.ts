import { checkNames as check } from './checkNames.js';

suite('a name and an apostrophe', () => {
	test('may be a possessive or a contracted verb', () => {
		check('Ruth, James, Miss Lucy', "⟦Ruth⟧’s, ⟦James⟧’ and ⟦Miss Lucy⟧ʼs; ⟦Ruth⟧'d, ⟦RUTH⟧’S");
		check('Ruth', '_⟦Ruth⟧_’s, *⟦Ruth⟧*’s');
	});

	test('may be a Turkish or Polish case ending', () => {
		check('Orhan, Chomsky', '⟦Orhan⟧’ın ⟦Orhan⟧’dan ⟦Chomsky⟧’ego');
		check('Ka', '⟦Ka⟧’ydı, ⟦Ka⟧’nınki, ⟦Ka⟧’cığım, ⟦KA⟧’lardan, Ka’aba');
	});

	test('may be an elided article or preposition', () => {
		check('Elizabeth, Étranger, Emma', "d’⟦Elizabeth⟧, L’⟦Étranger⟧, qu'⟦Emma⟧, dell’⟦Emma⟧");
		check('Emma, Ελένη', 'n’⟦Emma⟧, degl’⟦Emma⟧, σ’⟦Ελένη⟧, N’Emma, ne’Emma, rock’n’Emma');
		check('L’Étranger, Étranger', "⟦L’Étranger⟧ and ⟦L'Etranger⟧");
	});

	test('may be one name, of which no part is found', () => {
		check('Brien, O', 'O’Brien');
		check('Artagnan', 'd’⟦Artagnan⟧');
		check('Don, Ma, L', 'Don’t, Ma’am, L’amour, ⟦Don⟧’s');
	});

	test('may be quotation marks', () => {
		check('Ruth', "‘⟦Ruth⟧’ '⟦Ruth⟧' “⟦Ruth⟧,” «⟦Ruth⟧»");
	});
});

suite('a name and a dash', () => {
	test('stand beside each other', () => {
		check('Ruth, Tommy', '⟦Ruth⟧–⟦Tommy⟧, ⟦Ruth⟧—⟦Tommy⟧, ⟦Ruth⟧--⟦Tommy⟧');
	});

	test('make a compound with words in small letters and with prefixes', () => {
		check('Ruth', '⟦Ruth⟧-like, non-⟦Ruth⟧, Anti-⟦Ruth⟧, ⟦Ruth⟧-and-Tommy'.replace('Tommy', 'so'));
	});

	test('make an adjective in a heading, and join two names in capitals', () => {
		check('Ruth, Tommy', '# ⟦Ruth⟧-Like Friends, ⟦Ruth⟧-Centred\n# THE ⟦RUTH⟧-AND-⟦TOMMY⟧ PLOT');
	});

	test('make another name with a capitalised word that is none', () => {
		check('Mary, Paul', 'Mary-Ann, Jean-Paul, Mary‑Ann, ⟦Mary⟧ – Ann');
		check('Ruth, Ruth Bennet', '⟦Ruth⟧ Bennet-Smith');
	});

	test('make two names where both are known', () => {
		check('Ruth, Tommy', 'the ⟦Ruth⟧-⟦Tommy⟧ chapters, ⟦Ruth⟧-⟦Tommy⟧’s');
		check('Ruth, Tommy, Ruth-Tommy', '⟦Ruth-Tommy⟧');
	});
});

suite('a name over the end of a line', () => {
	test('is found in wrapped prose, block quotes and list items', () => {
		check('Miss Lucy', '⟦Miss\nLucy⟧, ⟦Miss\r\nLucy⟧, ⟦Miss  \n  Lucy⟧');
		check('Miss Lucy', '> ⟦Miss\n> Lucy⟧\n> > ⟦Miss\n> > Lucy⟧ ⟦Miss\nLucy⟧');
		check('Miss Lucy', '- ⟦Miss\n  Lucy⟧');
		check('Jean-Paul', '⟦Jean-\nPaul⟧');
	});

	test('is found in Chinese and Japanese wherever the line breaks', () => {
		check(
			'曹操, 約翰・史密斯',
			'⟦曹\n操⟧曰，⟦曹\r\n操⟧，⟦約翰・\n史密斯⟧，> ⟦曹\n操⟧'.replace('，> ', '，\n> '),
		);
		check('曹操', '> ⟦曹\n> 操⟧\n> ⟦曹操⟧');
		check('曹操, 操', '曹\n\n⟦操⟧，曹\n　　⟦操⟧，曹 \n⟦操⟧');
		check('ジョバンニ, Ruth', '⟦ジョ\nバンニ⟧と Ru\nth');
	});

	test('is not found over a blank line, a heading or the next item', () => {
		check('Miss Lucy', 'Miss\n\nLucy');
		check('Miss Lucy', '> Miss\n>\n> Lucy');
		check('Miss Lucy', '## Miss\nLucy');
		check('Miss Lucy', '- Miss\n- Lucy');
		check('Miss Lucy', 'Miss\n> Lucy');
	});
});
