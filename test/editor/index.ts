import { hand, run as name, wanted } from './hand.js';
import { mark } from './mark.js';
import { isInThisRun, smoke } from './runs.js';

const print = Mocha.reporters.Base.consoleLog;
Mocha.reporters.Base.consoleLog = (format = '', ...rest: unknown[]) =>
	print(`${mark}${format}`, ...rest);

const mocha = new Mocha({
	ui: 'tdd',
	timeout: 60_000,
	// A window on a busy machine now and then misses a click; what is broken fails three times.
	retries: 2,
	slow: 2_000,
	reporter: Mocha.reporters.Spec,
});
mocha.suite.emit('pre-require', globalThis, '', mocha);

/**
 * Runs the suites, which the bundle loads after this module. VS Code calls this in the extension
 * host, be that Node or a web worker, and ends with an error when the promise is rejected.
 */
export async function run(): Promise<void> {
	mocha.suite.suites = mocha.suite.suites.filter(isInThisRun);
	mocha.suite.afterEach('take a picture of a failure', async function () {
		if (this.currentTest?.state === 'failed') {
			await hand.screenshot(fileName(this.currentTest.fullTitle())).catch(() => undefined);
		}
	});
	if (wanted) {
		mocha.grep(new RegExp(wanted, 'i'));
	}
	const { passes, failures, pending } = await stats();
	await hand.finish({ passed: passes, failed: failures, skipped: pending });
	if (failures > 0) {
		throw new Error(`${failures} failed in the run “${name}”.`);
	}
}

/** Counts the tests. Where the first suite fails, the others would only take long to fail too. */
function stats(): Promise<Mocha.Stats> {
	return new Promise((resolve, reject) => {
		const runner = mocha.run(() => {
			if (runner.stats) {
				resolve(runner.stats);
			} else {
				reject(new Error('Mocha kept no count.'));
			}
		});
		runner.on('fail', ({ parent }) => {
			if (parent?.title === smoke) {
				runner.abort();
			}
		});
	});
}

function fileName(title: string): string {
	return title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
}
