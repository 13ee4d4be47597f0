/** Numbers from 0 to 1 that are the same in every run. */
export type Random = () => number;

/** A generator that begins anew with each seed (mulberry32). */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function pick<T>(random: Random, list: readonly T[]): T {
	const one = list[Math.floor(random() * list.length)];
	if (one === undefined) {
		throw new Error('nothing to pick from');
	}
	return one;
}

/** A note that quotes some words as people do, and nothing else. */
export function dressed(words: string, random: Random): string {
	const way = pick(random, WAYS);
	const changed = way.reduce((text, change) => change(text, random), words.trim());
	return random() < 0.25 ? block(changed, random) : runIn(changed, random);
}

/** What people do to the words themselves. */
type Change = (words: string, random: Random) => string;

const OMISSIONS = ['[…]', '[...]', '…', '...', '. . .', '[. . .]'];

/** Words are left out in the middle, and a mark says so. */
export const omit: Change = (words, random) => {
	const all = words.split(/\s+/);
	const start = 2 + Math.floor(random() * Math.max(1, all.length - 4));
	const count = 1 + Math.floor(random() * Math.min(25, Math.max(1, all.length - start - 2)));
	return all.length < 7 || /[[….]/.test(all.slice(start - 1, start + count + 1).join(' '))
		? words
		: [...all.slice(0, start), pick(random, OMISSIONS), ...all.slice(start + count)].join(' ');
};

/** A word is replaced, or a letter of it, and brackets say so. */
export const bracket: Change = (words, random) => {
	const all = words.split(/\s+/);
	const at = 1 + Math.floor(random() * Math.max(1, all.length - 2));
	const word = all[at] ?? '';
	if (!/^[\p{L}\p{M}]+$/u.test(word)) {
		return words;
	}
	const mended = /^\p{L}{3,}$/u.test(word) && random() < 0.5;
	const instead = mended
		? `${word.slice(0, -1)}[s]`
		: pick(random, ['[she]', '[the king]', '[sic]']);
	return all
		.map((one, index) => (index !== at ? one : instead === '[sic]' ? `${one} [sic]` : instead))
		.join(' ');
};

/** The first letter is made to fit the sentence around. */
export const recase: Change = (words) => {
	const first = words.charAt(0);
	const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
	return other.length === 1 ? other + words.slice(1) : words;
};

/** Marks, dashes and dots as another keyboard writes them. */
export const plainType: Change = (words) =>
	words
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\s?—\s?/g, '--')
		.replace(/…/g, '...');

export const fineType: Change = (words) =>
	words
		.replace(/--+/g, ' – ')
		.replace(/\bfi/g, 'ﬁ')
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

export const emphasise: Change = (words, random) => {
	const all = words.split(/\s+/);
	const at = Math.floor(random() * all.length);
	return all.map((one, index) => (index === at ? one.replace(/\p{L}+/u, '*$&*') : one)).join(' ');
};

export const endOtherwise: Change = (words, random) =>
	words.replace(/[.,;:!?]*$/u, pick(random, ['', ',', '.', '…', '!']));

export const slashes: Change = (words) => words.replace(/\n(?!\n)/g, ' / ');

/** Lines as a PDF gives them: broken anywhere, words too. */
export const wrapped: Change = (words, random) => {
	let column = 0;
	return words
		.split(/\s+/)
		.map((word) => {
			column += word.length + 1;
			if (column < 60 + random() * 20) {
				return `${word} `;
			}
			const cut = /^\p{Ll}{6,}$/u.test(word) && random() < 0.5;
			column = 0;
			return cut ? `${word.slice(0, 3)}-\n${word.slice(3)} ` : `${word}\n`;
		})
		.join('')
		.trim();
};

const WAYS: readonly (readonly Change[])[] = [
	[],
	[omit],
	[omit, omit],
	[bracket],
	[omit, bracket],
	[recase],
	[recase, plainType],
	[fineType],
	[plainType, omit],
	[emphasise],
	[endOtherwise],
	[slashes],
	[wrapped],
	[fineType, wrapped],
	[recase, omit, endOtherwise],
];

const MARKS = [
	['“', '”'],
	['"', '"'],
	['‘', '’'],
	["'", "'"],
	['«', '»'],
	['„', '“'],
	['»', '«'],
] as const;

function runIn(words: string, random: Random): string {
	const [open, close] = pick(random, MARKS);
	const line = words.replace(/\n{2,}/g, '\n');
	const inner = /["“„«»]/u.test(open)
		? line.replace(/[“"«»„](?=[\p{L}\p{N}])/gu, '‘').replace(/[”"«»“]/gu, '’')
		: line
				.replace(/(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu, '“')
				.replace(/(?<=[.,!?])['’]/gu, '”');
	return `So we read: ${open}${inner}${close} and go on.`;
}

function block(words: string, random: Random): string {
	const lines = words.split(/\n/).flatMap((line) => (random() < 0.5 ? [line] : folded(line)));
	return `So we read:\n\n${lines.map((line) => `> ${line}`).join('\n')}\n\nand go on.`;
}

function folded(line: string): readonly string[] {
	return line.match(/.{1,70}(?:\s|$)/gu) ?? [line];
}
