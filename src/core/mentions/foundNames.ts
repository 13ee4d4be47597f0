import { type NameMatcher, unitedCandidates } from './names.js';

/** Names found in a text, in order, never overlapping. */
export interface FoundNames {
	readonly count: number;
	/** For each name found its start, its end and its meaning: three numbers. */
	readonly numbers: Int32Array;
	/** What a meaning stands for. */
	candidatesOf(meaning: number): readonly number[];
}

const NONE = new Int32Array(0);

/** The room for the first sixteen names: most notes have no more. */
const FEW = 48;

/** There are fewer meanings than this. */
const MOST = 2 ** 26;

/** Names that are being found. */
export class NameList implements FoundNames {
	count = 0;
	numbers = NONE;
	readonly #candidates: NameMatcher['candidates'];
	/** What is meant besides, where names of several spellings stand for more than each of them. */
	readonly #united: (readonly number[])[] = [];
	readonly #unions = new Map<number, number>();

	constructor({ candidates }: NameMatcher) {
		this.#candidates = candidates;
	}

	/** Adds a name after all others. */
	add(start: number, end: number, meaning: number): void {
		const at = 3 * this.count;
		if (at + 3 > this.numbers.length) {
			const grown = new Int32Array(Math.max(FEW, 2 * this.numbers.length));
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
		const key = one * MOST + other;
		const known = this.#unions.get(key);
		if (known !== undefined) {
			return known;
		}
		const united = this.#candidates.length + this.#united.length;
		this.#united.push(unitedCandidates([this.candidatesOf(one), this.candidatesOf(other)]));
		this.#unions.set(key, united);
		return united;
	}

	candidatesOf(meaning: number): readonly number[] {
		const given = this.#candidates;
		return given[meaning] ?? this.#united[meaning - given.length] ?? [];
	}
}
