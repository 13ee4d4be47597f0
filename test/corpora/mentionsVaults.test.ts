import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MentionStore } from '../../src/core/mentions/mentionStore.js';
import { findMentions, mentionAt } from '../../src/core/mentions/mentions.js';
import { compileNames } from '../../src/core/mentions/names.js';
import { CHARACTERS, MARK } from '../../src/core/text/characters.js';
import { maskedRegions } from '../../src/core/text/markdown.js';

const VAULTS = '../shared/corpora/vaults';

const MATCHER = compileNames(
	[
		...[
			'the',
			'in the',
			'and',
			'a',
			'for',
			'to be',
			'of a',
			'Foam',
			'note',
			'link',
			'Obsidian',
			'VS Code',
		],
		...[
			'Hugo',
			'Markdown',
			'C',
			'C++',
			'é',
			'Máj',
			'Karel',
			'и',
			'в',
			'的',
			'编程',
			'プログラミング',
			'の',
			'ה',
		],
		...['في', 'के', 'การ', '프로그래밍', 'e', 'de la', 'New York', 'GitHub', '😀', 'ß', 'İ'],
	].flatMap((text, index) => [
		{ text, case: 'any' as const, candidates: [index] },
		{ text, inflect: 'plural' as const, candidates: [index] },
	]),
);

suite('real notes of all kinds', () => {
	const files = existsSync(VAULTS)
		? readdirSync(VAULTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
				/\.(?:md|markdown)$/i.test(file),
			)
		: [];

	test('are read without an error, in bounds and on character boundaries', function () {
		if (files.length === 0) {
			this.skip();
		}
		for (const file of files) {
			const text = readFileSync(join(VAULTS, file), 'utf8');
			const masked = maskedRegions(text);
			let last = 0;
			for (const { start, end } of masked) {
				assert.ok(last <= start && start < end && end <= text.length, `${file}: ${start}-${end}`);
				last = end;
			}
			last = 0;
			for (const { span, whole = span } of findMentions(MATCHER, text, masked)) {
				assert.ok(last <= whole.start && span.start < span.end, `${file}: ${span.start}`);
				assert.ok(whole.end <= text.length && !isInside(text, span.start), file);
				assert.ok(!isInside(text, span.end), `${file}: ${span.end}`);
				last = whole.end;
			}
			mentionAt(MATCHER, text, text.length >> 1, masked);
		}
	}).timeout(0);

	test('keep their mentions when paragraphs are read one by one', function () {
		if (files.length === 0) {
			this.skip();
		}
		for (const file of files) {
			const text = readFileSync(join(VAULTS, file), 'utf8');
			assert.deepEqual(new MentionStore(MATCHER, text).all(), findMentions(MATCHER, text), file);
		}
	}).timeout(0);

	/** Whether `offset` parts a pair, or a letter from a mark on it. */
	function isInside(text: string, offset: number): boolean {
		const halves =
			/[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset));
		const mark = (CHARACTERS[text.charCodeAt(offset)] ?? 0) & MARK;
		return halves || (mark !== 0 && !/\s$/.test(text.slice(0, offset)));
	}
});
