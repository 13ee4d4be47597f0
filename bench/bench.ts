import { writeFile } from 'node:fs/promises';
import { packExtension } from '../test/host/pack.js';
import { activationBench } from './activation.js';
import type { Bench } from './figures.js';
import { horizonBench } from './horizon.js';
import { hoverBench } from './hover.js';
import { lineOf, pageOf, type Section } from './page.js';
import { quotationsBench } from './quotations.js';
import { sizeBench } from './size.js';

/** All benches, in the order of docs/performance.md. */
const benches: readonly Bench[] = [
	sizeBench,
	activationBench,
	hoverBench,
	horizonBench,
	quotationsBench,
];

/**
 * Measures what is asked for, by words of the titles, and shows it; where nothing is asked for,
 * everything, and writes docs/performance.md.
 */
export async function measureAll(asked: readonly string[]): Promise<void> {
	const wanted = benches.filter(
		({ title }) => asked.length === 0 || asked.some((word) => title.toLowerCase().includes(word)),
	);
	await packExtension();
	const sections: Section[] = [];
	for (const { title, method, measure } of wanted) {
		console.log(`\n${title}`);
		const figures = await measure();
		console.log(figures.map(lineOf).join('\n'));
		sections.push({ title, method, figures });
	}
	if (asked.length === 0) {
		await writeFile('docs/performance.md', pageOf(sections));
		console.log('\nWritten to docs/performance.md.');
	}
}
