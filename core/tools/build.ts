/**
 * Builds the packages. `--js`: without type declarations, which is all that a run needs and much faster. `--quiet`: says
 * nothing unless it fails. Parts whose inputs have not changed are skipped.
 */
import { join } from 'node:path';
import { buildCore, buildCoreTypes } from './lib/build-core.ts';
import { buildExtension } from './lib/build-extension.ts';
import { buildPlugin, buildPluginTypes } from './lib/build-plugin.ts';
import { buildServer } from './lib/build-server.ts';
import { coreRoot, extensionRoot, pluginRoot, repoRoot, serverRoot } from './lib/paths.ts';
import { hashInputs } from './lib/stamp.ts';

const started = performance.now();
const quiet = process.argv.includes('--quiet');
const withTypes = !process.argv.includes('--js');

const shared = [join(coreRoot, 'src'), join(coreRoot, 'tools/lib'), join(coreRoot, 'package.json'), join(repoRoot, 'tsconfig.base.json'), join(repoRoot, 'pnpm-lock.yaml')];
const coreInputs = hashInputs(shared);
const pluginInputs = hashInputs([...shared, join(pluginRoot, 'src'), join(pluginRoot, 'package.json')]);

report('core', await buildCore(coreInputs));
report('eslint-plugin', await buildPlugin(pluginInputs));
const serverInputs = [...shared, join(serverRoot, 'src'), join(serverRoot, 'package.json')];
report('lsp-server', await buildServer(hashInputs(serverInputs)));
report('vscode-extension', await buildExtension(hashInputs([...serverInputs, join(extensionRoot, 'src')])));
if (withTypes) {
  report('core types', await buildCoreTypes(coreInputs));
  // The plugin's types are checked against those of core.
  report('eslint-plugin types', await buildPluginTypes(pluginInputs));
}

function report(part: string, changed: boolean): void {
  if (!quiet) console.log(`build: ${part} ${changed ? 'built' : 'unchanged'} (${Math.round(performance.now() - started)} ms)`);
}
