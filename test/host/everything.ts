/** `npm test`: lint and types, the unit tests, then the editor tests in every host from npm. */
import { spawnSync } from 'node:child_process';

for (const script of ['check', 'test:unit', 'test:editor']) {
	const { status } = spawnSync('npm', ['run', '--silent', script], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error(`npm run ${script} failed.`);
		process.exit(1);
	}
}
