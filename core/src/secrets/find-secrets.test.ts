import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { secretPatterns } from './patterns/index.ts';
import { KeyMaker, syntheticSecrets } from './synthetic.ts';

describe('findSecrets names the vendor of a made-up key', () => {
  it('covers at least 40 vendors', () => {
    expect(new Set(syntheticSecrets().map(({ vendor }) => vendor)).size).toBeGreaterThan(100);
  });
  for (const { vendor, kind, value } of syntheticSecrets()) {
    it(`${vendor}: ${kind}`, () => {
      const text = `const key = '${value}';`;
      const [match, ...others] = findSecrets(text);
      expect({ vendor: match?.vendor, kind: match?.kind, others }).toEqual({ vendor, kind, others: [] });
    });
  }
});

describe('findSecrets reports the right place', () => {
  const make = new KeyMaker(77);
  const key = `ghp_${make.base62(36)}`;

  it('gives offsets of the key, in UTF-16 units', () => {
    const text = `// \u{1f511} é\nconst a = "${key}", b = '${key}';\r\n`;
    const matches = findSecrets(text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([key, key]);
    expect(matches[0]).toEqual({ start: text.indexOf(key), end: text.indexOf(key) + key.length, vendor: 'GitHub', kind: 'github-token', env: 'GITHUB_TOKEN' });
  });

  it.each(['"', "'", '`', ' ', '=', ':', '/', '>', '(', ',', '\n', '\\n', '\\t', 'Bearer ', 'token=', 'Bearer%20'])('sees a key after %j', (before) => {
    expect(findSecrets(`x${before}${key}`)).toHaveLength(1);
  });

  it.each(syntheticSecrets().map(({ vendor, value }) => [vendor, value]))('sees a key of %s behind a line break that the source escapes', (vendor, value) => {
    expect(findSecrets(`const text = 'x\\n${value}';`).map((match) => match.vendor)).toEqual([vendor]);
  });

  it.each(['a', 'Z', '0', '_', '-', '20'])('takes no key out of a longer token that begins with %j', (before) => {
    expect(findSecrets(`${before}${key}`)).toEqual([]);
    expect(findSecrets(`${key}${before.repeat(300)}`)).toEqual([]);
  });

  it('sees the token in the address of a Telegram call', () => {
    const token = `${make.digits(10)}:AA${make.base64url(33)}`;
    const text = `https://api.telegram.org/bot${token}/sendMessage`;
    const [match] = findSecrets(text);
    expect(text.slice(match?.start, match?.end)).toBe(token);
  });

  it('names the owner of a key inside a URL rather than the URL', () => {
    expect(findSecrets(`https://bot:${key}@github.com/acme/bot.git`).map(({ vendor }) => vendor)).toEqual(['GitHub']);
    expect(findSecrets(`https://bot:${make.base62(20)}@git.acme-bots.io/bot.git`).map(({ kind }) => kind)).toEqual(['url-password']);
  });

  it('narrows an assignment to its value', () => {
    const secret = `K7${make.base62(38)}`;
    const text = `{ secretAccessKey: '${secret}' }`;
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([secret]);
    const token = make.hex(32);
    const call = `twilio('AC${make.hex(32)}', '${token}')`;
    expect(findSecrets(call).map(({ start, end }) => call.slice(start, end))).toEqual([token]);
  });

  it('marks keys that may stand in browser code', () => {
    expect(findSecrets(`AIza${make.base64url(35)}`)[0]?.publicInBrowser).toBe(true);
    expect(findSecrets(key)[0]?.publicInBrowser).toBeUndefined();
  });

  it('finds a private key in a template, in one line with escapes, and in JSON', () => {
    const lines = [`MIIEvQIBADANBgkq${make.base64(48)}`, make.base64(64), make.base64(64)];
    for (const separator of ['\n', '\r\n', '\\n', '\\\\n', "\\n' +\n  '"]) {
      const pem = ['-----BEGIN PRIVATE ' + 'KEY-----', ...lines, '-----END PRIVATE ' + 'KEY-----'].join(separator);
      expect(findSecrets(`const pem = \`${pem}\`;`).map(({ kind }) => kind)).toEqual(['private-key']);
    }
  });
});

describe('prefixes that several vendors share', () => {
  const make = new KeyMaker(31);
  it.each([
    [`sk-${make.base62(20)}T3Blbk${'FJ'}${make.base62(20)}`, 'OpenAI'],
    [`sk-proj-${make.base64url(60)}`, 'OpenAI'],
    [`sk-or-v1-${make.hex(64)}`, 'OpenRouter'],
    [`sk-ant-api03-${make.base64url(95)}`, 'Anthropic'],
    [`sk-${make.hex(32)}`, 'DeepSeek or DashScope'],
    [`sk-lf-${make.uuid()}`, 'Langfuse'],
    [`sk-${make.base62(48)}`, 'OpenAI or compatible'],
    [`sk_${make.hex(48)}`, 'ElevenLabs'],
    [`sk_live_${make.base62(24)}`, 'Stripe'],
    [`sk_live_${make.hex(40)}`, 'Paystack'],
    [`sk.${btoa(JSON.stringify({ u: 'acme', a: make.base62(25) })).replaceAll('=', '')}.${make.base62(22)}`, 'Mapbox'],
    [`EAA${make.base62(160)}`, 'Meta'],
    [`EAAA${make.base62(60)}`, 'Square'],
    [`pat${make.base62(14)}.${make.hex(64)}`, 'Airtable'],
    [`pat-na1-${make.uuid()}`, 'HubSpot'],
    [`ghs_${make.base62(36)}`, 'GitHub'],
    [`gsk_${make.base62(52)}`, 'Groq'],
    [`csk-${make.hex(48)}`, 'Cerebras'],
    [`xapp-1-A${make.upperDigits(10)}-${make.digits(13)}-${make.hex(64)}`, 'Slack app'],
    [`xai-${make.base62(80)}`, 'xAI'],
    [`key-${make.hex(32)}`, 'Mailgun'],
    [`SK${make.hex(32)}`, 'Twilio'],
    [`SG.${make.base62(22)}.${make.base62(43)}`, 'SendGrid'],
  ])('%# goes to its vendor', (value, vendor) => {
    expect(findSecrets(value).map((match) => match.vendor)).toEqual([vendor]);
  });
});

describe('JSON Web Tokens', () => {
  const make = new KeyMaker(13);
  it('of the role service_role are Supabase keys, of the role anon public', () => {
    const claims = { iss: 'supabase', ref: make.lower(20), iat: 1700000000 };
    expect(findSecrets(make.jwt({ ...claims, role: 'service_role' })).map(({ env }) => env)).toEqual(['SUPABASE_SERVICE_ROLE_KEY']);
    expect(findSecrets(make.jwt({ ...claims, role: 'anon' }))).toEqual([]);
    expect(findSecrets(make.jwt({ iss: 'supabase-demo', role: 'service_role', exp: 1983812996 }))).toEqual([]);
  });

  it('of documents and without a signature are silent', () => {
    expect(findSecrets(make.jwt({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }))).toEqual([]);
    expect(findSecrets(make.jwt({ iss: 'joe', 'http://example.com/is_root': true }))).toEqual([]);
    const [header, payload] = make.jwt({ sub: make.uuid() }).split('.');
    expect(findSecrets(`${header}.${payload}.signature`)).toEqual([]);
    expect(findSecrets(`${header}.${payload}.${'x'.repeat(43)}`)).toEqual([]);
    expect(findSecrets(`${btoa('{"alg":"none","typ":"JWT"}').replaceAll('=', '')}.${payload}.${make.base62(43)}`)).toEqual([]);
    expect(findSecrets(`eyJhbGciOiJIUzI1NiJ9.eyJub3QganNvbiBhdCBhbGw.${make.base62(43)}`)).toEqual([]);
  });
});

describe('URLs with a password', () => {
  const make = new KeyMaker(17);
  it.each([
    [`postgres://bot:${'hunter99x'}@db.acme-bots.io/bot`, 1, 'a weak password on a public host'],
    [`mongodb+srv://admin:${'admin99'}@cluster0.q1w2e.mongodb.net`, 1, 'a weak password on a public host'],
    [`redis://:${make.base62(24)}@localhost:6379`, 1, 'a generated password on localhost'],
    [`postgres://bot:${make.base62(24)}@10.0.0.5/bot`, 1, 'a generated password in a private network'],
    ['postgres://bot:bot@localhost/bot', 0, 'a simple password on localhost'],
    ['postgres://bot:blue-whale@db/bot', 0, 'a simple password on a single-label host'],
    ['postgres://bot:blue-whale@db.internal/bot', 0, 'a simple password on an internal host'],
    ['postgres://bot:blue-whale@db.example.com/bot', 0, 'an example host'],
    ['postgres://user:p%40ssw0rd@db.acme-bots.io/bot', 0, 'a stock password, percent-encoded'],
    ['postgres://bot@db.acme-bots.io/bot', 0, 'no password'],
  ])('%s gives %i: %s', (url, count) => {
    expect(findSecrets(`connect("${url}")`)).toHaveLength(count);
  });
});

describe('random text', () => {
  it('holds no secret, whatever it is made of', () => {
    const make = new KeyMaker(99);
    const alphabets = ['0123456789abcdef', 'abcdefghijklmnopqrstuvwxyz0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 'abc XYZ019_-./:=@"\n'];
    for (const alphabet of alphabets) {
      for (let round = 0; round < 40; round++) expect(findSecrets(make.chars(alphabet, 5000))).toEqual([]);
    }
  });

  it('gives sound results for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let end = 0;
        for (const match of findSecrets(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeLessThanOrEqual(text.length);
          end = match.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds a key wherever ordinary text surrounds it', () => {
    const secrets = syntheticSecrets(21).filter(({ vendor }) => vendor !== 'URL with a password');
    fc.assert(
      fc.property(fc.constantFrom(...secrets), fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), ({ kind, value }, before, after) => {
        expect(findSecrets(`${before} "${value}" ${after}`).map((match) => match.kind)).toEqual([kind]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the pattern table', () => {
  it('has anchors that the index can hold, and a variable name for each format', () => {
    for (const { anchors, env, kind } of secretPatterns) {
      for (const anchor of anchors) expect(anchor, kind).toMatch(/^[\x20-\x7e]{2,}$/);
      expect(env).toMatch(/^[A-Z][A-Za-z0-9_]+$/);
      expect(kind).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$|^jwt$/);
    }
  });

  it('is covered by the made-up keys', () => {
    const covered = new Set(syntheticSecrets().map(({ kind }) => kind));
    expect(secretPatterns.map(({ kind }) => kind).filter((kind) => !covered.has(kind))).toEqual([]);
  });
});
