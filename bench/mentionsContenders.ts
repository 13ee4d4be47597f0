import { createRequire } from 'node:module';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/greedy';

/** Another way to find names in a text: makes them ready, and returns what counts them in a text. */
export interface Contender {
	readonly name: string;
	readonly prepare: (names: readonly string[]) => (text: string) => number;
}

/** What can be had instead, each made to find whole words, the longest first. */
export const CONTENDERS: readonly Contender[] = [
	{ name: 'one regular expression', prepare: oneExpression },
	{ name: 'sorted chunks of it', prepare: chunks },
	{ name: '`indexOf` in a loop', prepare: indexOfLoop },
	{ name: 'a flat Aho–Corasick automaton', prepare: automaton },
	{ name: '`ahocorasick` 1.0', prepare: ahocorasick },
	{ name: '`fastscan` 1.0', prepare: fastscan },
	{ name: '`@monyone/aho-corasick` 1.1 (greedy)', prepare: monyone },
];

function oneExpression(names: readonly string[]): (text: string) => number {
	const pattern = expression(longestFirst(names));
	const numbers = new Map(names.map((name, index) => [name, index]));
	return (text) => {
		let sum = 0;
		pattern.lastIndex = 0;
		for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
			sum += (numbers.get(found[0]) ?? -1) >= 0 ? 1 : 0;
		}
		return sum;
	};
}

/** Sorted, so that what begins alike is tried together, in pieces that still compile. */
function chunks(names: readonly string[]): (text: string) => number {
	const sorted = [...names].sort();
	const parts: string[][] = [[]];
	let size = 0;
	for (const name of sorted) {
		size += name.length + 1;
		if (size > 16_000) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(name);
	}
	const finders = parts.map((part) => oneExpression(part));
	return (text) => finders.reduce((sum, find) => sum + find(text), 0);
}

function indexOfLoop(names: readonly string[]): (text: string) => number {
	return (text) => {
		const found: [number, number][] = [];
		for (const name of names) {
			for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
				found.push([at, at + name.length]);
			}
		}
		return resolved(text, found);
	};
}

/** A table of all states by all symbols that occur in the names, failures followed beforehand. */
function automaton(names: readonly string[]): (text: string) => number {
	const symbols = new Map([...new Set(names.join(''))].map((symbol, index) => [symbol, index + 1]));
	const width = symbols.size + 1;
	const states = names.reduce((sum, name) => sum + name.length, 1);
	const next = new Int32Array(states * width);
	const lengths = new Int32Array(states);
	let used = 1;
	for (const name of names) {
		let state = 0;
		for (const symbol of name) {
			const edge = state * width + (symbols.get(symbol) ?? 0);
			if (!next[edge]) {
				next[edge] = used++;
			}
			state = next[edge] ?? 0;
		}
		lengths[state] = name.length;
	}
	const outputs = followFailures(next, lengths, width, used);
	const classes = new Uint16Array(0x10000);
	for (const [symbol, index] of symbols) {
		classes[symbol.charCodeAt(0)] = index;
	}
	return (text) => {
		const found: [number, number][] = [];
		let state = 0;
		for (let at = 0; at < text.length; at++) {
			state = next[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
			for (let output = lengths[state] ? state : (outputs[state] ?? 0); output; ) {
				found.push([at + 1 - (lengths[output] ?? 0), at + 1]);
				output = outputs[output] ?? 0;
			}
		}
		return resolved(text, found);
	};
}

/** Fills in where each state fails to; returns the next shorter word that ends in each. */
function followFailures(
	next: Int32Array,
	lengths: Int32Array,
	width: number,
	states: number,
): Int32Array {
	const failures = new Int32Array(states);
	const outputs = new Int32Array(states);
	const queue: number[] = [];
	for (let symbol = 0; symbol < width; symbol++) {
		if (next[symbol]) {
			queue.push(next[symbol] ?? 0);
		}
	}
	for (let head = 0; head < queue.length; head++) {
		const state = queue[head] ?? 0;
		const failure = failures[state] ?? 0;
		outputs[state] = lengths[failure] ? failure : (outputs[failure] ?? 0);
		for (let symbol = 0; symbol < width; symbol++) {
			const child = next[state * width + symbol] ?? 0;
			const other = next[failure * width + symbol] ?? 0;
			if (child) {
				failures[child] = other;
				queue.push(child);
			} else {
				next[state * width + symbol] = other;
			}
		}
	}
	return outputs;
}

/** What the two packages without types have. */
type Searcher<Found> = new (names: string[]) => { search(text: string): Found[] };

const load = createRequire(import.meta.url);

function ahocorasick(names: readonly string[]): (text: string) => number {
	const AhoCorasick: Searcher<[number, string[]]> = load('ahocorasick');
	const searcher = new AhoCorasick([...names]);
	return (text) =>
		resolved(
			text,
			searcher
				.search(text)
				.flatMap(([last, ends]) =>
					ends.map((name): [number, number] => [last + 1 - name.length, last + 1]),
				),
		);
}

function fastscan(names: readonly string[]): (text: string) => number {
	const FastScan: { default?: Searcher<[number, string]> } & Searcher<[number, string]> =
		load('fastscan');
	const searcher = new (FastScan.default ?? FastScan)([...names]);
	return (text) =>
		resolved(
			text,
			searcher.search(text).map(([start, name]): [number, number] => [start, start + name.length]),
		);
}

function monyone(names: readonly string[]): (text: string) => number {
	const searcher = new Monyone([...names]);
	return (text) =>
		resolved(
			text,
			searcher.matchInText(text).map(({ begin, end }): [number, number] => [begin, end]),
		);
}

/** How many are whole words, the first and of those the longest. */
function resolved(text: string, found: [number, number][]): number {
	const whole = found.filter(
		([start, end]) => !isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end)),
	);
	whole.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
	let count = 0;
	let last = 0;
	for (const [start, end] of whole) {
		if (start >= last) {
			count++;
			last = end;
		}
	}
	return count;
}

function isWord(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit >= 0xc0;
}

function expression(names: readonly string[]): RegExp {
	const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
}

function longestFirst(names: readonly string[]): string[] {
	return [...names].sort((one, other) => other.length - one.length);
}
