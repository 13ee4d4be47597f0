/** `npm run package`: the one file that is installed and published. */
import { packExtension } from './pack.js';

await packExtension();
