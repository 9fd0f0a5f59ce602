/** esbuild runs of the packages. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** Modules of the parser: bundled once, into a file of its own that is loaded at the first parse. */
const parserModules = /^(?:@typescript-eslint\/(?:typescript-estree|scope-manager)|typescript)$/;

const common = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // The repository's `paths` are for type checks; bundles import packages by name.
  tsconfigRaw: '{}',
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

/** ES modules with shared chunks. */
export async function bundleEsm({ entries, outdir, external, platform, plugins = [] }: BundleInput): Promise<void> {
  await build({
    ...common,
    entryPoints: { ...entries },
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    external: ['node:*', ...external],
    plugins: [...plugins],
    platform,
    ...(platform === 'node' ? { banner: { js: requireBanner } } : {}),
  });
}

/** Turns finished ES modules into CommonJS file by file, so that both formats share their chunks in the same way. */
export async function transformToCjs(folder: string, skip: (name: string) => boolean): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !skip(name));
  await build({
    ...common,
    entryPoints: names.map((name) => join(folder, name)),
    outdir: folder,
    outbase: folder,
    format: 'cjs',
    packages: 'external',
    outExtension: { '.js': '.cjs' },
    plugins: [siblingsAsCjs, withoutRequireBanner],
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}

/** The TypeScript parser, minified: by far the largest part of the package. */
export async function bundleParser(outfile: string, resolveDir: string): Promise<void> {
  await build({
    ...common,
    stdin: {
      contents: `export { parse } from '@typescript-eslint/typescript-estree';
        export { analyze } from '@typescript-eslint/scope-manager';
        export { JsxEmit, ModuleKind, ScriptTarget, transpileModule } from 'typescript';`,
      resolveDir,
      loader: 'js',
    },
    outfile,
    format: 'cjs',
    minify: true,
  });
}

/** The runtime is a bundle of its own: analysis entries that run samples load it by its file. */
export const runtimeApart: Plugin = {
  name: 'runtime-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/runtime\/index\.ts$/ }, () => ({ path: './runtime/index.js', external: true }));
  },
};

/** Leaves the parser to parser.cjs; the entries that load it lie beside that file. */
export const parserApart: Plugin = {
  name: 'parser-apart',
  setup({ onResolve, initialOptions }) {
    initialOptions.define = { ...initialOptions.define, __parserFile: JSON.stringify('./parser.cjs') };
    onResolve({ filter: parserModules }, () => ({ path: './parser.cjs', external: true }));
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

const withoutRequireBanner: Plugin = {
  name: 'without-require-banner',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(requireBanner, '') }));
  },
};

/** Makes the command executable. */
export function addShebang(path: string): void {
  writeFileSync(path, `#!/usr/bin/env node\n${readFileSync(path, 'utf8')}`);
  chmodSync(path, 0o755);
}

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
