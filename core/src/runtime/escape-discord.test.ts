import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './escape/any-text.fixture.ts';
import { escapeDiscord } from './escape-discord.ts';

describe('escapeDiscord', () => {
  it.each([
    ['**bold** *it* __u__ ~~s~~ ||spoiler||', '\\*\\*bold\\*\\* \\*it\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\|\\|spoiler\\|\\|'],
    ['`code` ```js\nx```', '\\`code\\` \\`\\`\\`js\nx\\`\\`\\`'],
    ['[bank](https://evil.example/x)', '\\[bank\\](https://evil.example/x)'],
    ['<@1> <@&2> <#3> <:e:4> <t:5:R> </cmd:6>', '\\<@1\\> \\<@&2\\> \\<\\#3\\> \\<:e:4\\> \\<t:5:R\\> \\</cmd:6\\>'],
    ['# h\n## h\n-# small\n> q\n>>> q', '\\# h\n\\#\\# h\n\\-\\# small\n\\> q\n\\>\\>\\> q'],
    ['- a\n  - b\n+ c\n* d\n1. e\n 20. f', '\\- a\n  \\- b\n\\+ c\n\\* d\n1\\. e\n 20\\. f'],
    ['a-b 1.5 x - y (z) it: "q"', 'a-b 1.5 x - y (z) it: "q"'],
    ['\\*', '\\\\\\*'],
    ['see https://example.com/a_b_c?x=*1#y_z, ok_', 'see https://example.com/a_b_c?x=\\*1\\#y\\_z, ok\\_'],
    ['https://example.com/a_b.', 'https://example.com/a_b.'],
    ['xhttps://example.com/a_b', 'xhttps://example.com/a\\_b'],
    ['https://`x` https://*b*', 'https://\\`x\\` https://\\*b\\*'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeDiscord(text)).toBe(expected);
  });

  it('gives an empty text for null and undefined', () => {
    expect(escapeDiscord(null) + escapeDiscord(undefined)).toBe('');
  });

  it('loses nothing: what Discord shows is the text', () => {
    fc.assert(fc.property(anyText, (text) => void expect(escapeDiscord(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text)));
  });

  it('leaves no live mark outside of URLs', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'\\*_~`|<>#[]a \n') }), (text) => void expect(escapeDiscord(text)).not.toMatch(/(?<!\\)(?:\\\\)*[*_~`|<>#[\]]/)));
  });
});
