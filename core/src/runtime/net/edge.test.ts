import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BlockedUrlReason } from '../safe-fetch.ts';
import { errorOf, reasonOf } from './errors.fixture.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import { compilePolicy, type EgressPolicy, type FetchLimits } from './policy.ts';
import { openTransport } from './transport.ts';
import { openTransport as openEdgeTransport } from './transport.edge.ts';

/** safeFetch as it is on an edge runtime, whose own fetch answers with `answer`. */
function edgeFetch(policy: EgressPolicy, answer: (url: string, init: RequestInit) => Response = () => new Response('x')) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    sent.push(url.href);
    return answer(url.href, init);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const context = { policy, compiled: compilePolicy(policy), transport: openEdgeTransport };
  return { sent, safeFetch: (url: string, init: RequestInit & FetchLimits = {}) => fetchGuarded(url, init, context) };
}

describe('safeFetch on a runtime without control over addresses', () => {
  it('refuses every host without an allow-list', async () => {
    const { safeFetch, sent } = edgeFetch({});
    expect(await reasonOf(safeFetch('https://api.example.com/'))).toBe('address-unchecked');
    expect(sent).toEqual([]);
  });

  it.each<[string, EgressPolicy, FetchLimits]>([
    ['of the policy', { allowHosts: ['*.example.com'] }, {}],
    ['of the call', {}, { allowHosts: ['api.example.com'] }],
  ])('fetches from the allow-list %s', async (_case, policy, limits) => {
    const { safeFetch, sent } = edgeFetch(policy);
    expect(await (await safeFetch('https://api.example.com/', limits)).text()).toBe('x');
    expect(sent).toEqual(['https://api.example.com/']);
  });

  it.each<[string, BlockedUrlReason]>([
    ['https://evil.example.org/', 'host-not-allowed'],
    ['http://api.example.com/', 'scheme-not-allowed'],
    ['https://10.0.0.1/', 'address-not-public'],
    ['https://localhost/', 'name-not-public'],
  ])('still refuses %s (%s)', async (url, reason) => {
    const { safeFetch, sent } = edgeFetch({ allowHosts: ['api.example.com', '10.0.0.1', 'localhost'] });
    expect(await reasonOf(safeFetch(url))).toBe(reason);
    expect(sent).toEqual([]);
  });

  it('checks redirects', async () => {
    const { safeFetch, sent } = edgeFetch({ allowHosts: ['api.example.com'] }, () => new Response(null, { status: 302, headers: { location: 'https://evil.example.org/' } }));
    expect(await reasonOf(safeFetch('https://api.example.com/'))).toBe('host-not-allowed');
    expect(sent).toHaveLength(1);
  });

  it('refuses a redirect whose target the runtime hides', async () => {
    const hidden = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    expect(await reasonOf(edgeFetch({ allowHosts: ['api.example.com'] }, () => hidden).safeFetch('https://api.example.com/'))).toBe('redirect-unchecked');
  });

  it('sends streams, and keeps limits', async () => {
    const { safeFetch } = edgeFetch({ allowHosts: ['api.example.com'], maxBytes: 3 }, (_url, init) => new Response((init as { duplex?: string }).duplex ?? 'none'));
    const text = async (body: BodyInit) => (await safeFetch('https://api.example.com/', { method: 'POST', body })).text();
    expect(await errorOf(text('x'))).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' });
    expect(await errorOf(text(new Blob(['x']).stream()))).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' });
  });

  it.each(['Bun', 'Deno'])('is what %s counts as', async (name) => {
    vi.stubGlobal(name, {});
    onTestFinished(() => void vi.unstubAllGlobals());
    expect((await openTransport({ policy: compilePolicy({}) })).checksAddresses).toBe(false);
  });
});

describe('the edge bundle', () => {
  it('needs no node: module and no undici, and is small', async () => {
    const { outputFiles } = await build({
      entryPoints: [new URL('../safe-fetch.ts', import.meta.url).pathname],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      plugins: [
        {
          name: 'edge',
          setup: ({ onResolve }) => onResolve({ filter: /\/transport\.ts$/ }, () => ({ path: new URL('./transport.edge.ts', import.meta.url).pathname })),
        },
      ],
    });
    const code = outputFiles[0]!.text;
    expect(code).not.toMatch(/node:|undici|require\(/);
    expect(gzipSync(code).byteLength).toBeLessThan(8_000);
  });
});
