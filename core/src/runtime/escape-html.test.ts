import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './escape/any-text.fixture.ts';
import { escapeHtml } from './escape-html.ts';

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescapeHtml = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? '');

describe('escapeHtml', () => {
  it('escapes the five characters', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;');
  });

  it.each([[null, ''], [undefined, ''], [0, '0'], [false, 'false'], [['<', '>'], '&lt;,&gt;']])('gives %j as %j', (value, text) => {
    expect(escapeHtml(value)).toBe(text);
  });

  it('asks an object for its text once, so that it cannot change in between', () => {
    let calls = 0;
    expect(escapeHtml({ toString: () => ['a', '<b>'][calls++] ?? '' })).toBe('a');
    expect(calls).toBe(1);
  });

  it('leaves no special character, and loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(unescapeHtml(escaped)).toBe(text);
      }),
    );
  });
});
