import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { sdkModels } from '../../src/models/index.ts';
import { leanModels } from './lean-models.ts';
import { coreRoot } from './paths.ts';

/** Bundles a module of the models, and gives what `read` makes of the bundle. */
async function bundled<T>(entry: string, read: (outfile: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-models-'));
  try {
    const outfile = join(folder, 'models.mjs');
    await build({ entryPoints: [join(coreRoot, 'src/models', entry)], bundle: true, format: 'esm', platform: 'node', outfile, plugins: [leanModels], logLevel: 'error', tsconfigRaw: '{}' });
    return await read(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('bundles hold a part that several models share once', async () => {
  const text = await bundled('sdk/axios.ts', (outfile) => readFileSync(outfile, 'utf8'));
  expect(text.split('https://api.anthropic.com/v1/messages')).toHaveLength(2);
}, 60_000);

it('bundles say of every SDK what its file says, but for remarks and ids', async () => {
  const models = await bundled('index.ts', async (outfile) => (await import(pathToFileURL(outfile).href)) as { readonly sdkModels: typeof sdkModels });
  expect(models.sdkModels).toHaveLength(sdkModels.length);
  const byPackage = new Map(models.sdkModels.map((sdk) => [sdk.package, sdk]));
  for (const sdk of sdkModels) expect(withoutRemarks(byPackage.get(sdk.package))).toEqual(withoutRemarks(sdk));
  const ids = models.sdkModels.flatMap((sdk) => sdk.models.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
}, 60_000);

const remarks = new Set(['id', 'verified', 'verifiedBy', 'unverifiedPaths', 'unverifiedInputs', 'unverifiedMembers', 'evidence', 'note', 'docs', 'nameHints']);

function withoutRemarks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, function (this: object, key, part: unknown) { return remarks.has(key) || ('models' in this && (key === 'read' || (key === 'category' && part !== 'bot' && part !== 'http-client'))) ? undefined : part; }));
}
