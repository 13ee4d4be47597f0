import { upTo } from '../src/core/book/horizon.js';
import { readNoteKeys } from '../src/core/book/note.js';
import { type Note, namesOf } from '../src/core/mentions/named.js';
import { maskedRegions } from '../src/core/text/markdown.js';
import { hover } from '../src/features/hover.js';
import { bundledBook } from './books.js';
import { at, type Bench, type Figure, scan, spread, timed } from './figures.js';

const words = 10_000;
const preferences = { citationStyle: 'mla', maxQuotes: 2 } as const;
const echo = (sentence: string) => sentence;

/** How long a hover keeps a reader waiting. */
export const hoverBench: Bench = {
	title: 'Hover',
	method: `A note of ${words.toLocaleString('en')} words about the bundled book, made of what its entries say, so that names stand as close as they ever do. The pointer rests on each of 1,000 words in turn; “against” is one scan of the whole note with \`charCodeAt\`, the least that any reading of it takes. Between two edits a note is read once; the last line is the hover that comes first after an edit and pays for that.`,
	async measure() {
		const { book } = bundledBook();
		const names = namesOf([upTo(book, 'all')]);
		const text = noteAbout(book.entries.map(({ description }) => description));
		const read = (): Note => ({
			text,
			keys: readNoteKeys(text),
			names,
			masked: maskedRegions(text),
		});
		const note = read();
		const places = [...text.matchAll(/\p{L}+/gu)].map(({ index }) => index);
		const step = places.length / 1000;
		const chosen = Array.from(
			{ length: 1000 },
			(_, index) => places[Math.floor(index * step)] ?? 0,
		);
		const medians: number[] = [];
		const slowest: number[] = [];
		const first: number[] = [];
		let named = 0;
		for (let round = -2; round < 11; round += 1) {
			const unit = timed(() => scan(text));
			const times = chosen.map((place) => {
				const start = performance.now();
				const found = hover(note, place, preferences, echo);
				const time = (performance.now() - start) / unit;
				named += found ? 1 : 0;
				return time;
			});
			const afterEdit = timed(() => hover(read(), chosen[500] ?? 0, preferences, echo)) / unit;
			if (round >= 0) {
				medians.push(at(times, 0.5));
				slowest.push(at(times, 0.99));
				first.push(afterEdit);
			}
		}
		const share = Math.round(named / 13 / 10);
		const against = 'one scan of the note';
		const figures: readonly Figure[] = [
			{
				what: 'a hover, the median',
				against,
				times: spread(medians),
				note: `${share} % on a name`,
			},
			{ what: 'a hover, the 99th of 100', against, times: spread(slowest) },
			{ what: 'the first hover after an edit', against, times: spread(first) },
		];
		return figures;
	},
};

function noteAbout(texts: readonly string[]): string {
	const all = texts.filter((text) => text !== '');
	const paragraphs: string[] = [];
	for (let index = 0, count = 0; count < words; index += 1) {
		const text = all[index % all.length] ?? '';
		paragraphs.push(text);
		count += text.split(/\s+/).length;
	}
	return `---\nwork: never-let-me-go\n---\n\n${paragraphs.join('\n\n')}\n`;
}
