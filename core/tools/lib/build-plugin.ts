/** Builds eslint-plugin/dist. The engine is not bundled: it comes from the dependency `secure-bot`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from './build-core.ts';
import { bundleEsm, cleanOutput, writeCjsDoor } from './bundle.ts';
import { emitDeclarations } from './declarations.ts';
import { pluginRoot } from './paths.ts';
import { unlessStamped } from './stamp.ts';

const dist = join(pluginRoot, 'dist');
/** `index` is the plugin, `to-eslint-rule` the adapter that `secure-bot/testing` takes. */
const entries = ['index', 'to-eslint-rule'] as const;
const sourceOf = (name: string) => join(pluginRoot, 'src', `${name}.ts`);
const manifest = join(pluginRoot, 'package.json');

export function buildPlugin(inputs: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true });
  return unlessStamped('plugin', join(dist, 'index.js'), inputs, bundlePlugin);
}

export function buildPluginTypes(inputs: string): Promise<boolean> {
  return unlessStamped('plugin-types', join(dist, 'types'), inputs, () => {
    const outdir = join(dist, 'types');
    emitDeclarations({ sourceRoot: join(pluginRoot, 'src'), entries: entries.map(sourceOf), outdir, packages: [...packagesOf(manifest), 'estree'] });
    // `require` gives the plugin itself.
    const commonJs = join(outdir, 'index.d.cts');
    writeFileSync(commonJs, readFileSync(commonJs, 'utf8').replace(/^export default (\w+);$/m, 'export = $1;'));
  });
}

async function bundlePlugin(): Promise<void> {
  cleanOutput(dist, new Set(['types']));
  await bundleEsm({
    entries: Object.fromEntries(entries.map((name) => [name, sourceOf(name)])),
    outdir: dist,
    external: packagesOf(manifest),
    platform: 'neutral',
  });
  // `require` gives the plugin itself, as ESLint's configurations expect.
  writeCjsDoor(dist, 'index', '.default');
  writeCjsDoor(dist, 'to-eslint-rule');
}
