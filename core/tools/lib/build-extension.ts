/** Builds vscode-extension/dist: the client, bundled, and the language server's files beside it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cleanOutput, commonOptions, noticesFile } from './bundle.ts';
import { parserFile, parserNotices } from './bundle-parser.ts';
import { packagesIn, writeNotices } from './notices.ts';
import { extensionRoot, serverRoot } from './paths.ts';
import { unlessStamped } from './stamp.ts';

const dist = join(extensionRoot, 'dist');
/** Copied from the server; its notices get another name beside those of the client. */
const serverFiles = ['server.cjs', 'analysis.cjs', parserFile, parserNotices];

/** Needs what `buildServer` has built. */
export function buildExtension(inputs: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true });
  return unlessStamped('vscode-extension', join(dist, 'extension.cjs'), inputs, bundleExtension);
}

async function bundleExtension(): Promise<void> {
  cleanOutput(dist, new Set());
  const { metafile } = await build({
    ...commonOptions,
    entryPoints: { extension: join(extensionRoot, 'src/extension.ts') },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
    // Names of the protocol library take a third of its size and of the time to load it.
    minifyIdentifiers: true,
    metafile: true,
  });
  writeNotices(join(dist, noticesFile), packagesIn(metafile));
  copyFileSync(join(serverRoot, 'dist', noticesFile), join(dist, `server.${noticesFile}`));
  for (const name of serverFiles) copyFileSync(join(serverRoot, 'dist', name), join(dist, name));
}
