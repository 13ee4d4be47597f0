import { type NameMatcher, unitedCandidates } from './names.js';

/** Names found in a text, in order, never overlapping. */
export interface FoundNames {
	readonly count: number;
	/** For each name found its start, its end and its meaning: three numbers. */
	readonly numbers: Int32Array;
	/** What each meaning stands for. */
	readonly candidates: readonly (readonly number[])[];
}

/** Names that are being found. */
export class NameList implements FoundNames {
	count = 0;
	numbers = new Int32Array(48);
	candidates: readonly (readonly number[])[];
	readonly #unions = new Map<string, number>();

	constructor({ candidates }: NameMatcher) {
		this.candidates = candidates;
	}

	/** Adds a name after all others. */
	add(start: number, end: number, meaning: number): void {
		const at = 3 * this.count;
		if (at + 3 > this.numbers.length) {
			const grown = new Int32Array(2 * this.numbers.length);
			grown.set(this.numbers);
			this.numbers = grown;
		}
		this.numbers[at] = start;
		this.numbers[at + 1] = end;
		this.numbers[at + 2] = meaning;
		this.count++;
	}

	/** The meaning that stands for all that the two stand for; a negative one stands for nothing. */
	unite(one: number, other: number): number {
		if (one < 0 || one === other) {
			return other;
		}
		const key = `${one} ${other}`;
		const known = this.#unions.get(key);
		if (known !== undefined) {
			return known;
		}
		const sets = [this.candidates[one] ?? [], this.candidates[other] ?? []];
		this.candidates = [...this.candidates, unitedCandidates(sets)];
		this.#unions.set(key, this.candidates.length - 1);
		return this.candidates.length - 1;
	}
}
