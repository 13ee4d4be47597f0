import type { Bench, Figure, Spread } from './figures.js';

/** What has been measured of one thing. */
export interface Section extends Pick<Bench, 'title' | 'method'> {
	readonly figures: readonly Figure[];
}

/** docs/performance.md. It holds ratios only, since times would tell more of a machine than of the extension. */
export function pageOf(sections: readonly Section[]): string {
	return [
		'# Performance',
		'`npm run bench` measures this and writes this page; `npm run bench -- hover` shows one part of it. Every figure is a ratio to something that was measured beside it in the same run, so that it means the same on a fast machine and on a slow one: the median of the rounds, and in brackets the least and the most. Below 1 is less than what it is measured against. In-process figures come from eleven rounds in which all contenders take turns, after two for the compiler, under the Node that VS Code runs its extensions with.',
		...sections.flatMap(({ title, method, figures }) => [
			`## ${title}`,
			method,
			[
				'| | against | times | |',
				'|---|---|---|---|',
				...figures.map((figure) => `| ${cellsOf(figure).join(' | ')} |`),
			].join('\n'),
		]),
		'',
	]
		.join('\n\n')
		.replace(/\n+$/, '\n');
}

/** One figure for a terminal. */
export function lineOf(figure: Figure): string {
	return `  ${cellsOf(figure)
		.filter((cell) => cell !== '')
		.join('  ')}`;
}

function cellsOf({ what, against, times, note }: Figure): readonly string[] {
	return [what, against, times ? timesText(times) : '', note ?? ''];
}

function timesText({ median, least, most }: Spread): string {
	return least === most
		? digits(median)
		: `**${digits(median)}** (${digits(least)}–${digits(most)})`;
}

/** Two digits that count; more would not come out again. */
function digits(number: number): string {
	return number >= 10 ? String(Math.round(number)) : String(Number(number.toPrecision(2)));
}
