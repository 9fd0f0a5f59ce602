import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTelegramMarkdown, type TelegramMarkdownContext } from './escape-telegram-markdown.ts';

/** https://core.telegram.org/bots/api#markdownv2-style */
const eighteen = '_*[]()~`>#+-=|{}.!';

describe('escapeTelegramMarkdown', () => {
  it('escapes the 18 characters and the backslash in text', () => {
    expect(escapeTelegramMarkdown(`${eighteen}\\`)).toBe([...`${eighteen}\\`].map((char) => `\\${char}`).join(''));
  });

  it.each([
    ['code', 'a`b\\c*d', 'a\\`b\\\\c*d'],
    ['pre', '```\nx_y', '\\`\\`\\`\nx_y'],
    ['link', 'https://h/a_(b)\\c?x=1.2', 'https://h/a_(b\\)\\\\c?x=1.2'],
  ] as const)('escapes the set of %s', (context, text, expected) => {
    expect(escapeTelegramMarkdown(text, context)).toBe(expected);
  });

  it('throws a TypeError for an unknown context', () => {
    for (const context of ['html', '__proto__', 'constructor']) expect(() => escapeTelegramMarkdown('x', context as TelegramMarkdownContext)).toThrow(TypeError);
  });

  it('gives an empty text for null and undefined', () => {
    expect(escapeTelegramMarkdown(null) + escapeTelegramMarkdown(undefined)).toBe('');
  });

  it('leaves no live special character in any context, and loses nothing', () => {
    const live = { text: /(?<!\\)(?:\\\\)*[_*[\]()~`>#+\-=|{}.!]/, code: /(?<!\\)(?:\\\\)*`/, pre: /(?<!\\)(?:\\\\)*`/, link: /(?<!\\)(?:\\\\)*\)/ };
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...eighteen, '\\', 'a', '\n', '\u{1f600}') }), fc.constantFrom('text', 'code', 'pre', 'link'), (text, context) => {
        const escaped = escapeTelegramMarkdown(text, context);
        expect(escaped).not.toMatch(live[context]);
        expect(escaped.replace(/\\([\s\S])/g, '$1')).toBe(text);
      }),
    );
  });
});
