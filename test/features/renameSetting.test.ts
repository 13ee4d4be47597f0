import assert from 'node:assert/strict';
import { renamedTitle, renameInSettings } from '../../src/features/renameSetting.js';
import type { Renaming } from '../../src/features/renaming.js';
import { bookOf, entryOf, hailsham } from './books.js';

suite('rename in settings', () => {
	const book = bookOf(hailsham);

	function changeOf(id: string, from: string, to: string): Renaming {
		return { named: { book, entry: entryOf(book, id) }, words: { from, to } };
	}

	const title = changeOf('never-let-me-go', 'Never Let Me Go', 'Never “Let” Me "Go"');

	function check(settings: string, expected: string, change = title): void {
		const edits = renameInSettings(settings, change);
		const changed = [...edits]
			.reverse()
			.reduce(
				(text, { span, text: to }) => text.slice(0, span.start) + to + text.slice(span.end),
				settings,
			);
		assert.equal(changed, expected);
		assert.ok(edits.every(({ certainty }) => certainty === 'certain'));
	}

	test('changes the book that is named by its title, and leaves all else', () => {
		check(
			'{\n\t// The book\n\t"editor.wordWrap": "on",\n\t"closeReading.work" : "Never Let Me Go", // here\n}\n',
			'{\n\t// The book\n\t"editor.wordWrap": "on",\n\t"closeReading.work" : "Never “Let” Me \\"Go\\"", // here\n}\n',
		);
		check(
			'{"settings": {"closeReading.work": "Never\\u0020Let Me Go "}}',
			'{"settings": {"closeReading.work": "Never “Let” Me \\"Go\\""}}',
		);
	});

	test('changes nothing where the book is named by its id, where another is, or where nothing is read', () => {
		for (const settings of [
			'{"closeReading.work": "never-let-me-go"}',
			'{"closeReading.work": "Emma"}',
			'{"closeReading.work": 7, "title": "Never Let Me Go"}',
			'{"closeReading.work": "\\x"}',
			'',
		]) {
			check(settings, settings);
		}
	});

	test('changes nothing when an entry or another name of the book is renamed', () => {
		const settings = '{"closeReading.work": "Ruth"}';
		check(settings, settings, changeOf('ruth', 'Ruth', 'Helen'));
		const alias = changeOf('never-let-me-go', 'NLMG', 'The Novel');
		check('{"closeReading.work": "NLMG"}', '{"closeReading.work": "NLMG"}', alias);
		assert.equal(renamedTitle(alias), undefined);
		assert.equal(renamedTitle(title), 'Never Let Me Go');
	});
});
