/** The models of SDKs without what only their authors and tests read: how each fact was checked, and remarks. */
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { completed } from '../../src/models/complete.ts';

const forAuthors = new Set(['id', 'verified', 'verifiedBy', 'unverifiedPaths', 'unverifiedInputs', 'unverifiedMembers', 'evidence', 'note', 'docs', 'nameHints']);

/** Of the categories of SDKs rules ask for these alone. */
const askedCategories = new Set(['bot', 'http-client']);

/** Of an SDK as a whole: the versions that were read, and most categories. */
function isForAuthors(sdk: Readonly<Record<string, unknown>>, key: string, part: unknown): boolean {
  return 'models' in sdk && (key === 'read' || (key === 'category' && !askedCategories.has(String(part))));
}

/** A third of the models' size. What is left out nobody asks for where bundles run, or `completed` gives it back; what several models say is there once. */
export const leanModels: Plugin = {
  name: 'lean-models',
  setup({ onLoad }) {
    // All together: what several SDKs say is there once, too.
    onLoad({ filter: /[\\/]models[\\/]sdks\.ts$/ }, async ({ path }) => {
      const exported = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
      const { literals, shared } = sharing(exported.map(([name, value]) => lean(value, name)));
      // In the same order, under short names: nobody asks for one by its name.
      const lines = literals.map((literal, i) => `export const m${String(i).padStart(3, '0')} = ${completed.name}(${literal});\n`);
      return { contents: `import { ${completed.name} } from './complete.ts';\n${shared.join('')}${lines.join('')}`, loader: 'js', resolveDir: dirname(path) };
    });
    onLoad({ filter: /[\\/]models[\\/]sdk[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const exported = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
      const { literals, shared } = sharing(exported.map(([, value]) => lean(value, basename(path))));
      const lines = exported.map(([name], i) => `export const ${name} = ${completed.name}(${literals[i] ?? ''});\n`);
      return { contents: `import { ${completed.name} } from '../complete.ts';\n${shared.join('')}${lines.join('')}`, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** A table as plain data. */
function lean(value: unknown, file: string): unknown {
  const own = String((value as { readonly package?: unknown }).package);
  return JSON.parse(JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, part: unknown) {
    if (typeof part === 'function' || part instanceof RegExp) throw new Error(`${file}: '${key}' is not plain data`);
    return forAuthors.has(key) || isForAuthors(this, key, part) ? undefined : 'kind' in this ? withoutRepeated(own, String(this['kind']), key, part) : part;
  }));
}

/** Shorter parts cost less than a name for them. */
const leastShared = 24;

/** Literals of values, with a constant for each part that stands in them more than once: nobody writes to models. */
function sharing(values: readonly unknown[]): { readonly literals: readonly string[]; readonly shared: readonly string[] } {
  const times = new Map<string, number>();
  for (const value of values) count(value, times);
  const makers = makersOf([...times.keys()]);
  const names = new Map<string, string>();
  const shared = [...makers].map(([keys, name]) => makerText(keys.split(','), name));
  const toLiteral = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const text = JSON.stringify(value);
    // Models are completed where they stand: two SDKs may say the same of themselves.
    const isShared = text.length >= leastShared && (times.get(text) ?? 0) > 1 && !text.includes('"kind":');
    const known = names.get(text);
    if (isShared && known !== undefined) return known;
    const maker = makers.get(Object.keys(value).join());
    const literal = Array.isArray(value) ? `[${value.map(toLiteral).join()}]` : maker === undefined ? `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${toLiteral(part)}`).join()}}` : `${maker}(${Object.values(value).map(toLiteral).join()})`;
    if (!isShared) return literal;
    const name = `s${names.size}`;
    names.set(text, name);
    shared.push(`const ${name} = ${literal};\n`);
    return name;
  };
  return { literals: values.map(toLiteral), shared };
}

/** Parts with the same few fields that a function makes, which takes less room than their names at each place. */
const leastMade = 40;
const mostFields = 4;

/** Names of functions by the fields that they are given, in their order. */
function makersOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const value: unknown = JSON.parse(text);
    const keys = Array.isArray(value) ? [] : Object.keys(value as object);
    // Integers would change the order.
    if (keys.length > 0 && keys.length <= mostFields && keys.every((key) => /^[a-z]\w*$/i.test(key))) counts.set(keys.join(), (counts.get(keys.join()) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, n]) => n >= leastMade).map(([keys], i) => [keys, `f${i}`]));
}

function makerText(keys: readonly string[], name: string): string {
  const names = keys.map((_, i) => String.fromCharCode(97 + i));
  return `const ${name} = (${names.join()}) => ({${keys.map((key, i) => `${key}:${names[i] ?? ''}`).join()}});\n`;
}

/** How often each part stands in a value; parts of one that was met before are not counted again. */
function count(value: unknown, times: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  const text = JSON.stringify(value);
  const before = times.get(text) ?? 0;
  times.set(text, before + 1);
  if (before === 0) for (const part of Object.values(value)) count(part, times);
}

/** A field of a model without what `completed` gives back. */
function withoutRepeated(packageName: string, kind: string, key: string, part: unknown): unknown {
  if ((key === 'package' && part === packageName) || (key === 'versions' && part === '*')) return undefined;
  if (key === 'inputs' && kind === 'sink' && JSON.stringify(part) === '[{"arg":0}]') return undefined;
  return part;
}
