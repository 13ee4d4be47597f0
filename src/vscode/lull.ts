/** Does something once it has been quiet for a while. */
export class Lull {
	readonly #pause: number;
	readonly #act: () => unknown;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `pause`: how long it must be quiet, in milliseconds. */
	constructor(pause: number, act: () => unknown) {
		this.#pause = pause;
		this.#act = act;
	}

	/** Says that something has happened, so that the while begins now. */
	await(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#act, this.#pause);
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}
