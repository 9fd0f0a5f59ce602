/** Builds lsp-server/dist: the server and its analysis thread, complete in themselves, as CommonJS (an ES module bundle of vscode-languageserver does not start). */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { addShebang, cleanOutput, commonOptions, noticesFile, parserApart } from './bundle.ts';
import { parserFile, parserNotices } from './bundle-parser.ts';
import { packagesIn, writeNotices } from './notices.ts';
import { coreRoot, serverRoot } from './paths.ts';
import { shortenLocals } from './shorten-locals.ts';
import { unlessStamped } from './stamp.ts';

const dist = join(serverRoot, 'dist');

/** Needs what `buildCore` has built: the parser is taken from there. */
export function buildServer(inputs: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true });
  return unlessStamped('server', join(dist, 'server.cjs'), inputs, bundleServer);
}

async function bundleServer(): Promise<void> {
  cleanOutput(dist, new Set());
  const { metafile } = await build({
    ...commonOptions,
    entryPoints: { server: join(serverRoot, 'src/main.ts'), analysis: join(serverRoot, 'src/analysis/worker.ts') },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minifySyntax: true,
    // The engine comes from its sources: the package needs no other at run time.
    alias: { 'secure-bot/host': join(coreRoot, 'src/host.ts') },
    plugins: [parserApart],
    define: { 'import.meta.url': '__moduleUrl' },
    metafile: true,
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  await Promise.all(['server.cjs', 'analysis.cjs'].map((name) => shortenLocals(join(dist, name))));
  for (const name of [parserFile, parserNotices]) copyFileSync(join(coreRoot, 'dist', name), join(dist, name));
  writeNotices(join(dist, noticesFile), packagesIn(metafile));
  addShebang(join(dist, 'server.cjs'));
}
