/** Builds core/dist: ES modules, their CommonJS twins, the runtime for edge platforms, and the parser apart. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { addShebang, bundleEsm, cleanOutput, edgeVariants, noticesFile, packagesMinified, parserApart, runtimeApart, transformToCjs, writeCjsDoor } from './bundle.ts';
import { bundleParser, parserFile, parserNotices } from './bundle-parser.ts';
import { emitDeclarations } from './declarations.ts';
import { findAnalysisEntries, findRuntimeEntries } from './entries.ts';
import { leanModels } from './lean-models.ts';
import { packagesIn, writeNotices } from './notices.ts';
import { coreRoot, rulesRoot } from './paths.ts';
import { ruleIds } from './rule-folders.ts';
import { shortenLocals } from './shorten-locals.ts';
import { hashInputs, unlessStamped } from './stamp.ts';

const dist = join(coreRoot, 'dist');
const typesFolder = 'types';
const parserBuild = ['bundle-parser.ts', 'lean-typescript.ts', 'lean-scripts.ts', 'notices.ts'].map((name) => join(coreRoot, 'tools/lib', name));

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Packages that the consumer has: what package.json lists. */
export function packagesOf(manifestPath: string): string[] {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  return Object.keys({ ...dependencies, ...peerDependencies });
}

/** JavaScript of the package; returns false if nothing had changed. */
export async function buildCore(inputs: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true });
  const parser = unlessStamped('core-parser', join(dist, parserNotices), hashInputs(parserBuild, parserVersions()), () => bundleParser(dist, coreRoot));
  const [changed] = await Promise.all([unlessStamped('core', join(dist, 'index.js'), inputs, bundleCore), parser]);
  return changed;
}

/** Declarations of the package; the slow part, which a mere run does not need. */
export function buildCoreTypes(inputs: string): Promise<boolean> {
  return unlessStamped('core-types', join(dist, typesFolder), inputs, () =>
    emitDeclarations({
      sourceRoot: join(coreRoot, 'src'),
      entries: Object.entries({ ...findAnalysisEntries(), ...findRuntimeEntries() }).filter(([name]) => !commandEntries.has(name)).map(([, path]) => path),
      outdir: join(dist, typesFolder),
      packages: packagesOf(join(coreRoot, 'package.json')),
    }));
}

/** Run, never imported. */
const commandEntries = new Set(['cli', 'worker']);

async function bundleCore(): Promise<void> {
  cleanOutput(dist, new Set([parserFile, parserNotices, typesFolder]));
  const external = packagesOf(join(coreRoot, 'package.json'));
  const runtime = findRuntimeEntries();
  const analysis = findAnalysisEntries();
  const metafiles = await Promise.all([
    bundleEsm({ entries: analysis, outdir: dist, external, platform: 'node', plugins: [parserApart, runtimeApart, leanModels, packagesMinified] }),
    bundleEsm({ entries: runtime, outdir: dist, external, platform: 'neutral' }),
    // Into the same folder: most chunks are the same, so they have the same name.
    bundleEsm({ entries: mapKeys(runtime, (name) => `edge/${name}`), outdir: dist, external, platform: 'neutral', plugins: [edgeVariants] }),
  ]);
  await Promise.all(outputsOf(metafiles[0]).map((name) => shortenLocals(join(dist, name))));
  await transformToCjs(dist, Object.keys(runtime).map((name) => `${name}.js`));
  for (const name of Object.keys(analysis)) if (!commandEntries.has(name)) writeCjsDoor(dist, name);
  if ('cli' in analysis) addShebang(join(dist, 'cli.js'));
  writeNotices(join(dist, noticesFile), metafiles.flatMap(packagesIn));
  copyRulePages();
}

/** Files of the analysis, which is a run of esbuild by itself. The helpers come from other runs: they are for bundlers, which shorten names themselves. */
function outputsOf({ outputs }: Metafile): readonly string[] {
  return Object.keys(outputs).filter((path) => path.endsWith('.js')).map((path) => basename(path));
}

/** `secure-bot explain` reads them. */
function copyRulePages(): void {
  mkdirSync(join(dist, 'rules'), { recursive: true });
  for (const id of ruleIds()) copyFileSync(join(rulesRoot, id, 'README.md'), join(dist, 'rules', `${id}.md`));
}

function mapKeys(entries: Readonly<Record<string, string>>, rename: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [rename(name), path]));
}

function parserVersions(): string[] {
  const require = createRequire(join(coreRoot, '..', 'package.json'));
  return ['typescript', '@typescript-eslint/typescript-estree', 'esbuild'].map(
    (name) => `${name}@${(require(`${name}/package.json`) as { version: string }).version}`,
  );
}
