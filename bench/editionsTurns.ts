import { strToU8, zipSync } from 'fflate';
import type { Edition } from '../src/core/editions/edition.js';
import { indexInSteps } from '../src/core/editions/passages.js';
import { readEditionInSteps } from '../src/core/editions/readEdition.js';
import { finish, type Steps } from '../src/core/editions/steps.js';
import { inTurns } from '../src/vscode/inTurns.js';
import { quantile } from './measuring.js';

const ROUNDS = 7;

/** A file to be read, under the name it has in the table. */
interface Large {
	readonly what: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** How long the reading of large editions lets others wait, and what giving them their turn costs. */
export async function turns(text: string): Promise<readonly (readonly [string, string, string])[]> {
	const rows: (readonly [string, string, string])[] = [];
	for (const { what, name, bytes } of [novel(text), longest(text)]) {
		const waits: number[] = [];
		const costs: number[] = [];
		const ends: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const start = performance.now();
			finish(readAndIndex(bytes, name));
			const once = performance.now() - start;
			const { longestWait, total } = await observed(bytes, name);
			waits.push(longestWait);
			costs.push(total / once);
			ends.push(await calledOff(bytes, name, once / 2));
		}
		rows.push(
			[`the longest that others wait for a turn while ${what} is read and indexed`, ms(waits), ''],
			['that takes, against reading it at once', `${quantile(costs, 0.5).toFixed(2)} ×`, ''],
			['called off half-way, it ends after', ms(ends), '≤ 200 ms'],
		);
	}
	return rows;
}

function ms(times: readonly number[]): string {
	return `${quantile(times, 0.5).toFixed(0)} ms (at most ${Math.max(...times).toFixed(0)} ms)`;
}

/** An EPUB of 600,000 words in chapters of 20,000 characters. */
function novel(text: string): Large {
	const words = text.repeat(2).slice(0, 3_400_000).replace(/[<&]/g, '');
	const chapters = words.match(/.{1,20000}/gs) ?? [];
	const names = chapters.map((_, index) => `c${index}.xhtml`);
	const items = names.map((name, index) => `<item id="d${index}" href="${name}"/>`);
	const refs = names.map((_, index) => `<itemref idref="d${index}"/>`);
	const files = [
		[
			'book.opf',
			`<package><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
		],
		...chapters.map((chapter, index) => [
			names[index] ?? '',
			`<html><body><h2>Chapter ${index + 1}</h2><p>${chapter.split('\n\n').join('</p><p>')}</p></body></html>`,
		]),
	];
	const entries = files.map(([name = '', content = '']) => [name, strToU8(content)]);
	return {
		what: 'an EPUB of 600,000 words',
		name: 'novel.epub',
		bytes: zipSync(Object.fromEntries(entries)),
	};
}

/** The longest text that is read at all. */
function longest(text: string): Large {
	const bytes = new TextEncoder().encode(text.repeat(16)).subarray(0, 48_000_000);
	return { what: 'a text of 48 MB, the longest that is read,', name: 'longest.txt', bytes };
}

function* readAndIndex(bytes: Uint8Array, name: string): Steps<Edition | undefined> {
	const { edition } = yield* readEditionInSteps(bytes, name);
	if (edition) {
		yield* indexInSteps(edition.text);
	}
	return edition;
}

async function observed(bytes: Uint8Array, name: string) {
	let last = performance.now();
	let longestWait = 0;
	const timer = setInterval(() => {
		longestWait = Math.max(longestWait, performance.now() - last);
		last = performance.now();
	});
	const start = performance.now();
	await inTurns(
		readAndIndex(bytes, name),
		token(() => false),
	);
	const total = performance.now() - start;
	clearInterval(timer);
	return { longestWait, total };
}

/** Milliseconds from the moment that it is called off, `after` it has begun. */
async function calledOff(bytes: Uint8Array, name: string, after: number): Promise<number> {
	let end: number | undefined;
	setTimeout(() => {
		end = performance.now();
	}, after);
	await inTurns(
		readAndIndex(bytes, name),
		token(() => end !== undefined),
	);
	return end === undefined ? 0 : performance.now() - end;
}

function token(isCancelled: () => boolean) {
	return {
		get isCancellationRequested() {
			return isCancelled();
		},
		onCancellationRequested: () => ({ dispose() {} }),
	};
}
