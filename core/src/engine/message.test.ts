import { describe, expect, it } from 'vitest';
import { formatMessage, formatStep, maxMessageLength } from './message.ts';

describe('formatMessage', () => {
  it('fills placeholders and leaves unknown ones visible', () => {
    expect(formatMessage('`{{name}}` reaches {{ sink }}, {{other}}.', { name: 'reply', sink: 'innerHTML' })).toBe('`reply` reaches innerHTML, {{other}}.');
  });
  it('writes one line', () => {
    expect(formatMessage('`{{code}}`\n  fails', { code: 'a +\r\n   b' })).toBe('`a + b` fails');
  });
  it('shortens the longest value, so that the advice stays', () => {
    const message = formatMessage('`{{name}}` reaches `{{sink}}` unescaped; use `escapeHtml`.', { name: 'x'.repeat(300), sink: 'innerHTML' });
    expect(message).toHaveLength(maxMessageLength);
    expect(message.endsWith('x…` reaches `innerHTML` unescaped; use `escapeHtml`.')).toBe(true);
  });
  it('shortens several long values', () => {
    const message = formatMessage('`{{a}}` and `{{b}}` end', { a: 'a'.repeat(200), b: 'b'.repeat(200) });
    expect(message.length).toBeLessThanOrEqual(maxMessageLength);
    expect(message).toMatch(/a…` and `b+…` end$/);
  });
  it('cuts a text that is too long by itself', () => {
    const message = formatMessage('word '.repeat(60));
    expect(message).toHaveLength(maxMessageLength);
    expect(message.endsWith('…')).toBe(true);
  });
  it('splits no surrogate pair', () => {
    for (const lead of ['', 'a']) expect(formatStep(lead + '\u{1F600}'.repeat(200))).toMatch(/^a?(?:\u{1F600})+…$/u);
  });
  it('masks a secret in a value before it is shortened', () => {
    // Synthetic: the shape of a key, never issued.
    const key = ['sk', 'proj', 'a8Fk29dLq0ZxW7vBn3TcYr5HgPm1UeJs'].join('-') + 'T3BlbkFJ' + 'Qw8RtYu2IoP4aSdF6gHjK1lZxCvBnM0q';
    const message = formatMessage('`{{code}}` is hardcoded', { code: `new OpenAI({ apiKey: '${key}' })` });
    expect(message).toContain('****');
    expect(message).not.toContain('a8Fk');
  });
});
