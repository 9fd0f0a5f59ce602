import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './escape/any-text.fixture.ts';
import { escapeSlack } from './escape-slack.ts';

describe('escapeSlack', () => {
  it.each([
    ['<!channel> <@U123> <#C1> <https://evil.example|bank>', '&lt;!channel&gt; &lt;@U123&gt; &lt;#C1&gt; &lt;https://evil.example|bank&gt;'],
    ['a & b &amp; c', 'a &amp; b &amp;amp; c'],
    [`*bold* _it_ ~s~ \`c\` "q" 'q' https://example.com/?a=1`, `*bold* _it_ ~s~ \`c\` "q" 'q' https://example.com/?a=1`],
  ])('writes %s as %s', (text, expected) => {
    expect(escapeSlack(text)).toBe(expected);
  });

  it('gives an empty text for null and undefined', () => {
    expect(escapeSlack(null) + escapeSlack(undefined)).toBe('');
  });

  it('changes these three characters and no other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeSlack(text);
        expect(escaped).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      }),
    );
  });
});
