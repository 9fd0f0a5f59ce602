/** esbuild runs of the packages. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { build, transform, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { parserFile, parserModule } from './bundle-parser.ts';

/** Options of every bundle. */
export const commonOptions = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  // A text of one byte a character takes half the memory, for as long as the program runs.
  charset: 'ascii',
  // notices.ts passes on the licences, with their texts.
  legalComments: 'none',
  logLevel: 'warning',
  // The repository's `paths` are for type checks; bundles import packages by name.
  tsconfigRaw: '{}',
  // Names stay: stack traces and messages hold them.
  minifySyntax: true,
  minifyWhitespace: true,
} as const satisfies BuildOptions;

export interface BundleInput {
  /** Output name to source path. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outdir: string;
  /** Packages that the consumer installs. */
  readonly external: readonly string[];
  readonly plugins?: readonly Plugin[];
  /** `node` gives bundled CommonJS packages their `require`; `neutral` also keeps `node:` modules out of the way. */
  readonly platform: 'node' | 'neutral';
}

/** Bundled CommonJS packages call require, which ES modules lack. */
const requireBanner = "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);\n";

/** ES modules with shared chunks; what went into them is the result. */
export async function bundleEsm({ entries, outdir, external, platform, plugins = [] }: BundleInput): Promise<Metafile> {
  const { metafile } = await build({
    ...commonOptions,
    entryPoints: { ...entries },
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    external: ['node:*', ...external],
    plugins: [...plugins],
    platform,
    ...(platform === 'node' ? { banner: { js: requireBanner } } : {}),
    metafile: true,
  });
  return metafile;
}

/** CommonJS twins of finished ES modules, file by file, so that both formats share their chunks in the same way. */
export async function transformToCjs(folder: string, entries: readonly string[]): Promise<void> {
  const reached = [...reachableFrom(folder, entries)];
  await build({
    ...commonOptions,
    entryPoints: reached.map((name) => join(folder, name)),
    outdir: folder,
    outbase: folder,
    format: 'cjs',
    packages: 'external',
    outExtension: { '.js': '.cjs' },
    plugins: [siblingsAsCjs],
  });
  shareInterop(folder, reached.map((name) => name.replace(/\.js$/, '.cjs')));
}

/** What esbuild writes at the head of each CommonJS file, two thirds of a kilobyte. */
const interop = /^var __defProp=Object\.defineProperty;.*?var __toCommonJS=mod=>__copyProps\(__defProp\(\{\},"__esModule",\{value:!0\}\),mod\);/s;
const interopFile = 'interop.cjs';

/** Puts it into one file that all of them require. */
function shareInterop(folder: string, names: readonly string[]): void {
  let shared: string | undefined;
  for (const name of names) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const head = interop.exec(text)?.[0];
    if (head === undefined || (shared ??= head) !== head) continue;
    const rest = text.slice(head.length);
    const used = namesIn(head).filter((helper) => rest.includes(helper));
    writeFileSync(path, `const{${used.join(',')}}=require(${JSON.stringify(posix.relative(posix.dirname(name), interopFile).replace(/^(?!\.)/, './'))});${rest}`);
  }
  if (shared !== undefined) writeFileSync(join(folder, interopFile), `${shared}\nmodule.exports={${namesIn(shared).join(',')}};\n`);
}

/** What it declares. */
function namesIn(head: string): readonly string[] {
  return [...head.matchAll(/\b(__\w+)=/g)].map(([, name = '']) => name);
}

/**
 * A CommonJS door to an ES module, which every Node.js that the packages support can `require`. For what runs in Node.js
 * only: Jest and older bundlers cannot do it, and the runtime helpers are for them, too.
 */
export function writeCjsDoor(folder: string, name: string, exported = ''): void {
  writeFileSync(join(folder, `${name}.cjs`), `"use strict";\nmodule.exports = require('./${name}.js')${exported};\n`);
}

/** The files and every chunk that they import. */
function reachableFrom(folder: string, names: readonly string[]): ReadonlySet<string> {
  const reached = new Set(names);
  for (const name of reached) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) reached.add(posix.join(posix.dirname(name), path));
  }
  return reached;
}

/** The runtime is a bundle of its own: analysis entries that run samples load it by its file. */
export const runtimeApart: Plugin = {
  name: 'runtime-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/runtime\/index\.ts$/ }, () => ({ path: './runtime/index.js', external: true }));
  },
};

/** Leaves the parser to a file that is bundled once and loaded at the first parse; the entries that load it lie beside it. */
export const parserApart: Plugin = {
  name: 'parser-apart',
  setup({ onResolve, initialOptions }) {
    const path = `./${parserFile}`;
    initialOptions.define = { ...initialOptions.define, __parserFile: JSON.stringify(path) };
    onResolve({ filter: /^@typescript-eslint\// }, (asked) => (asked.path === parserModule ? { path, external: true } : undefined));
  },
};

/**
 * Names inside packages get short: nobody reads traces of them. Names of our own stay as they are, since `keepNames`, which
 * esbuild offers instead, costs an eighth of the time of an analysis: it gives each closure its name when it is made.
 */
export const packagesMinified: Plugin = {
  name: 'packages-minified',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      // White space stays until the end: it takes the marks of calls without effects with it, by which unused code is told.
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'js', minifyIdentifiers: true, charset: 'utf8', target: commonOptions.target, legalComments: 'none' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Platforms without Node.js get `x.edge.ts` in place of `x.ts`, where there is one. */
export const edgeVariants: Plugin = {
  name: 'edge-variants',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const variant = resolve(resolveDir, path.replace(/\.ts$/, '.edge.ts'));
      return existsSync(variant) ? { path: variant } : undefined;
    });
  },
};

const siblingsAsCjs: Plugin = {
  name: 'siblings-as-cjs',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.js$/, '.cjs'), external: true });
  },
};

/** Makes the command executable. */
export function addShebang(path: string): void {
  writeFileSync(path, `#!/usr/bin/env node\n${readFileSync(path, 'utf8')}`);
  chmodSync(path, 0o755);
}

/** Licences of what a package's bundles hold, beside them. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** Removes what an earlier build left, but the parser, which changes with its version only. */
export function cleanOutput(folder: string, keep: ReadonlySet<string>): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) if (!keep.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
