/** Bundles the TypeScript parser of typescript-eslint, by far the largest part of the package, into one small file. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { typescriptVersionIsAtLeast } from '@typescript-eslint/typescript-estree';
import { leanTypeScript } from './lean-typescript.ts';
import { packagesIn, readPackages, writeNotices } from './notices.ts';

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  tsconfigRaw: '{}',
} as const satisfies BuildOptions;

const entry = `export { parse } from '@typescript-eslint/typescript-estree';
export { analyze } from '@typescript-eslint/scope-manager';`;

/** Modules for typed linting and for global types, none of which parsing one file asks for; with what callers get in their place. */
const leftOut: readonly (readonly [path: RegExp, contents: string])[] = [
  [/\/(?:useProgramFromProjectService|createProjectProgram|getWatchProgramsForProjects|useProvidedPrograms|createIsolatedProgram|semantic-or-syntactic-errors|createParserServices)$/, ''],
  [/^@typescript-eslint\/(?:project-service|tsconfig-utils)$/, ''],
  [/\/resolveProjectList$/, 'exports.resolveProjectList = () => new Map();'],
  [/^\.\.\/lib$/, 'exports.lib = new Map();'],
  // A logger that a variable of the environment turns on.
  [/^debug$/, 'module.exports = Object.assign(() => () => undefined, { enable() {} });'],
  // The bundled TypeScript is one that it supports, and its version is known.
  [/\/warnAboutTSVersion$/, 'exports.handleUnsupportedTSVersion = () => undefined;'],
  [/\/version-check$/, `exports.typescriptVersionIsAtLeast = ${JSON.stringify(typescriptVersionIsAtLeast)};`],
];

/** `parse` and `analyze` in a CommonJS file, with the licences of what it holds beside it. `resolveDir` is where the packages are found. */
export async function bundleParser(outfile: string, resolveDir: string): Promise<void> {
  const stdin = { contents: entry, resolveDir, loader: 'js' } as const;
  const { outputFiles } = await build({ ...options, stdin, external: ['typescript'], plugins: [withoutTypedLinting], write: false });
  const typescript = await leanTypeScript(namesOfTypeScript(outputFiles[0]?.text ?? ''));
  const { metafile } = await build({ ...options, stdin, plugins: [withoutTypedLinting, replaceTypeScript(typescript)], outfile, minify: true, metafile: true });
  const typescriptFolder = dirname(createRequire(join(resolveDir, 'package.json')).resolve('typescript/package.json'));
  writeNotices(parserNotices(outfile), [...packagesIn(metafile), ...readPackages([typescriptFolder])]);
}

/** Where the licences of a bundled parser stand: `parser.cjs` has `parser.NOTICES.txt`. */
export function parserNotices(outfile: string): string {
  return outfile.replace(/\.cjs$/, '.NOTICES.txt');
}

/** Every `x` of `ts.x`, however the bundler calls the module. */
function* namesOfTypeScript(text: string): Iterable<string> {
  for (const [, name = ''] of text.matchAll(/\b(?:ts\d*|ts\d*__default\.default|typescript_\d+|import_typescript\d*\.default)\.([A-Za-z]\w*)/g)) yield name;
}

const withoutTypedLinting: Plugin = {
  name: 'without-typed-linting',
  setup({ onResolve, onLoad }) {
    // Its CommonJS file is one piece; of its modules, only what is asked for gets into the bundle.
    onResolve({ filter: /^ts-api-utils$/ }, ({ kind, resolveDir }) => (kind === 'require-call' ? { path: 'ts-api-utils', namespace: 'in-parts', pluginData: resolveDir } : undefined));
    onLoad({ filter: /^ts-api-utils$/, namespace: 'in-parts' }, ({ pluginData }) => ({ contents: "export { iterateComments } from 'ts-api-utils';", loader: 'js', resolveDir: String(pluginData) }));
    for (const [filter, contents] of leftOut) {
      const namespace = `left-out-${String(filter)}`;
      onResolve({ filter }, ({ importer }) => (importer.includes('@typescript-eslint') ? { path: String(filter), namespace } : undefined));
      onLoad({ filter: /^/, namespace }, () => ({ contents, loader: 'js' }));
    }
  },
};

function replaceTypeScript(contents: string): Plugin {
  return {
    name: 'replace-typescript',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^typescript$/ }, () => ({ path: 'typescript', namespace: 'lean' }));
      onLoad({ filter: /^/, namespace: 'lean' }, () => ({ contents, loader: 'js' }));
    },
  };
}
