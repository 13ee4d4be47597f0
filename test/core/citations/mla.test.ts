import assert from 'node:assert/strict';
import { citationText } from '../../../src/core/citations/citation.js';
import { type Locator, locatorOf } from '../../../src/core/citations/locator.js';
import { citeMla } from '../../../src/core/citations/mla.js';
import { quoteOf, workOf } from './works.js';

const austen = 'author: Austen, Jane';

suite('MLA citation', () => {
	/** What follows a quotation with these lines from a work with those. */
	function check(work: readonly string[], quote: readonly string[], expected: string): void {
		const cited = workOf(...work);
		assert.equal(citationText(citeMla(cited, locatorOf(cited, quoteOf(...quote)))), expected);
	}

	test('names the author, two with “and”, more with “et al.”', () => {
		check([austen], [], '(Austen)');
		check(['author: [Austen, Grahame-Smith]'], [], '(Austen and Grahame-Smith)');
		check(['author: ["Marx, Karl", "Engels, Friedrich", X]'], [], '(Marx et al.)');
	});

	test('keeps a particle that is part of the name', () => {
		check(['author: {family: Beauvoir, given: Simone, particle: de}'], [], '(de Beauvoir)');
		check(['author: {family: Helsing, particle: van}'], ['page: 3'], '(van Helsing 3)');
		check(['author: "Beethoven, Ludwig van"'], [], '(Beethoven)');
	});

	test('names the editor or the title where there is no author', () => {
		check(['name: Beowulf'], ['line: 12'], '(*Beowulf*, line 12)');
		check(['name: Beowulf'], ['page: 12'], '(*Beowulf* 12)');
		check(['name: Seafarer', 'container: The Exeter Book'], ['page: 1'], '(“Seafarer” 1)');
		check(['name: Stories', 'editor: Smith, Ann'], ['page: 4'], '(Smith 4)');
	});

	test('has no comma and no label before a page', () => {
		check([austen], ['page: 81'], '(Austen 81)');
		check([austen], ['page: 81–82'], '(Austen 81–82)');
	});

	test('labels a chapter after a comma, by what the book prints', () => {
		check([austen, 'chapters: 55'], ['chapter: 7'], '(Austen, ch. 7)');
		for (const [label, shown] of [
			['Chapter 7', 'ch. 7'],
			['Chapter Seven', 'ch. 7'],
			['VII', 'ch. VII'],
			['II.3', 'ch. II.3'],
			['Letter I', 'Letter I'],
			['Prologue', 'Prologue'],
			['Book IV', 'bk. IV'],
			['Section Two', 'sec. 2'],
			['Book of Ruth', 'Book of Ruth'],
		]) {
			check([austen, `chapters: ["${label}"]`], ['chapter: 1'], `(Austen, ${shown})`);
		}
	});

	test('names the part too where its chapters begin again at 1', () => {
		const parts = (first: string, second: string) => [
			austen,
			`chapters: [{label: "1", part: ${first}}, {label: "1", part: ${second}}]`,
		];
		check(parts('Volume I', 'Volume II'), ['chapter: 2'], '(Austen, vol. II, ch. 1)');
		check(parts('Part One', 'Part Two'), ['chapter: 2'], '(Austen, pt. 2, ch. 1)');
		check(parts('Early', 'Late'), ['chapter: 1'], '(Austen, Early, ch. 1)');
	});

	test('counts acts, scenes and lines with full stops and without a comma', () => {
		const play = ['author: Shakespeare', 'name: Hamlet'];
		check(play, ['act: 3', 'scene: 1', 'line: 64–65'], '(Shakespeare 3.1.64–65)');
		check(play, ['act: 3', 'scene: 1'], '(Shakespeare 3.1)');
		check(['author: Milton', 'chapters: 12'], ['chapter: 1', 'line: 263'], '(Milton 1.263)');
	});

	test('labels lines, verses and paragraphs, in the plural where they are several', () => {
		check([austen], ['line: 3'], '(Austen, line 3)');
		check([austen], ['line: 3–4'], '(Austen, lines 3–4)');
		check([austen], ['verse: 3'], '(Austen, verse 3)');
		check([austen], ['verse: "3, 5"'], '(Austen, verses 3, 5)');
		check([austen], ['para: 3'], '(Austen, par. 3)');
		check([austen], ['para: 3-4'], '(Austen, pars. 3-4)');
	});

	test('gives the locator alone as the place to fill in', () => {
		const page: Locator = { kind: 'page', page: '81' };
		assert.deepEqual(citeMla(workOf(austen), page), {
			before: '(Austen ',
			locator: '81',
			after: ')',
		});
		assert.deepEqual(citeMla(workOf(austen), undefined), {
			before: '(Austen',
			locator: '',
			after: ')',
		});
	});
});
