/** Benchmark: how fast names are found in a text, and kept found while it is edited. */
import { writeFileSync } from 'node:fs';
import { MentionStore } from '../src/core/mentions/mentionStore.js';
import { findMentions } from '../src/core/mentions/mentions.js';
import { findNames } from '../src/core/mentions/nameScan.js';
import { compileNames, type Name, type NameMatcher } from '../src/core/mentions/names.js';
import { circumstances, generator, medians, quantile, sumOfUnits, table } from './measuring.js';
import { CONTENDERS } from './mentionsContenders.js';
import { readTexts, type Texts } from './mentionsTexts.js';

const COUNTS = [20, 500, 5000, 50_000] as const;

/** What is not worth the minutes that it takes with the most names. */
const SLOWEST: ReadonlySet<string> = new Set(['oneExpression']);

/** One table by code unit, whatever the number of names. */
const SHARED_BYTES = 0x10000;

function introduction(): string {
	return [
		'# How fast names are found',
		`Written by \`node bench/run.mjs mentions\` on ${circumstances()}. Speeds are ratios: the time of a bare loop that sums \`charCodeAt\` over the same text in the same run, divided by the time measured; 1 is as fast as that loop. Medians of seven runs and more, taken in turns.`,
		'“Names” counts finding alone, with folding, word boundaries, letter case, combining marks and scripts without spaces; “mentions” is the whole job, with the masked regions of Markdown, links, and an object for each mention.',
	].join('\n\n');
}

function wholeText({ novel, curly, chinese, cast, phrases, speakers }: Texts): string {
	const rows: string[][] = [];
	const ours = (what: string, text: string, namesOf: (count: number) => readonly Name[]) => {
		const cells = COUNTS.map((count) => ratiosOf(text, namesOf(count)));
		rows.push([`ours, names, ${what}`, ...cells.map(({ names }) => names)]);
		rows.push([`**ours, mentions, ${what}**`, ...cells.map(({ mentions }) => `**${mentions}**`)]);
	};
	const casts = (count: number) => named(cast(count));
	const harsh = (count: number) => [
		...named(cast(count - count / 5)),
		...named(phrases(count / 5)).map((name): Name => ({ ...name, case: 'any' })),
	];
	ours('novel', novel, casts);
	ours('novel, harsh', novel, harsh);
	ours('novel with curly marks', curly, casts);
	const chineseRatios = ratiosOf(chinese, named(speakers(500)));
	rows.push(['ours, names, Chinese', '', chineseRatios.names, '', '']);
	rows.push(['**ours, mentions, Chinese**', '', `**${chineseRatios.mentions}**`, '', '']);
	for (const { name, prepare } of CONTENDERS) {
		rows.push([
			`${name}, novel`,
			...COUNTS.map((count) => contenderRatio(prepare, novel, cast(count))),
		]);
	}
	return [
		`The novel has ${novel.length.toLocaleString('en')} characters (the books of the corpora one after the other, in Latin-1), the one with curly marks ${curly.length.toLocaleString('en')} (*Moby-Dick*), the Chinese one ${chinese.length.toLocaleString('en')} (*Sanguo yanyi*, 500 speakers). Names are drawn from the capitalised phrases of all corpora; in “harsh” a fifth are phrases that begin with a function word, in any letters. There are ${cast(50_000).length.toLocaleString('en')} distinct names in the last column.`,
		table(['', ...COUNTS.map((count) => count.toLocaleString('en'))], rows),
		'The others find case-sensitive, unfolded names; boundaries and the longest name are resolved after the packages are done. Up to some hundred names a regular expression is as fast, and no claim is made there. What would take longer than four tenths of a second is measured on a part of the text and marked ≈; – is not run. `modern-ahocorasick` 3.3, which reads a text grapheme by grapheme, took some five microseconds a character in a run of its own (a ratio of about 0.0002) and is left out.',
	].join('\n\n');
}

function ratiosOf(text: string, names: readonly Name[]): { names: string; mentions: string } {
	const matcher = compileNames(names);
	const [base = 0, scan = 1, whole = 1] = medians(
		[() => sumOfUnits(text), () => findNames(matcher, text, []), () => findMentions(matcher, text)],
		11,
	);
	return { names: ratio(base, scan), mentions: ratio(base, whole) };
}

function contenderRatio(
	prepare: (names: readonly string[]) => (text: string) => number,
	text: string,
	names: readonly string[],
): string {
	if (names.length > 5000 && SLOWEST.has(prepare.name)) {
		return '–';
	}
	console.error(`${prepare.name}, ${names.length} names`);
	const find = prepare(names);
	for (const share of [400, 40]) {
		// A copy: a slice would keep, and some packages would copy again and again, the whole.
		const part = Buffer.from(text.slice(0, text.length / share)).toString();
		const [base = 0, trial = 1] = medians([() => sumOfUnits(part), () => find(part)], 3);
		if (share * trial > 400) {
			return `≈ ${ratio(base, trial)}`;
		}
	}
	const [whole = 0, time = 1] = medians([() => sumOfUnits(text), () => find(text)]);
	return ratio(whole, time);
}

function keystrokes({ novel, cast }: Texts): string {
	const rows = [500, 5000, 50_000].map((count) => {
		const matcher = compileNames(named(cast(count)));
		const text = novel.slice(0, 1_000_000);
		const [scan = 1] = medians([() => findMentions(matcher, text)]);
		const { times, read } = typed(matcher, text);
		return [
			cast(count).length.toLocaleString('en'),
			`${scan.toFixed(2)} ms`,
			`${(1000 * quantile(times, 0.5)).toFixed(0)} µs`,
			`1/${Math.round(scan / quantile(times, 0.5))}`,
			`${(1000 * quantile(times, 0.99)).toFixed(0)} µs`,
			`1/${Math.round(scan / quantile(times, 0.99))}`,
			`${Math.round(quantile(read, 0.5))}`,
		];
	});
	return [
		'Two thousand single characters typed or deleted at random places of a note of a million characters, and what the store of its mentions takes to be right again. It is given the edit and a way to read a range, never the text.',
		table(
			[
				'names',
				'whole scan',
				'median',
				'of the scan',
				'99th percentile',
				'of the scan',
				'characters read',
			],
			rows,
		),
	].join('\n\n');
}

function typed(matcher: NameMatcher, text: string): { times: number[]; read: number[] } {
	const random = generator(7);
	const store = new MentionStore(matcher, text);
	const note = new Pieces(text);
	const times: number[] = [];
	const read: number[] = [];
	for (let round = 0; round < 2300; round++) {
		const start = Math.floor(random() * (note.length - 1));
		const inserted = random() < 0.7 ? 'etaoin shrdlu'.charAt(Math.floor(random() * 13)) : '';
		const removedLength = inserted === '' ? 1 : 0;
		note.replace(start, removedLength, inserted);
		let units = 0;
		const before = performance.now();
		store.edit([{ start, removedLength, inserted }], (from, to) => {
			units += to - from;
			return note.read(from, to);
		});
		// The first three hundred warm the code up.
		if (round >= 300) {
			times.push(performance.now() - before);
			read.push(units);
		}
	}
	return { times, read };
}

/** A text in pieces, as an editor keeps it, so that a keystroke makes no new one of a megabyte. */
class Pieces {
	length: number;
	readonly #pieces: string[];

	constructor(text: string) {
		this.length = text.length;
		this.#pieces = text.match(/[\s\S]{1,1000}/g) ?? [];
	}

	replace(start: number, removedLength: number, inserted: string): void {
		const { index, offset } = this.#find(start);
		const piece = this.#pieces[index] ?? '';
		this.#pieces[index] = piece.slice(0, offset) + inserted + piece.slice(offset + removedLength);
		this.length += (this.#pieces[index]?.length ?? 0) - piece.length;
	}

	read(start: number, end: number): string {
		let { index, offset } = this.#find(start);
		let text = '';
		for (let left = end - start; left > 0 && index < this.#pieces.length; index++) {
			const part = (this.#pieces[index] ?? '').slice(offset, offset + left);
			text += part;
			left -= part.length;
			offset = 0;
		}
		return text;
	}

	#find(at: number): { index: number; offset: number } {
		let offset = at;
		let index = 0;
		while (index < this.#pieces.length && offset >= (this.#pieces[index]?.length ?? 0)) {
			offset -= this.#pieces[index]?.length ?? 0;
			index++;
		}
		return { index, offset };
	}
}

function building({ cast }: Texts): string {
	const rows = COUNTS.map((count) => {
		const names = named(cast(count));
		const [time = 0] = medians([() => compileNames(names)]);
		const bytes = bytesOf(compileNames(names));
		return [
			names.length.toLocaleString('en'),
			`${time.toFixed(1)} ms`,
			`${(bytes / 1024).toFixed(0)} kB`,
			`${Math.round((bytes - SHARED_BYTES) / names.length)}`,
		];
	});
	return [
		'Of the bytes 64 kB are one table by code unit, whatever the number of names; the last column leaves it out.',
		table(['names', 'time', 'in typed arrays', 'bytes a name'], rows),
	].join('\n\n');
}

function bytesOf({ filter, jumps, trie, ...matcher }: NameMatcher): number {
	const arrays = [
		...Object.values(filter),
		jumps,
		...Object.values(trie),
		...Object.values(matcher),
	];
	return arrays.reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}

function named(names: readonly string[]): Name[] {
	return names.map((text, index) => ({ text, candidates: [index] }));
}

function ratio(base: number, time: number): string {
	const value = base / time;
	return value < 0.01 ? value.toPrecision(1) : value.toFixed(3);
}

const texts = readTexts();
if (texts) {
	const report = [
		introduction(),
		'## A whole novel',
		wholeText(texts),
		'## One keystroke',
		keystrokes(texts),
		'## Making names ready',
		building(texts),
	].join('\n\n');
	writeFileSync('docs/mentions-speed.md', `${report}\n`);
	console.log(report);
} else {
	console.log('Skipped: the corpora are not there.');
}
