import { describe, expect, it } from 'vitest';
import { maskText } from './text.ts';

/** Made of parts, so that no scanner takes this file for a leak. */
const rest = (length: number) => 'a1B2c3D4e5F6g7H8i9J0'.repeat(5).slice(0, length);
const hex = (length: number) => '0123456789abcdef'.repeat(5).slice(0, length);

const keys: Readonly<Record<string, string>> = {
  OpenAI: ['sk', rest(48)].join('-'), 'OpenAI project': ['sk', 'proj', rest(40)].join('-'), 'OpenAI service account': ['sk', 'svcacct', rest(40)].join('-'), Anthropic: ['sk', 'ant', 'api03', rest(90)].join('-'), OpenRouter: ['sk', 'or', 'v1', hex(64)].join('-'),
  DeepSeek: ['sk', hex(32)].join('-'), Langfuse: ['sk', 'lf', '9b2f6a1e-6d1c-4b1e-9d65-2a0e6f0a1b11'].join('-'), xAI: ['xai', rest(80)].join('-'), Perplexity: ['pplx', rest(48)].join('-'), Replicate: ['r8', rest(37)].join('_'), Groq: ['gsk', rest(52)].join('_'),
  Cerebras: ['csk', rest(48)].join('-'), 'Hugging Face': ['hf', 'abcdefghijklmnopqrstuvwxyzabcdefgh'].join('_'), NVIDIA: ['nvapi', rest(64)].join('-'), Together: ['tgp', 'v1', rest(43)].join('_'), Fireworks: ['fw', rest(24)].join('_'), Pinecone: ['pcsk', rest(60)].join('_'), Tavily: ['tvly', rest(32)].join('-'),
  LangSmith: ['lsv2', 'pt', hex(32), hex(10)].join('_'), Google: `AIza${rest(35)}`, 'Google OAuth': `ya29.${rest(60)}`, 'Google client secret': `GOCSPX-${rest(28)}`, 'Slack bot': ['xoxb', '123456789012', '1234567890123', rest(24)].join('-'), 'Slack user': ['xoxp', '1', '2', '3', hex(32)].join('-'),
  'Slack app': ['xapp', '1', 'A0123', '123', hex(64)].join('-'), 'Slack refresh': ['xoxe.xoxp', '1', rest(60)].join('-'), GitHub: ['ghp', rest(36)].join('_'), 'GitHub fine-grained': ['github', 'pat', rest(22), rest(59)].join('_'), GitLab: ['glpat', rest(20)].join('-'), npm: ['npm', rest(36)].join('_'),
  'AWS key id': ['AKIA', 'IOSFODNN7ABCDEFG'].join(''), Meta: `EAA${rest(60)}`, Twilio: `SK${hex(32)}`, SendGrid: ['SG', rest(22), rest(43)].join('.'), Mailgun: ['key', hex(32)].join('-'), Resend: ['re', rest(8), rest(24)].join('_'), 'Stripe live': ['sk', 'live', rest(24)].join('_'), 'Stripe restricted': ['rk', 'test', rest(24)].join('_'),
  'Stripe webhook': ['whsec', rest(32)].join('_'), Supabase: ['sb', 'secret', rest(31)].join('_'), 'Azure AI': `${rest(52)}JQQJ99${rest(26)}`, Entra: `${rest(3)}8Q~${rest(34)}`, Notion: ['ntn', rest(46)].join('_'), Airtable: `pat${rest(14)}.${hex(64)}`, Linear: ['lin', 'api', rest(40)].join('_'), Databricks: `dapi${hex(32)}`,
  DigitalOcean: ['dop', 'v1', hex(64)].join('_'), Shopify: ['shpat', hex(32)].join('_'), Atlassian: `ATATT3${rest(60)}`, Vault: ['hvs', rest(24)].join('.'), 'Discord bot': ['MTE', rest(21), '.', 'Gh4b_x', '.', rest(38)].join(''), Telegram: ['123456789', `AAF${rest(32)}`].join(':'), JWT: [`eyJ${rest(20)}`, `eyJ${rest(40)}`, rest(43)].join('.'),
  Bedrock: `ABSK${rest(100)}`, age: `AGE-SECRET-KEY-1${'Q2W3E4R5'.repeat(7)}`, Sentry: `sntrys_${rest(60)}`, Doppler: ['dp', 'pt', rest(40)].join('.'), ElevenLabs: ['sk', hex(48)].join('_'),
};

describe.each(Object.entries(keys))('the format of %s', (_, key) => {
  it('is masked anywhere in a text', () => {
    for (const [before, after] of [['', ''], ['x ', ' y'], ['"', '"'], ['(', ')'], ['=', '&a'], ['/', '/x'], ['\n', '\n'], ['%3D', '%26'], ['\\n', '\\n'], ['\\u003d', '\\u0026'], ['>', '<'], ["'", "',"]] as const) {
      const masked = maskText(before + key + after);
      expect(masked).not.toContain(key.slice(8, 20));
      expect(masked.startsWith(before)).toBe(true);
      expect(masked).toContain('[redacted]');
    }
  });
});

describe('formats with a part that stays', () => {
  it.each([
    [`https://discord.com/api/v10/webhooks/123456789012345678/${rest(68)}`, 'https://discord.com/api/v10/webhooks/123456789012345678/[redacted]'],
    [`https://discord.com/api/v10/interactions/123456789012345678/${rest(30)}/callback`, 'https://discord.com/api/v10/interactions/123456789012345678/[redacted]/callback'],
    [`https://hooks.slack.com/services/T000/B000/${rest(24)}`, 'https://hooks.slack.com/services/[redacted]'],
    ['https://api.telegram.org/file/bot1:x/photos/a.jpg', 'https://api.telegram.org/file/bot[redacted]/photos/a.jpg'],
    ['https://api.telegram.org/bot1%3Ax/getMe', 'https://api.telegram.org/bot[redacted]/getMe'],
    ['redis://:pw@host:6379/0', 'redis://[redacted]@host:6379/0'],
    ['mongodb+srv://user:p%40ss@cluster.example/db', 'mongodb+srv://[redacted]@cluster.example/db'],
    ['amqps://u:p#w?x/y@host', 'amqps://[redacted]@host'],
    ['https://TOKEN@github.com/o/r', 'https://[redacted]@github.com/o/r'],
    ['https:\\/\\/u:p@host\\/x', 'https:\\/\\/[redacted]@host\\/x'],
    ['a -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- b', 'a [redacted] b'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\\nb3Bl\\n', '[redacted]'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----\nx\n-----END PGP PRIVATE KEY BLOCK-----', '[redacted]'],
  ])('masks %s', (text, expected) => {
    expect(maskText(text)).toBe(expected);
  });

  it('leaves public keys and certificates alone', () => {
    for (const text of ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----']) expect(maskText(text)).toBe(text);
  });
});

describe('the time', () => {
  it('grows with the length of the text only', () => {
    const start = performance.now();
    for (const unit of ['a', 'a.', '\\', "token='", 'token: ', 'token={', 'token=\\"', '-----BEGIN PRIVATE KEY-----', 'https://', 'redis://a:', 'eyJ', 'sk-', 'Bearer ', ' ', '--a ', '--aa', '%3D', '12345678:', '/bot1', '["token",', 'x@', '"', "'a':"]) maskText(unit.repeat(300_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
