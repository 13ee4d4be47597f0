import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEdition } from '../src/core/editions/readEdition.js';
import { generator } from './measuring.js';

const CORPORA = '../shared/corpora';

/** What the benchmarks read; absent where the corpora are. */
export interface Texts {
	/** Three million characters of English novels, all in Latin-1: stored one byte each. */
	readonly novel: string;
	/** A novel with curly quotation marks: stored two bytes each. */
	readonly curly: string;
	/** A Chinese novel. */
	readonly chinese: string;
	/** `count` distinct capitalised phrases of the corpora, in no order, but the longest last. */
	readonly cast: (count: number) => readonly string[];
	/** `count` phrases in small letters that begin with a function word. */
	readonly phrases: (count: number) => readonly string[];
	/** The most frequent speakers of the Chinese novel, up to `count`. */
	readonly speakers: (count: number) => readonly string[];
}

/** Reads the corpora. */
export function readTexts(): Texts | undefined {
	if (!existsSync(CORPORA)) {
		return undefined;
	}
	const novels = [...files('books/md'), ...files('books/txt/moby-dick-pg2701')].map(read);
	const curly = read(files('books/txt/moby-dick-pg2701').find((file) => /txt$/.test(file)) ?? '');
	const chinese = read(join(CORPORA, 'books/txt/zh-sanguo-yanyi.txt'));
	const all = [
		...novels,
		...[...files('truth'), ...files('vaults'), ...files('books/txt')].map(read),
	];
	const everything = all.join('\n\n');
	const capitalised = new Set(shuffled(capitalisedPhrases(everything, PLAIN)));
	for (const phrase of shuffled(capitalisedPhrases(everything + editions(), LONG))) {
		capitalised.add(phrase);
	}
	const small = functionPhrases(novels.join('\n\n'));
	return {
		novel: latin(novels.join('\n\n'), 3_000_000),
		curly,
		chinese,
		cast: (count) => [...capitalised].slice(0, count),
		phrases: (count) => small.slice(0, count),
		speakers: (count) => frequentSpeakers(chinese).slice(0, count),
	};
}

function files(folder: string): string[] {
	return readdirSync(join(CORPORA, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:md|txt)$/.test(file) && !/sjis/.test(file))
		.sort()
		.map((file) => join(CORPORA, folder, file));
}

function read(file: string): string {
	return readFileSync(file, 'utf8');
}

/** The text in Latin-1, repeated up to `length`. */
function latin(text: string, length: number): string {
	const plain = text
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[^\0-\xff]/g, '-');
	const whole = plain.repeat(Math.ceil(length / plain.length)).slice(0, length);
	return Buffer.from(whole, 'latin1').toString('latin1');
}

/** Runs of capitalised words with small ones between. */
interface Phrases {
	readonly runs: RegExp;
	/** How many words a phrase has at most. */
	readonly words: number;
}

const PLAIN: Phrases = {
	runs: /\p{Lu}\p{Ll}+(?:[ -](?:(?:of|the|de|von|and) )?\p{Lu}\p{Ll}+){0,4}/gu,
	words: 4,
};

/** With apostrophes and in capitals throughout too, and with more small words between. */
const LONG: Phrases = {
	runs: /\p{Lu}[\p{L}\p{M}'’]*\p{L}(?:[ -](?:(?:an?|and|at|by|das|de|del|der|des|di|die|du|en|et|for|from|in|la|le|les|of|on|or|the|to|und|van|von|with|y) ){0,2}\p{Lu}[\p{L}\p{M}'’]*\p{L}){0,6}/gu,
	words: 6,
};

/** The texts of the editions that can be read. */
function editions(): string {
	const texts = readdirSync(join(CORPORA, 'books/epub'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.epub'))
		.sort()
		.map((file) => readEdition(readFileSync(join(CORPORA, 'books/epub', file)), file));
	return texts.map((reading) => `\n\n${reading.edition?.text ?? ''}`).join('');
}

/** The runs and their parts; of single words none that also stands small. */
function capitalisedPhrases(text: string, { runs, words: most }: Phrases): string[] {
	const small = new Set(text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu));
	const found = new Set<string>();
	for (const [run] of text.matchAll(runs)) {
		const words = run.split(/(?<=[ -])/);
		for (let from = 0; from < words.length; from++) {
			for (let to = from + 1; to <= Math.min(words.length, from + most); to++) {
				const phrase = words.slice(from, to).join('').replace(/[ -]$/, '');
				const single = !/[ -]/.test(phrase);
				const everyday = single && small.has(phrase.toLowerCase().replace(/['’].*/, ''));
				if (/^\p{Lu}/u.test(phrase) && !everyday) {
					found.add(phrase);
				}
			}
		}
	}
	return [...found].filter((phrase) => phrase.length > 2 && /\p{L}$/u.test(phrase));
}

function functionPhrases(text: string): string[] {
	const phrases = text.match(/\b(?:of|the|to|in|and|a|with) [a-z]+(?: [a-z]+)?\b/g) ?? [];
	return [...new Set(shuffled(phrases))];
}

function frequentSpeakers(text: string): string[] {
	const counts = new Map<string, number>();
	for (const [, before = ''] of text.matchAll(/(?<=[。！？”，\s])([\p{Script=Han}]{2,3})曰/gu)) {
		counts.set(before, (counts.get(before) ?? 0) + 1);
	}
	return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}

function shuffled(values: readonly string[]): string[] {
	const random = generator(1);
	return values
		.map((value) => ({ value, key: random() }))
		.sort((one, other) => one.key - other.key)
		.map(({ value }) => value);
}
