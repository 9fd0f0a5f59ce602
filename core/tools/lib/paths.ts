/** Folders of the repository that the tools work on. */
import { fileURLToPath } from 'node:url';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const repoRoot = fromHere('../../../');
export const coreRoot = fromHere('../../');
export const rulesRoot = fromHere('../../src/rules/');
export const pluginRoot = fromHere('../../../eslint-plugin/');
export const serverRoot = fromHere('../../../lsp-server/');
export const extensionRoot = fromHere('../../../vscode-extension/');
