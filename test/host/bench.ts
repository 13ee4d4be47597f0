/** `npm run bench`: measures what docs/performance.md tells, and writes it there. */
import { measureAll } from '../../bench/bench.js';
import { command } from './command.js';

await command(() => measureAll(process.argv.slice(2)));
