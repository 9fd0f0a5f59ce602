import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redact.ts';

const canary = 'c4n4ry-Secret_0123456789xyz';

/** Everything a logger could print of a value. */
function printed(value: unknown): string {
  return inspect(value, { depth: 30, showHidden: true, getters: true }) + String(value) + safeJson(value);
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

describe('redactText', () => {
  it.each([
    ['password=hunter2 and more', 'password=[redacted] and more'],
    ['{"a":1,"apiKey":"xx"}', '{"a":1,"apiKey":"[redacted]"}'],
    ['{\\"token\\":\\"abc\\",\\"x\\":1}', '{\\"token\\":\\"[redacted]\\",\\"x\\":1}'],
    ['Authorization: Bearer abc.def\r\nX: 1', 'Authorization: [redacted]\r\nX: 1'],
    ['Cookie: a=b; c=d\nHost: x', 'Cookie: [redacted]\nHost: x'],
    ['curl -H "Authorization: Bot abc" --token foo --x', 'curl -H "Authorization: [redacted]" --token [redacted] --x'],
    ['https://u:p@ss@host/x?key=AIza&b=1', 'https://[redacted]@host/x?key=[redacted]&b=1'],
    ['postgres://u:p/a#s@db/x', 'postgres://[redacted]@db/x'],
    ['https://h/cb#access_token=abc&x=1', 'https://h/cb#access_token=[redacted]&x=1'],
    ['next=%2Fa%3Ftoken%3Dabc%26x%3D1%26secret%3Dxyz', 'next=%2Fa%3Ftoken%3D[redacted]%26x%3D1%26secret%3D[redacted]'],
    ['Server=h;Password=p,w;Database=d', 'Server=h;Password=[redacted];Database=d'],
    ['AccountName=a;AccountKey=abc+/==;EndpointSuffix=x', 'AccountName=a;AccountKey=[redacted];EndpointSuffix=x'],
    ['https://api.telegram.org/bot123:abc/sendMessage', 'https://api.telegram.org/bot[redacted]/sendMessage'],
    ["{ 'set-cookie': [ 'a=b; Path=/' ] }", "{ 'set-cookie': [redacted] }"],
    ["['Authorization', 'Basic abc', 'x']", "['Authorization', '[redacted]', 'x']"],
    ["Map(1) { 'botToken' => 'abc' }", "Map(1) { 'botToken' => '[redacted]' }"],
    ['password: "cut off', 'password: "[redacted]'],
    ['{"cookies":{"sid":"abc"}}', '{"cookies":"[redacted]"}'],
    ['sent Bearer abc123def to host', 'sent Bearer [redacted] to host'],
  ])('masks the secret in %s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
    expect(redactText(redactText(text))).toBe(expected);
  });

  it.each([
    'tokenCount: 5, nextPageToken: abc maxTokens=5 secretName=db',
    'Unexpected token } in JSON at position 3',
    'invalid password: must be at least 8 characters',
    'Basic understanding of Bearer authentication is required',
    'see https://example.com:8080/a@b and mail@example.org',
    'prompt_tokens=12 total_tokens=40 usage.tokens: 3',
    'a task-based approach to risk-sensitive work',
    'credentials: include',
    'git commit 3f786850e387550fdab836ed7e6dc881de23001b',
    'id 9b2f6a1e-6d1c-4b1e-9d65-2a0e6f0a1b11 sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'The monkey: a keyboard, 12:30:45, C:\\Users\\x, x => y',
  ])('leaves %s alone', (text) => {
    expect(redactText(text)).toBe(text);
  });
});
