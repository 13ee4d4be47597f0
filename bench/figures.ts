/** One line of docs/performance.md. */
export interface Figure {
	readonly what: string;
	/** What it was measured against, in the same run. */
	readonly against: string;
	/** How many times that: below 1 is less. Absent for a size, which needs no comparison. */
	readonly times?: Spread | undefined;
	/** What there is to say instead or besides. */
	readonly note?: string | undefined;
}

/** The middle of several rounds, and how far they lie apart. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** Some figures that are measured together. */
export interface Bench {
	/** A heading of docs/performance.md, and what `npm run bench -- NAME` chooses by. */
	readonly title: string;
	/** How it is measured, and why so. In Markdown. */
	readonly method: string;
	measure(): Promise<readonly Figure[]>;
}

/** Fewer rounds say too little on a machine that does other things. */
const rounds = 11;

/**
 * How many times as long as `base` each of `contenders` takes. All take turns, so that whatever
 * else the machine does meets them alike; the ratio is taken in each round.
 */
export function ratios<Name extends string>(
	base: () => unknown,
	contenders: Readonly<Record<Name, () => unknown>>,
): Readonly<Record<Name, Spread>> {
	const names = Object.keys(contenders) as Name[];
	const found = new Map<Name, number[]>(names.map((name) => [name, []]));
	for (let round = -2; round < rounds; round += 1) {
		const unit = timed(base);
		for (const name of names) {
			const ratio = timed(contenders[name]) / unit;
			// The first two rounds are for the compiler.
			if (round >= 0) {
				found.get(name)?.push(ratio);
			}
		}
	}
	return Object.fromEntries(names.map((name) => [name, spread(found.get(name) ?? [])])) as Record<
		Name,
		Spread
	>;
}

/** What becomes of a result, so that no compiler can leave out the work. */
export const kept = { result: undefined as unknown };

/** Milliseconds for one call: of as many as it takes to measure something. */
export function timed(work: () => unknown): number {
	const start = performance.now();
	let calls = 0;
	let end = start;
	while (end - start < 50) {
		kept.result = work();
		calls += 1;
		end = performance.now();
	}
	return (end - start) / calls;
}

/** A number of each round, put together. */
export function spread(numbers: readonly number[]): Spread {
	return { median: at(numbers, 0.5), least: at(numbers, 0), most: at(numbers, 1) };
}

/** The number below which the given share of them lies. */
export function at(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}

/** The least that any reading of a text takes. */
export function scan(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index += 1) {
		sum = (sum + text.charCodeAt(index)) | 0;
	}
	return sum;
}
