/**
 * Work in pieces of a few milliseconds: between two of them others may have their turn, or the work
 * may be given up.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
	let step = steps.next();
	while (!step.done) {
		step = steps.next();
	}
	return step.value;
}
