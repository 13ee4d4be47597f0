import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeBook } from '../../src/core/book/book.js';
import { upTo } from '../../src/core/book/horizon.js';
import { parseEntry } from '../../src/core/book/parseEntry.js';
import { indexEdition } from '../../src/core/editions/passages.js';
import { readEdition } from '../../src/core/editions/readEdition.js';
import { editionSource } from '../../src/core/quotations/editionSource.js';
import type { JudgedBook } from '../../src/core/quotations/judge.js';
import { judge } from '../../src/core/quotations/judge.js';
import { judgeParagraph } from '../../src/core/quotations/judgeNote.js';
import { indexQuotes } from '../../src/core/quotations/quoteIndex.js';
import { readQuotations } from '../../src/core/quotations/readQuotations.js';
import type { Verdict } from '../../src/core/quotations/verdict.js';
import { maskedRegions } from '../../src/core/text/markdown.js';
import type { Span } from '../../src/core/text/spans.js';
import { pick, type Random } from '../core/quotations/dress.js';

/** Real books that nobody here wrote; they stand beside the repository, where they stand at all. */
export const library = '../shared/corpora/books';

/** A novel, and what judges quotations from it. */
export interface Novel {
	readonly name: string;
	readonly text: string;
	readonly books: readonly JudgedBook[];
	/** Where each of its words begins and ends. */
	readonly words: readonly Span[];
}

/** Absent where the file is. */
export function readNovel(path: string): Novel | undefined {
	const file = join(library, path);
	const { entry } = parseEntry('---\ntype: work\nname: X\nauthor: Nobody, N.\n---\n', {
		id: 'x',
		file: 'x',
	});
	const edition = existsSync(file)
		? readEdition(readFileSync(file), basename(file)).edition
		: undefined;
	if (!edition || entry?.type !== 'work') {
		return undefined;
	}
	const { text } = edition;
	const source = editionSource(edition, indexEdition(text), { complete: true, positions: [] });
	return {
		name: path,
		text,
		books: [{ quotes: indexQuotes(upTo(makeBook(entry, []), 'all')), edition: source }],
		words: [...text.matchAll(/[\p{L}\p{N}]\S*/gu)].map(({ index, 0: word }) => ({
			start: index,
			end: index + word.length,
		})),
	};
}

/** A stretch of 5 to 80 words. */
export function draw({ text, words }: Novel, random: Random): Span & { readonly drawn: string } {
	const count = 5 + Math.floor(random() * 76);
	const first = Math.floor(random() * Math.max(1, words.length - count));
	const start = words[first]?.start ?? 0;
	const end = words[first + count - 1]?.end ?? text.length;
	return { start, end, drawn: text.slice(start, end).replace(/\n>/g, '\n') };
}

/** What is said of the quotations of a note, hints apart. */
export function verdictsOf(note: string, books: readonly JudgedBook[]): readonly Verdict[] {
	const masked = maskedRegions(note);
	return readQuotations(note, masked)
		.filter(({ level }) => level === 0)
		.flatMap((quotation) => judge({ text: note, masked }, quotation, books).verdicts)
		.filter(({ severity }) => severity !== 'hint');
}

/** Whether the words of a one-paragraph note are known, exactly or as near. */
export function isKnown(words: string, books: readonly JudgedBook[]): boolean {
	return judgeParagraph(`> ${words}`, [], books).some(({ judgement }) => judgement.known);
}

/** A note that quotes drawn words with one of the inner ones wrong. */
export interface Wrong {
	readonly note: string;
	/** Where the wrong word stands in the note, or where the dropped one stood. */
	readonly at: Span;
}

/**
 * Absent where no inner word can be wrong, where the wrong words stand in the novel too, and behind
 * dots, which allow for missing words.
 */
export function spoil(novel: Novel, drawn: string, random: Random): Wrong | undefined {
	const words = drawn.replace(/["“”„«»‘’]|(?<!\p{L})'|'(?!\p{L})/gu, '').split(/\s+/);
	const at = 1 + Math.floor(random() * (words.length - 2));
	const word = words[at] ?? '';
	if (words.length < 6 || !/\p{L}/u.test(word) || /(?:\.\.|…)\P{L}*$/u.test(words[at - 1] ?? '')) {
		return undefined;
	}
	const { start, end } = pick(random, novel.words);
	const other = novel.text.slice(start, end).replace(/[^\p{L}]/gu, '') || 'other';
	const put = pick(random, [
		[],
		[other, word],
		[word.replace(/[\p{L}'’-]+/u, other)],
		[word.replace(/\p{L}(?=\P{L}*$)/u, (letter) => (letter === 'x' ? 'z' : 'x'))],
		['not', word],
	]);
	const wrong = words.toSpliced(at, 1, ...put).join(' ');
	const inside = novel.books[0]?.edition?.findVerbatim(wrong, 1) ?? [];
	if (inside.length > 0 || bare(wrong) === bare(words.join(' '))) {
		return undefined;
	}
	const before = `So: “${words.slice(0, at).join(' ')}`.length;
	return {
		note: `So: “${wrong}” (12).`,
		at: { start: before, end: before + 2 + (put[0] ?? '').length },
	};
}

function bare(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
