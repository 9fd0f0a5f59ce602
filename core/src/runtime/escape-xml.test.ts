import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './escape/any-text.fixture.ts';
import { escapeXml } from './escape-xml.ts';

describe('escapeXml', () => {
  it('escapes the five characters and the carriage return, which parsers would change', () => {
    expect(escapeXml(`<Say>Tom & "Jerry's"\r\n`)).toBe('&lt;Say&gt;Tom &amp; &quot;Jerry&apos;s&quot;&#13;\n');
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u001bc\ufffed\ud800e\udc00f\u{1f600}')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\u{1f600}');
  });

  it('keeps tab and line feed', () => {
    expect(escapeXml('a\tb\nc')).toBe('a\tb\nc');
  });

  it('gives an empty text for null and undefined', () => {
    expect(escapeXml(null) + escapeXml(undefined)).toBe('');
  });

  it('closes no CDATA section and opens no tag, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => void expect(escapeXml(text)).not.toMatch(/[<>"'\r]|\]\]>|&(?!(?:amp|lt|gt|quot|apos|#13);)/)));
  });
});
