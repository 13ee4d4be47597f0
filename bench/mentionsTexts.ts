import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
	/** `count` distinct capitalised phrases of the corpora, in no order. */
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
	const capitalised = shuffled(capitalisedPhrases(all.join('\n\n')));
	const small = functionPhrases(novels.join('\n\n'));
	return {
		novel: latin(novels.join('\n\n'), 3_000_000),
		curly,
		chinese,
		cast: (count) => capitalised.slice(0, count),
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

/** Runs of capitalised words and their parts; of single words none that also stands small. */
function capitalisedPhrases(text: string): string[] {
	const small = new Set(text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu));
	const found = new Set<string>();
	for (const [run] of text.matchAll(
		/\p{Lu}\p{Ll}+(?:[ -](?:(?:of|the|de|von|and) )?\p{Lu}\p{Ll}+){0,4}/gu,
	)) {
		const words = run.split(/(?<=[ -])/);
		for (let from = 0; from < words.length; from++) {
			for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
				const phrase = words.slice(from, to).join('').replace(/[ -]$/, '');
				const single = !/[ -]/.test(phrase);
				if (/^\p{Lu}/u.test(phrase) && !(single && small.has(phrase.toLowerCase()))) {
					found.add(phrase);
				}
			}
		}
	}
	return [...found].filter((phrase) => phrase.length > 2 && /\p{Ll}$/u.test(phrase));
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
