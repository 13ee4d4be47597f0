import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Edition, paragraphOf } from '../../src/core/editions/edition.js';
import { matchChapters } from '../../src/core/editions/matchChapters.js';
import {
	findNearest,
	findVerbatim,
	indexEdition,
	type PassageIndex,
} from '../../src/core/editions/passages.js';
import { type EditionReading, readEdition } from '../../src/core/editions/readEdition.js';
import { randomFrom } from '../core/quotations/dress.js';

/** Real books that nobody here made; they stand beside the repository, where they stand at all. */
const books = '../shared/corpora/books';
const present = existsSync(books);
const check = present ? test : test.skip;

suite(`real books${present ? '' : ` (skipped: there is no ${books})`}`, function () {
	this.timeout(60_000);

	check('are read, or it is said why not', () => {
		const files = readdirSync(join(books, 'epub'), { recursive: true, encoding: 'utf8' });
		const problems: Record<string, string> = {};
		let count = 0;
		for (const file of files.filter((one) => one.endsWith('.epub'))) {
			const { edition, problem } = read(join('epub', file));
			count++;
			if (problem) {
				problems[basename(file)] = problem.code;
			} else {
				assert.ok(edition && isWhole(edition), file);
			}
		}
		assert.ok(count > 60);
		assert.deepEqual(problems, {
			'epub3__04-ocf__files__ocf-container-not-ocf-error.epub': 'edition.not-an-epub',
			'epub3__04-ocf__files__ocf-zip-unreadable-empty-fatal.epub': 'edition.not-an-epub',
			'epub3__04-ocf__files__ocf-zip-unreadable-image-with-epub-extension-fatal.epub':
				'edition.not-an-epub',
			'epub3__04-ocf__files__ocf-zip-unreadable-no-end-header-fatal.epub': 'edition.not-an-epub',
		});
	});

	check('have the chapters that they print', () => {
		checkChapters('epub/se-pride-and-prejudice.epub', counted(61));
		checkChapters('epub/se-frankenstein.epub', [...counted(4, 'Letter '), ...counted(24)]);
		checkChapters('epub/noted-koreader/pg42324.epub', [...counted(4, 'Letter '), ...counted(24)]);
		checkChapters('md/Frankenstein.md', [...counted(4, 'Letter '), ...counted(24)]);
		checkChapters('txt/moby-dick-pg2701/2701-0.txt', [...counted(135, 'Chapter '), 'Epilogue']);
		checkChapters("md/Alice's Adventures in Wonderland.md", counted(12));
		checkChapters('md/The Picture of Dorian Gray.md', ['Preface', ...counted(20)]);
		checkChapters('md/Treasure Island.md', counted(34));
		checkChapters('epub/idpf/wasteland.epub', counted(5));
		checkChapters('txt/ja-miyazawa-ginga-tetsudo.sjis.txt', counted(9));
		assert.equal(edition('txt/de-spyri-heidi.txt').chapters.length, 14);
		assert.equal(edition('txt/ru-dostoevsky-belye-nochi.txt').chapters.length, 5);
		// Its forty-fifth is empty.
		assert.equal(edition('txt/zh-sanguo-yanyi.txt').chapters.length, 119);
		const second = edition('txt/fr-daudet-le-petit-chose.txt').chapters.filter(({ parts }) =>
			parts.includes('DEUXIÈME PARTIE'),
		);
		assert.equal(second.length, 16);
		assert.equal(edition('txt/ja-akutagawa-rashomon.sjis.txt').chapters.length, 0);
	});

	check('are the same in Shift_JIS and in UTF-8', () => {
		for (const name of ['ja-akutagawa-rashomon', 'ja-miyazawa-ginga-tetsudo']) {
			assert.equal(edition(`txt/${name}.sjis.txt`).text, edition(`txt/${name}.utf8.txt`).text);
		}
	});

	check('have the words that readers highlighted, in the chapter where they did', () => {
		let highlights = 0;
		for (const name of ['pg42324', 'the_prophet', 'dialogues_seneca']) {
			const folder = 'epub/noted-koreader';
			const book = edition(`${folder}/${name}.epub`);
			const index = indexEdition(book.text);
			const notes = readFileSync(join(books, folder, `${name}.sdr/metadata.epub.lua`), 'utf8');
			for (const { chapter, words } of highlightsOf(notes)) {
				const span = findVerbatim(index, words);
				assert.ok(span, words);
				assert.equal(book.chapters[paragraphOf(book, span.start).chapter - 1]?.title, chapter);
				highlights++;
			}
		}
		assert.equal(highlights, 7);
	});
});

suite(`passages of real books${present ? '' : ' (skipped)'}`, function () {
	this.timeout(60_000);

	check('are found verbatim wherever they are taken from', () => {
		for (const path of [
			'epub/se-pride-and-prejudice.epub',
			'txt/moby-dick-pg2701/2701-0.txt',
			'md/Treasure Island.md',
			'txt/fr-daudet-le-petit-chose.txt',
			'txt/ru-dostoevsky-belye-nochi.txt',
			'txt/de-spyri-heidi.txt',
		]) {
			const { text } = edition(path);
			const index = indexEdition(text);
			const missed = samples(text, 2000, 5, 80).filter((words) => !findVerbatim(index, words));
			assert.deepEqual(missed, [], path);
		}
	});

	check('are found verbatim in texts without spaces between words', () => {
		for (const path of ['txt/zh-sanguo-yanyi.txt', 'txt/ja-miyazawa-ginga-tetsudo.utf8.txt']) {
			const { text } = edition(path);
			const index = indexEdition(text);
			const random = randomFrom(7);
			for (let count = 0; count < 1000; count++) {
				const start = Math.floor(random() * (text.length - 50));
				const words = text.slice(start, start + 5 + Math.floor(random() * 40));
				// A run of Katakana is one word, and no half of it.
				const whole = !/^[ァ-ヿ]|[ァ-ヿ]$/u.test(words) && /\p{L}{3}/u.test(words);
				assert.ok(!whole || findVerbatim(index, words), words);
			}
		}
	});

	check('are found or near in other editions of the same book', () => {
		const paths = [
			'epub/se-frankenstein.epub',
			'epub/noted-koreader/pg42324.epub',
			'md/Frankenstein.md',
		];
		const indexes = paths.map((path) => indexEdition(story(edition(path))));
		for (const [from, one] of indexes.entries()) {
			for (const [to, other] of indexes.entries()) {
				const passages = samples(one.text.original, 500, 5, 15);
				const there = passages.filter((words) => isThere(other, words)).length;
				assert.ok(there / passages.length >= 0.97, `${paths[from]} in ${paths[to]}: ${there}`);
			}
		}
	});
});

function read(path: string): EditionReading {
	return readEdition(readFileSync(join(books, path)), path);
}

function edition(path: string): Edition {
	const { edition: found, problem } = read(path);
	assert.ok(found, `${path}: ${problem?.code}`);
	return found;
}

/** Chapters follow each other without gaps, and their bodies lie in them. */
function isWhole({ text, chapters }: Edition): boolean {
	return chapters.every(
		({ span, body }, at) =>
			span.start < span.end &&
			span.start <= body &&
			body <= span.end &&
			span.end === (chapters[at + 1]?.span.start ?? text.length),
	);
}

function counted(count: number, before = ''): string[] {
	return Array.from({ length: count }, (_, index) => `${before}${index + 1}`);
}

function checkChapters(path: string, labels: readonly string[]): void {
	const { matches, positions } = matchChapters(
		edition(path),
		labels.map((label) => ({ label })),
	);
	assert.ok(matches, path);
	assert.deepEqual(
		positions.filter((position) => position !== undefined),
		labels.map((_, index) => index + 1),
	);
}

interface Highlight {
	readonly chapter: string;
	readonly words: string;
}

/** The highlights in a sidecar of KOReader: annotations that have a drawer. */
function highlightsOf(lua: string): readonly Highlight[] {
	const [, annotations = ''] = lua.split('["annotations"] = {');
	return annotations
		.slice(0, annotations.indexOf('\n    },'))
		.split(/\n {8}\[\d+\] = \{/)
		.filter((annotation) => annotation.includes('["drawer"]'))
		.map((annotation) => {
			const value = (key: string) =>
				new RegExp(`\\["${key}"\\] = "((?:[^"\\\\]|\\\\[^])*)"`).exec(annotation)?.[1] ?? '';
			return {
				chapter: value('chapter'),
				words: value('text').replace(/\\\n/g, '\n').replaceAll('\\"', '"'),
			};
		});
}

/** The letters and chapters, and what some list apart at the end; the introductions differ. */
function story({ text, chapters }: Edition): string {
	const { positions } = matchChapters(
		{ title: '', text, chapters },
		[...counted(4, 'Letter '), ...counted(24)].map((label) => ({ label })),
	);
	return chapters
		.filter(({ title }, at) => positions[at] !== undefined || /Walton/i.test(title))
		.map(({ body, span }) => text.slice(body, span.end))
		.join('\n\n');
}

function isThere(index: PassageIndex, words: string): boolean {
	return (
		findVerbatim(index, words) !== undefined || (findNearest(index, words)?.relative ?? 1) < 0.4
	);
}

/** As many stretches of so many words, drawn at random. */
function samples(text: string, count: number, least: number, most: number): readonly string[] {
	const words = [...text.matchAll(/\S+/g)];
	const random = randomFrom(11);
	return Array.from({ length: count }, () => {
		const length = least + Math.floor(random() * (most - least + 1));
		const first = Math.floor(random() * (words.length - length));
		const [start, end] = [words[first], words[first + length - 1]];
		return start && end ? text.slice(start.index, end.index + end[0].length) : '';
	}).filter((words) => /\p{L}/u.test(words));
}
