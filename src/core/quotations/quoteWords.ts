import { isFunctionWord } from './functionWords.js';
import type { QuoteForm } from './quoteIndex.js';
import { eachWord, isWordAlone } from './wordHashes.js';
import { wordsOf } from './words.js';

/** The words of quotes made ready to be sought in texts that hold hardly any of them. */
export interface QuoteWords {
	/** By a hash of two words that are neighbours or have one between: the numbers of the forms. */
	readonly pairs: ReadonlyMap<number, readonly number[]>;
	/** The same by a hash of `RUN` words, where these are hardly more than every text has. */
	readonly runs: ReadonlyMap<number, readonly number[]>;
	/** The words by which pairs may be known, and the runs. */
	readonly telling: HashTable;
	readonly running: HashTable;
	/** By the number of a form: how many of its pairs show that it may be quoted. */
	readonly least: Uint8Array;
}

/** By the last bits of a hash, 1 where it may be one of some, and 0 where it is none. */
type HashTable = Uint8Array;

/** Words that a text and a form of a quote both have. */
export interface SharedWords {
	/** Where the last of them ends in the text. */
	readonly end: number;
	/** The number of the form. */
	readonly form: number;
	/** How many pairs they count for. */
	readonly weight: number;
}

/** Makes the words of `forms` ready; time and memory follow them. */
export function quoteWordsOf(forms: readonly QuoteForm[]): QuoteWords {
	const pairs = new Map<number, number[]>();
	const runs = new Map<number, number[]>();
	const telling = new Set<number>();
	const least = new Uint8Array(forms.length);
	for (const [form, { text }] of forms.entries()) {
		const words = foldedWords(text);
		const known = knownPairs(words);
		const keys = new Set(known.map(({ one, other }) => keyOf(one.hash, other.hash)));
		addTo(pairs, keys, form);
		addTo(runs, new Set(plainRuns(words)), form);
		for (const { one, other } of known) {
			const told = [one, other].filter((word) => word.telling);
			for (const { hash } of told.length > 0 ? told : [one, other]) {
				telling.add(hash);
			}
		}
		least[form] = Math.min(keys.size, words.some(({ alone }) => alone) ? LEAST_ALONE : LEAST);
	}
	return { pairs, runs, telling: tableOf(telling), running: tableOf(runs.keys()), least };
}

/**
 * The words that `text` shares with quotes, in order. It folds no more than single letters, so that
 * a text costs about as much as one that is looked through for names; where quoted words differ in
 * more than that, others of theirs are found. Linear.
 */
export function findSharedWords(
	{ pairs, runs, telling, running }: QuoteWords,
	text: string,
): readonly SharedWords[] {
	const found: SharedWords[] = [];
	const last = telling.length - 1;
	const lastRun = running.length - 1;
	const words = new Int32Array(RING);
	let count = 0;
	let run = 0;
	let isTelling = 0;
	eachWord(text, (hash, end) => {
		const first = words[(count - 1) & (RING - 1)] ?? 0;
		const second = words[(count - 2) & (RING - 1)] ?? 0;
		run = nextRun(run, hash, words[(count - RUN) & (RING - 1)] ?? 0);
		isTelling = (isTelling << 1) | (telling[hash & last] ?? 0);
		if (isTelling & 0b011) {
			addForms(found, end, 1, pairs.get(keyOf(first, hash)));
		}
		if (isTelling & 0b101) {
			addForms(found, end, 1, pairs.get(keyOf(second, hash)));
		}
		if (running[run & lastRun]) {
			addForms(found, end, RUN, runs.get(run));
		}
		words[count & (RING - 1)] = hash;
		count++;
	});
	return found;
}

function addForms(
	found: SharedWords[],
	end: number,
	weight: number,
	forms: readonly number[] = [],
): void {
	for (const form of forms) {
		found.push({ end, form, weight });
	}
}

/** How many pairs in common are worth a closer look. */
const LEAST = 2;
/** The same in scripts without spaces, where a word is a character. */
const LEAST_ALONE = 4;
/** How many words the second of a pair stands behind the first. */
const FURTHEST = 2;
/** How many words in a row are known together, and the room to keep them in. */
const RUN = 5;
const RING = 8;

interface FoldedWord {
	readonly hash: number;
	/** Whether it is not in every text. */
	readonly telling: boolean;
	/** Whether it is a character of a script without spaces. */
	readonly alone: boolean;
}

interface Pair {
	readonly one: FoldedWord;
	readonly other: FoldedWord;
}

function foldedWords(text: string): readonly FoldedWord[] {
	const words: FoldedWord[] = [];
	let start = 0;
	eachWord(text, (hash, end) => {
		const alone = isWordAlone(text.charCodeAt(end - 1));
		const telling =
			alone || wordsOf(text, start, end).some(({ folded }) => !isFunctionWord(folded));
		words.push({ hash, telling, alone });
		start = end;
	});
	return words;
}

/** The pairs of words that tell something; all pairs of a few words of which hardly any do. */
function knownPairs(words: readonly FoldedWord[]): readonly Pair[] {
	const all = pairsOf(words);
	const telling = all.filter(isTelling);
	return telling.length < LEAST ? all : telling;
}

function isTelling({ one, other }: Pair): boolean {
	return one.telling || other.telling;
}

function pairsOf(words: readonly FoldedWord[]): readonly Pair[] {
	return words.flatMap((other, at) =>
		words.slice(Math.max(0, at - FURTHEST), at).map((one) => ({ one, other })),
	);
}

/** The hashes of the runs that have too few pairs to be known by. */
function plainRuns(words: readonly FoldedWord[]): readonly number[] {
	const starts = words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN));
	return starts
		.filter((run) => pairsOf(run).filter(isTelling).length < LEAST)
		.map((run) => run.reduce((hash, word) => nextRun(hash, word.hash, 0), 0));
}

/** The hash of a run that goes on by a word, and leaves the word behind that stood `RUN` before it. */
function nextRun(run: number, hash: number, left: number): number {
	return (Math.imul(run, STEP) + hash - Math.imul(left, LEAVING)) | 0;
}

const STEP = 0x2c1b3c6d;
const LEAVING = [...Array(RUN)].reduce((power: number) => Math.imul(power, STEP), 1);

function addTo(found: Map<number, number[]>, keys: Iterable<number>, form: number): void {
	for (const key of keys) {
		found.set(key, [...(found.get(key) ?? []), form]);
	}
}

function keyOf(one: number, other: number): number {
	const mixed = Math.imul(Math.imul(one, 31) ^ other, 0x2c1b3c6d);
	return (mixed ^ (mixed >>> 15)) >>> 2;
}

/** So large that hardly a word that is not in it seems to be. */
const ROOM = 128;

function tableOf(some: Iterable<number>): HashTable {
	const hashes = [...some];
	let size = 1024;
	while (size < hashes.length * ROOM) {
		size *= 2;
	}
	const table = new Uint8Array(size);
	for (const hash of hashes) {
		table[hash & (size - 1)] = 1;
	}
	return table;
}
