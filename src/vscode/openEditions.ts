import type { OpenEdition } from '../core/editions/openEdition.js';

/**
 * Three million characters with their index take about 20 MB, so that this much takes 80 MB: twenty
 * novels. What is over it goes, what was used longest ago first, but not what was used just now.
 */
const mostCharacters = 12_000_000;

/** How long an edition that is looked into stays whatever its size, in milliseconds. */
const inUse = 10_000;

interface Kept {
	readonly edition: OpenEdition;
	readonly used: number;
}

/** Editions made ready for their readers, as many as there is room for. */
export class OpenEditions {
	readonly #kept = new Map<string, Kept>();

	get(key: string): OpenEdition | undefined {
		const edition = this.#kept.get(key)?.edition;
		if (edition) {
			this.#use(key, edition);
		}
		return edition;
	}

	/** Keeps an edition, and gives it back; of what is absent, nothing is kept. */
	put(key: string, edition: OpenEdition | undefined): OpenEdition | undefined {
		if (edition) {
			this.#use(key, edition);
			this.#makeRoom();
		}
		return edition;
	}

	clear(): void {
		this.#kept.clear();
	}

	/** A map keeps the order in which keys are set. */
	#use(key: string, edition: OpenEdition): void {
		this.#kept.delete(key);
		this.#kept.set(key, { edition, used: Date.now() });
	}

	#makeRoom(): void {
		const kept = [...this.#kept];
		let characters = kept.reduce((sum, [, one]) => sum + sizeOf(one), 0);
		for (const [key, one] of kept) {
			if (characters > mostCharacters && one.used < Date.now() - inUse) {
				characters -= sizeOf(one);
				this.#kept.delete(key);
			}
		}
	}
}

function sizeOf({ edition }: Kept): number {
	return edition.edition.text.length;
}
