import { describe, expect, it } from 'vitest';
import { safeMarkdown } from './safe-markdown.ts';

const allow = { allowLinks: ['ok.example'], allowImages: ['img.example'] };

/** An ordinary answer; nothing in it may change. */
const answer = `# Title with *emphasis*, **bold** and \`code\`

Some text: it's "fine", 100 % & more; a < b, 3 > 2, x <= y, <3, f(x), arr[0], 12:30, and/or, C++, #1, R&D.

- item one
  - nested [x] item
* [ ] task
1. first
2. second \`a[0](b)\` and \`<div>\`

> quoted *text*
>
> > deeper

| a | b |
| --- | :-: |
| 1 | \`c\` |

Term\\
next line \\* star \\[x\\] &amp; &lt;b&gt; &nbsp; done.

---

\`\`\`ts
const url = 'https://evil.example/x'; // [a](b) <img> $x
if (a < b && c[0]) return \\\`x\\\`;
\`\`\`

Price: 5 $ or $10. Formula $a_1 + b^2$.`;

describe('safeMarkdown', () => {
  it('changes nothing in an ordinary answer', () => {
    expect(safeMarkdown(answer, allow)).toBe(answer);
  });

  it.each([
    ['an image to its text', 'a ![alt *x*](https://evil.example/p) b', 'a alt *x* b'],
    ['an image without text', '![](https://evil.example/p)', '(link removed)'],
    ['a link to its text', '[text](https://evil.example)', 'text'],
    ['a relative link to its text', '[text](/logout)', 'text'],
    ['http to its text', '[text](http://ok.example)', 'text'],
    ['a bare URL', 'see https://evil.example/a?b. Next', 'see (link removed). Next'],
    ['an allowed autolink of a mail address', '<me@ok.example>', '<mailto:me@ok.example>'],
    ['an autolink of another mail address', '<me@evil.example>', '(link removed)'],
    ['an escaped back-tick after an open one', '` \\`` a', '\\` \\`\\` a'],
    ['an allowed bare URL', 'see https://ok.example/a?b. Next', 'see <https://ok.example/a?b>. Next'],
    ['an allowed www name', 'www.ok.example', '(link removed)'],
    ['raw HTML', '<b>x</b> <!-- y -->', '&lt;b>x&lt;/b> &lt;!-- y -->'],
    ['an address and names of domains and files', 'Mail a@b.example, see main.py.', 'Mail `a@b.example`, see `main.py`.'],
    ['entities that could form a URL', '&#104;&colon; &amp; &eacute;', '&amp;#104;&amp;colon; &amp; &amp;eacute;'],
    ['a backslash that escapes nothing', 'C:\\Users\\me', 'C:\\\\Users\\\\me'],
    ['escapes of a URL', 'https\\://evil\\.example', '(link removed)'],
    ['unpaired back-ticks', '`a', '\\`a'],
    ['a longer fence than needed', '``a``', '`a`'],
    ['references', '[a][1], [2], ![c][1]\n\n[1]: https://ok.example/1 "t"\n[2]: <https://ok.example/2>\n[3]: https://evil.example', '[a](https://ok.example/1), [2](https://ok.example/2), c\n'],
    ['what would be a definition elsewhere', 'Sources:\n[1]: https://ok.example/1', 'Sources:\n[1]\\: <https://ok.example/1>'],
    ['fenced code in a list', '1. a\n   ```js\n   b\n     c\n   ```\n2. d', '1. a\n```js\nb\n  c\n```\n2. d'],
    ['fenced code beside a list mark', '- ~~~\n  a\n  ~~~', '-\n```\na\n```'],
    ['fenced code that nothing closes', '```\n<b>', '```\n<b>\n```'],
    ['fenced code that holds a fence', '~~~\n```\n~~~', '````\n```\n````'],
    ['fenced code in a quote', '> ```\n> <b>\nafter', '> ```\n> <b>\n> ```\nafter'],
    ['languages that viewers draw', '```mermaid\ngraph TD\n```', '```\ngraph TD\n```'],
    ['an info text that is no language', '```js {src="https://evil.example"}\n```', '```js\n```'],
    ['fenced code between formulas', '$$\n```\n$$\n[x](https://evil.example)\n```', '$$\n$$\nx'],
    ['line ends and NUL', 'a\r\nb\rc\u0000', 'a\nb\nc\ufffd'],
    ['a quote of many levels', `${'>'.repeat(12)}[x](https://evil.example)`, `${'> '.repeat(9).trim()} >>>x`],
    ['the text of an allowed link that names another address', '[https://bank.example](https://ok.example/)', '[link removed](https://ok.example/)'],
    ['the text of an allowed link that is its address', '[https://ok.example/a_b](https://ok.example/a_b)', '[https://ok.example/a%5Fb](https://ok.example/a_b)'],
    ['brackets outside of code that could be closed in it', '[[x `](https://evil.example)`', '\\[\\[x `](https://evil.example)`'],
    ['a link with such code in its text', '[[x `](a)` y](https://ok.example)', '\\[x `](a)` y'],
    ['a link in the text of a link', '[a [b](https://ok.example/b) c](https://ok.example/)', '[a b c](https://ok.example/)'],
    ['an allowed link without text', '[ ](https://ok.example/)', '<https://ok.example/>'],
  ])('changes %s', (_, markdown, expected) => {
    expect(safeMarkdown(markdown, allow)).toBe(expected);
  });

  it('takes text, and nothing for null and undefined', () => {
    expect(safeMarkdown(null) + safeMarkdown(undefined)).toBe('');
    expect(safeMarkdown(12)).toBe('12');
  });

  it.each([[['https://ok.example']], [['*']], [['ok.example/path']], [['']]])('throws a TypeError for the list %j', (hosts) => {
    expect(() => safeMarkdown('x', { allowLinks: hosts })).toThrow(/^allowLinks: /);
    expect(() => safeMarkdown('x', { allowImages: hosts })).toThrow(TypeError);
  });

  it('knows hosts in any case, with wildcard and in punycode', () => {
    const links = ['*.ok.example', 'm\u00fcnchen.example'];
    expect(safeMarkdown('[a](HTTPS://A.OK.example) [b](https://ok.example) [c](https://M\u00dcNCHEN.example/)', { allowLinks: links })).toBe('[a](https://a.ok.example/) b [c](https://xn--mnchen-3ya.example/)');
  });

  it('takes pieces of a label in one way only', () => {
    // Twice the time with each piece, once.
    expect(safeMarkdown(`[${'![a]'.repeat(200)}`)).not.toContain('](');
    expect(safeMarkdown(`[${'[a](x)'.repeat(200)}`)).not.toContain('](');
    expect(safeMarkdown('[a]( "title") [b]() [c](<>)', allow)).not.toContain('](');
  });
  it('takes slashes for slashes', () => {
    expect(safeMarkdown('/'.repeat(20_000))).toBe('/'.repeat(20_000));
    expect(safeMarkdown(`${'//'.repeat(50)}evil.example`)).toContain('(link removed)');
  });

  it('needs time in proportion to the text', () => {
    const start = performance.now();
    for (const unit of ['[', '![', '[a](', '[a](b "', '![a]', '[a](x)', '//', '/', '`', '<', 'https://', 'a.', 'a@', '&a', '\\', '> ', '```\n', '[a]: b\n', '[a][', '~~~', '- - ', '$', '-', 'a', '`a|b` |\n-|-\n']) safeMarkdown(unit.repeat(10_000), allow);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
