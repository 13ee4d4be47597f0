import type { Entry, Work } from '../../../src/core/book/entry.js';

/** A string that a book tells, and the chapter from which it may. */
export interface Told {
	readonly text: string;
	readonly from: number;
	/** The chapter from which the entry that it stands in is there. */
	readonly entry: number;
}

/** What an output tells too early: the words, and the chapter from which they may be told. */
export interface Leak {
	readonly words: string;
	readonly from: number;
}

/** Values that are words of the file format and not of the book. */
const formatKeys = ['type', 'match', 'case', 'status', 'checked'];

/** Values that are ids of other entries, which tell them at their own positions. */
const referenceKeys = [
	...['speaker', 'to', 'about', 'themes', 'symbols', 'place'],
	...['characters', 'within', 'parent', 'extends'],
];

/**
 * All strings of a book with the chapters from which they may be shown, after DESIGN.md and not
 * after `upTo`, which is what they are to test. A key that is added to entries is found here too.
 */
export function toldBy(work: Work, entries: readonly Entry[]): readonly Told[] {
	const positions = new Map(entries.map((entry) => [entry.id, positionOf(entry)]));
	const ofEntry = (entry: Entry): readonly Told[] =>
		Object.entries(entry).flatMap(([key, value]) =>
			key === 'chapters'
				? chaptersTold(work)
				: stringsIn(key, value, positionOf(entry), positions).map((one) => ({
						...one,
						entry: positionOf(entry),
					})),
		);
	return [work, ...entries].flatMap(ofEntry);
}

/** Labels and parts of chapters are told at once, because the reader chooses among them. */
function chaptersTold({ chapters }: Work): readonly Told[] {
	return chapters.flatMap(({ label, part = '', title = '', outline = '' }, index) => [
		...[label, part].map((text) => ({ text, from: 0, entry: 0 })),
		...[title, outline].map((text) => ({ text, from: index + 1, entry: 0 })),
	]);
}

function positionOf({ reveal, chapter }: Entry): number {
	return reveal ?? chapter ?? 0;
}

/** The strings of a value that stands at `from`, those inside it at their own positions. */
function stringsIn(
	key: string,
	value: unknown,
	from: number,
	positions: ReadonlyMap<string, number>,
): readonly Omit<Told, 'entry'>[] {
	if (formatKeys.includes(key) || referenceKeys.includes(key)) {
		return [];
	}
	if (typeof value === 'string') {
		return [{ text: value, from }];
	}
	if (Array.isArray(value)) {
		return value.flatMap((one) => stringsIn(key, one, from, positions));
	}
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	const parts: Readonly<Record<string, unknown>> = { ...value };
	const own = [parts.reveal, parts.chapter, parts.from].filter((one) => typeof one === 'number');
	const other = typeof parts.to === 'string' ? (positions.get(parts.to) ?? 0) : 0;
	const at = Math.max(from, other, ...own);
	return Object.entries(parts).flatMap(([name, one]) => stringsIn(name, one, at, positions));
}

/**
 * The horizons at which most is held back by what is there already: aliases, later lines,
 * relations, outlines. Each of them adds what those before it have not tried.
 */
export function tellingHorizons(told: readonly Told[], count: number): readonly number[] {
	const horizons: number[] = [];
	let left = told.filter(({ from, entry }) => from > entry);
	const triedAt = (horizon: number) =>
		left.filter(({ from, entry }) => entry <= horizon && horizon < from);
	const last = Math.max(...told.map(({ from }) => from).filter(Number.isFinite));
	while (horizons.length < count) {
		const all = Array.from({ length: last }, (_, horizon) => horizon);
		const best = all.reduce((one, other) =>
			triedAt(other).length > triedAt(one).length ? other : one,
		);
		horizons.push(best);
		const tried = new Set(triedAt(best));
		left = left.filter((one) => !tried.has(one));
	}
	return horizons.sort((one, other) => one - other);
}

/** So many words in a row belong to one text alone; a shorter string is looked for whole. */
const longest = 4;

/**
 * Finds what is told too early. A secret is every string of at most four words and every four words
 * in a row of a longer one, compared without regard to case, punctuation and Markdown. Words that
 * also stand in a text which may be shown earlier are no secret from then on: that a description
 * names what comes later is a matter of the data, and the tests of the data look after it.
 */
export class Secrets {
	readonly #from = new Map<string, number>();
	readonly #read = new Map<string, Leak>();

	constructor(told: readonly Told[]) {
		const texts = told.map(({ text, from }) => ({ words: wordsOf(text), from }));
		for (const { words } of texts) {
			for (const secret of words.length > longest ? runs(words, longest) : [words.join(' ')]) {
				this.#from.set(secret, Number.POSITIVE_INFINITY);
			}
		}
		for (const { words, from } of texts) {
			eachRun(words, (run) => {
				const known = this.#from.get(run);
				if (known !== undefined && from < known) {
					this.#from.set(run, from);
				}
			});
		}
		for (const secret of this.#from.keys()) {
			// A number alone is also a count, which tells how much has been read.
			if (!/\p{L}/u.test(secret)) {
				this.#from.delete(secret);
			}
		}
	}

	/** The first of the `outputs` that tells what comes after the chapter `horizon`. */
	leak(
		outputs: Iterable<string>,
		horizon: number,
	): (Leak & { readonly output: string }) | undefined {
		for (const output of outputs) {
			for (const line of output.split('\n')) {
				const latest = this.#latest(line);
				if (latest.from > horizon) {
					return { ...latest, output };
				}
			}
		}
		return undefined;
	}

	/** What a line tells that comes last in the book. Most lines are shown by many surfaces. */
	#latest(line: string): Leak {
		const known = this.#read.get(line);
		if (known) {
			return known;
		}
		let latest: Leak = { words: '', from: 0 };
		for (const form of new Set([line, withoutTargets(line)])) {
			eachRun(wordsOf(form), (words) => {
				const from = this.#from.get(words) ?? 0;
				latest = from > latest.from ? { words, from } : latest;
			});
		}
		this.#read.set(line, latest);
		return latest;
	}
}

function withoutTargets(text: string): string {
	return text.replace(/\[\[[^[\]|\n]*\|([^[\]\n]*)\]\]/g, '$1');
}

/** Words as they compare: links' arguments decoded, Markdown's escapes and all marks gone. */
function wordsOf(text: string): readonly string[] {
	const plain = text
		.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
		.replaceAll('\\', '')
		.replace(/['’‘ʼ]/g, '')
		.toLowerCase();
	return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function runs(words: readonly string[], length: number): readonly string[] {
	return words
		.slice(0, words.length - length + 1)
		.map((_, start) => words.slice(start, start + length).join(' '));
}

/** Visits all runs of one word to four. No generator, because every word of a book comes by. */
function eachRun(words: readonly string[], visit: (run: string) => void): void {
	for (let start = 0; start < words.length; start += 1) {
		let run = words[start] ?? '';
		visit(run);
		for (let end = start + 1; end < Math.min(words.length, start + longest); end += 1) {
			run = `${run} ${words[end]}`;
			visit(run);
		}
	}
}
