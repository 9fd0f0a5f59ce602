/** What the runtime helpers add to the bundle of a bot: minified and gzipped, from the built package, without undici and oauth4webapi. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as runtime from 'secure-bot/runtime';
import { describe, expect, it } from 'vitest';
import { findRuntimeEntries } from '../../core/tools/lib/entries.ts';

/** Of one helper, in bytes. */
const budget = 8_000;

/** The ones that need more, and why. */
const exceptions: Readonly<Record<string, { readonly bytes: number; readonly reason: string }>> = {
  'create-secure-client': { bytes: 30_000, reason: 'composed of safeFetch, withBackoff, createTokenBucket, createCircuitBreaker, requireEnv and redact' },
  index: { bytes: 50_000, reason: 'every helper at once' },
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const entries = Object.keys(findRuntimeEntries()).map((path) => path.replace('runtime/', ''));
const specifierOf = (entry: string) => (entry === 'index' ? 'secure-bot/runtime' : `secure-bot/runtime/${entry}`);
const platforms = [['Node.js', []], ['edge', ['workerd']]] as const;

const modules = await Promise.all(entries.filter((entry) => entry !== 'index').map(async (entry) => [entry, (await import(`../../core/src/runtime/${entry}.ts`)) as object] as const));

/** Subpaths that export the name. */
const owners = (name: string) => modules.filter(([, module]) => name in module).map(([entry]) => entry);

async function bundledBytes(contents: string, conditions: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: [...conditions],
    // The repository's `paths` would lead to the sources.
    tsconfigRaw: '{}',
    external: ['node:*', 'undici', 'oauth4webapi'],
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

describe.each(platforms)('on %s', (_, conditions) => {
  it.each(entries)('%s fits its budget', async (entry) => {
    const { bytes } = exceptions[entry] ?? { bytes: budget };
    expect(await bundledBytes(`export * from '${specifierOf(entry)}';`, conditions)).toBeLessThanOrEqual(bytes);
  });

  it.each(Object.keys(runtime))('%s from secure-bot/runtime brings no other helper along', async (name) => {
    const own = await Promise.all(owners(name).map((entry) => bundledBytes(`export { ${name} } from '${specifierOf(entry)}';`, conditions)));
    const fromAll = await bundledBytes(`export { ${name} } from 'secure-bot/runtime';`, conditions);
    // The order of the modules changes a few bytes. What has no subpath is a class of errors or its guard.
    expect(fromAll).toBeLessThan(own.length > 0 ? Math.min(...own) + 100 : 1_000);
  });
});

it('is told in the documentation', () => {
  const page = readFileSync(new URL('../../core/docs/runtime/README.md', import.meta.url), 'utf8');
  for (const bytes of [budget, ...Object.values(exceptions).map((exception) => exception.bytes)]) expect(page).toContain(`${bytes / 1_000} kB`);
});
