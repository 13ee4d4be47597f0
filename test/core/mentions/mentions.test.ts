import assert from 'node:assert/strict';
import { findMentions, mentionAt } from '../../../src/core/mentions/mentions.js';
import { compileNames, type Name } from '../../../src/core/mentions/names.js';
import { slice } from '../../../src/core/text/spans.js';
import { atCursor, bracketed } from '../../fixture.js';

/** A name from its text; `?` before it: only when marked; `~`: any case; `+`: its plural too. */
function named(written: string, candidate: number): Name {
	return {
		text: written.replace(/^[?~+]+/, ''),
		match: /^[?~+]*\?/.test(written) ? 'marked' : undefined,
		case: /^[?~+]*~/.test(written) ? 'any' : undefined,
		inflect: /^[?~+]*\+/.test(written) ? 'plural' : undefined,
		candidates: [candidate],
	};
}

/** Checks that of `names` exactly what is between `⟦` and `⟧` in `shown` is found. */
function check(names: string, shown: string): void {
	const matcher = compileNames(names.split(', ').map(named));
	const text = shown.replace(/[⟦⟧]/gu, '');
	const found = findMentions(matcher, text);
	assert.equal(
		bracketed(
			text,
			found.map(({ span }) => span),
		),
		shown,
	);
}

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
	});
});

suite('the folding of names', () => {
	test('leaves out diacritics on both sides', () => {
		check('Brontë', '⟦Bronte⟧, ⟦Brontë⟧, ⟦Bronte\u0308⟧');
		check('Bronte', '⟦Brontë⟧');
		check('Алёша', '⟦Алеша⟧ и ⟦Але\u0308ша⟧');
		check('Андрей', 'Андреи, ⟦Андре\u0438\u0306⟧');
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

	test('is not found over a blank line, a heading or the next item', () => {
		check('Miss Lucy', 'Miss\n\nLucy');
		check('Miss Lucy', '> Miss\n>\n> Lucy');
		check('Miss Lucy', '## Miss\nLucy');
		check('Miss Lucy', '- Miss\n- Lucy');
		check('Miss Lucy', 'Miss\n> Lucy');
	});
});

suite('names and Markdown', () => {
	test('are found in emphasis, headings, quotations and link texts', () => {
		check('Ruth', '# ⟦Ruth⟧\n\n> _⟦Ruth⟧_ **⟦Ruth⟧** ***⟦Ruth⟧*** [⟦Ruth⟧](ruth.md)');
		check('Ruth', 'the_Ruth_variable, __⟦Ruth⟧__');
	});

	test('are not found where nothing is read', () => {
		check('Ruth', '---\nname: Ruth\n---\n`Ruth` https://x.org/Ruth <!-- Ruth --> ⟦Ruth⟧');
		check('Miss Lucy', 'Miss <b>Lucy</b>, Miss `x` Lucy');
		check('Ruth', '![[Ruth]]');
	});

	test('are found as everyday words only between marks', () => {
		check(
			'?complete',
			'They complete; they *⟦complete⟧*, “⟦complete⟧,” _⟦Complete⟧_, «\u00a0⟦complete⟧\u00a0»',
		);
		check('?complete', "He said “they complete early” and didn't complete' it.");
		check('?special, ?~student', '‘⟦special⟧’ „⟦special⟧“ 「⟦Student⟧」 **⟦special⟧**');
	});
});

suite('English plurals', () => {
	test('are names where the entry is a term or a family', () => {
		check('+carer, +Bennet, +Darcy', '⟦carers⟧, the ⟦Bennets⟧’ and the ⟦Darcys⟧, ⟦Carers⟧');
		check('+Jones, +gallery, +wolf, +cup of tea', '⟦Joneses⟧ ⟦galleries⟧ ⟦wolves⟧ ⟦cups of tea⟧');
		check('+human, +gentleman', '⟦humans⟧ ⟦gentlemen⟧');
		check('carer', 'carers');
	});
});

suite('links', () => {
	/** The links of `text` as `shown words → target`. */
	function links(text: string): string[] {
		return findMentions(compileNames([]), text).map(
			({ span, target }) => `${slice(text, span)} → ${target}`,
		);
	}

	test('show their words and lead to their target', () => {
		assert.deepEqual(links('[[ruth]] [[ruth|she]] [[ ruth#end | her ]] [[b:ruth\\|it]]'), [
			'ruth → ruth',
			'she → ruth',
			'her → ruth',
			'it → b:ruth',
		]);
	});

	test('are none when embedded, escaped, empty, broken or in code', () => {
		assert.deepEqual(links('![[a]] \\[[a]] [[]] [[#a]] [[a\nb]] [[a `[[a]]` <!-- [[a]] -->'), []);
	});

	test('hide the names inside them', () => {
		check('Ruth, Ruth Tommy', '[[⟦Ruth⟧]] [[x|⟦Ruth⟧ ]] ⟦Ruth⟧ [[⟦Tommy⟧]]');
	});
});

suite('the mention at an offset', () => {
	const matcher = compileNames(['Ruth', 'Tommy', 'Miss Lucy'].map(named));

	function checkAt(marked: string, expected: string | undefined): void {
		const { text, offset } = atCursor(marked);
		const mention = mentionAt(matcher, text, offset);
		assert.equal(mention && slice(text, mention.span), expected, marked);
	}

	test('is the one it touches', () => {
		checkAt('a\n\n<|>Ruth said', 'Ruth');
		checkAt('Ruth<|>’s', 'Ruth');
		checkAt('Ruth–<|>Tommy', 'Tommy');
		checkAt('Miss\nLu<|>cy', 'Miss Lucy'.replace(' ', '\n'));
	});

	test('is the whole of a link', () => {
		checkAt('[<|>[x|she]]', 'she');
		checkAt('[[x|she]]<|>', 'she');
	});

	test('is none beside a name, in code, or in another paragraph', () => {
		checkAt('Ruth <|>said', undefined);
		checkAt('`Ru<|>th`', undefined);
		checkAt('```\n\nRu<|>th\n\n```', undefined);
	});
});

suite('what a name may stand for', () => {
	test('is all that bears it under the rules that hold there', () => {
		const matcher = compileNames([
			{ text: 'Miss Bennet', candidates: [0] },
			{ text: 'Miss Bennet', candidates: [1, 0] },
			{ text: 'Brontë', candidates: [2] },
			{ text: 'Bronte', candidates: [3] },
			{ text: 'will', candidates: [4] },
			{ text: 'Will', candidates: [5] },
		]);
		const found = findMentions(matcher, 'Miss Bennet, Bronte, Will, will');
		assert.deepEqual(
			found.map(({ candidates }) => candidates),
			[[0, 1], [2, 3], [4, 5], [4]],
		);
	});

	test('is nothing for a name without a letter, and for no names', () => {
		const matcher = compileNames(['', ' ', '’', '—', '\u0301'].map(named));
		assert.equal(matcher.size, 0);
		assert.deepEqual(findMentions(matcher, 'a — b’ é'), []);
	});
});
