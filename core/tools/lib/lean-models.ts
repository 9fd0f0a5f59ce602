/** The models of SDKs without what only their authors and tests read: how each fact was checked, and remarks. */
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { completed, idStart } from '../../src/models/complete.ts';

const forAuthors = new Set(['verifiedBy', 'evidence', 'note']);

/** A fifth of the models' size. What is left out is optional in their types. */
export const leanModels: Plugin = {
  name: 'lean-models',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]models[\\/]sdk[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const exported = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
      const lines = exported.map(([name, value]) => `export const ${name} = ${completed.name}(${toLiteral(value, basename(path))});\n`);
      return { contents: `import { ${completed.name} } from '../complete.ts';\n${lines.join('')}`, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

function toLiteral(value: unknown, file: string): string {
  const own = String((value as { readonly package?: unknown }).package);
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, part: unknown) {
    if (typeof part === 'function' || part instanceof RegExp) throw new Error(`${file}: '${key}' is not plain data`);
    return forAuthors.has(key) ? undefined : 'kind' in this ? withoutRepeated(own, String(this['kind']), key, part) : part;
  });
}

/** A field of a model without what `completed` gives back. */
function withoutRepeated(packageName: string, kind: string, key: string, part: unknown): unknown {
  if ((key === 'package' && part === packageName) || (key === 'versions' && part === '*') || (key === 'verified' && part === true)) return undefined;
  if (key === 'inputs' && kind === 'sink' && JSON.stringify(part) === '[{"arg":0}]') return undefined;
  const start = idStart(packageName, kind);
  return key === 'id' && typeof part === 'string' && part.startsWith(`${start}/`) ? part.slice(start.length) : part;
}
