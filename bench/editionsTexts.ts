import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readEdition } from '../src/core/editions/readEdition.js';
import type { Span } from '../src/core/text/spans.js';
import { generator } from './measuring.js';

const BOOKS = '../shared/corpora/books';

/** What the benchmark reads; absent where the corpora are. */
export interface Books {
	/** Three million characters of English novels, as their readers give them. */
	readonly text: string;
	/** A novel that is not among them. */
	readonly other: string;
	readonly epubs: Readonly<Record<string, Uint8Array>>;
}

/** Reads the corpora. */
export function readBooks(): Books | undefined {
	if (!existsSync(BOOKS)) {
		return undefined;
	}
	const text = [
		'txt/moby-dick-pg2701/2701-0.txt',
		'epub/se-pride-and-prejudice.epub',
		'md/The Picture of Dorian Gray.md',
		'epub/se-frankenstein.epub',
		"md/Alice's Adventures in Wonderland.md",
		'epub/idpf/childrens-literature.epub',
	]
		.map(words)
		.join('\n\n');
	const epubs = [
		'se-pride-and-prejudice',
		'se-frankenstein',
		'noted-koreader/pg42324',
		'noted-koreader/dialogues_seneca',
	];
	return {
		text: text.slice(0, 3_000_000),
		other: words('md/Treasure Island.md'),
		epubs: Object.fromEntries(
			epubs.map((name) => [
				`${name.split('/').at(-1)}.epub`,
				readFileSync(join(BOOKS, `epub/${name}.epub`)),
			]),
		),
	};
}

/** Words drawn from a text. */
export interface Quotation {
	readonly words: string;
	/** The same as they stand there, and where that is. */
	readonly original: string;
	readonly span: Span;
}

/** `count` stretches of 5 to 80 words. */
export function quotations(text: string, count: number): readonly Quotation[] {
	return changedQuotations(text, count, 0);
}

/** The same with a share of their words dropped, added or replaced; one at least, if any. */
export function changedQuotations(
	text: string,
	count: number,
	share: number,
): readonly Quotation[] {
	const all = [...text.matchAll(/\S*\p{L}\S*/gu)];
	const random = generator(5);
	const draw = (below: number) => Math.floor(random() * below);
	return Array.from({ length: count }, () => {
		const length = 5 + draw(76);
		const first = draw(all.length - length);
		const drawn = all.slice(first, first + length).map(([word]) => word);
		for (let left = Math.round(length * share) || Number(share > 0); left > 0; left--) {
			const way = random();
			const [word = ''] = all[draw(all.length)] ?? [];
			drawn.splice(draw(drawn.length), way < 0.8 ? 1 : 0, ...(way < 0.2 ? [] : [word]));
		}
		const start = all[first]?.index ?? 0;
		const last = all[first + length - 1];
		const span = { start, end: (last?.index ?? start) + (last?.[0].length ?? 0) };
		return {
			words: share > 0 ? drawn.join(' ') : text.slice(span.start, span.end),
			original: text.slice(span.start, span.end),
			span,
		};
	});
}

/** Input that is hard on regular expressions. */
export interface HardText {
	readonly name: string;
	readonly file: string;
	/** A file of this many times the length. */
	make(times: number): Uint8Array;
}

/** Files of about `length` bytes that repeat what begins something and does not end it. */
export function hardTexts(length: number): readonly HardText[] {
	const plain = [
		'*',
		'_a ',
		'[',
		'[a](',
		' ',
		'a-',
		'. ',
		'’',
		'a\u0301\u0301\u0301',
		'《｜',
		'※［＃',
		'［＃「',
		'[Illustration: ',
		'# a\n\n',
		'CHAPTER I\n\n',
		'I\n\n',
		'ABC\n\n',
		'<!--',
		'<p ',
		'> ',
		'a\n---\n',
		'-----',
		'*** START OF THE PROJECT GUTENBERG EBOOK ',
		'Title: a\n ',
	];
	const markup = ['<', '<a', '<a b="', '&', '&a', '<!--', '<![CDATA[', '<sup>1', '<p>a ', ']]>'];
	const repeated = (piece: string, times: number) => piece.repeat((length * times) / piece.length);
	return [
		...plain.flatMap((piece) =>
			['a.txt', 'a.md'].map((file) => ({
				name: `${JSON.stringify(piece)} in .${file.split('.')[1]}`,
				file,
				make: (times: number) => strToU8(`${repeated(piece, times)} end`),
			})),
		),
		...markup.map((piece) => ({
			name: `${JSON.stringify(piece)} in .epub`,
			file: 'a.epub',
			make: (times: number) => epubOf(`<p>start</p>${repeated(piece, times)}`),
		})),
	];
}

function epubOf(body: string): Uint8Array {
	return zipSync({
		'a.opf': strToU8(
			'<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
		),
		'a.xhtml': strToU8(`<html><body>${body}`),
	});
}

function words(path: string): string {
	return readEdition(readFileSync(join(BOOKS, path)), path).edition?.text ?? '';
}
