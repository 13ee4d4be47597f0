import { checkNames as check } from './checkNames.js';

suite('names in a text', () => {
	test('are found as whole words', () => {
		check('Tom, Ruth', '⟦Tom⟧ said: tomorrow, Tomorrow, Tommy, 2Tom, ⟦Ruth⟧.');
		check('Анна', '⟦Анна⟧, Аннами, «⟦Анна⟧»');
		check('Ruth', 'Truth, ruthless, Ruthless, RuthX, ⟦Ruth⟧!');
	});

	test('are found longest first, and leftmost', () => {
		check('Miss Lucy, Lucy, Lucy Wainright', '⟦Miss Lucy⟧ and ⟦Lucy⟧ and ⟦Lucy Wainright⟧');
		check('Miss Lucy, Lucy Wainright', '⟦Miss Lucy⟧ Wainright');
		check('Elizabeth, Elizabeth Bennet', '⟦Elizabeth⟧ Bennett and ⟦Elizabeth Bennet⟧');
	});

	test('keep their titles', () => {
		check('Miss Emily', 'Emily waited for ⟦Miss Emily⟧.');
		check('Emily', 'Miss ⟦Emily⟧');
		check('Mr. Darcy', '⟦Mr Darcy⟧ and ⟦Mr. Darcy⟧');
		check('Mr Darcy', '⟦Mr Darcy⟧ and ⟦Mr. Darcy⟧');
		check('Hr. Castorp, Mmes. Lerat', '⟦Hr Castorp⟧ and ⟦Mmes Lerat⟧');
	});

	test('have initials with or without spaces and stops', () => {
		check('T. S. Eliot', '⟦T.S. Eliot⟧, ⟦T S Eliot⟧, ⟦TS Eliot⟧, T. Eliot, Eliot');
		check('J.R.R. Tolkien', '⟦J. R. R. Tolkien⟧ and ⟦JRR Tolkien⟧');
		check('Kathy H.', '⟦Kathy H.⟧, ⟦Kathy H⟧ and ⟦Kathy H⟧’s friend');
		check('A. Karenina, Ruth I.', 'A Karenina for our time, ⟦A. Karenina⟧; says Ruth I think');
	});

	test('are found where scripts put no spaces, beside those that do', () => {
		check('宝玉, 黛玉, Ruth', '賈⟦宝玉⟧笑道：⟦黛玉⟧Ruth⟦宝玉⟧'.replace('Ruth', '⟦Ruth⟧'));
		check('มานี', 'และ⟦มานี⟧ไป');
		check('루스', '⟦루스⟧는 ⟦루스⟧를 루스텔라');
		check(
			'지영, 마리',
			'⟦지영⟧이가 ⟦지영⟧아! ⟦지영⟧씨에게는 ⟦마리⟧야 ⟦마리⟧한테서도, 마리아가 지영고',
		);
	});

	test('end where a run of Katakana ends', () => {
		check('ルース', '⟦ルース⟧と⟦ルース⟧さん、ブルース、ルースター');
	});

	test('may have the figure of a note behind them', () => {
		check('Ruth', '⟦Ruth⟧¹ and ⟦Ruth⟧²³, but Ruth2; ¹⟦Ruth⟧');
	});

	test('are not the names of files and sites', () => {
		check('Ruth, ~ruth', 'Ruth.md, www.ruth.org, ⟦Ruth⟧.Then, ⟦Ruth⟧.');
	});

	test('may begin with signs, beside others that begin with the letters after these', () => {
		check('--abc, abcde', '⟦--abc⟧ defgh');
		check('> Ruth, Ruthie', '⟦> Ruth⟧ laughed.');
	});

	test('may lie outside the basic plane', () => {
		check('𠮷野', '😀⟦𠮷野⟧😀');
		check('😀', 'Ruth⟦😀⟧');
		check('👩, 🚀', '⟦👩⟧⟦🚀⟧ 👩‍🚀 👩🏽');
	});
});

suite('the folding of names', () => {
	test('leaves out diacritics on both sides', () => {
		check('Brontë', '⟦Bronte⟧, ⟦Brontë⟧, ⟦Bronte\u0308⟧');
		check('Bronte', '⟦Brontë⟧');
		check('Алёша', '⟦Алеша⟧ и ⟦Але\u0308ша⟧');
		check('Андрей', 'Андреи, ⟦Андре\u0438\u0306⟧');
		check('أحمد', '⟦احمد⟧، ⟦أَحْمَد⟧، ⟦أحـمد⟧، محمد');
		check('Ruth', '⟦Rutḥ⟧ ⟦Rut\u0068\u0323⟧s'.replace('⟧s', '⟧ s'));
	});

	test('spells out ligatures, with offsets between characters', () => {
		check('Œdipe', '⟦Oedipe⟧, ⟦Œdipe⟧, ⟦OEDIPE⟧, ⟦ŒDIPE⟧');
		check('Strauss', '⟦Strauß⟧');
		check('Mus', 'Muß, ⟦Mus⟧');
	});

	test('has one apostrophe and one dash', () => {
		check("O'Brien", '⟦O’Brien⟧ ⟦OʼBrien⟧ ⟦O‘Brien⟧');
		check('Jean-Paul', '⟦Jean‑Paul⟧ ⟦Jean–Paul⟧ ⟦JEAN-PAUL⟧');
	});

	test('reads over what cannot be seen', () => {
		check('Hailsham', '⟦Hail\u00adsham⟧');
		check('Ruth', '\ufeff⟦Ruth⟧\u200b');
		check('❤', '⟦❤\ufe0f⟧');
	});
});

suite('the case of names', () => {
	test('must agree letter by letter', () => {
		check('Will', 'He will see ⟦Will⟧.');
		check('Miss Lucy', 'miss Lucy, Miss lucy');
	});

	test('may be capitals throughout', () => {
		check('Ruth, carer', '⟦RUTH⟧ AND HER ⟦CARER⟧, RUth');
		check('Miss Lucy', '⟦MISS LUCY⟧ MISS Lucy');
	});

	test('may begin with a capital when the name is in small letters', () => {
		check('donation', '⟦Donation⟧ comes after ⟦donation⟧, doNation.');
		check('the gallery', '⟦The gallery⟧ and The Gallery');
		check('the Creature', '⟦The Creature⟧ fled. So did ⟦the Creature⟧, not the creature.');
		check("d'Artagnan, l'abbé Germane", '⟦D’Artagnan⟧ and ⟦L’abbé Germane⟧, not L’Abbé Germane');
	});

	test('does not matter where the entry says so', () => {
		check('~Madame', '⟦madame⟧ ⟦Madame⟧ ⟦maDame⟧');
	});
});

suite('English plurals', () => {
	test('are names where the entry is a term or a family', () => {
		check('+carer, +Bennet, +Darcy', '⟦carers⟧, the ⟦Bennets⟧’ and the ⟦Darcys⟧, ⟦Carers⟧');
		check('+Jones, +gallery, +wolf, +cup of tea', '⟦Joneses⟧ ⟦galleries⟧ ⟦wolves⟧ ⟦cups of tea⟧');
		check('+human, +gentleman', '⟦humans⟧ ⟦gentlemen⟧');
		check('+thesis, +phenomenon, +sister-in-law', '⟦theses⟧ ⟦phenomena⟧ ⟦sisters-in-law⟧');
		check('+术语, +термин', '⟦术语⟧s терминs');
		check('carer', 'carers');
	});
});
