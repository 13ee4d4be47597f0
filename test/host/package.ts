/** `npm run package`: the one file that is installed and published. */
import { command } from './command.js';
import { packExtension } from './pack.js';

await command(async () => console.log(await packExtension()));
