/** Tells of several readings of one thing that overlap which one began last, and so counts. */
export class Turns {
	readonly #last = new Map<string, number>();
	#count = 0;

	/** Begins a reading of `key`; what it gives says whether none has begun since. */
	begin(key: string): () => boolean {
		this.#count += 1;
		const turn = this.#count;
		this.#last.set(key, turn);
		return () => this.#last.get(key) === turn;
	}
}
