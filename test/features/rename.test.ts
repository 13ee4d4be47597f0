import assert from 'node:assert/strict';
import { type ReadBook, upTo } from '../../src/core/book/horizon.js';
import { assemble } from '../../src/core/book/library.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { keyReferencesIn } from '../../src/core/mentions/keyReferences.js';
import { findLinks } from '../../src/core/mentions/links.js';
import { type Note, resolveIn } from '../../src/core/mentions/named.js';
import { maskedRegions } from '../../src/core/text/markdown.js';
import {
	type Certainty,
	mayChange,
	type RenameEdit,
	renameInFile,
	renameInNote,
} from '../../src/features/rename.js';
import type { Renaming } from '../../src/features/renaming.js';
import { bookOf, entryOf, type Files, wholeNote } from './books.js';

const book = bookOf({
	'miss-lucy.md': 'type: character\nname: Miss Lucy\naliases: [Lucy]',
	'tommy.md': 'type: character\nname: Tommy\naliases: [Tom]',
	'old-tom.md': 'type: character\nname: Old Tom\naliases: [Tom]',
	'carer.md': 'type: term\nname: carer',
});

/** The text after all edits, or after those that are as sure as `certainty` says. */
function edited(text: string, edits: readonly RenameEdit[], certainty?: Certainty): string {
	return edits
		.filter((edit) => certainty === undefined || edit.certainty === certainty)
		.sort((one, other) => other.span.start - one.span.start)
		.reduce(
			(after, { span, text: to }) => after.slice(0, span.start) + to + after.slice(span.end),
			text,
		);
}

function changeOf(id: string, words: readonly [string, string], newId?: string): Renaming {
	const named = { book, entry: entryOf(book, id) };
	const [from, to] = words;
	return { named, words: { from, to }, id: newId ? { from: id, to: newId } : undefined };
}

const mary = changeOf('miss-lucy', ['Miss Lucy', 'Miss: Mary'], 'miss-mary');

suite('rename in a file', () => {
	function check(path: string, text: string, expected: string, change = mary): void {
		const uri = `file:///never-let-me-go/${path}`;
		const parsed = parseEntry(text, { id: path.replace(/\.md$/, ''), file: uri });
		const edits = renameInFile(text, { uri, path, parsed }, book.index, change);
		assert.equal(edited(text, edits), expected);
		const may = mayChange({ uri, path, parsed }, book.index, change);
		assert.ok(may || edits.length === 0, path);
	}

	test('changes references by id and by name, and its own name', () => {
		check(
			'trip.md',
			'---\ntype: event\nname: x\ncharacters: [miss-lucy, "Miss Lucy", tommy]\n---\nMiss Lucy\n',
			'---\ntype: event\nname: x\ncharacters: [miss-mary, "Miss: Mary", tommy]\n---\nMiss Lucy\n',
		);
		check(
			'miss-lucy.md',
			'---\ntype: character\nname: Miss Lucy\naliases: [Lucy]\n---\n',
			'---\ntype: character\nname: "Miss: Mary"\naliases: [Lucy]\n---\n',
		);
	});

	test('changes an alias in any of its forms, and references by it', () => {
		const lu = changeOf('miss-lucy', ['Lucy', 'Lu']);
		check(
			'miss-lucy.md',
			'---\ntype: character\nname: Miss Lucy\naliases:\n  - Lucy\n  - {name: Lucy, reveal: 3}\n---\n',
			'---\ntype: character\nname: Miss Lucy\naliases:\n  - Lu\n  - {name: Lu, reveal: 3}\n---\n',
			lu,
		);
		check(
			'said.md',
			'---\r\ntype: quote\r\ntext: x\r\nspeaker: Lucy\r\nto: miss-lucy\r\n---\r\n',
			'---\r\ntype: quote\r\ntext: x\r\nspeaker: Lu\r\nto: miss-lucy\r\n---\r\n',
			lu,
		);
	});

	test('keeps the line after a folded name', () => {
		check(
			'miss-lucy.md',
			'---\ntype: character\nname: >\n  Miss Lucy\nrole: guardian\n---\n',
			'---\ntype: character\nname: "Miss: Mary"\nrole: guardian\n---\n',
		);
	});

	test('leaves what may mean another', () => {
		const jim = changeOf('tommy', ['Tom', 'Jim']);
		const text = '---\ntype: quote\ntext: x\nspeaker: Tom\n---\n';
		check('said.md', text, text, jim);
	});
});

suite('rename in a note', () => {
	function check(
		text: string,
		expected: string,
		certainty: Certainty | undefined,
		{ change = mary, about = book }: { change?: Renaming; about?: ReadBook | ReadBook[] } = {},
	): void {
		const edits = renameInNote(wholeNote(about, text), book.index, change);
		assert.equal(edited(text, edits), expected);
		assert.deepEqual(
			[...new Set(edits.map((edit) => edit.certainty))],
			certainty ? [certainty] : [],
		);
	}

	test('changes links for certain, and prose for the writer to agree to', () => {
		check('[[miss-lucy|she]] [[Miss Lucy]]', '[[miss-mary|she]] [[Miss: Mary]]', 'certain');
		check('[[ miss-lucy#x | she ]]', '[[ miss-mary#x | she ]]', 'certain');
		check('[[never-let-me-go:miss-lucy]]', '[[never-let-me-go:miss-mary]]', 'certain');
		check('Then Miss Lucy’s MISS LUCY', 'Then Miss: Mary’s MISS: MARY', 'prose');
	});

	test('asks about the words that a link shows', () => {
		const text = '[[miss-lucy|Miss Lucy]]';
		const edits = renameInNote(wholeNote(book, text), book.index, mary);
		assert.equal(edited(text, edits, 'certain'), '[[miss-mary|Miss Lucy]]');
		assert.equal(edited(text, edits), '[[miss-mary|Miss: Mary]]');
	});

	test('asks apart about names that another entry bears', () => {
		const jim = changeOf('tommy', ['Tom', 'Jim']);
		check('Tom and Tommy', 'Jim and Tommy', 'ambiguous', { change: jim });
	});

	test('changes what the frontmatter means', () => {
		check(
			'---\nwork: never-let-me-go\nmeans: {Lu: miss-lucy, Lulu: "Miss Lucy"}\n---\n',
			'---\nwork: never-let-me-go\nmeans: {Lu: miss-mary, Lulu: "Miss: Mary"}\n---\n',
			'certain',
		);
		const title = changeOf('never-let-me-go', ['Never Let Me Go', 'Klara']);
		check('---\nwork: Never Let Me Go\n---\n', '---\nwork: Klara\n---\n', 'certain', {
			change: title,
		});
		const byId = '---\nwork: never-let-me-go\n---\n';
		check(byId, byId, undefined, { change: title });
	});

	test('changes plurals, and leaves other words, code and the other names of the entry', () => {
		const minder = changeOf('carer', ['carer', 'minder'], 'minder');
		check('Carers and a carer’s', 'Minders and a minder’s', 'prose', { change: minder });
		const other = 'Lucy, Tommy, `Miss Lucy`, [[tommy]], [[Lucy]], ![[miss-lucy]]';
		check(other, other, undefined);
	});

	test('changes links to what the note does not know yet', () => {
		const early = bookOf({ 'miss-lucy.md': 'type: character\nname: Miss Lucy\nchapter: 9' }, 3);
		check('Miss Lucy [[miss-lucy]]', 'Miss Lucy [[miss-mary]]', 'certain', { about: early });
	});

	test('says which book is meant where another has an entry so called', () => {
		const other = bookOf({ 'mary.md': 'type: character\nname: Mary' }, 'all', 'mansfield-park');
		const change = changeOf('tommy', ['Tommy', 'Mary'], 'mary');
		check('[[tommy]] [[Tommy]]', '[[never-let-me-go:mary]] [[never-let-me-go:Mary]]', 'certain', {
			change,
			about: [book, other],
		});
	});
});

suite('rename of a whole workspace', () => {
	const entries: Files = {
		'work.md': 'type: work\nname: Hailsham\nchapters: 9',
		'people/ruth.md':
			'type: character\nname: Ruth\nchapter: 0\naliases: [{name: Ruthie, reveal: 2}]',
		'people/kathy.md':
			'type: character\nname: Kathy\nrelations:\n  - {to: ruth, kind: friend}\n  - {to: Ruthie, from: 5}\n---\nOf [[ruth|her]] and Ruth.',
		'quotes/said.md': 'type: quote\ntext: x\nspeaker: RUTH\nabout: [hailsham:ruth, kathy]',
		'events/trip.md': 'type: event\nname: Trip\ncharacters:\n  - Ruth\n  - kathy',
	};
	const notes: Files = {
		'a.md':
			'---\nwork: hailsham\nmeans: {R: ruth}\n---\n[[ruth]] [[Ruth|she]] [[RUTH]] [[Ruthie]] Ruth',
		'b.md':
			'---\nwork: hailsham\nhorizon: 1\n---\n[[Ruthie]] and [[hailsham:ruth#x|her]] `[[ruth]]`',
	};

	/** All files as the book of a workspace and the notes about it. */
	function read(files: Files) {
		const parsed = Object.entries(files).map(([path, text]) => {
			const uri = `file:///hailsham/${path}`;
			const id = path === 'work.md' ? 'hailsham' : path.replace(/^.*\/|\.md$/g, '');
			return { uri, path, text, parsed: parseEntry(text, { id, file: uri }) };
		});
		const { books, problems } = assemble(
			[],
			[{ uri: 'file:///hailsham', name: 'hailsham', path: 'hailsham', files: parsed }],
		);
		const [whole] = books;
		assert.ok(whole);
		const noteOf = (text: string): Note => {
			const horizon = /^horizon: 1$/m.test(text) ? 1 : 'all';
			return { ...wholeNote(upTo(whole, horizon), text), masked: maskedRegions(text) };
		};
		return { parsed, whole, problems, noteOf };
	}

	for (const lineBreak of ['\n', '\r\n']) {
		for (const [what, words, id] of [
			['a name and its file', ['Ruth', 'Helen'], 'helen'],
			['a name alone', ['Ruth', 'Helen: H'], undefined],
			['an alias', ['Ruthie', 'Nell'], undefined],
		] as const) {
			test(`leaves nothing dangling: ${what}, lines that end in ${JSON.stringify(lineBreak)}`, () => {
				const files = Object.fromEntries(
					Object.entries({
						...Object.fromEntries(
							Object.entries(entries).map(([path, text]) => [
								path,
								`---\n${text}${text.includes('\n---') ? '' : '\n---'}\n`,
							]),
						),
						...notes,
					}).map(([path, text]) => [path, text.replaceAll('\n', lineBreak)]),
				);
				const before = read(files);
				const named = {
					book: upTo(before.whole, 'all'),
					entry: entryOf(upTo(before.whole, 'all'), 'ruth'),
				};
				const [from, to] = words;
				const change: Renaming = {
					named,
					words: { from, to },
					id: id === undefined ? undefined : { from: 'ruth', to: id },
				};
				const after = before.parsed.map((file) => {
					const edits = [
						...renameInFile(file.text, file, before.whole.index, change),
						...renameInNote(before.noteOf(file.text), before.whole.index, change),
					];
					const path = id === undefined ? file.path : file.path.replace('ruth.md', `${id}.md`);
					return [path, edited(file.text, edits, 'certain')] as const;
				});
				checkResolved(read(Object.fromEntries(after)), id ?? 'ruth');
			});
		}
	}

	function checkResolved(
		{ parsed, whole, problems, noteOf }: ReturnType<typeof read>,
		id: string,
	): void {
		const codes = [...problems.values()].flat().map(({ code }) => code);
		assert.deepEqual(
			codes.filter((code) => code !== 'frontmatter.missing-chapter'),
			[],
		);
		const all = upTo(whole, 'all');
		const meant: string[] = [];
		for (const { text, parsed: file } of parsed) {
			const note = { ...noteOf(text), names: wholeNote(all, '').names };
			const links = findLinks(text, note.masked).map(({ target }) => target);
			const keys = keyReferencesIn(note).map((key) => key.text);
			const references = file.references.map((reference) => reference.text);
			for (const reference of [...links, ...keys, ...references]) {
				const found = resolveIn([all], reference);
				assert.equal(found.length, 1, reference);
				meant.push(found[0]?.entry.id ?? '');
			}
		}
		assert.equal(meant.filter((one) => one === id).length, 13);
		assert.equal(all.entries.find((entry) => entry.id === 'kathy')?.type, 'character');
	}
});
