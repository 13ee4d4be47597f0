import { resolve } from 'node:path';

/** The checkout. Every command is started there. */
export const root = process.cwd();

/** Where the editor tests and `npm start` keep what may be deleted at any time. */
export const scratch = resolve(root, '.vscode-test');

/** The packaged extension. */
export const vsix = resolve(root, 'close-reading.vsix');

/** The folder of VS Code's server. */
export const vscodeServer = resolve(root, 'test/host/vscode/node_modules/code-server/lib/vscode');
