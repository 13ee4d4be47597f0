import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlap, touches } from '../../src/core/text/spans.js';
import { dressed, randomFrom } from '../core/quotations/dress.js';
import {
	draw,
	isKnown,
	library,
	type Novel,
	readNovel,
	spoil,
	verdictsOf,
} from './quotationsDrawn.js';

/** `FULL=1` draws 2,000 quotations from every book, which takes some minutes. */
const drawn = process.env.FULL ? 2000 : 150;
const present = existsSync(library);
const check = present ? test : test.skip;

const files = [
	'epub/se-frankenstein.epub',
	'epub/se-pride-and-prejudice.epub',
	'txt/moby-dick-pg2701/2701-0.txt',
	'txt/fr-daudet-le-petit-chose.txt',
	'txt/de-spyri-heidi.txt',
	'txt/ru-dostoevsky-belye-nochi.txt',
	"md/Alice's Adventures in Wonderland.md",
	'md/The Picture of Dorian Gray.md',
	'md/Treasure Island.md',
];

const novels = new Map<string, Novel>();

function novel(path: string): Novel {
	const read = novels.get(path) ?? readNovel(path);
	assert.ok(read, path);
	novels.set(path, read);
	return read;
}

/** Without the preface and the introduction, which not every edition of *Frankenstein* has. */
function storyIn(whole: Novel): Novel {
	const start = whole.text.indexOf('You will rejoice to hear');
	return { ...whole, words: whole.words.filter((word) => word.start >= start) };
}

suite(`quotations from novels${present ? '' : ` (skipped: there is no ${library})`}`, function () {
	this.timeout(900_000);

	for (const path of files) {
		check(`are right in any dress: ${path}`, () => {
			const from = novel(path);
			const random = randomFrom(7);
			const wrong: string[] = [];
			for (let count = 0; count < drawn; count++) {
				const note = dressed(draw(from, random).drawn, random);
				if (verdictsOf(note, from.books).length > 0) {
					wrong.push(note);
				}
			}
			assert.ok(wrong.length <= drawn / 1000, wrong.join('\n---\n'));
		});

		check(`with one inner word wrong are warned about, on that word: ${path}`, () => {
			const from = novel(path);
			const random = randomFrom(11);
			const counts = { all: 0, found: 0, marked: 0 };
			const missed: string[] = [];
			for (let count = 0; count < drawn; count++) {
				const source = draw(from, random);
				const wrong = spoil(from, source.drawn, random);
				if (!wrong) {
					continue;
				}
				const said = verdictsOf(wrong.note, from.books).filter(
					(verdict) => verdict.severity === 'warning',
				);
				const found = said.filter(
					(verdict) =>
						'passage' in verdict && verdict.passage && overlap(verdict.passage.span, source),
				);
				const differences = found.flatMap((verdict) =>
					'differences' in verdict ? verdict.differences : [],
				);
				const { start, end } = wrong.at;
				counts.all++;
				counts.found += found.length > 0 ? 1 : 0;
				counts.marked += differences.some(
					({ span }) => touches(span, start) || touches(span, end) || overlap(span, wrong.at),
				)
					? 1
					: 0;
				missed.push(...(found.length > 0 ? [] : [wrong.note]));
			}
			assert.ok(counts.found >= counts.all * 0.99 - 1, missed.join('\n'));
			assert.ok(counts.marked >= counts.all * 0.95, `${counts.marked} of ${counts.all}`);
		});
	}

	check('of another novel are not taken for this one’s', () => {
		const home = novel('epub/se-frankenstein.epub');
		const random = randomFrom(3);
		const wrong: string[] = [];
		const all = drawn * 3;
		for (const path of [
			'md/The Picture of Dorian Gray.md',
			'md/Treasure Island.md',
			'epub/se-pride-and-prejudice.epub',
		]) {
			for (let count = 0; count < drawn; count++) {
				const words = draw(novel(path), random).drawn.replace(/["“”]/g, '');
				const said = verdictsOf(`So: “${words}”.`, home.books);
				wrong.push(...(said.length > 0 ? [words] : []));
			}
		}
		assert.ok(wrong.length <= Math.max(1, all / 500), wrong.join('\n---\n'));
	});

	check('of one Frankenstein are found in the others', () => {
		const texts = [
			'epub/se-frankenstein.epub',
			'epub/noted-koreader/pg42324.epub',
			'md/Frankenstein.md',
		];
		for (const path of texts) {
			const story = storyIn(novel(path));
			for (const other of texts.filter((one) => one !== path)) {
				const random = randomFrom(5);
				const books = novel(other).books;
				let known = 0;
				for (let count = 0; count < drawn; count++) {
					known += isKnown(draw(story, random).drawn.replace(/\s+/g, ' '), books) ? 1 : 0;
				}
				assert.ok(known >= drawn * 0.97, `${path} in ${other}: ${known} of ${drawn}`);
			}
		}
	});

	check('highlighted in KOReader are verbatim in the book beside them', () => {
		let highlights = 0;
		for (const name of ['pg42324', 'the_prophet']) {
			const { books } = novel(`epub/noted-koreader/${name}.epub`);
			const sidecar = join(library, 'epub/noted-koreader', `${name}.sdr`, 'metadata.epub.lua');
			const [annotations = ''] = readFileSync(sidecar, 'utf8').split('["bookmarks"]');
			for (const block of annotations.split(/\n {8}\},/)) {
				const text = /\["text"\] = "((?:[^"\\]|\\.|\\\n)*)"/s.exec(block)?.[1];
				if (text === undefined || !block.includes('["drawer"]')) {
					continue;
				}
				const words = text.replace(/\\\n/g, ' ').replace(/\\(.)/g, '$1');
				const note = `So: “${words.replace(/[“”]/g, '’')}” (12).`;
				assert.deepEqual(verdictsOf(note, books), [], words);
				assert.ok(isKnown(words, books), words);
				highlights++;
			}
		}
		assert.ok(highlights >= 7, String(highlights));
	});
});
