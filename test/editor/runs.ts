import { type Run, run } from './hand.js';

/** The title of the first suite: nothing else can be tested while it fails. */
export const smoke = 'the editor under test';

const usual: readonly Run[] = ['node', 'web', 'desktop'];
const chosen = new WeakMap<Mocha.Suite, readonly Run[]>();

/**
 * A suite for other runs than the usual three, which are `node`, `web` and `desktop`: for
 * Restricted Mode (`['restricted']`), for a folder with no book and too many files (`['home']`) or
 * for the README's pictures (`['pictures']`).
 * Only suites at the top of a file can choose.
 */
export function suiteIn(runs: readonly Run[], title: string, body: () => void): void {
	chosen.set(suite(title, body), runs);
}

/** Whether a suite at the top of a file is part of this run. */
export function isInThisRun(top: Mocha.Suite): boolean {
	return (chosen.get(top) ?? usual).includes(run);
}
