import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { sdkModels } from '../../src/models/index.ts';
import { leanModels } from './lean-models.ts';
import { coreRoot } from './paths.ts';

it('bundles hold a part that several models share once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-models-'));
  try {
    const outfile = join(folder, 'models.mjs');
    await build({ entryPoints: [join(coreRoot, 'src/models/sdk/axios.ts')], bundle: true, format: 'esm', platform: 'node', outfile, plugins: [leanModels], logLevel: 'error', tsconfigRaw: '{}' });
    expect(readFileSync(outfile, 'utf8').split('https://openrouter.ai/api/v1/chat/completions')).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

it('bundles say of every SDK what its file says, but for remarks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-models-'));
  try {
    const outfile = join(folder, 'models.mjs');
    await build({ entryPoints: [join(coreRoot, 'src/models/index.ts')], bundle: true, format: 'esm', platform: 'node', outfile, plugins: [leanModels], logLevel: 'error', tsconfigRaw: '{}' });
    const bundled = (await import(pathToFileURL(outfile).href)) as { readonly sdkModels: typeof sdkModels };
    expect(bundled.sdkModels).toHaveLength(sdkModels.length);
    const byPackage = new Map(bundled.sdkModels.map((sdk) => [sdk.package, sdk]));
    for (const sdk of sdkModels) expect(byPackage.get(sdk.package)).toEqual(withoutRemarks(sdk));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

function withoutRemarks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (['verifiedBy', 'evidence', 'note', 'docs'].includes(key) ? undefined : part)));
}
