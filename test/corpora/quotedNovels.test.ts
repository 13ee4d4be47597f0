import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBook } from '../../src/core/book/book.js';
import { upTo } from '../../src/core/book/horizon.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import {
	type QuotableBook,
	quotableBooks,
	quotedAt,
	quotedIn,
} from '../../src/core/quotations/quoted.js';
import { readQuotations } from '../../src/core/quotations/readQuotations.js';
import { decode } from '../../src/core/text/decoding.js';
import { maskedRegions } from '../../src/core/text/markdown.js';
import { dressed, pick, type Random, randomFrom } from '../core/quotations/dress.js';
import { library } from './quotationsDrawn.js';

const novels = [
	'md/Treasure Island.md',
	'txt/fr-daudet-le-petit-chose.txt',
	'txt/de-spyri-heidi.txt',
	'txt/ru-dostoevsky-belye-nochi.txt',
	'txt/zh-sanguo-yanyi.txt',
	'txt/ja-miyazawa-ginga-tetsudo.utf8.txt',
];

/** Sentences of a novel, and what parts their words. */
interface Sentences {
	readonly all: readonly string[];
	readonly space: string;
}

function sentencesOf(file: string): Sentences | undefined {
	const path = join(library, file);
	if (!existsSync(path)) {
		return undefined;
	}
	const text = decode(readFileSync(path)).text;
	const space = /zh|ja/.test(file) ? '' : ' ';
	const found = text.match(
		space === '' ? /[^。！？「」\n]{8,60}[。！？]/gu : /[^.!?\n]{20,300}[.!?]/gu,
	);
	const all = (found ?? []).map((one) => one.trim().replace(/\s+/g, ' '));
	return { all: all.filter((one) => !/["“”„«»_*`\\[\]<>#]/.test(one)), space };
}

function bookOf(quotes: readonly string[]): readonly QuotableBook[] {
	const parsed = (id: string, yaml: string) =>
		parseEntry(`---\n${yaml}\n---\n`, { id, file: id }).entry;
	const work = parsed('x', 'type: work\nname: X\nauthor: Nobody, N.');
	assert.ok(work?.type === 'work');
	const entries = quotes.flatMap(
		(text, at) => parsed(`q${at}`, `type: quote\ntext: ${JSON.stringify(text)}`) ?? [],
	);
	return quotableBooks([upTo(makeBook(work, entries), 'all')]);
}

/** Five words or twelve characters or more in a row, of which one is wrong where `spoilt` says so. */
function partOf(quote: string, space: string, random: Random, spoilt: boolean): string {
	const words = space === '' ? [...quote] : quote.split(space);
	const count = (space === '' ? 12 : 5) + Math.floor(random() * 8);
	const start = Math.floor(random() * Math.max(1, words.length - count));
	const part = words.slice(start, start + count);
	if (spoilt) {
		part[Math.floor(random() * part.length)] = pick(random, ['other', 'not', 'x']);
	}
	return part.join(space);
}

/** The quotations in a text that are known when each is compared, and whether all are found. */
function compare(text: string, books: readonly QuotableBook[]) {
	const note = { text, masked: maskedRegions(text) };
	const found = new Set(quotedIn(note, books).map(({ span }) => span.start));
	return readQuotations(text, note.masked)
		.flatMap(({ words }) => quotedAt(note, words.start + 1, books))
		.map(({ span, verbatim }) => ({ verbatim, isFound: found.has(span.start) }));
}

suite('quotations of quotes from novels', () => {
	for (const file of novels) {
		test(`are found as if each were compared: ${file}`, function () {
			const sentences = sentencesOf(file);
			if (!sentences) {
				this.skip();
			}
			const { all, space } = sentences;
			const random = randomFrom(7);
			const quotes = Array.from({ length: 200 }, () => pick(random, all));
			const books = bookOf(quotes);
			const found = Array.from({ length: 2000 }, (_, round) => {
				const part = partOf(pick(random, quotes), space, random, round % 2 === 1);
				const isPlain = round % 4 < 2;
				const text = isPlain ? `So: “${part}” (12).` : dressed(part, random);
				return compare(text, books).map((one) => ({ ...one, isPlain }));
			}).flat();
			const [plain, changed] = [true, false].map((isPlain) =>
				found
					.filter((one) => (one.verbatim && one.isPlain) === isPlain)
					.map(({ isFound }) => isFound),
			);
			assert.ok(plain && changed);
			const lost = changed.filter((isFound) => !isFound).length;
			assert.ok(plain.length > 300 && changed.length > 300);
			assert.ok(plain.every(Boolean));
			assert.ok(lost / changed.length < 0.02, `${lost} of ${changed.length} are lost`);
		});
	}
});
