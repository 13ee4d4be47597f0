import assert from 'node:assert/strict';
import type { Horizon } from '../../src/core/book/horizon.js';
import { entryDocument } from '../../src/features/entryDocument.js';
import { bookOf, entryOf, type Files, hailsham, t } from './books.js';

suite('entry document', () => {
	function shown(id: string, files: Files, horizon: Horizon = 'all'): string {
		const book = bookOf({ ...hailsham, ...files }, horizon);
		return entryDocument(book, entryOf(book, id), t);
	}

	test('of a character tells its facts, its text and its quotes', () => {
		const relation = 'relations: [{to: tommy, kind: friend, note: later more}]';
		assert.equal(
			shown('x', {
				'x.md': `type: character\nname: Madame\naliases: [Marie-Claude]\nrole: collector\n${relation}\nlater: [{chapter: 9, text: Left.}]\n---\nOne.\n\nTwo.`,
				'q.md': 'type: quote\ntext: |-\n  Poor\n  creatures\nspeaker: x\nstatus: verified',
				'r.md': 'type: quote\ntext: Spiders.\nabout: [x]',
			}),
			[
				'# Madame',
				'- Also called: Marie-Claude\n- Role: collector\n- Tommy D.: friend. later more',
				'One.',
				'Two.',
				'Left.',
				'## Quotes',
				'> Poor\n> creatures\n>\n> — Madame (verified)',
				'> Spiders.\n>\n> — (not confirmed: check your copy)\n',
			].join('\n\n'),
		);
	});

	test('of a quote tells who speaks, of what, and which wrong forms go round', () => {
		assert.equal(
			shown('q', {
				'q.md':
					'type: quote\ntext: told and not told\nspeaker: miss-lucy\nabout: [ruth, tommy]\nplace: norfolk\nquoted_in: [A guide]\nmisquotes: [told you, {text: not told, note: a film}]',
			}),
			[
				'> told and not told',
				[
					'- Speaker: Miss Lucy',
					'- About: Ruth, Tommy D.',
					'- Place: Norfolk',
					'- How far it is known: not confirmed: check your copy',
					'- Quoted in: A guide',
				].join('\n'),
				'## Wrong forms that are going round',
				'- “told you”\n- “not told”: a film\n',
			].join('\n\n'),
		);
	});

	test('of each other type tells what it states', () => {
		const facts = (lines: string) => shown('x', { 'x.md': lines }).split('\n\n').slice(1);
		assert.deepEqual(facts('type: theme\nname: x\nparent: ruth'), ['- Part of: Ruth\n']);
		assert.deepEqual(facts('type: symbol\nname: x\nstands_for: y'), ['- Stands for: y\n']);
		assert.deepEqual(facts('type: place\nname: x\nwithin: norfolk'), ['- Within: Norfolk\n']);
		assert.deepEqual(facts('type: term\nname: x\nmeaning: y'), ['- Meaning: y\n']);
		assert.deepEqual(facts('type: event\nname: x\ncharacters: [ruth]\nplace: norfolk'), [
			'- Characters: Ruth\n- Place: Norfolk\n',
		]);
		assert.deepEqual(facts('type: term\nname: x'), []);
	});

	test('of a work tells author, publication and chapters', () => {
		const book = bookOf({
			'work.md':
				'type: work\nname: Xx\nauthor: {family: Beauvoir, given: Simone, particle: de}\npublisher: P\nyear: 1949\nchapters: [{label: I, outline: A start.}, II]',
		});
		assert.equal(
			entryDocument(book, book.work, t),
			'# Xx\n\n- Author: Simone de Beauvoir\n- Published: P, 1949\n\n## Chapters\n\n- Chapter I: A start.\n',
		);
	});

	test('tells nothing that is not read yet', () => {
		const files = {
			'x.md':
				'type: character\nname: Madame\nchapter: 3\naliases: [{name: Marie-Claude, reveal: 9}]\nlater: [{chapter: 9, text: Left.}]\nrelations: [{to: tommy, from: 9}]\n---\nOne.',
			'q.md': 'type: quote\ntext: Poor creatures\nspeaker: x\nchapter: 9',
		};
		assert.equal(shown('x', files, 3), '# Madame\n\nOne.\n');
		assert.match(shown('x', files, 9), /Marie-Claude.*Tommy D\..*Left\..*Poor creatures/s);
	});
});
