/**
 * The runtime helpers on text that is made to hurt them: the regular expressions of all packages are linted for it, this
 * measures what the linter cannot see (patterns put together, loops around patterns).
 */
import { describe, expect, it } from 'vitest';
import {
  escapeDiscord, escapeHtml, escapeSlack, escapeTelegramHtml, escapeTelegramMarkdown, escapeXml, html, parseLlmJson, parseRetryAfter, redact, requireEnv, safeMarkdown, toPublicMessage, wrapUntrusted,
} from 'secure-bot/runtime';
import { superLinearUnits } from './growth.fixture.ts';

const anything = { '~standard': { version: 1 as const, vendor: 'test', validate: (value: unknown) => ({ value }) } };
const maxBytes = 10_000_000;

const helpers: Readonly<Record<string, (text: string) => unknown>> = {
  redact: (text) => redact(text),
  'redact, as a key': (text) => redact({ [text]: 'x' }),
  'redact, in an error': (text) => redact(new Error(text)),
  safeMarkdown: (text) => safeMarkdown(text),
  'safeMarkdown with hosts': (text) => safeMarkdown(text, { allowLinks: ['example.com'], allowImages: ['example.com'] }),
  escapeDiscord, escapeHtml, escapeSlack, escapeTelegramHtml, escapeTelegramMarkdown, escapeXml,
  html: (text) => html`<a href="${text}">${text}</a>`,
  parseLlmJson: (text) => attempt(() => parseLlmJson(anything, text, { maxBytes })),
  'parseLlmJson with repair': (text) => attempt(() => parseLlmJson(anything, text, { maxBytes, repair: true })),
  parseRetryAfter: (text) => parseRetryAfter({ headers: { 'retry-after': text, ratelimit: text, 'x-ratelimit-reset': text }, message: text }),
  toPublicMessage: (text) => toPublicMessage(new Error(text), { log: () => undefined }),
  wrapUntrusted: (text) => wrapUntrusted(text, { source: 'test' }),
  requireEnv: (text) => attempt(() => requireEnv('VALUE', { env: { VALUE: text } })),
};

/** What a parser of some kind may stumble over. */
const units = [
  'a', 'A', '0', ' ', '\t', '\n', '\r', '\u2028', '.', ',', ';', ':', '=', '"', "'", '`', '```', '~~~', '\n```', '(', ')', '[', ']', '![', '[a]', '![a]', '[a](x)', '![a](x)', '[a][b]', '{', '}', '{"a":', '<', '>', '<a ', '</', '<!--', '&', '&amp;', '&#',
  '%', '%3D', '\\', '\\n', '/', '//', 'https://', 'www.', 'a.', 'a@', '-', '--', '- ', '* ', '_', '**', '#', '|', '$', '\u0000', 'token=', 'token: ', 'bearer ', 'Authorization: ', 'cookie: ', 'eyJ', 'eyJ.', 'sk-', '-----BEGIN ', '-----BEGIN PRIVATE KEY-----',
  'my', 'your-', '\n    at x', '\n>', '\n- ', '\n1. ', '\n[a]: b', 'a1', '@a ', ' "', "='", '( ',
];

describe('need time in proportion to the text', () => {
  it.each(Object.keys(helpers))('%s', (name) => {
    expect(superLinearUnits(helpers[name] as (text: string) => unknown, units)).toEqual([]);
  }, 120_000);
});

describe('the measurement', () => {
  it('finds quadratic and exponential patterns, and no others', () => {
    expect(superLinearUnits((text) => /\s+$/.test(text), [' ', 'a'])).toEqual([' ']);
    expect(superLinearUnits((text) => /^(?:a|b|ab)*c/.test(text), ['ab', 'a'])).toEqual(['ab']);
    expect(superLinearUnits((text) => text.split(' ').map((word) => word.trim()).join('-'), [' ', 'a '])).toEqual([]);
  }, 60_000);
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
