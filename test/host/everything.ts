/**
 * `npm test`: lint and types, the unit tests, the tests on real books and notes, then the editor
 * tests in every host from npm.
 */
import { spawnSync } from 'node:child_process';

function passes(script: string): boolean {
	console.log(`\nnpm run ${script}`);
	const { status } = spawnSync('npm', ['run', '--silent', script], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	return status === 0;
}

// All of them, since a slip that the linter finds says nothing about the tests.
const failed = ['check', 'test:unit', 'test:corpora', 'test:editor'].filter(
	(script) => !passes(script),
);
if (failed.length > 0) {
	console.error(`\nFailed: ${failed.map((script) => `npm run ${script}`).join(', ')}`);
	process.exitCode = 1;
}
