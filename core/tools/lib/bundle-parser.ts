/** Bundles the TypeScript parser of typescript-eslint, by far the largest part of the package, into a small file. */
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
  // A text of one byte a character takes half the memory, for as long as the program runs.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'error',
  tsconfigRaw: '{}',
} as const satisfies BuildOptions;

/** The module that gets bundled, and the file. */
export const parserModule = '@typescript-eslint/typescript-estree';
export const parserFile = 'parser.cjs';

/** Where their licences stand. */
export const parserNotices = 'parser.NOTICES.txt';

/** Modules for typed linting, none of which parsing one file asks for; with what callers get in their place. */
const leftOut: readonly (readonly [path: RegExp, contents: string])[] = [
  [/\/(?:useProgramFromProjectService|createProjectProgram|getWatchProgramsForProjects|useProvidedPrograms|createIsolatedProgram|semantic-or-syntactic-errors|createParserServices)$/, ''],
  [/^@typescript-eslint\/(?:project-service|tsconfig-utils)$/, ''],
  [/\/resolveProjectList$/, 'exports.resolveProjectList = () => new Map();'],
  // A logger that a variable of the environment turns on.
  [/^debug$/, 'module.exports = Object.assign(() => () => undefined, { enable() {} });'],
  // The bundled TypeScript is one that it supports, and its version is known.
  [/\/warnAboutTSVersion$/, 'exports.handleUnsupportedTSVersion = () => undefined;'],
  [/\/version-check$/, `exports.typescriptVersionIsAtLeast = ${JSON.stringify(typescriptVersionIsAtLeast)};`],
];

/** `parse` in a CommonJS file, with the licences of what it holds beside it. `resolveDir` is where the packages are found. */
export async function bundleParser(outdir: string, resolveDir: string): Promise<void> {
  const parser = { contents: `export { parse } from '${parserModule}';`, resolveDir, loader: 'js' } as const;
  const { outputFiles } = await build({ ...options, stdin: parser, external: ['typescript'], plugins: [withoutTypedLinting], write: false });
  const plugins = [withoutTypedLinting, replaceTypeScript(await leanTypeScript(namesOfTypeScript(outputFiles[0]?.text ?? '')))];
  const { metafile } = await build({ ...options, stdin: parser, plugins, outfile: join(outdir, parserFile), minify: true, metafile: true });
  const typescriptFolder = dirname(createRequire(join(resolveDir, 'package.json')).resolve('typescript/package.json'));
  writeNotices(join(outdir, parserNotices), [...packagesIn(metafile), ...readPackages([typescriptFolder])]);
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
