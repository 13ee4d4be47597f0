/** What a bare loop over the text computes: the measure of all speeds. */
export function sumOfUnits(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) {
		sum += text.charCodeAt(at);
	}
	return sum;
}

/** Milliseconds that one run of each of `tasks` takes: medians of `rounds`, run in turns. */
export function medians(tasks: readonly (() => unknown)[], rounds = 7): number[] {
	const times = tasks.map((): number[] => []);
	for (const task of tasks) {
		task();
	}
	for (let round = 0; round < rounds; round++) {
		for (const [index, task] of tasks.entries()) {
			const start = performance.now();
			task();
			times[index]?.push(performance.now() - start);
		}
	}
	return times.map((own) => quantile(own, 0.5));
}

/** The value below which `share` of `values` lie. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A table as Markdown has it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(head),
		line(head.map((_, column) => (column ? '--:' : '---'))),
		...rows.map(line),
	].join('\n');
}

/** Numbers that look random and are the same on every run: a linear congruential generator. */
export function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** The machine and what runs the code, in words. */
export function circumstances(): string {
	return `Node ${process.version.slice(1)}, V8 ${process.versions.v8}, ${process.arch}`;
}
