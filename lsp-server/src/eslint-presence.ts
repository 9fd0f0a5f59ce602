/**
 * Whether the workspace's own ESLint shows this plugin's findings; then this server shows none, so that nothing appears twice.
 * Told from the text of the configuration, which is never run: the nearest eslint.config.* above the file names the plugin in
 * code, not in a comment. A configuration that takes the plugin from a shared one is not recognised; the setting
 * `secureBot.eslint`, and the client's word on whether an ESLint integration is active, are there for that.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from './workspace.ts';

export interface EslintPresence {
  /** Path of the configuration that names the plugin, for a file. */
  configFor(path: string, root: string): string | undefined;
  /** Configurations are read anew. */
  reset(): void;
}

const configNames = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);

export function createEslintPresence(): EslintPresence {
  let known = new Map<string, string | undefined>();

  const find = (folder: string, root: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = readConfig(folder) ?? (folder !== root && isInside(folder, root) && dirname(folder) !== folder ? { result: find(dirname(folder), root) } : undefined);
    known.set(folder, found?.result);
    return found?.result;
  };

  return {
    configFor: (path, root) => find(dirname(path), root),
    reset() {
      known = new Map();
    },
  };
}

/** The configuration in a folder; `result` is its path if it names the plugin. Undefined: there is none. */
function readConfig(folder: string): { readonly result: string | undefined } | undefined {
  for (const name of configNames) {
    const path = join(folder, name);
    const text = readText(path);
    if (text !== undefined) return { result: namesPlugin(text) ? path : undefined };
  }
  return undefined;
}

/** True if the text imports or requires the plugin outside comments. */
export function namesPlugin(text: string): boolean {
  const code = text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, literal: string | undefined) => literal ?? '');
  return /(["'`])eslint-plugin-secure-bot\1/.test(code);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
