import { describe, expect, it } from 'vitest';
import { escapeTelegramHtml } from './escape-telegram-html.ts';

describe('escapeTelegramHtml', () => {
  it('uses only entities that Telegram knows', () => {
    expect(escapeTelegramHtml(`<b>&nbsp;</b> "it's"`)).toBe('&lt;b&gt;&amp;nbsp;&lt;/b&gt; &quot;it&#39;s&quot;');
  });

  it('cannot leave a quoted attribute', () => {
    expect(`<a href="${escapeTelegramHtml('https://a/"><tg-spoiler>')}">x</a>`).toBe('<a href="https://a/&quot;&gt;&lt;tg-spoiler&gt;">x</a>');
  });

  it('gives an empty text for null and undefined', () => {
    expect(escapeTelegramHtml(null) + escapeTelegramHtml(undefined)).toBe('');
  });
});
