/** Builds eslint-plugin/dist. The engine is not bundled: it comes from the dependency `secure-bot`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packagesOf } from './build-core.ts';
import { cleanOutput } from './bundle.ts';
import { emitDeclarations } from './declarations.ts';
import { pluginRoot } from './paths.ts';
import { unlessStamped } from './stamp.ts';

const dist = join(pluginRoot, 'dist');
const entry = join(pluginRoot, 'src/index.ts');
const manifest = join(pluginRoot, 'package.json');
const stamps = '.stamps';

export function buildPlugin(inputs: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true });
  return unlessStamped(join(dist, stamps, 'plugin'), inputs, bundlePlugin);
}

export function buildPluginTypes(inputs: string): Promise<boolean> {
  return unlessStamped(join(dist, stamps, 'types'), inputs, () => {
    const outdir = join(dist, 'types');
    emitDeclarations({ sourceRoot: join(pluginRoot, 'src'), entries: [entry], outdir, packages: packagesOf(manifest) });
    // `require` gives the plugin itself.
    const commonJs = join(outdir, 'index.d.cts');
    writeFileSync(commonJs, readFileSync(commonJs, 'utf8').replace(/^export default (\w+);$/m, 'export = $1;'));
  });
}

async function bundlePlugin(): Promise<void> {
  cleanOutput(dist, new Set(['types', stamps]));
  const common = {
    entryPoints: [entry] as string[],
    bundle: true,
    platform: 'node',
    target: 'node22',
    external: packagesOf(manifest),
    legalComments: 'none',
    logLevel: 'warning',
  } as const;
  await Promise.all([
    build({ ...common, format: 'esm', outfile: join(dist, 'index.js') }),
    build({ ...common, format: 'cjs', outfile: join(dist, 'index.cjs'), footer: { js: 'module.exports = module.exports.default;' } }),
  ]);
}
