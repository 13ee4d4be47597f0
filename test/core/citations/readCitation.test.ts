import assert from 'node:assert/strict';
import type { Work } from '../../../src/core/book/entry.js';
import { parseEntry } from '../../../src/core/book/parseEntry.js';
import { citationStyles, citationText, cite } from '../../../src/core/citations/citation.js';
import { citedChapters } from '../../../src/core/citations/citedChapter.js';
import { citedWork } from '../../../src/core/citations/citedWork.js';
import { readCitation } from '../../../src/core/citations/readCitation.js';
import { slice } from '../../../src/core/text/spans.js';
import { atCursor } from '../../fixture.js';

function workOf(yaml: string): Work {
	const { entry } = parseEntry(`---\ntype: work\n${yaml}\n---\n`, { id: 'book', file: 'work.md' });
	assert.ok(entry?.type === 'work');
	return entry;
}

/** Reads at `<|>` and tells of each cite: names or key, year, locator; `qtd` where it is indirect. */
function check(marked: string, ...expected: readonly string[]): void {
	const { text, offset } = atCursor(marked);
	const found = readCitation(text, offset)?.cites.map((one) => {
		const { locator } = one;
		const words = locator && `${locator.kind} ${[locator.part, locator.label].filter(Boolean)}`;
		if (locator) {
			assert.equal(slice(text, locator.span), locator.label);
		}
		const name = one.key === undefined ? one.names : `@${one.key}`;
		return [one.indirect ? 'qtd' : '', name, one.year, words].filter(Boolean).join(' | ');
	});
	assert.deepEqual(found, expected.length === 0 ? undefined : expected, marked);
}

suite('a citation in a note', () => {
	test('is read in the manner of MLA', () => {
		check('“x”<|> (Ishiguro, ch. 7).', 'Ishiguro | chapter 7');
		check('“x”<|> (Ishiguro 81).', 'Ishiguro | page 81');
		check('“x”<|>, (81–82)', 'page 81–82');
		check('“x”<|> (ch. 7)', 'chapter 7');
		check('“x”<|> (Never Let Me Go, ch. 7)', 'Never Let Me Go | chapter 7');
		check('“x”<|> (*Never Let Me Go* 81)', '*Never Let Me Go* | page 81');
		check('“x”<|> (Shelley, Letter I)', 'Shelley | chapter Letter I');
		check('“x”<|> (Shelley, Volume I, ch. 3)', 'Shelley | chapter Volume I,3');
		check('“x”<|> (Shakespeare 3.1.56)', 'Shakespeare | scene 3.1.56');
		check('“x”<|> (Ishiguro, par. 20)', 'Ishiguro | paragraph 20');
		check('“x”<|> (Dickinson, line 4)', 'Dickinson | line 4');
		check('“x”<|> (qtd. in Rowe 12)', 'qtd | Rowe | page 12');
		check('“x”<|> (Ishiguro 81; Rowe 12)', 'Ishiguro | page 81', 'Rowe | page 12');
		check('“x”<|>\n(de Beauvoir and van den Berg 12)', 'de Beauvoir and van den Berg | page 12');
	});

	test('is read in the manner of Chicago, APA and pandoc', () => {
		check('“x”<|> (Ishiguro 2005, 81)', 'Ishiguro | 2005 | page 81');
		check('“x”<|> (Ishiguro, 2005, p. 81)', 'Ishiguro | 2005 | page 81');
		check('“x”<|> (Ishiguro, 2005, Chapter 7)', 'Ishiguro | 2005 | chapter 7');
		check('“x”<|> (2005, p. 81)', '2005 | page 81');
		check('“x”<|> [@ishiguro2005, chapter 7]', '@ishiguro2005 | chapter 7');
		check(
			'“x”<|> [see @ishiguro2005, p. 7; @rowe, 12]',
			'@ishiguro2005 | page 7',
			'@rowe | page 12',
		);
		check('“x”<|> [@ishiguro2005, {chapter 7}]', '@ishiguro2005 | chapter 7');
		check('“x”<|> @ishiguro2005 [p. 7]', '@ishiguro2005 | page 7');
	});

	test('may carry a remark on emphasis', () => {
		check('“x”<|> (Ishiguro 81; emphasis added)', 'Ishiguro | page 81');
		check('“x”<|> (Ishiguro 81, my italics)', 'Ishiguro | page 81');
	});

	test('says nothing where it is a footnote mark', () => {
		const { text, offset } = atCursor('“x”<|>[^1]');
		assert.deepEqual(readCitation(text, offset), {
			kind: 'footnote',
			span: { start: 3, end: 7 },
			cites: [],
		});
	});

	test('is not read in other parentheses', () => {
		check('“x”<|> (she was seven at the time)');
		check('“x”<|> (or so Kathy thinks)');
		check('“x”<|> [a link](http://a.b)');
		check('“x”<|> and then (Ishiguro 81)');
	});

	test('is read back in every style it is written in', () => {
		const work = workOf('name: Never Let Me Go\nauthor: Ishiguro, Kazuo\nyear: 2005\nkey: ishi');
		const locators = [
			{ kind: 'page', page: '81' },
			{ kind: 'chapter', label: '7' },
			{ kind: 'chapter', label: 'Letter I' },
			{ kind: 'paragraph', paragraph: '20' },
			{ kind: 'line', line: '4' },
			{ kind: 'scene', parts: ['3', '1', '56'] },
		] as const;
		for (const style of citationStyles) {
			for (const locator of locators) {
				const text = citationText(cite(style, work, locator));
				const citation = readCitation(text, 0);
				assert.equal(citation?.cites[0]?.locator?.kind, locator.kind, `${style}: ${text}`);
				assert.equal(citedWork(citation, work), 'this', text);
			}
		}
	});

	test('means this work, another, or does not say', () => {
		const work = workOf('name: Never Let Me Go\nauthor: Ishiguro, Kazuo\nyear: 2005');
		const meant = (text: string) => {
			const citation = readCitation(text, 0);
			assert.ok(citation);
			return citedWork(citation, work);
		};
		assert.equal(meant('(Ishiguro 81)'), 'this');
		assert.equal(meant('(*Never Let Me Go* 81)'), 'this');
		assert.equal(meant('[@ishiguro2005, p. 8]'), 'this');
		assert.equal(meant('(81)'), 'unsaid');
		assert.equal(meant('(Rowe 81)'), 'another');
		assert.equal(meant('[@rowe]'), 'another');
		assert.equal(meant('(Rowe 12; Ishiguro 81)'), 'this');
	});

	test('means a chapter by what the book prints', () => {
		const positions = (chapters: string, text: string) => {
			const locator = readCitation(text, 0)?.cites[0]?.locator;
			assert.ok(locator, text);
			return citedChapters(workOf(`name: X\nchapters: ${chapters}`).chapters, locator);
		};
		assert.deepEqual(positions('[Letter I, Letter II, Chapter 1]', '(Letter 2)'), [2]);
		assert.deepEqual(positions('[Letter I, Letter II, Chapter 1]', '(ch. 1)'), [3]);
		assert.deepEqual(positions('[I, II, III]', '(ch. 3)'), [3]);
		assert.deepEqual(positions('[I, II, III]', '(chap. ii)'), [2]);
		assert.deepEqual(positions('[I, II, III]', '(chapters 2–3)'), [2, 3]);
		assert.deepEqual(positions('[I, II, III]', '(ch. 9)'), []);
		const volumes = '[{label: 1, part: Volume I}, {label: 1, part: Volume II}]';
		assert.deepEqual(positions(volumes, '(X, ch. 1)'), [1, 2]);
		assert.deepEqual(positions(volumes, '(X, vol. 2, ch. 1)'), [2]);
	});
});
