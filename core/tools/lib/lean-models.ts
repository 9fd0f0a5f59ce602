/** The models of SDKs without what only their authors and tests read: how each fact was checked, and remarks. */
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const forAuthors = new Set(['verifiedBy', 'evidence', 'note']);

/** A fifth of the models' size. What is left out is optional in their types. */
export const leanModels: Plugin = {
  name: 'lean-models',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]models[\\/]sdk[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const exported = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
      return { contents: exported.map(([name, value]) => `export const ${name} = ${toLiteral(value, basename(path))};\n`).join(''), loader: 'js' };
    });
  },
};

function toLiteral(value: unknown, file: string): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'function' || part instanceof RegExp) throw new Error(`${file}: '${key}' is not plain data`);
    return forAuthors.has(key) ? undefined : part;
  });
}
