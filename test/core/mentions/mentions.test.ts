import assert from 'node:assert/strict';
import { findMentions, mentionAt } from '../../../src/core/mentions/mentions.js';
import { compileNames } from '../../../src/core/mentions/names.js';
import { slice } from '../../../src/core/text/spans.js';
import { atCursor } from '../../fixture.js';
import { checkNames as check, nameOf } from './checkNames.js';

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
	const matcher = compileNames(['Ruth', 'Tommy', 'Miss Lucy'].map(nameOf));

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
		const matcher = compileNames(['', ' ', '’', '—', '\u0301'].map(nameOf));
		assert.equal(matcher.size, 0);
		assert.deepEqual(findMentions(matcher, 'a — b’ é'), []);
	});
});
