import assert from 'node:assert/strict';
import { type Comparison, compareWords } from '../../../src/core/quotations/compareWords.js';
import { patternOf } from '../../../src/core/quotations/pattern.js';
import { isVerbatim } from '../../../src/core/quotations/verbatim.js';
import { wordsOf } from '../../../src/core/quotations/words.js';
import { bracketed } from '../../fixture.js';

function compare(note: string, text: string, open = false): Comparison {
	const pattern = patternOf(note, [{ start: 0, end: note.length }]);
	const compared = compareWords(note, pattern, { text, words: wordsOf(text), open });
	assert.ok(compared, note);
	return compared;
}

const source =
	'But it means a lot to me, being able to do my work well, especially that bit about my donors ' +
	'staying ‘calm’. “There is no ﬁre—none,” she said; it was twenty-eight years ago… or more.';

suite('verbatim', () => {
	function check(note: string, text = source): void {
		assert.deepEqual(compare(note, text).differences, [], note);
		assert.ok(isVerbatim(compare(note, text)), note);
	}

	test('is what is the same but for typography', () => {
		check('it means a lot to me, being able to do my work well');
		check('It means a lot to me, being able to do my work well.');
		check('especially that bit about my donors staying "calm",');
		check("There is no fire -- none,' she said; it was twenty‑eight years ago");
		check('There is no fi\u00adre – none, she said');
		check('means  a\nlot to\tme, being a-\nble to');
		check('it was *twenty*-eight __years__ ago or more');
		check('IT MEANS A LOT TO ME');
		check('naïve café', 'nai\u0308ve cafe\u0301');
		check('years ago', 'years\u00a0ago');
		check('it means a lot\\.\\.\\. to me\\, twenty\\-eight', 'it means a lot to me, twenty-eight');
	});

	test('is what has quotation marks for an apostrophe, or against a letter', () => {
		check("je vous dirai que *l*“or n'est pas", "je vous dirai que l'or n'est pas");
		check("ستبدأ بـ'التمايز' بعضها", 'ستبدأ بـ«التمايز» بعضها');
		assert.equal(compare('and its not so', 'and it’s not so').differences.length, 1);
	});

	test('is what a PDF breaks, and what is copied out of one', () => {
		check('espe\u00ad\ncially that bit about my don\u2010 \nors stay-\r\n    ing');
		check('espe- cially that bit about my don\u00ad ors', source);
		check('being able to\n42\ndo my work well, espe-\n\f— 43 —\ncially that bit');
		check('in the year\nof 1984\nit was', 'in the year of 1984 it was');
		check('it came - she went', 'it came—she went');
		check('it came- she went', 'it came—she went');
		check('Vor- und Nachteile', 'Vor- und Nachteile');
	});

	test('is what HTML writes with entities', () => {
		check(
			'caf&eacute; n&rsquo;est&nbsp;pas &mdash; &#8220;non&#x201d; &amp; oui',
			'café n’est pas—“non” & oui',
		);
		check('it means &nbsp; a lot to me&hellip;');
	});

	test('is what leaves words out and says so', () => {
		for (const mark of [
			'[…]',
			'[...]',
			'…',
			'...',
			'. . .',
			'[. . .]',
			'. . . .',
			'(…)',
			'[. .\n.]',
		]) {
			check(`it means a lot to me ${mark} especially that bit`);
		}
		check('being able […] to do … my donors');
		check('… being able to do my work […].');
		check('years ago… or more');
		check('years ago or more');
	});

	test('is found behind an omission where the punctuation agrees', () => {
		const text = 'We ran. She laughed? He left; she wept. It rained, she laughed; he left early.';
		check('We ran […] she laughed; he left', text);
		check('We ran […] She laughed? He left', text);
		check('We ran. [They] […] she laughed; he left', text);
	});

	test('is what changes words in brackets', () => {
		check('it means a lot to [Kathy], being able to do [her] work well');
		check('[I]t mean[s] a lot to m[e], being able');
		check('It means [sic] a lot to me, [sic!] being able [emphasis added]');
		check('[T]here is no fire');
		check('it mean[t] a lot', source);
		check('[I]’m twenty-eight or more', 'I’m twenty-eight or more');
		check('[her friend]’s twenty-eight years or more', 'his twenty-eight years or more');
		check("[C]'est [l]’or", "c'est l'or");
		check('wh[o]’s there', 'who’s there');
		check('[ت]ُستخدم إمّا لتوليد', 'تُستخدم إمّا لتوليد');
	});

	test('is what says in parentheses what is the writer’s', () => {
		check(
			'It means (sic) a lot *to me* (my emphasis), being able [*sic*] to do it'.replace(
				'it',
				'my work',
			),
		);
		check('it means *a lot* to me (emphasis\nadded)');
		check('he spoke (with emphasis) to me', 'he spoke (with emphasis) to me');
	});

	test('is what has the number of a note at a word', () => {
		check('especially that bit¹ about my donors12 staying calm.²');
		check('able to do my work', 'able to do my work3 well');
		check('able to do my work well, and so on', 'able to do my work41 well,5 and so on');
		assert.equal(compare('in the year 12 of it', 'in the year 13 of it').differences.length, 1);
	});

	test('is verse with its lines run together', () => {
		const verse =
			'Tyger Tyger, burning bright,\nIn the forests of the night;\n\nWhat immortal hand';
		check(
			'Tyger Tyger, burning bright, / In the forests of the night; // What immortal hand',
			verse,
		);
		check('burning bright, / in the forests', verse);
	});

	test('is dialogue with dashes, which may begin a line', () => {
		check('and that of you!\n- you, to whom', 'and that of you!\n- you, to whom');
		check('and that of you!\nyou, to whom', 'and that of you!\n\n— you, to whom');
	});

	test('is a run of characters where words are not parted', () => {
		const snow = '国境の長いトンネルを抜けると雪国であった。';
		check('国境の長いトンネル', snow);
		check('国境の*長い*トン_ネ_ルを抜け\u00adると', snow);
		check('トンネルを抜けると', snow.normalize('NFD'));
		check('トンネルを抜けると'.normalize('NFD'), snow);
		check('国境の[長い]トンネル', snow);
		check('国境の長い[暗い]トンネル', snow);
	});

	test('is not what differs in a word, or hides it', () => {
		const no = (note: string) => assert.ok(!isVerbatim(compare(note, source)), note);
		no('it means a lot to you, being able');
		no('it means lot to me, being able');
		no('it never means a lot to me');
		no('it means a lot to me, especially that bit');
		no('especially that bit […] being able to do my work');
		no('But it [did] none—she said');
	});

	test('joins no passages that are far apart', () => {
		const far = `It begins here at once. ${'And on it goes. '.repeat(80)}It ends there at last.`;
		const near = `It begins here at once. ${'And on it goes. '.repeat(40)}It ends there at last.`;
		const note = 'It begins here at once. […] It ends there at last.';
		assert.ok(isVerbatim(compare(note, near)));
		assert.ok(!isVerbatim(compare(note, far)));
	});

	test('is told as far as an open source goes', () => {
		const beyond = compare('and so it means a lot to me', 'it means a lot', true);
		assert.ok(isVerbatim(beyond));
		assert.deepEqual(beyond.surplus, { before: 2, after: 2 });
	});
});

suite('the words that differ', () => {
	/** `⟦` and `⟧` stand around what differs in the note; then what the source has for each. */
	function check(marked: string, ...has: readonly string[]): void {
		const note = marked.replace(/[⟦⟧]/g, '');
		const { differences } = compare(note, source);
		assert.equal(
			bracketed(
				note,
				differences.map(({ words }) => words),
			),
			marked,
		);
		assert.deepEqual(
			differences.map((one) => one.source),
			has,
			marked,
		);
	}

	test('are changed, added or missing', () => {
		check('it means a lot to ⟦you⟧, being able to', 'me');
		check('it means ⟦quite⟧ a lot to me', '');
		check('it means a lot to⟦⟧, being able to', 'me');
		check('it ⟦meant⟧ a lot to ⟦her⟧, being able to', 'means', 'me');
		check('⟦This⟧ means a lot to me', 'it');
		check('able to do my work ⟦badly⟧', 'well');
		check('able to do ⟦not⟧ my work well', '');
	});

	test('are told from punctuation, case and spelling', () => {
		const reasons = (note: string, text: string) =>
			compare(note, text).differences.map(({ reason }) => reason);
		assert.deepEqual(reasons('it means; a lot', 'it means a lot'), ['punctuation']);
		assert.deepEqual(reasons('it Means a lot', 'it means a lot'), ['case']);
		assert.deepEqual(reasons('is any body there', 'is anybody there?'), ['spelling']);
		for (const [british, american] of [
			['colour', 'color'],
			['realised', 'realized'],
			['organisation', 'organization'],
			['analysing', 'analyzing'],
			['centre', 'center'],
			['travelled', 'traveled'],
			['grey', 'gray'],
			['neighbours', 'neighbors'],
			['defence', 'defense'],
			['honourable', 'honorable'],
			['favourite', 'favorite'],
			['learnt', 'learned'],
			['towards', 'toward'],
			['rumour', 'rumor'],
			['catalogue', 'catalog'],
			['mediaeval', 'medieval'],
			['whilst', 'while'],
		] as const) {
			const texts = [`the ${british} one`, `the ${american} one`] as const;
			assert.deepEqual(reasons(...texts), ['spelling'], british);
			assert.deepEqual(reasons(texts[1], texts[0]), ['spelling'], american);
		}
		for (const [one, other] of [
			['hour', 'hor'],
			['wise', 'wize'],
			['there', 'theer'],
			['sees', 'sez'],
			['tall', 'tal'],
			['rise', 'rize'],
		] as const) {
			assert.deepEqual(reasons(`the ${one} one`, `the ${other} one`), ['words'], one);
		}
	});
});
