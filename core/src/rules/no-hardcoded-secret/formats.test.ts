/** The tables of the secrets folder through the rule: every provider format is caught where a bot keeps it, every benign string is silent. */
import { describe, expect, it } from 'vitest';
import { ordinaryStrings, placeholders, providerDummies } from '../../secrets/benign-strings.ts';
import { syntheticSecrets } from '../../secrets/synthetic.ts';
import { analyzeWith } from '../../testing/engine-host.ts';
import noHardcodedSecret from './index.ts';

async function findingsOf(text: string, path = 'src/bot.ts') {
  const { findings } = await analyzeWith(noHardcodedSecret, { text, path, options: {}, settings: {}, project: {} });
  return findings;
}

/** Formats that need their surroundings: a name before the value, or the account beside the token. */
const needsContext = new Set(['aws-secret-access-key', 'twilio-auth-token']);

const quoted = (value: string) => JSON.stringify(value).replaceAll('`', '\\`');
const secrets = syntheticSecrets(7);

describe('provider formats', () => {
  it('are at least 40', () => {
    expect(new Set(secrets.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(secrets.map(({ vendor, kind, value }) => ({ vendor, kind, value })))('$vendor: $kind', async ({ vendor, value }) => {
    const [finding, ...others] = await findingsOf(`export const settings = { note: ${quoted(value)} };`);
    expect(others).toEqual([]);
    expect(finding?.messageId).toBe('format');
    expect(finding?.message).toContain(vendor.slice(0, 12));
    expect(finding?.message.length).toBeLessThanOrEqual(160);
    expect(finding?.message).toMatch(/`[^`*]{0,4}\*{4}`/);
    expect(longestShared(finding?.message ?? '', variableEnd(value))).toBeLessThanOrEqual(4);
  });

  it.each(secrets.filter(({ kind }) => !needsContext.has(kind)).filter((_, index) => index % 7 === 0).map(({ kind, value }) => ({ kind, value })))('$kind in a test file, a template and an array', async ({ value }) => {
    const text = `const list = [${quoted(value)}];\nconst text = \`first line\n${value.replaceAll('`', '\\`')} last line\`;`;
    const findings = await findingsOf(text, 'test/bot.test.ts');
    expect(findings.map(({ messageId }) => messageId)).toEqual(['format', 'format']);
  });
});

describe('benign strings', () => {
  const all = [...new Set([...placeholders, ...providerDummies, ...ordinaryStrings])];

  it('are at least 200', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ['as the value of a variable', (value: string) => `export const text = ${quoted(value)};`],
    ['as the API key of an SDK', (value: string) => `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: ${quoted(value)} });`],
    ['under the name of a credential', (value: string) => `export const settings = { apiKey: ${quoted(value)}, password: ${quoted(value)}, botToken: ${quoted(value)} };`],
    ['in a header', (value: string) => `export const headers = { Authorization: ${quoted(`Bearer ${value}`)}, 'X-Api-Key': ${quoted(value)} };`],
    ['as the fallback of a variable', (value: string) => `export const key = process.env.OPENAI_API_KEY ?? ${quoted(value)};`],
  ])('are silent %s', async (place, toCode) => {
    const flagged: string[] = [];
    const values = place.startsWith('as the value') ? all : placeholders;
    for (const value of values) if ((await findingsOf(toCode(value))).length > 0) flagged.push(value);
    expect(flagged).toEqual([]);
  });
});

/** The last characters that differ from key to key. */
function variableEnd(value: string): string {
  return value.replace(/-----[A-Z ]+-----/g, '').trimEnd().slice(-12);
}

/** Longest piece that two texts share. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < b.length; start++) {
    while (start + longest < b.length && a.includes(b.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
