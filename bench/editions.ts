/** Benchmark: how fast an edition is read and indexed, and passages are found in it. */
import { writeFileSync } from 'node:fs';
import search from 'approx-string-match';
import { strFromU8, unzipSync } from 'fflate';
import {
	findNearest,
	findVerbatim,
	findWords,
	indexEdition,
	type PassageIndex,
} from '../src/core/editions/passages.js';
import { readEdition } from '../src/core/editions/readEdition.js';
import { foldForComparison } from '../src/core/quotations/foldQuotation.js';
import { changedQuotations, hardTexts, quotations, readBooks } from './editionsTexts.js';
import { turns } from './editionsTurns.js';
import { circumstances, medians, sumOfUnits, table } from './measuring.js';

const COUNT = 1000;
/** So many quotations are looked for by the slow ways, which take that much longer. */
const FEW = 15;

/** Milliseconds; what takes less says more of the clock than of the text. */
const SHORTEST = 5;

/** Runs everything and writes docs/performance-editions.md. */
async function main(): Promise<void> {
	const books = readBooks();
	if (!books) {
		console.log('Skipped: there is no ../shared/corpora.');
		return;
	}
	const index = indexEdition(books.text);
	const rows = [
		...indexing(books.text),
		...verbatim(books.text, index),
		...nearest(books.text, index),
		...absent(books.text, books.other, index),
		...remembered(books.text, index),
		...epubs(books.epubs),
		...growth(),
		...(await turns(books.text)),
	];
	const page = `# Editions: how fast they are read, and passages found in them

Written by \`node bench/run.mjs editions\`. All speeds are ratios of times in one run, medians of seven rounds or more in which the contenders take turns; the base is a bare \`charCodeAt\` loop over the same three million characters of English novels. Quotations are drawn at random, 5 to 80 words; the changed ones have a tenth or a quarter of their words dropped, added or replaced by others of the book. A place is right if it is where the words were drawn or if the text there is at least as near. The node that ran it: ${circumstances()}.

${table(['', 'measured', 'promised'], rows)}
`;
	writeFileSync('docs/performance-editions.md', page);
	console.log(page);
}

type Row = readonly [what: string, measured: string, promised: string];

function indexing(text: string): readonly Row[] {
	const [base = 1, fold = 0, all = 0] = medians(
		[() => sumOfUnits(text), () => foldForComparison(text), () => indexEdition(text)],
		15,
	);
	return [
		['fold the text', `${(fold / base).toFixed(1)} × the base`, ''],
		['fold and index it', `${(all / base).toFixed(1)} × the base`, '≤ 25'],
		['memory retained besides the text', `${retained(text).toFixed(1)} MB`, '≤ 20'],
		[
			'the same, three million characters of Chinese',
			`${retained(chinese()).toFixed(1)} MB`,
			'≤ 20',
		],
	];
}

/** Megabytes that an index of `text` holds on to. */
function retained(text: string): number {
	const used = () => {
		globalThis.gc?.();
		globalThis.gc?.();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	sumOfUnits(text);
	const before = used();
	const index = indexEdition(text);
	const after = used();
	return index.text.folded.length > 0 ? (after - before) / 1e6 : 0;
}

function chinese(): string {
	let text = '';
	for (let at = 0; text.length < 3_000_000; at++) {
		text += String.fromCharCode(0x4e00 + ((at * 7919) % 3000) + (at % 11));
		text += at % 13 === 0 ? '，' : '';
	}
	return text;
}

function verbatim(text: string, index: PassageIndex): readonly Row[] {
	const drawn = quotations(text, COUNT);
	const { folded } = index.text;
	const sought = drawn.map(({ words }) => foldForComparison(words).folded);
	const [ours = 0, native = 1] = medians(
		[
			() => drawn.map(({ words }) => findVerbatim(index, words)),
			() => sought.slice(0, COUNT / 5).map((words) => folded.indexOf(words)),
		],
		15,
	);
	const found = drawn.filter(({ words }) => findVerbatim(index, words)).length;
	return [
		[
			'decide that a quotation is verbatim, folding it included',
			`${((native * 5) / ours).toFixed(0)} × faster than \`indexOf\` over the folded text`,
			'≥ 40',
		],
		['verbatim quotations found', `${found} of ${drawn.length}`, 'all'],
	];
}

function nearest(text: string, index: PassageIndex): readonly Row[] {
	return [0.1, 0.25].flatMap((share): readonly Row[] => {
		const changed = changedQuotations(text, COUNT, share);
		const few = changed.slice(0, FEW);
		const [ours = 1, whole = 0] = medians([
			() => few.map(({ words }) => findNearest(index, words)),
			() => few.map(({ words }) => nearestInWhole(index, words)),
		]);
		const right = changed.filter(({ words, span, original }) => {
			const found = findNearest(index, words);
			const overlaps = found && found.span.start < span.end && span.start < found.span.end;
			return overlaps || (found && found.errors <= distance(original, words));
		}).length;
		const percent = `${share * 100} % of the words changed`;
		return [
			[
				`find the passage nearest to a quotation, ${percent}`,
				`${(whole / ours).toFixed(0)} × faster than \`approx-string-match\` over the whole text`,
				'≥ 100',
			],
			[
				`the right place, ${percent}`,
				`${((right / changed.length) * 100).toFixed(1)} %`,
				share < 0.2 ? '99.5' : '99',
			],
		];
	});
}

function nearestInWhole({ text }: PassageIndex, words: string): unknown {
	const { folded } = foldForComparison(words);
	return search(text.folded, folded, Math.min(256, folded.length >> 1));
}

function distance(original: string, words: string): number {
	const pattern = foldForComparison(words).folded;
	const matches = search(foldForComparison(original).folded, pattern, pattern.length);
	return Math.min(...matches.map(({ errors }) => errors), pattern.length);
}

function absent(text: string, other: string, index: PassageIndex): readonly Row[] {
	const changed = changedQuotations(text, COUNT, 0.1);
	const foreign = quotations(other, COUNT);
	const [there = 1, notThere = 0] = medians([
		() => changed.map(({ words }) => findNearest(index, words)),
		() => foreign.map(({ words }) => findNearest(index, words)),
	]);
	const far = foreign.filter(({ words }) => (findNearest(index, words)?.relative ?? 1) >= 0.3);
	return [
		[
			'a quotation that is nowhere (from another book)',
			`${(notThere / there).toFixed(2)} × one that is there, changed`,
			'≤ 3',
		],
		[
			'quotations from another book that are near nothing',
			`${((far.length / foreign.length) * 100).toFixed(1)} %`,
			'',
		],
	];
}

function remembered(text: string, index: PassageIndex): readonly Row[] {
	const drawn = quotations(text, 100).map(({ words }) =>
		words
			.split(/\s+/)
			.filter((word) => word.length > 5)
			.slice(0, 4),
	);
	const [base = 1, ours = 0] = medians([
		() => sumOfUnits(text),
		() => drawn.map((words) => findWords(index, words, 10)),
	]);
	return [['find four half-remembered words', `${(ours / 100 / base).toFixed(2)} × the base`, '']];
}

function epubs(files: Readonly<Record<string, Uint8Array>>): readonly Row[] {
	return Object.entries(files).map(([name, bytes]) => {
		const [unzip = 1, read = 0] = medians(
			[
				() =>
					Object.values(unzipSync(bytes, { filter: (entry) => /x?html?$/.test(entry.name) })).map(
						(document) => strFromU8(document),
					),
				() => readEdition(bytes, name),
			],
			15,
		);
		const ratio = `${(read / unzip).toFixed(2)} × unzipping and decoding its documents`;
		return [`${name} into chapters`, ratio, '≤ 3'];
	});
}

/** Milliseconds of the fastest of some runs: what else the machine does only adds to them. */
function least(task: () => unknown): number {
	const times = Array.from({ length: 7 }, () => {
		const start = performance.now();
		task();
		return performance.now() - start;
	});
	return Math.min(...times);
}

/** What invites regular expressions to go back and forth takes twice as long when it is twice as long. */
function growth(): readonly Row[] {
	const kinds = hardTexts(100_000);
	const [worst] = kinds
		.map(({ name, make, file }) => {
			const [once = 1, twice = 0] = [make(1), make(2)].map((bytes) =>
				least(() => readEdition(bytes, file)),
			);
			return { name, ratio: twice < SHORTEST ? 0 : twice / once };
		})
		.sort((one, other) => other.ratio - one.ratio);
	return [
		[
			`hard input twice as long (${kinds.length} kinds; the worst: ${worst?.name ?? ''})`,
			`${(worst?.ratio ?? 0).toFixed(1)} × the time`,
			'about 2',
		],
	];
}

await main();
